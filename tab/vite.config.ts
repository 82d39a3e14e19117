import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { sendCheckScript } from './outlook/bundleSendCheck.mjs';

/** The check on sending keeps its plain name: the manifest points at it, and classic Outlook loads it by itself. */
const sendCheck: Plugin = {
  name: 'send-check',
  apply: 'build',
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'outlook/sendCheck.js', source: await sendCheckScript() });
  },
};

/** Tab and Outlook pane: plain files under `/tab/`, served by the product, which fills the nonce into every page it sends. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react(), sendCheck],
  build: {
    outDir: '../build/tab',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      input: ['index.html', 'outlook/index.html', 'outlook/events.html'].map((page) => join(import.meta.dirname, page)),
    },
  },
});
