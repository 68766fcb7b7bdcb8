import { datedReading } from './agency.ts';
import { bylineNames } from './elements.ts';
import { fragmentText } from './html.ts';
import { isRecord, type Reading } from './metadata.ts';
import { fault } from './problem.ts';

type Fields = ReadonlyMap<string, unknown>;

/** Whether a JSON object is an item in ninjs, the IPTC's news in JSON: it has a `uri` and a body as ninjs names it. */
export function isNinjs(record: Readonly<Record<string, unknown>>): boolean {
  const fields = fieldsOf(record);
  return (
    typeof fields.get('uri') === 'string' &&
    ['bodytext', 'bodyhtml', 'bodyxhtml', 'bodies'].some((name) => fields.has(name))
  );
}

/**
 * Reads an item of ninjs 1 (`body_text`, `headline`, `byline`), 2 and 3 (`bodies`, `headlines`). The day is that on which the content was
 * made, else that of the item's first version, else of this one. A cancelled or withheld item is left out.
 */
export function readNinjs(record: Readonly<Record<string, unknown>>, id: string): Reading {
  const fields = fieldsOf(record);
  const status = textIn(fields.get('pubstatus')) ?? 'usable';
  if (!/usable$/i.test(status)) {
    const why = `its pubstatus is "${status}"`;
    return { articles: [], complaints: [fault('withdrawn by its agency', why, 'leave it out')] };
  }
  const text = bodyOf(fields);
  if (text === '') {
    const why = 'neither "body_text" nor "bodies" holds any';
    return { articles: [], complaints: [fault('no text', why, 'export it with its text')] };
  }
  return datedReading(
    { id, text },
    {
      title: textIn(fields.get('headline')) ?? roled(fields.get('headlines'), 'main') ?? textIn(fields.get('title')),
      publisher:
        named(fields.get('provider')) ?? named(fields.get('infosources')) ?? textIn(fields.get('copyrightholder')),
      authors: bylineNames(textIn(fields.get('byline')) ?? roled(fields.get('bylines'), 'main')),
      url: textIn(fields.get('uri')),
      lang: textIn(fields.get('language')),
    },
    ['contentcreated', 'firstcreated', 'versioncreated'].map((name) => [name, textIn(fields.get(name))]),
    '"versioncreated": "2026-02-03T10:15:00Z"',
  );
}

/** The versions of ninjs differ in how a name is written: `body_text`, `bodyText`. */
function fieldsOf(record: Readonly<Record<string, unknown>>): Fields {
  return new Map(Object.entries(record).map(([key, value]) => [key.replaceAll('_', '').toLowerCase(), value]));
}

function bodyOf(fields: Fields): string {
  const plain = textIn(fields.get('bodytext'));
  if (plain !== null) return tidy(plain);
  const html = textIn(fields.get('bodyxhtml')) ?? textIn(fields.get('bodyhtml'));
  if (html !== null) return fragmentText(html);
  const bodies = listOf(fields.get('bodies')).map(fieldsOf);
  const main = bodies.find((one) => /main|body/i.test(textIn(one.get('role')) ?? '')) ?? bodies[0];
  const value = textIn(main?.get('value')) ?? '';
  return /html|xml/i.test(textIn(main?.get('contenttype')) ?? '') ? fragmentText(value) : tidy(value);
}

function roled(value: unknown, role: string): string | null {
  const all = listOf(value).map(fieldsOf);
  const chosen = all.find((one) => textIn(one.get('role'))?.toLowerCase().includes(role)) ?? all[0];
  return textIn(chosen?.get('value'));
}

function named(value: unknown): string | null {
  const [first] = Array.isArray(value) ? (value as unknown[]) : [value];
  return isRecord(first) ? textIn(first['name']) : textIn(first);
}

const listOf = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isRecord) : []);
const textIn = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);
const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/^[^\S\n]+$/gm, '')
    .trim();
