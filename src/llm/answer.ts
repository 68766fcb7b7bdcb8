import * as v from 'valibot';
import { EVENT_TYPES, STATUSES } from '../model/index.ts';

const words = (longest: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longest));
const names = v.pipe(v.array(words(200)), v.maxLength(20));

/** One event as a model puts it forward: nothing in it is believed until {@link ./accept.ts} has found it in the article. */
export const ProposalSchema = v.object({
  sentence: v.optional(v.pipe(v.number(), v.integer()), 0),
  quote: words(4000),
  act: words(400),
  type: v.string(),
  status: v.picklist(STATUSES),
  initiators: v.pipe(names, v.minLength(1)),
  recipients: v.optional(names, []),
  date: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(40))), null),
});
export type Proposal = v.InferOutput<typeof ProposalSchema>;

const AnswerSchema = v.object({ events: v.array(v.unknown()) });

/** The form of the answer for servers that hold their models to a JSON schema. */
export const ANSWER_FORMAT = {
  type: 'json_schema',
  json_schema: {
    name: 'political_events',
    strict: true,
    schema: closed({
      events: {
        type: 'array',
        items: closed({
          sentence: { type: 'integer' },
          quote: { type: 'string' },
          act: { type: 'string' },
          type: { type: 'string', enum: EVENT_TYPES },
          status: { type: 'string', enum: STATUSES },
          initiators: { type: 'array', items: { type: 'string' } },
          recipients: { type: 'array', items: { type: 'string' } },
          date: { type: ['string', 'null'] },
        }),
      },
    }),
  },
} as const;

function closed(properties: Record<string, unknown>) {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

/**
 * The proposals in a model's answer, each still to be checked; null when the answer is no JSON of the asked form. Thoughts before the answer
 * and a code fence around it are passed over; nothing is mended.
 */
export function readAnswer(text: string): unknown[] | null {
  const bare = text.replace(/^\s*<think>[\s\S]*?<\/think>/, '').trim();
  const fenced = /^```[a-z]*\s*\n([\s\S]*?)\n?\s*```$/i.exec(bare);
  let value: unknown;
  try {
    value = JSON.parse(fenced?.[1] ?? bare);
  } catch {
    return null;
  }
  const answer = v.safeParse(AnswerSchema, Array.isArray(value) ? { events: value } : value);
  return answer.success ? answer.output.events : null;
}
