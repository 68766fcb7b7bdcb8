/** Longest that a server may make us wait before it counts as out of order. */
const LONGEST_WAIT = 120_000;
/** Tries after the first one. */
export const RETRIES = 3;

/** Statuses after which the same question may be answered: busy, overloaded, restarting. */
export function isPassing(status: number): boolean {
  return status === 408 || status === 409 || status === 425 || status === 429 || status >= 500;
}

/**
 * Milliseconds until the next try: what the server asks for, else half a second, doubled each time.
 * @param retryAfter the header: seconds or an HTTP date
 * @returns null when the server asks for longer than we wait
 */
export function waitBefore(retry: number, retryAfter: string | null, now: number): number | null {
  const asked = retryAfter === null ? null : askedWait(retryAfter.trim(), now);
  if (asked === null) return 500 * 2 ** (retry - 1);
  return asked > LONGEST_WAIT ? null : asked;
}

function askedWait(header: string, now: number): number | null {
  if (/^\d+(?:\.\d+)?$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
