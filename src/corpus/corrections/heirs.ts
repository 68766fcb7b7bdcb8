import type { PoliticalEvent } from '../../model/index.ts';

/**
 * The event that a report became part of: joined events keep the id of their earliest report only, so that a new article can take an event's
 * id away. Found by the sentence, the type and the sides.
 * @returns null when no report has the id, or it became part of none.
 */
export function findHeir(
  id: string,
  reports: readonly PoliticalEvent[],
  events: readonly PoliticalEvent[],
): string | null {
  const report = reports.find((one) => one.id === id);
  const source = report?.sources[0];
  if (!report || !source) return null;
  const heirs = events.filter(
    (event) =>
      event.type === report.type &&
      event.sources.some(
        (one) => one.article === source.article && one.start === source.start && one.end === source.end,
      ) &&
      report.initiators.every(({ id }) => event.initiators.some((one) => one.id === id)),
  );
  return heirs.length === 1 ? heirs[0]!.id : null;
}
