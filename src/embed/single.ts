/** What a timeline in one file carries with it. */
export interface Single {
  /** The view, as an address asks for it, with `?` unless empty. */
  readonly search: string;
  /** Folder of the app that the page leads to; null where it stands alone. */
  readonly app: string | null;
  /** The dataset's documents by path, as the app would fetch them. */
  readonly files: Readonly<Record<string, unknown>>;
  /** Pictures of flags by ISO 3166-1 alpha-2 code, as `data:` addresses. */
  readonly flags: Readonly<Record<string, string>>;
}

/** Id of the element that holds it. */
export const SINGLE_ID = 'entente-data';

/** Writes it as JSON that may stand in a script element, whatever the articles say: without `<` nothing can end the element or begin a comment. */
export function writeSingle(single: Single): string {
  return JSON.stringify(single).replace(/</g, '\\u003c');
}

/** Reads it from its page. @throws Error where the page holds none, as the template itself does. */
export function readSingle(page: Pick<Document, 'getElementById'>): Single {
  const text = page.getElementById(SINGLE_ID)?.textContent;
  if (!text) throw new Error('This page is a template: "entente page" puts a timeline into it.');
  return JSON.parse(text) as Single;
}

/** Reads one of its documents, as {@link fetchJson} would. */
export function readFrom({ files }: Single): (path: string) => Promise<unknown> {
  return async (path) => {
    if (!Object.hasOwn(files, path)) throw new Error(`${path} is not in this page.`);
    return files[path];
  };
}

/** The file's own view with what the address it is opened at says otherwise. */
export function overlaid(search: string, address: string): string {
  const params = new URLSearchParams(search);
  for (const [name, value] of new URLSearchParams(address)) params.set(name, value);
  const text = [...params].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return text && `?${text}`;
}
