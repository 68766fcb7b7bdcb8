import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'svelte/compiler';
import { expect, it } from 'vitest';

/** What is the same in every language: names, keys, formats of files, examples of syntax. */
const SAME = new Set(['Entente', 'Enter', 'Esc', 'Shift', 'Alt']);
/** Components whose words are not translated yet; the list may only shrink. */
const NOT_YET: readonly string[] = [];
const SHOWN = /^(?:aria-label|aria-roledescription|aria-valuetext|title|placeholder|alt|label|text|action)$/;

interface Node {
  readonly type?: string;
  readonly name?: string;
  readonly data?: string;
  readonly value?: unknown;
}

/** Words of a component's markup that a reader sees or hears and that no call says. */
function hardCoded(source: string): string[] {
  const found: string[] = [];
  const look = (words: string): void => {
    const text = words.replace(/\s+/g, ' ').trim();
    if (/\p{L}{2}/u.test(text) && !SAME.has(text)) found.push(text);
  };
  const walk = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    if (Array.isArray(node)) return node.forEach(walk);
    const { type, name, data, value } = node as Node;
    if (type === 'Attribute') {
      const parts = (Array.isArray(value) ? value : [value]) as Node[];
      if (SHOWN.test(name ?? '')) for (const part of parts) if (part?.type === 'Text') look(part.data ?? '');
      return parts.forEach((part) => part?.type === 'ExpressionTag' && walk(part));
    }
    if (type?.endsWith('Directive')) return;
    if (type === 'Text') return look(data ?? '');
    // Of an expression only what stands in it as markup: its code is JavaScript.
    if (type === 'ExpressionTag') return;
    for (const [key, child] of Object.entries(node)) if (key !== 'css' && key !== 'expression') walk(child);
  };
  walk(parse(source, { modern: true }).fragment);
  return found;
}

it('no component shows words that no catalogue knows', () => {
  const told = readdirSync('src/components')
    .filter((file) => file.endsWith('.svelte'))
    .flatMap((file) => {
      const name = file.replace('.svelte', '');
      const found = hardCoded(readFileSync(`src/components/${file}`, 'utf8'));
      return found.length > 0 ? [{ name, found }] : [];
    });
  expect(told.filter(({ name }) => !NOT_YET.includes(name))).toEqual([]);
  expect(NOT_YET.filter((name) => !told.some((one) => one.name === name))).toEqual([]);
});

it('finds words in text, in attributes and in blocks, and leaves code alone', () => {
  const source = `<p title="A hint">{count} words</p>{#if on}<b aria-label={say('Yes')}>Entente</b>{:else}No{/if}<i class="some thing">{name}</i>`;
  expect(hardCoded(source)).toEqual(['A hint', 'words', 'No']);
});
