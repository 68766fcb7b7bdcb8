import { IntlMessageFormat } from 'intl-messageformat';
import { intlDates } from './dates.ts';
import type { Language } from './say.ts';

/** A language made of a catalogue, English text to its own: ICU messages, whose plurals are those of `Intl.PluralRules`. */
export function translated(tag: string, catalogue: Readonly<Record<string, string>>): Language {
  const formats = new Map<string, IntlMessageFormat>();
  const countries = new Intl.DisplayNames(tag, { type: 'region', fallback: 'none' });
  return {
    tag,
    date: intlDates(tag),
    name: ({ kind, flag = '' }) =>
      kind === 'country' && /^[a-z]{2}$/i.test(flag) ? countries.of(flag.toUpperCase()) : undefined,
    say(text, values) {
      const own = catalogue[text];
      // Most texts ask for nothing and are said in every frame.
      if (own === undefined || !own.includes('{')) return own;
      let format = formats.get(text);
      if (!format) formats.set(text, (format = new IntlMessageFormat(own, tag, undefined, { ignoreTag: true })));
      return String(format.format(values));
    },
  };
}
