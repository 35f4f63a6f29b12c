import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { compress } from './scripts/compress.ts';
import { licences } from './scripts/licences.ts';

const SHARED =
  /src\/(lib\/(resource|findings|screen|timeline|identity|ids|labels|people|said)|record\/(kinds|names|undo|entry)|components\/(Tag|Kpis|Missing|Timeline|CardHead|Facts))\b/;

export default defineConfig(({ mode }) => ({
  plugins: [svelte(), licences(), compress()],
  // Tests run the client's side of Svelte, not the server's.
  resolve: mode === 'test' ? { conditions: ['browser'] } : {},
  build: {
    target: 'es2022',
    // The floor of the client: light-dark() is kept, not rewritten.
    cssTarget: ['chrome123', 'safari17.5', 'firefox125'],
    // Nothing inside `data:` but pictures: fonts and scripts are files, as the policy of the page asks.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    manifest: 'assets/manifest.json',
    // What the card and most other pages share is one file: many small ones weigh more, packed one by one.
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'shared', test: SHARED }] },
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': process.env.REBANHO_API ?? 'http://127.0.0.1:8000' },
  },
  test: {
    environment: 'happy-dom',
    include: ['tests/**/*.test.ts'],
  },
}));
