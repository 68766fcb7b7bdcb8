import {
  finishRelation,
  groupRelations,
  mergeReports,
  pairsOf,
  writeRecord,
  type RelationPart,
} from '../../corpus/index.ts';
import type { PoliticalEvent } from '../../model/index.ts';
import { untagged } from './extract-shard.ts';
import { linesOf, type Sections } from './records.ts';
import { bucketOf } from './shards.ts';

/** What became of the reports of a bucket. */
export interface MergeCounts {
  readonly reports: number;
  readonly events: number;
  /** Events of no pair of countries. */
  readonly unpaired: number;
}

/** A relation's line in the section `parts`: what the index needs; its share stands in a section of its own. */
export type PartLine = Omit<RelationPart, 'share'>;

/**
 * Joins the reports of one bucket, from all shards in their order: what can be one event is never in two. Sections: `counts`
 * (`MergeCounts`), `r/0` … (events by relation), `unpaired`.
 */
export function mergeBucket(texts: readonly string[]): Sections {
  const reports = texts.flatMap((text) => linesOf(text).map((line) => JSON.parse(untagged(line)) as PoliticalEvent));
  const events = mergeReports(reports);
  const { sections, unpaired } = dealEvents(events);
  const counts: MergeCounts = { reports: reports.length, events: events.length, unpaired };
  return new Map([['counts', JSON.stringify(counts)], ...sections]);
}

/** Events as lines, by the buckets of their relations: `r/0` … and `unpaired`. */
export function dealEvents(events: readonly PoliticalEvent[]): { sections: Map<string, string>; unpaired: number } {
  const lines = new Map<string, string[]>();
  let unpaired = 0;
  for (const event of events) {
    const line = JSON.stringify(event);
    const names = new Set(pairsOf(event).map(({ id }) => `r/${bucketOf(id)}`));
    if (names.size === 0) unpaired++;
    for (const name of names.size === 0 ? ['unpaired'] : names) {
      const own = lines.get(name);
      if (own) own.push(line);
      else lines.set(name, [line]);
    }
  }
  return { sections: new Map([...lines].map(([name, own]) => [name, `${own.join('\n')}\n`])), unpaired };
}

/**
 * Finishes the relations of one bucket, whose events come from all merged buckets in their order. Sections: `parts` (`PartLine`), and for each
 * relation its file, `f/USA-COL`, and its share, `s/USA-COL`.
 */
export function finishBucket(bucket: number, texts: readonly string[]): Sections {
  const events = texts.flatMap((text) => linesOf(text).map((line) => JSON.parse(line) as PoliticalEvent));
  const sections = new Map<string, string>();
  const parts: string[] = [];
  for (const one of groupRelations(events)) {
    // An event of three countries stands in the buckets of all its relations; each finishes its own.
    if (bucketOf(one.relation) !== bucket) continue;
    const { relation, part } = finishRelation(one);
    const { share, ...rest } = part;
    parts.push(JSON.stringify(rest satisfies PartLine));
    sections.set(`f/${one.relation}`, writeRecord(relation));
    sections.set(`s/${one.relation}`, JSON.stringify(share));
  }
  return new Map([['parts', parts.map((line) => `${line}\n`).join('')], ...sections]);
}
