// npm run build: a folder of static files in dist/, with a picture and a page for link previews of each relation.
// Usage: npm run build [-- ARTICLES] [--site https://example.org/timeline/] [--most 200] [--lang en]
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies, root, run, runTool } from './install.mjs';

installDependencies();
const args = process.argv.slice(2);
const articles = args[0]?.startsWith('-') === false ? args.shift() : undefined;
if (articles === undefined && existsSync(join(root, 'public/data/index.json')))
  console.error(
    'The dataset in public/data is taken as it is; to build one, name the folder of its articles: npm run build -- my-articles',
  );
else if (run(process.execPath, ['bin/entente.js', 'build', articles ?? 'data/articles', '--out', 'public/data']) === 2)
  process.exit(2);
if (runTool('vite', ['build', '--logLevel', 'warn']) !== 0) process.exit(2);
process.exit(run(process.execPath, ['--import', 'tsx', 'scripts/cards/run.ts', ...args]));
