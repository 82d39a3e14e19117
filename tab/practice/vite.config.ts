import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The practice desk: its own pages, served by the local Microsoft 365 at `/`. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: { outDir: '../../build/practice', emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 1200 },
});
