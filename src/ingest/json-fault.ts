/** Where a JSON text first goes wrong, and how. */
export interface JsonFault {
  readonly offset: number;
  readonly reason: string;
}

const TOKEN =
  /[\s\ufeff]*(?:("(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true\b|false\b|null\b)|([{}[\],:]))/uy;

type Expect = 'value' | 'value or ]' | 'name' | 'name or }' | ':' | ', or ]' | ', or }' | 'nothing more';

/** Finds the first fault of a text that `JSON.parse` refuses: what engines say of the place differs, and some do not say it at all. */
export function findJsonFault(text: string): JsonFault {
  const open: ('{' | '[')[] = [];
  let expect: Expect = 'value';
  TOKEN.lastIndex = 0;
  for (;;) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) return faultAt(text, start, expect);
    const [whole, string, scalar, mark] = match;
    const next = step(expect, string !== undefined, scalar !== undefined, mark, open);
    if (next === null)
      return { offset: start + whole.length - (string ?? scalar ?? mark ?? '').length, reason: wanted(expect) };
    expect = next;
  }
}

function step(
  expect: Expect,
  isString: boolean,
  isScalar: boolean,
  mark: string | undefined,
  open: ('{' | '[')[],
): Expect | null {
  const after = (): Expect => (open.length === 0 ? 'nothing more' : open.at(-1) === '[' ? ', or ]' : ', or }');
  const close = (): Expect => {
    open.pop();
    return after();
  };
  if (expect === 'value' || expect === 'value or ]') {
    if (isString || isScalar) return after();
    if (mark === ']' && expect === 'value or ]') return close();
    if (mark !== '{' && mark !== '[') return null;
    open.push(mark);
    return mark === '{' ? 'name or }' : 'value or ]';
  }
  if (expect === 'name' || expect === 'name or }') {
    if (isString) return ':';
    return mark === '}' && expect === 'name or }' ? close() : null;
  }
  if (expect === ':') return mark === ':' ? 'value' : null;
  if (expect === ', or ]') return mark === ',' ? 'value' : mark === ']' ? close() : null;
  if (expect === ', or }') return mark === ',' ? 'name' : mark === '}' ? close() : null;
  return null;
}

function faultAt(text: string, start: number, expect: Expect): JsonFault {
  const offset = start + (/^[\s\ufeff]*/.exec(text.slice(start))?.[0].length ?? 0);
  if (offset >= text.length) return { offset: text.length, reason: `it ends where ${wanted(expect)}` };
  if (text[offset] === '"')
    return { offset, reason: 'a string that is not closed, or holds a raw line end or a bad escape' };
  return { offset, reason: wanted(expect) };
}

const WANTED: Readonly<Record<Expect, string>> = {
  value: 'a value should stand',
  'value or ]': 'a value or "]" should stand',
  name: 'a name in quotation marks should stand',
  'name or }': 'a name in quotation marks or "}" should stand',
  ':': 'a colon should stand',
  ', or ]': 'a comma or "]" should stand',
  ', or }': 'a comma or "}" should stand',
  'nothing more': 'nothing more should stand',
};
const wanted = (expect: Expect): string => WANTED[expect];
