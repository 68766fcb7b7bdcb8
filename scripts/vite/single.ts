// Writes single.html beside the pages of a build: the template of a page that is one file, which `entente page` and the Share dialog fill.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { composeTemplate } from './single-template.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Name of the template in a build. */
export const TEMPLATE = 'single.html';

/** Flags come with the data of a page, instead of all there are with its code. */
const carriedFlags = (): Plugin => ({
  name: 'entente-carried-flags',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id.endsWith('/flags.ts') && importer?.includes('/src/components/') ? at('src/pages/single-flags.ts') : null,
});

/** The code and the styles of the page, each in one piece. */
async function pieces(): Promise<{ script: string; css: string }> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    base: './',
    publicDir: false,
    plugins: [carriedFlags(), svelte()],
    worker: { format: 'es' },
    build: {
      target: 'es2022',
      write: false,
      modulePreload: false,
      cssCodeSplit: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      rolldownOptions: { input: at('src/pages/single.ts'), output: { codeSplitting: false } },
    },
  });
  if (!('output' in built)) throw new Error('the page was not built in one piece');
  const chunks = built.output.filter((file) => file.type === 'chunk');
  const sheets = built.output.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
  );
  const [chunk] = chunks;
  if (!chunk || chunks.length > 1) throw new Error(`the page has ${chunks.length} pieces of code, not one`);
  return { script: chunk.code, css: sheets.join('\n') };
}

/** The plugin. While developing, the template is built when it is first asked for. */
export function single(): Plugin {
  const template = async (): Promise<string> => {
    const { script, css } = await pieces();
    return composeTemplate(script, css);
  };
  return {
    name: 'entente-single',
    configureServer(server) {
      server.middlewares.use(`/${TEMPLATE}`, (_, response, next) => {
        template().then((page) => {
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(page);
        }, next);
      });
    },
    async writeBundle({ dir }, bundle) {
      if (!dir || !Object.hasOwn(bundle, 'index.html')) return;
      writeFileSync(join(dir, TEMPLATE), await template());
    },
  };
}
