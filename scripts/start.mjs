// npm start: installs what is missing, builds the dataset and the app, serves it and prints the address.
import { installDependencies, root, run, runTool } from './install.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

installDependencies();
const args = process.argv.slice(2);
const articles = args.find((arg) => !arg.startsWith('-')) ?? 'data/articles';
const data = run(process.execPath, ['bin/entente.js', 'build', articles, '--out', 'public/data']);
if (data === 2) {
  if (!existsSync(join(root, 'public/data/index.json'))) process.exit(2);
  console.error('The dataset was not rebuilt; the one built before is served.');
}
if (runTool('vite', ['build', '--logLevel', 'warn']) !== 0) process.exit(2);
const { preview } = await import('vite');
const port = Number(process.env.PORT ?? 4173);
const server = await preview({ root, preview: { port, host: '127.0.0.1' }, logLevel: 'warn' });
const address = server.resolvedUrls?.local[0] ?? `http://127.0.0.1:${port}/`;
console.log(`\nEntente is at ${address}\nStop it with Ctrl+C.`);
