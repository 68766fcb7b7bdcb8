import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { embed } from './scripts/vite/embed.ts';
import { offline } from './scripts/vite/offline.ts';
import { single } from './scripts/vite/single.ts';

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  base: './',
  plugins: [svelte(), svelteTesting(), embed(), single(), offline()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Flags and fonts stay files: inlining them would put every one into the first download.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        index: page('index.html'),
        present: page('present.html'),
        paste: page('paste.html'),
      },
    },
  },
  worker: { format: 'es' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          testTimeout: 30_000,
          name: 'unit',
          // Most of a file's time is importing the extractor and its data: files of one worker share it.
          isolate: false,
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/components/**', 'tests/**/*.svelte.test.ts', 'tests/bench/peers/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          environment: 'jsdom',
          include: ['tests/components/**/*.test.ts', 'tests/**/*.svelte.test.ts'],
          setupFiles: ['tests/support/setup.ts'],
        },
      },
    ],
  },
});
