import { describe, expect, it } from 'vitest';
import { asAppSearch, ATTRIBUTES } from '../../src/embed/address.ts';
import { elementCode, embedSearch, frameCode, isOnlyHere, pictureCode } from '../../src/embed/codes.ts';
import { NO_FILTER, writeFilter } from '../../src/search/index.ts';
import { readUrl } from '../../src/state/url.svelte.ts';

const shown = {
  base: 'https://maps.example/entente/',
  search: '?relation=USA-COL&time=2022-01-01/2026-02-04&select=e-1&tone=-10..-2',
  theme: 'auto',
  title: 'United States and Colombia, 2022 – "26" <b>',
} as const;
const FULL = `?relation=USA-COL&time=2022-01-01/2026-02-04&select=e-1&q=caf%C3%A9+%22x%22&mode=lanes&lanes=donald-trump,USA`;

describe('text to paste', () => {
  it('as a frame: an address that needs no encoding, a name for screen readers, nothing that breaks out of its quotes', () => {
    expect(frameCode(shown, 420)).toBe(
      '<iframe data-entente src="https://maps.example/entente/embed.html?relation=USA-COL&amp;time=2022-01-01..2026-02-04' +
        '&amp;select=e-1&amp;tone=-10..-2" title="United States and Colombia, 2022 – &quot;26&quot; &lt;b&gt;" width="100%" ' +
        'height="420" style="border:0" loading="lazy" allow="web-share; clipboard-write"></iframe>',
    );
  });
  it('as an element: the same view by attributes', () => {
    expect(elementCode({ ...shown, theme: 'dark' })).toBe(
      '<script src="https://maps.example/entente/embed.js" async></script>\n' +
        '<entente-timeline relation="USA-COL" time="2022-01-01..2026-02-04" select="e-1" tone="-10..-2" theme="dark" ' +
        'title="United States and Colombia, 2022 – &quot;26&quot; &lt;b&gt;"></entente-timeline>',
    );
  });
  it('as a picture: words for those who do not see it, a link, its size', () => {
    const code = pictureCode(shown, { file: 'a.png', alt: '5 events & more', width: 900, height: 500 });
    expect(code).toContain('<img src="a.png" alt="5 events &amp; more" width="900" height="500"');
    expect(code.match(/<a href="https:\/\/maps\.example\/entente\/\?relation=USA-COL&amp;time=/g)).toHaveLength(2);
    expect(code).not.toContain('<b>');
  });
});

it('an embed shows the view that the app shows', () => {
  for (const search of ['', shown.search, FULL])
    expect(readUrl(asAppSearch(embedSearch({ search, theme: 'dark' })))).toEqual(readUrl(search));
});

it('the element knows every parameter that a view can have', () => {
  const filter = {
    ...NO_FILTER,
    by: ['USA'],
    leader: ['x'],
    type: ['CONSULT' as const],
    status: ['planned' as const],
    precision: ['day' as const],
    source: ['s'],
    tone: [-1, 1] as const,
  };
  const names = writeFilter(filter).map((one) => one.split('=')[0]);
  expect(names).toHaveLength(7);
  for (const name of [...names, ...new URLSearchParams(FULL).keys(), 'sort', 'group'])
    expect(ATTRIBUTES).toContain(name);
});

it.each([
  ['http://localhost:4173/', true],
  ['http://127.0.0.1:8080/x/', true],
  ['file:///home/x/dist/', true],
  ['https://maps.example/', false],
  ['http://127.example/', false],
])('%s is of this machine only: %s', (base, only) => {
  expect(isOnlyHere(base)).toBe(only);
});
