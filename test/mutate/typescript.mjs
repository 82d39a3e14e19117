// Lets Node 20 import TypeScript: `node --import ./test/mutate/typescript.mjs file.ts`. Types are checked by `npm run types`.
import { register } from 'node:module';

register('./typescriptHooks.mjs', import.meta.url);
