import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { es } from '../../src/messages/es/index.ts';
import { EVENT_TYPES, STATUSES, TYPE_FACTS } from '../../src/model/index.ts';
import { textsSaid } from './texts.ts';

const said = textsSaid();
const data = [...STATUSES, ...EVENT_TYPES.flatMap((type) => [TYPE_FACTS[type].label, TYPE_FACTS[type].definition])];
const texts = [...new Set([...said, ...data])];
const catalogues = { es };

/** What a message asks for, and how: `n` and `n plural` for "{n, plural, …} of {n}". */
function asked(text: string): string[] {
  const found = new Set<string>();
  const walk = (elements: readonly unknown[]): void => {
    for (const element of elements as {
      type: number;
      value: string;
      options?: Record<string, { value: unknown[] }>;
    }[]) {
      if (element.type !== 0 && element.type !== 7) found.add(element.value);
      for (const { value } of Object.values(element.options ?? {})) walk(value);
    }
  };
  walk(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst());
  return [...found].sort();
}

// Names, loan words and what is only a place for values are the same in both.
const SAME = /^(?:Original|Zoom|Neutral)$|^[^A-Za-z]*$/;
const withoutValues = (text: string): string => text.replace(/\{\w+\}/g, '').replace(/Entente/g, '');

describe.each(Object.entries(catalogues))('the catalogue %s', (_, catalogue) => {
  it('has every text that the interface says', () => {
    expect(said.length).toBeGreaterThan(400);
    expect(texts.filter((text) => !(text in catalogue))).toEqual([]);
  });

  it('has no text that nobody says', () => {
    expect(Object.keys(catalogue).filter((text) => !texts.includes(text))).toEqual([]);
  });

  it('asks for what the English asks for', () => {
    const different = Object.entries(catalogue).filter(([text, own]) => asked(text).join() !== asked(own).join());
    expect(different).toEqual([]);
  });

  it('leaves no English', () => {
    const left = Object.entries(catalogue).filter(
      ([text, own]) => text.replace(/\|\w+$/, '') === own && !SAME.test(withoutValues(own)),
    );
    expect(left).toEqual([]);
    const words = /\b(?:the|of|and|with|this|event|events|from|to|is|are|not)\b/i;
    const mixed = Object.values(catalogue).filter((own) =>
      words.test(own.replace(/\{[^{}]*\}|entente[: ]\w+|(?:from|to|type|before|after|tone):/gi, '')),
    );
    expect(mixed).toEqual([]);
  });

  it('is read by the same rules as the English: opening marks come with closing ones', () => {
    for (const own of Object.values(catalogue)) {
      expect(own.match(/«/g)?.length, own).toBe(own.match(/»/g)?.length);
      expect((own.match(/\?/g)?.length ?? 0) <= (own.match(/¿/g)?.length ?? 0), own).toBe(true);
    }
  });
});
