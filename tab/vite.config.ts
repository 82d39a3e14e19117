import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The tab: plain files under `/tab/`, served by the product, which fills the nonce into every page it sends. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react()],
  build: { outDir: '../build/tab', emptyOutDir: true, target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 800 },
});
