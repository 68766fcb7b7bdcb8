import * as v from 'valibot';
import { formatYear, parseDay } from './days.ts';
import { parseEdtf } from './edtf.ts';
import { BASES, EVENT_TYPES, STATUSES } from './plover.ts';
import { ActorSchema } from './schema.ts';

/**
 * Corrections that people make to what was extracted: a list under `corrections`, one entry a line, each whole in itself.
 *
 * Why one line an entry: git merges by lines. Two editors who each add entries add different lines, and whole lines may stand in any order,
 * so `merge=union` (see `.gitattributes`) puts both in without a conflict; an entry of several lines could be torn, since two entries often
 * share a line such as the author's. Entries are sorted by event, so that additions mostly fall in different places and merge even without it.
 */
const line = (limit: number) =>
  v.pipe(
    v.string('must be text'),
    v.trim(),
    v.minLength(1, 'is empty'),
    v.maxLength(limit, `is longer than ${limit} characters`),
    v.regex(/^[^\p{Cc}]*$/u, 'must be one line without control characters'),
  );

/** What is wrong with the keys of a map. */
const keysOf =
  (whole: string) =>
  ({ expected, received }: { readonly expected: string | null; readonly received: string }): string =>
    expected === 'never' ? `is no part of ${whole}` : received === 'undefined' ? 'is missing' : 'must be a map';

const day = v.pipe(
  v.string('must be a day YYYY-MM-DD'),
  v.check((text) => parseDay(text) !== undefined, 'is no day YYYY-MM-DD'),
);

/** A year alone is a number to YAML. */
const edtf = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.integer())], 'must be an EDTF date'),
  v.transform((value) => (typeof value === 'number' ? formatYear(value) : value.trim())),
  v.check((text) => parseEdtf(text) !== undefined, 'is no EDTF date (2026-02-03, 2025-10, 2022, 2025-10~, XXXX …)'),
);

/** Ids stand in addresses and in attributes of the page. */
const newId = v.pipe(
  v.string('must be text'),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,63}$/, 'may hold letters, digits and . _ ~ - only, at most 64'),
);

const actor = v.union(
  [line(200), v.strictObject(ActorSchema.entries)],
  'must be an actor’s id, or {id, name, kind, country}',
);
const share = v.pipe(v.number('must be a number'), v.minValue(0, 'is below 0'), v.maxValue(1, 'is above 1'));

/** A sentence of an article of the collection; `start` is needed only where the same words stand there twice. */
export const QuotedSchema = v.strictObject({
  article: line(1000),
  quote: v.pipe(v.string('must be text'), v.minLength(1, 'is empty')),
  start: v.optional(v.pipe(v.number('must be a number'), v.integer('must be whole'), v.minValue(0, 'is below 0'))),
});

/** A sentence of a page that is not in the collection: nobody but the editor has seen it there. */
export const ByHandSchema = v.strictObject({
  url: v.pipe(line(2000), v.regex(/^https?:\/\/[^\s/]+/i, 'must begin with http:// or https://')),
  quote: v.pipe(v.string('must be text'), v.trim(), v.minLength(1, 'is empty')),
  title: v.optional(line(300)),
  publisher: v.optional(line(200)),
  published: v.optional(day),
});

const fields = {
  date: v.optional(edtf),
  basis: v.optional(v.picklist(BASES, `must be one of ${BASES.join(', ')}`)),
  type: v.optional(v.picklist(EVENT_TYPES, `must be one of ${EVENT_TYPES.join(', ')}`)),
  mode: v.optional(v.nullable(line(60))),
  tone: v.optional(
    v.pipe(v.number('must be a number'), v.minValue(-10, 'is below −10'), v.maxValue(10, 'is above 10')),
  ),
  status: v.optional(v.picklist(STATUSES, `must be one of ${STATUSES.join(', ')}`)),
  headline: v.optional(line(110)),
  initiators: v.optional(v.pipe(v.array(actor, 'must be a list'), v.minLength(1, 'somebody must have acted'))),
  recipients: v.optional(v.array(actor, 'must be a list')),
  bystanders: v.optional(v.array(actor, 'must be a list')),
  place: v.optional(
    v.nullable(
      v.strictObject({
        name: line(200),
        country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'must be three capital letters'))),
      }),
    ),
  ),
  salience: v.optional(share),
  confidence: v.optional(share),
  sources: v.optional(v.pipe(v.array(QuotedSchema, 'must be a list'), v.minLength(1, 'one quote must stand'))),
};

/** New values of fields; `null` takes a mode or a place away. Everything that is not named stays. */
export const ChangeSchema = v.pipe(
  v.strictObject(fields, keysOf('an event')),
  v.check((change) => Object.keys(change).length > 0, 'changes nothing'),
);

const PartSchema = v.strictObject({ event: newId, ...fields }, keysOf('an event'));

/** An event that nobody extracted; it must quote a sentence, like any other. */
export const AdditionSchema = v.strictObject(
  {
    ...fields,
    date: v.nonOptional(fields.date, 'is missing'),
    type: v.nonOptional(fields.type, 'is missing'),
    headline: v.nonOptional(fields.headline, 'is missing'),
    initiators: v.nonOptional(fields.initiators, 'is missing'),
    sources: v.pipe(
      v.array(v.union([QuotedSchema, ByHandSchema], 'must be {article, quote} or {url, quote}'), 'must be a list'),
      v.minLength(1, 'one quote must stand'),
    ),
  },
  keysOf('an event'),
);

