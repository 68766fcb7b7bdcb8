// Writes what other people's pages use beside the pages of a build: embed.html, and embed.js, one small classic script.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig, type Plugin } from 'vite';

const LOADER = fileURLToPath(new URL('../../src/embed/loader.ts', import.meta.url));
const PAGE = fileURLToPath(new URL('../../embed.html', import.meta.url));

const settings = (outDir: string): InlineConfig => ({
  configFile: false,
  logLevel: 'error',
  base: './',
  publicDir: false,
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    outDir,
    emptyOutDir: false,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});

/**
 * The plugin. The page is a build of its own: in one with the app, whatever both use would be cut into so many pieces that either fetches a fifth more.
 * While developing, the script comes from its source.
 */
export function embed(): Plugin {
  return {
    name: 'entente-embed',
    configureServer(server) {
      server.middlewares.use('/embed.js', (_, response) => {
        response.setHeader('Content-Type', 'text/javascript');
        response.end(
          `{ const folder = new URL('.', document.currentScript.src).href;
           import(folder + 'src/embed/element.ts').then(({ start }) => start(folder)); }`,
        );
      });
    },
    async writeBundle({ dir }, bundle) {
      if (!dir || !Object.hasOwn(bundle, 'index.html')) return;
      const { build: options, ...rest } = settings(dir);
      const script = { input: LOADER, output: { format: 'iife', entryFileNames: 'embed.js', dir } } as const;
      await build({ ...rest, plugins: [svelte()], build: { ...options!, rolldownOptions: { input: PAGE } } });
      await build({ ...rest, build: { ...options!, rolldownOptions: script } });
    },
  };
}
