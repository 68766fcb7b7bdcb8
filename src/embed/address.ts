/** What an embedding page may ask of a timeline besides the view that every address tells. */
export interface EmbedChoice {
  readonly theme: 'auto' | 'light' | 'dark';
  /** Folder of the dataset, relative to the page or absolute; `./data` where none is named. */
  readonly data: string;
  /** Height (px) of the whole frame, where its page wants one; otherwise it follows the width. */
  readonly height: number | null;
  /** A Pym parent's name for this frame. */
  readonly pymId: string | null;
}

const THEMES = ['light', 'dark'] as const;

/** Reads `theme=dark&data=./data&height=500&childId=…`; what is absent or unreadable is the default. */
export function readChoice(search: string): EmbedChoice {
  const params = new URLSearchParams(search);
  const height = Number(params.get('height') ?? Number.NaN);
  return {
    theme: THEMES.find((theme) => theme === params.get('theme')) ?? 'auto',
    data: params.get('data')?.replace(/\/$/, '') || './data',
    height: Number.isFinite(height) && height >= 240 && height <= 4000 ? height : null,
    pymId: params.get('childId'),
  };
}

/** An embed's address in the form that the app's reader understands: `time=2022..2026-02` is the interval `2022/2026-02`, `2022..` is open. */
export function asAppSearch(search: string): string {
  return search.replace(
    /([?&]time=)([^&./]*)\.\.([^&./]*)(?=&|$)/,
    (_, name: string, from: string, to: string) => `${name}${from || '..'}/${to || '..'}`,
  );
}

/** Attributes of the element that go into the address of its frame, in the order they are written. */
export const ATTRIBUTES = [
  'relation',
  'time',
  'select',
  'q',
  'by',
  'actor',
  'types',
  'status',
  'precision',
  'source',
  'tone',
  'mode',
  'lanes',
  'sort',
  'group',
  'theme',
  'lang',
  'data',
] as const;

/** The address of a frame: a page and what it is to show. Slashes and commas stay readable. */
export function embedAddress(page: string, view: Readonly<Partial<Record<string, string>>>): string {
  const params = Object.entries(view)
    .filter((one): one is [string, string] => one[1] !== undefined && one[1] !== '')
    .map(
      ([name, value]) =>
        `${name}=${encodeURIComponent(value).replace(/%2F/g, '/').replace(/%2C/g, ',').replace(/%3A/g, ':')}`,
    );
  return params.length === 0 ? page : `${page}${page.includes('?') ? '&' : '?'}${params.join('&')}`;
}