/** What an entry may do; exactly one of these. */
export const CORRECTION_KINDS = ['drop', 'change', 'merge', 'split', 'add'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

export const CorrectionSchema = v.pipe(
  v.strictObject(
    {
      /** Whose entry it is: the event's id; of `add` the new one's. */
      event: line(1000),
      drop: v.optional(v.literal(true, 'must be true')),
      change: v.optional(ChangeSchema),
      /** Ids of events that are the same as `event` and become reports of it. */
      merge: v.optional(v.pipe(v.array(line(1000), 'must be a list'), v.minLength(1, 'names nothing to merge'))),
      /** What the event really is: several; each is the event with these changes. One of them may keep its id. */
      split: v.optional(v.pipe(v.array(PartSchema, 'must be a list'), v.minLength(2, 'needs two parts'))),
      add: v.optional(AdditionSchema),
      reason: line(500),
      author: line(100),
      date: day,
    },
    keysOf('a correction'),
  ),
  v.check(
    (one) => CORRECTION_KINDS.filter((kind) => one[kind] !== undefined).length === 1,
    `must do exactly one of ${CORRECTION_KINDS.join(', ')}`,
  ),
  v.check(
    (one) => one.add === undefined || v.is(newId, one.event),
    'a new event’s id may hold letters, digits and . _ ~ - only, at most 64',
  ),
);

/** What a request to the editing server holds: entries to write and entries to take out, whole. */
export const CorrectionRequestSchema = v.strictObject({
  add: v.pipe(v.array(CorrectionSchema), v.maxLength(100)),
  remove: v.pipe(v.array(CorrectionSchema), v.maxLength(100)),
});

/** Where in an entry a fault is and what it is, in words: `change.date is no EDTF date`. */
export function nameOfIssue(issue: v.BaseIssue<unknown>): string {
  const [path, message] = deepestIssue(issue);
  return `${path.length === 0 ? 'it' : path.join('.')} ${message}`;
}

/** Inside a choice of forms the fault that was met furthest in says more than that none fits. */
export function deepestIssue(issue: v.BaseIssue<unknown>): [path: (string | number)[], message: string] {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const inner = (issue.issues ?? []).map(deepestIssue).sort(([a], [b]) => b.length - a.length)[0];
  return inner && inner[0].length > path.length ? inner : [path, issue.message];
}

export type Correction = v.InferOutput<typeof CorrectionSchema>;
export type Change = v.InferOutput<typeof ChangeSchema>;
export type Addition = v.InferOutput<typeof AdditionSchema>;
export type Quoted = v.InferOutput<typeof QuotedSchema>;
export type ByHand = v.InferOutput<typeof ByHandSchema>;
export type ActorRef = NonNullable<Change['initiators']>[number];

/** Which of the five an entry does. */
export function kindOf(correction: Correction): CorrectionKind {
  return CORRECTION_KINDS.find((kind) => correction[kind] !== undefined)!;
}

/** Order of entries in a file: by event, then by kind, day and author, then by all they say. */
export function compareCorrections(one: Correction, other: Correction): number {
  const key = (entry: Correction): string[] => [
    entry.event,
    String(CORRECTION_KINDS.indexOf(kindOf(entry))),
    entry.date,
    entry.author,
    writeCorrection(entry),
  ];
  const [a, b] = [key(one), key(other)];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
}

/** What stands above the entries in a new file. */
export const CORRECTIONS_HEAD = `# Corrections to the extracted events, applied by every build. One entry a line, each whole in itself: so two editors'
# files merge as text. Taking a line out undoes it. The form is described in docs/CONTRACT.md.
corrections:
`;

/** A file of these entries alone. */
export function writeCorrections(corrections: readonly Correction[]): string {
  const lines = [...new Set([...corrections].sort(compareCorrections).map(writeCorrection))];
  return `${CORRECTIONS_HEAD}${lines.map((line) => `${line}\n`).join('')}`;
}

/** The sound entries of a list kept as JSON; whatever else the text may hold gives none. */
export function readPatch(text: string): Correction[] {
  try {
    const list: unknown = JSON.parse(text);
    return (Array.isArray(list) ? list : []).flatMap((one) => {
      const parsed = v.safeParse(CorrectionSchema, one);
      return parsed.success ? [parsed.output] : [];
    });
  } catch {
    return [];
  }
}

/** An entry as its line in the file, in one fixed form: two entries say the same exactly if their lines are equal. */
export function writeCorrection(correction: Correction): string {
  return `- ${flow(correction)}`;
}

/** Order in which keys are written; others follow by name. */
const KEYS = ['event', ...CORRECTION_KINDS, ...Object.keys(fields), 'article', 'url', 'quote', 'id', 'name', 'reason'];
const LAST = ['author', 'date'];

function flow(value: unknown, top = true): string {
  if (Array.isArray(value)) return `[${value.map((one) => flow(one, false)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return scalar(value);
  const rank = (key: string): number => {
    if (top && LAST.includes(key)) return KEYS.length + 1 + LAST.indexOf(key);
    const at = KEYS.indexOf(key);
    return at < 0 ? KEYS.length : at;
  };
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${key}: ${flow(one, false)}`).join(', ')}}`;
}

/** Plain only where no YAML reads it as anything but text. JSON's strings are YAML's double-quoted ones. */
function scalar(value: unknown): string {
  const plain =
    typeof value === 'string' &&
    /^[A-Za-z][A-Za-z0-9-]*$/.test(value) &&
    !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(value);
  // These end a line for YAML and for editors, though not for JSON.
  const unsafe = /[\u007f-\u009f\u2028\u2029\ufeff]/g;
  const escape = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return plain ? value : JSON.stringify(value).replace(unsafe, escape);
}
