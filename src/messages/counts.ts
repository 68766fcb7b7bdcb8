import { say } from './say.ts';

/** "1 event", "131 events", and with a part of them "53 of 131 events". */
export function eventCount(n: number, part?: number): string {
  return part === undefined
    ? say('{n, plural, one {# event} other {# events}}', { n })
    : say('{part} of {n, plural, one {# event} other {# events}}', { part, n });
}
