import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** `npm run gallery`: every state of every component, side by side. Nothing of it is in the extension. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [svelte({ configFile: false })],
  server: { port: 4280, open: process.env.CI ? false : '/' },
  build: {
    outDir: fileURLToPath(new URL('../../.output/gallery', import.meta.url)),
    emptyOutDir: true,
    target: 'esnext',
    rollupOptions: { input: ['index.html', 'state.html'].map((f) => fileURLToPath(new URL(f, import.meta.url))) },
  },
});
