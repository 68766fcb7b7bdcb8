import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fetchedFirst, weigh } from '../scripts/budget.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-budget-'));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'assets'));
const file = (name: string, text: string): void => writeFileSync(join(folder, name), text);
file(
  'index.html',
  '<link rel="stylesheet" href="./assets/app.css"><link rel="icon" href="./icon.svg"><script src="./assets/app.js"></script>',
);
file('assets/app.css', 'b{}');
file('assets/app.js', 'import{a}from"./shared.js";import"./effect.js";const later=()=>import("./later.js");a(later)');
file('assets/shared.js', 'import{b}from"./deep.js";export{b as a}');
file('assets/effect.js', 'export * from "./shared.js"');
file('assets/deep.js', `export const b="${randomBytes(3000).toString('base64')}"`);
file('assets/later.js', 'export default 1');

describe('what a page fetches first', () => {
  it('is the page, its styles and scripts and what they import, each once, and nothing that is fetched later', () => {
    expect(
      fetchedFirst(folder, 'index.html')
        .map(({ name }) => name)
        .sort(),
    ).toEqual([
      'assets/app.css',
      'assets/app.js',
      'assets/deep.js',
      'assets/effect.js',
      'assets/shared.js',
      'index.html',
    ]);
  });
  it('weighs as it is sent: random letters of six bits shrink to three quarters', () => {
    const deep = fetchedFirst(folder, 'index.html').find(({ name }) => name === 'assets/deep.js')!;
    expect(deep.bytes).toBeGreaterThan(2950);
    expect(deep.bytes).toBeLessThan(3250);
  });
  it('is held against the budget', () => {
    expect(weigh(folder, 'index.html', 4).within).toBe(true);
    expect(weigh(folder, 'index.html', 3).within).toBe(false);
    expect(weigh(folder, 'index.html', 3).text).toMatch(/^index\.html: 3\.\d of 3 kB in 6 files \(deep\.js 3\.\d/);
  });
});
