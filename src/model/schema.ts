import * as v from 'valibot';
import { parseDay } from './days.ts';
import { parseEdtf, PRECISIONS } from './edtf.ts';
import { BASES, EVENT_TYPES, STATUSES } from './plover.ts';
import { CountrySummarySchema, LeaderPairSchema, SummarySchema } from './summary.ts';

const day = v.pipe(
  v.string(),
  v.check((text) => parseDay(text) !== undefined, 'not a day YYYY-MM-DD'),
);
const span = v.tuple([v.pipe(v.number(), v.integer(), v.minValue(0)), v.pipe(v.number(), v.integer(), v.minValue(0))]);
const unit = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

export const ActorSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  name: v.pipe(v.string(), v.minLength(1)),
  kind: v.picklist(['leader', 'country', 'organisation']),
  country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))),
  office: v.optional(v.string()),
});

export const EventDateSchema = v.pipe(
  v.object({
    edtf: v.pipe(
      v.string(),
      v.check((text) => parseEdtf(text) !== undefined, 'not EDTF level 1'),
    ),
    start: v.nullable(day),
    end: v.nullable(day),
    precision: v.picklist(PRECISIONS),
    basis: v.picklist(BASES),
  }),
  v.check(
    (date) => date.start === null || date.end === null || parseDay(date.start)! <= parseDay(date.end)!,
    'ends before it starts',
  ),
);

/** What one report says otherwise than the event that it was joined to; what is absent it says alike. */
const ToldSchema = v.object({
  /** EDTF. */
  date: v.optional(v.string()),
  type: v.optional(v.picklist(EVENT_TYPES)),
  status: v.optional(v.picklist(STATUSES)),
  /** Names. */
  initiators: v.optional(v.array(v.string())),
  recipients: v.optional(v.array(v.string())),
});

export const SourceSchema = v.pipe(
  v.object({
    article: v.string(),
    quote: v.pipe(v.string(), v.minLength(1)),
    start: v.pipe(v.number(), v.integer(), v.minValue(0)),
    end: v.pipe(v.number(), v.integer(), v.minValue(0)),
    spans: v.object({
      time: v.optional(span),
      action: v.optional(span),
      initiators: v.optional(v.array(span)),
      recipients: v.optional(v.array(span)),
    }),
    published: v.nullable(day),
    told: v.optional(ToldSchema),
  }),
  v.check((source) => source.end - source.start === source.quote.length, 'offsets do not span the quote'),
);

/** Says that people changed an event, who and why; several when several did. */
export const CorrectedSchema = v.object({
  reason: v.string(),
  author: v.string(),
  date: day,
  /** The fields that are not the extractor's any more, or `added`, `merged`, `split`. */
  fields: v.array(v.string()),
});

/** The event of the data contract; see `docs/CONTRACT.md`. */
export const PoliticalEventSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  date: EventDateSchema,
  type: v.picklist(EVENT_TYPES),
  mode: v.optional(v.string()),
  tone: v.pipe(v.number(), v.minValue(-10), v.maxValue(10)),
  status: v.picklist(STATUSES),
  headline: v.pipe(v.string(), v.minLength(1), v.maxLength(110)),
  initiators: v.pipe(v.array(ActorSchema), v.minLength(1)),
  recipients: v.array(ActorSchema),
  bystanders: v.optional(v.array(ActorSchema)),
  place: v.optional(v.object({ name: v.string(), country: v.optional(v.string()) })),
  salience: unit,
  confidence: unit,
  sources: v.pipe(v.array(SourceSchema), v.minLength(1)),
  /** Absent where nobody touched it. */
  corrected: v.optional(v.pipe(v.array(CorrectedSchema), v.minLength(1))),
});

export const RelationSchema = v.object({
  relation: v.string(),
  a: v.string(),
  b: v.string(),
  events: v.array(PoliticalEventSchema),
});

/** What an editor calls a time of a relation. */
export const EraSchema = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  start: v.string(),
  /** Null while it goes on. */
  end: v.nullable(v.string()),
});

export const RelationEntrySchema = v.object({
  /** `USA-COL`: `a` is the first picker slot. */
  id: v.string(),
  a: v.string(),
  b: v.string(),
  ...SummarySchema.entries,
  /** Path relative to index.json. */
  file: v.string(),
  /** Dealings of leaders in it, for the overview. */
  pairs: v.optional(v.array(LeaderPairSchema)),
  /** By start. */
  eras: v.optional(v.array(EraSchema)),
});

export const DatasetIndexSchema = v.object({
  version: v.literal(1),
  /** Day of the newest article: reproducible, unlike the clock. */
  generated: v.nullable(day),
  relations: v.array(RelationEntrySchema),
  /** Each country with all others, for the overview. */
  countries: v.optional(v.array(CountrySummarySchema)),
  actors: v.string(),
  articles: v.string(),
});

export const TermSchema = v.object({
  office: v.string(),
  start: v.string(),
  end: v.nullable(v.string()),
  lead: v.boolean(),
});

export const ActorEntrySchema = v.object({
  ...ActorSchema.entries,
  aliases: v.array(v.string()),
  /** ISO 3166-1 alpha-2 for the flag, where there is one. */
  flag: v.optional(v.string()),
  terms: v.optional(v.array(TermSchema)),
});

export const ActorsFileSchema = v.array(ActorEntrySchema);

export const ArticleEntrySchema = v.object({
  id: v.string(),
  title: v.nullable(v.string()),
  publisher: v.nullable(v.string()),
  authors: v.array(v.string()),
  url: v.nullable(v.string()),
  published: v.nullable(day),
  text: v.nullable(v.string()),
  lang: v.optional(v.string()),
  references: v.optional(v.array(v.string())),
  /** The text is only a quote that an editor copied from the page of `url`: nobody could check it. */
  byHand: v.optional(v.literal(true)),
});

export const ArticlesFileSchema = v.array(ArticleEntrySchema);

export type Actor = v.InferOutput<typeof ActorSchema>;
export type Corrected = v.InferOutput<typeof CorrectedSchema>;
export type EventDate = v.InferOutput<typeof EventDateSchema>;
export type Source = v.InferOutput<typeof SourceSchema>;
export type PoliticalEvent = v.InferOutput<typeof PoliticalEventSchema>;
export type Relation = v.InferOutput<typeof RelationSchema>;
export type RelationEntry = v.InferOutput<typeof RelationEntrySchema>;
export type DatasetIndex = v.InferOutput<typeof DatasetIndexSchema>;
export type Era = v.InferOutput<typeof EraSchema>;
export type Term = v.InferOutput<typeof TermSchema>;
export type ActorEntry = v.InferOutput<typeof ActorEntrySchema>;
export type ArticleEntry = v.InferOutput<typeof ArticleEntrySchema>;
