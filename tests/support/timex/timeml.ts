/** A TIMEX3 tag, or what a resolver found: half-open offsets in the text, an ISO-like value, a type. */
export interface Timex {
  start: number;
  end: number;
  value: string;
  type: string;
}

/** A text with its date and annotated time expressions. */
export interface TimexDocument {
  name: string;
  text: string;
  created: string;
  timexes: Timex[];
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text with XML entities replaced; an unknown entity stays as it is. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|(\w+));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function attribute(tag: string, name: string): string {
  const match = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return decodeEntities(match?.[1] ?? match?.[2] ?? '');
}

/** Corpora made from TIMEX2 call everything DATE; the value tells durations and times of day apart. */
function typeFrom(type: string, value: string): string {
  if (/^P(?:[\dX.]|T)/.test(value)) return type === 'SET' ? 'SET' : 'DURATION';
  if (type === 'DATE' && /T(?:\d|MO|AF|EV|NI|MI|DT)/.test(value)) return 'TIME';
  return type;
}

/** Reads a TimeML file whose TIMEX3 tags stand inline in its TEXT element. Undefined without text or creation date. */
export function readTimeML(name: string, xml: string): TimexDocument | undefined {
  const heading = /<TIMEX3\b[^>]*functionInDocument="(?:CREATION|PUBLICATION)_TIME"[^>]*>/.exec(xml);
  const date = /^(\d{4})-?(\d\d)-?(\d\d)/.exec(heading ? attribute(heading[0], 'value') : '');
  const body = /<TEXT\b[^>]*>([\s\S]*?)<\/TEXT>/.exec(xml)?.[1];
  if (!date || !body) return undefined;
  let text = '';
  const timexes: Timex[] = [];
  const open: Timex[] = [];
  for (const piece of body.matchAll(/<[^>]*>|[^<]+/g)) {
    const [token] = piece;
    if (!token.startsWith('<')) text += decodeEntities(token);
    else if (/^<TIMEX3\b(?![^>]*\/>)/.test(token)) {
      const value = attribute(token, 'value');
      open.push({ start: text.length, end: -1, value, type: typeFrom(attribute(token, 'type'), value) });
    } else if (token.startsWith('</TIMEX3')) {
      const timex = open.pop();
      if (timex) timexes.push(trimmed({ ...timex, end: text.length }, text));
    }
  }
  const found = timexes.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || b.end - a.end);
  return { name, text, created: date.slice(1).join('-'), timexes: found };
}

function trimmed(timex: Timex, text: string): Timex {
  const inside = text.slice(timex.start, timex.end);
  const start = timex.start + (inside.length - inside.trimStart().length);
  return { ...timex, start, end: Math.max(start, timex.start + inside.trimEnd().length) };
}
