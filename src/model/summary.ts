import * as v from 'valibot';
import { parseDay } from './days.ts';

const day = v.pipe(
  v.string(),
  v.check((text) => parseDay(text) !== undefined, 'not a day YYYY-MM-DD'),
);

/** One year of a relation: astronomical year, mean tone weighted by salience, and the sum of those weights. Years without events are left out. */
export const YearToneSchema = v.tuple([v.pipe(v.number(), v.integer()), v.number(), v.number()]);

/** What an overview says of some events: how many, from when to when, and their tone year by year. */
export const SummarySchema = v.object({
  events: v.number(),
  first: v.nullable(day),
  last: v.nullable(day),
  years: v.optional(v.array(YearToneSchema)),
});

/** Two who deal with each other within a relation of countries, at least one of them a leader; in the order of the countries. */
export const LeaderPairSchema = v.object({ a: v.string(), b: v.string(), ...SummarySchema.entries });

/** All relations of one country together; an event that belongs to several of them counts once. */
export const CountrySummarySchema = v.object({ id: v.string(), ...SummarySchema.entries });

export type YearTone = v.InferOutput<typeof YearToneSchema>;
export type Summary = v.InferOutput<typeof SummarySchema>;
export type LeaderPair = v.InferOutput<typeof LeaderPairSchema>;
export type CountrySummary = v.InferOutput<typeof CountrySummarySchema>;
