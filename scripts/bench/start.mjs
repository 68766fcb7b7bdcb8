// Bundles the bench before it runs, as the product is bundled: run straight from TypeScript the loader's helpers would be measured too.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const outDir = join(root, 'node_modules/.cache/entente-bench');
await build({
  root,
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  build: { ssr: join(root, 'scripts/bench/run.ts'), outDir, emptyOutDir: true, target: 'node20', minify: false },
});
process.chdir(root);
await import(pathToFileURL(join(outDir, 'run.js')).href);
