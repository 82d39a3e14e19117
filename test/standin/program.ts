import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const source = join(root, 'src/standin');

export type Program = {
  readonly child: ChildProcess;
  /** Everything printed so far. */
  printed(): string;
  /** Where it listens, once it says so. */
  url(): Promise<string>;
  ended: Promise<number | null>;
};

const running = new Set<ChildProcess>();

/** Ends every program a failed test left behind. */
export function endPrograms(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** The stand-in as a program of plain JavaScript in a folder of its own, as a build makes it. */
export function buildProgram(): { folder: string; main: string; remove(): void } {
  const folder = join(root, 'node_modules/.cache', `standin-${process.pid}`);
  for (const name of readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.ts'))) {
    const options = {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2023,
      verbatimModuleSyntax: true,
      rewriteRelativeImportExtensions: true,
    };
    const { outputText } = ts.transpileModule(readFileSync(join(source, name), 'utf8'), { compilerOptions: options });
    const target = join(folder, name.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, outputText);
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  return {
    folder,
    main: join(folder, 'main.js'),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts it with the practice world's environment and whatever else is given. */
export function startProgram(main: string, dataFolder: string, more: Readonly<Record<string, string>> = {}): Program {
  const env = {
    PATH: process.env['PATH'] ?? '',
    STANDIN_PORT: '0',
    STANDIN_DATA: dataFolder,
    STANDIN_CLIENT_SECRET: 'practice-secret',
    TENANT_ID: '11111111-1111-4111-8111-111111111111',
    CLIENT_ID: '22222222-2222-4222-8222-222222222222',
    ...more,
  };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let text = '';
  const heard = new Set<() => void>();
  const hear = (part: Buffer) => {
    text += part.toString();
    for (const one of heard) one();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    child,
    printed: () => text,
    ended,
    url: () =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = /listens on (http:\/\/localhost:\d+)/.exec(text)?.[1];
          if (found !== undefined) resolve(found);
        };
        heard.add(look);
        look();
        void ended.then(() => {
          reject(new Error(`It ended: ${text}`));
        });
      }),
  };
}
