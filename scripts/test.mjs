// npm test: installs what is missing and runs every check; the last line is the count over all of them.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, installDependencies, root, run, runTool, toolPath } from './install.mjs';

installDependencies();
const reports = join(root, 'test-results');
let passed = 0;
let failed = 0;
const failures = [];

/** Counts one step that passes or fails as a whole. */
function check(name, code) {
  console.log(`${code === 0 ? '✓' : '✗'} ${name}`);
  if (code === 0) passed++;
  else {
    failed++;
    failures.push(name);
  }
}

/** Runs tools that only read, two at a time; each one's output comes whole when it ends. */
async function checkAll(steps) {
  const waiting = [...steps];
  const next = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const [name, tool, args] = step;
      const child = spawn(toolPath(tool), args, { cwd: root });
      const output = [];
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
      const code = await new Promise((end) => child.on('close', end).on('error', () => end(1)));
      process.stdout.write(Buffer.concat(output));
      check(name, code);
    }
  };
  await Promise.all([next(), next()]);
}

/** Adds a runner's own counts from its JSON report; a runner that wrote none has failed. */
function count(name, file, code, read) {
  const path = join(reports, file);
  const counts = existsSync(path) ? read(JSON.parse(readFileSync(path, 'utf8'))) : { passed: 0, failed: 1 };
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  passed += counts.passed;
  failed += counts.failed;
  if (counts.failed) failures.push(`${name}: ${counts.failed}`);
  console.log(`${counts.failed ? '✗' : '✓'} ${name}: ${counts.passed} passed, ${counts.failed} failed`);
}

rmSync(reports, { recursive: true, force: true });
await checkAll([
  ['types', 'svelte-check', ['--fail-on-warnings', '--output', 'human']],
  ['lint', 'eslint', ['.']],
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['imports point one way', 'depcruise', ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err']],
  ['pure rooms know no DOM and no Node', 'tsc', ['-p', 'tsconfig.pure.json', '--noEmit']],
]);
const unit = runTool('vitest', [
  'run',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile.json=${join(reports, 'unit.json')}`,
]);
count('unit and component tests', 'unit.json', unit, (r) => ({
  passed: r.numPassedTests,
  failed: r.numFailedTests + r.numFailedTestSuites * (r.numFailedTests === 0),
}));
check('data', run(process.execPath, ['bin/entente.js', 'build', 'data/articles', '--out', 'public/data']));
check('build', runTool('vite', ['build', '--logLevel', 'warn']));
check('transfer budgets', run(process.execPath, ['--import', 'tsx', 'scripts/budget.ts']));

const chromium = findChromium({ install: true });
if (chromium === null) {
  console.log('- browser tests skipped: no Chromium here and none could be installed; set CHROMIUM_PATH to one.');
  if (process.env.CI) check('browser tests (Chromium is required in CI)', 1);
} else {
  const env = { ...process.env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'browser.json') };
  const browser = runTool('playwright', ['test', '--reporter=line,json'], { env });
  count('browser tests', 'browser.json', browser, (r) => ({
    passed: r.stats.expected + r.stats.flaky,
    failed: r.stats.unexpected,
  }));
}

if (failures.length) console.log(`\nFailed: ${failures.join('; ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
