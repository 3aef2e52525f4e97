import { defineConfig } from 'vitest/config';
import { thirdParty } from './dev/notices.mjs';

const server = process.env['TRIGPOINT_SERVER'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  base: './',
  plugins: [thirdParty()],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 2000,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['index.html', 'phone.html'], checks: { pluginTimings: false } },
  },
  server: {
    proxy: {
      '/api': { target: server, ws: true },
    },
  },
  test: { include: ['test/*.test.ts'], environment: 'node' },
});
