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

/** The modules that are in the chunks which a page fetches at once. */
function firstView(built: Awaited<ReturnType<typeof build>>): ReadonlySet<string> {
  if (!('output' in built)) throw new Error('the embed was not built in one piece');
  const chunks = new Map(built.output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])));
  const modules = new Set<string>();
  const seen = new Set<string>();
  const take = (name: string): void => {
    const chunk = chunks.get(name);
    if (!chunk || seen.has(name)) return;
    seen.add(name);
    for (const id of chunk.moduleIds) modules.add(id);
    chunk.imports.forEach(take);
  };
  for (const chunk of chunks.values()) if (chunk.isEntry) take(chunk.fileName);
  return modules;
}

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
      const page = (rolldownOptions: object, write: boolean) =>
        build({
          ...rest,
          plugins: [svelte()],
          build: { ...options!, write, rolldownOptions: { input: PAGE, ...rolldownOptions } },
        });
      // Built twice: what the page fetches at once packs better in one file than in twenty.
      const first = firstView((await page({}, false)) as Awaited<ReturnType<typeof build>>);
      const groups = [{ name: (id: string) => (first.has(id) ? 'embed' : null) }];
      await page({ output: { codeSplitting: { groups, includeDependenciesRecursively: false } } }, true);
      await build({ ...rest, build: { ...options!, rolldownOptions: script } });
    },
  };
}
