/** What an address keeps whatever it shows: the language asked for, and whether the page is mirrored. */
const KEPT = ['lang', 'dir'] as const;

/** The kept part of an address' search, as `&lang=es`; empty where it asks for nothing. */
export function keptSearch(search: string): string {
  const params = new URLSearchParams(search);
  return KEPT.flatMap((name) => {
    const value = params.get(name);
    return value ? [`&${name}=${encodeURIComponent(value)}`] : [];
  }).join('');
}

/** A search with what another one keeps: `?relation=USA-COL` beside `?lang=es` is `?relation=USA-COL&lang=es`. */
export function keeping(search: string, other: string): string {
  const kept = keptSearch(other);
  return search === '' ? kept.replace('&', '?') : search + kept;
}

/** Whether two searches say the same, in whatever order. */
export function saysSame(one: string, other: string): boolean {
  const sorted = (search: string): string => [...new URLSearchParams(search)].map(String).sort().join('\n');
  return sorted(one) === sorted(other);
}

/** An address, relative to its page, that asks for a language. */
export function inLanguage({ search, hash }: Pick<Location, 'search' | 'hash'>, tag: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((one) => one !== '' && !/^lang(?:=|$)/.test(one));
  return `?${[...kept, `lang=${tag}`].join('&')}${hash}`;
}
