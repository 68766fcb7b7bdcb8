#!/usr/bin/env node
// Plain JavaScript on purpose: it must run, and say what is wrong, on a Node that is too old or before `npm install`.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

function stop(what, fix) {
  process.stderr.write(`entente: error: ${what} (${fix})\n`);
  process.exit(2);
}

if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Node ${process.versions.node} is too old`, 'install Node 20.19, 22.13, 24 or newer from https://nodejs.org');
}
if (!['tsx', 'valibot', 'yaml', 'linkedom'].every((name) => isInstalled(name))) {
  stop('the packages it needs are not installed', `run "npm ci" in ${root}, then try again`);
}

/** Looks upwards as Node's resolver does, so a hoisted install counts too. */
function isInstalled(name) {
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'node_modules', name, 'package.json'))) return true;
    if (folder === dirname(folder)) return false;
  }
}

const { register } = await import('tsx/esm/api');
register();
const { runProcess } = await import('../src/cli/main.ts');
await runProcess(process.argv.slice(2));
