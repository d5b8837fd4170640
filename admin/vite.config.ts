import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The server replaces the placeholder by a fresh nonce in every answer. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/admin/',
  plugins: [react()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: process.env.BUILD_OUT ?? '.builds/console/dev',
    emptyOutDir: true,
    manifest: true,
    sourcemap: false,
  },
  server: { proxy: { '/api': { target: 'http://127.0.0.1:3000', changeOrigin: false } } },
});
