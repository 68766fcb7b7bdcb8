import { localName } from './blocks.ts';

/** Elements below `root` by local name, whatever their namespace prefix, in document order. */
export function all(root: Element, ...names: readonly string[]): Element[] {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  return [...root.querySelectorAll('*')].filter((one) => wanted.has(localName(one.nodeName).toLowerCase()));
}

/** The first element at the end of a path of local names (`itemMeta/provider`), each anywhere below the one before. */
export function at(root: Element, path: string): Element | null {
  let here: Element | undefined = root;
  for (const name of path.split('/')) here = here && all(here, name)[0];
  return here ?? null;
}

/** Text of the element at a path on one line; null when there is none. */
export function textAt(root: Element, path: string): string | null {
  return oneLine(at(root, path)?.textContent);
}

/** An attribute of the element at a path; null when either is missing or empty. */
export function attributeAt(root: Element, path: string, name: string): string | null {
  return oneLine(at(root, path)?.getAttribute(name));
}

/** White space collapsed; null for nothing. */
export function oneLine(text: string | null | undefined): string | null {
  const line = (text ?? '').replace(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}

/** A byline's names: "By Ana Ruiz and Tom Hill" names two. */
export function bylineNames(text: string | null): string[] {
  return (text ?? '')
    .replace(/^by\s+/i, '')
    .split(/\s*[,;]\s*|\s+and\s+/)
    .filter((name) => name !== '');
}
