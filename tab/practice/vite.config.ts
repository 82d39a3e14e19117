import react from '@vitejs/plugin-react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, transformWithOxc, type Plugin } from 'vite';

/** The stand-in for Office.js keeps its plain name: panes and workers load it as one script. */
const office: Plugin = {
  name: 'office-standin',
  apply: 'build',
  async generateBundle() {
    const file = join(import.meta.dirname, 'outlook', 'officeStandin.ts');
    const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file, { target: 'es2022', sourcemap: false });
    this.emitFile({ type: 'asset', fileName: 'office.js', source: `(() => {\n${code.replace(/^export \{\};?\s*$/m, '')}\n})();\n` });
  },
};

/** The practice desk: its own pages, served by the local Microsoft 365 at `/`. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), office],
  build: { outDir: '../../build/practice', emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 1200 },
});
