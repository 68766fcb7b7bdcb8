import { ATTRIBUTES, embedAddress } from '../embed/address.ts';
import { askedSpan } from '../embed/span.ts';
import { chosenLanguage, LANGUAGES } from '../messages/index.ts';
import { CommandError } from './io.ts';
import type { PageOptions } from './page.ts';

/** What an embed's address may ask for, and this command for it. The data is what the command is given. */
const VIEW = [...ATTRIBUTES.filter((name) => name !== 'data'), 'height', 'dir'] as const;
type ViewFlag = (typeof VIEW)[number];

/** The options of `entente page`, for `parseArgs`; `--out` and `--no-text` are also build's, `--app` also edit's. */
export const PAGE_FLAGS = {
  ...(Object.fromEntries(VIEW.map((name) => [name, { type: 'string' }])) as Record<ViewFlag, { type: 'string' }>),
  site: { type: 'string' },
} as const;

type Values = Readonly<Partial<Record<ViewFlag | 'site' | 'out' | 'app', string | undefined>>> & {
  readonly 'no-text'?: boolean | undefined;
};

const USAGE = 'entente page DATASET --relation USA-COL --out FILE';
const CHOICES: Readonly<Partial<Record<ViewFlag, readonly string[]>>> = {
  mode: ['timeline', 'lanes', 'list'],
  theme: ['auto', 'light', 'dark'],
  lang: LANGUAGES.map(({ tag }) => tag),
  dir: ['ltr', 'rtl'],
};

/** Refuses the options of page behind another command. @throws CommandError */
export function keepPageFlags(values: Values, command: string): void {
  if (command === 'page') return;
  for (const flag of [...VIEW, 'site'] as const)
    if (values[flag] !== undefined) throw new CommandError(`--${flag} belongs to "page"`, 'see "entente help"');
}

/** Reads what follows `entente page`. @throws CommandError on wrong usage. */
export function readPageOptions(values: Values, folders: readonly string[]): PageOptions {
  const [dir, ...more] = folders;
  if (dir === undefined || more.length > 0) throw new CommandError('page needs one dataset', USAGE);
  if (!values.out) throw new CommandError('page needs --out', USAGE);
  for (const [name, allowed] of Object.entries(CHOICES))
    if (values[name as ViewFlag] !== undefined && !allowed.includes(values[name as ViewFlag]!))
      throw new CommandError(`--${name} ${values[name as ViewFlag]} is none`, `use one of ${allowed.join(' ')}`);
  if (values.time !== undefined && !askedSpan(`?time=${values.time}`))
    throw new CommandError(`--time ${values.time} cannot be read`, 'write it as 2022..2026-02, or 2022-01-15..');
  return {
    dir,
    out: values.out,
    relation: values.relation ?? null,
    select: values.select ?? null,
    // English is what a page speaks unless it is told: the list in it is written once, whatever its reader prefers.
    language: chosenLanguage(values.lang ?? null, []),
    search: embedAddress('', { ...Object.fromEntries(VIEW.map((name) => [name, values[name]])) }),
    withText: values['no-text'] !== true,
    site: readSite(values.site),
    app: values.app ?? null,
  };
}

/** Only a page of the web can be led to; the folder's address ends with a slash. */
function readSite(site: string | undefined): string | null {
  if (site === undefined) return null;
  const url = URL.canParse(site) ? new URL(site) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
    throw new CommandError(`--site ${site} is no address of a folder`, 'write it as https://example.org/entente/');
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
