// Writes sw.js beside the pages of a build: the worker of src/offline with the names of what it keeps.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import type { Build } from '../../src/offline/build.ts';

const WORKER = fileURLToPath(new URL('../../src/offline/worker.ts', import.meta.url));
/** Flags and the fonts of rarer letters are kept once they have been shown. */
const AHEAD = /\.(js|css)$|-latin-(opsz|wdth)-[^/]*\.woff2$/;
const SCRIPT = /<script[^>]+type="module"[^>]+src="\.?\/?([^"]+)"/;

/** What a finished build consists of, by name and (for pages) text. */
export function describeBuild(files: readonly (readonly [string, string])[]): Build {
  const pages = files.flatMap(([name, text]) => {
    const script = name.endsWith('.html') ? SCRIPT.exec(text)?.[1] : undefined;
    return script === undefined ? [] : [[name, script] as const];
  });
  const ahead = files
    .map(([name]) => name)
    .filter((name) => AHEAD.test(name))
    .sort();
  const hash = createHash('sha256').update(JSON.stringify([ahead, files.filter(([name]) => name.endsWith('.html'))]));
  return { version: hash.digest('hex').slice(0, 12), pages: Object.fromEntries(pages), files: ahead };
}

/** The plugin: only for builds of the app, after everything else is written. */
export function offline(): Plugin {
  return {
    name: 'entente-offline',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      const files = Object.values(bundle)
        .map((file) => [file.fileName, file.type === 'asset' ? String(file.source) : ''] as const)
        .sort(([one], [two]) => (one < two ? -1 : 1));
      if (!dir || !files.some(([name]) => name === 'index.html')) return;
      await build({
        configFile: false,
        logLevel: 'error',
        define: { __ENTENTE_BUILD__: JSON.stringify(describeBuild(files)) },
        build: {
          target: 'es2022',
          emptyOutDir: false,
          copyPublicDir: false,
          outDir: dir,
          rolldownOptions: {
            input: WORKER,
            output: { format: 'iife', entryFileNames: 'sw.js', dir: join(dir) },
          },
        },
      });
    },
  };
}
