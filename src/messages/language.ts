import { speak, type Language } from './say.ts';

/** A language of the interface: how it calls itself, and how its words are fetched. */
export interface LanguageEntry {
  readonly tag: string;
  readonly name: string;
  readonly fetch?: () => Promise<Language>;
}

/** The languages of the interface. English stands in the code; the others are fetched when they are spoken. */
export const LANGUAGES: readonly LanguageEntry[] = [
  { tag: 'en', name: 'English' },
  {
    tag: 'es',
    name: 'Español',
    fetch: async () => {
      const [{ translated }, { es }] = await Promise.all([import('./translated.ts'), import('./es/index.ts')]);
      return translated('es', es);
    },
  },
];

/** The language asked for, else the first of the reader's that there is, else English. */
export function chosenLanguage(asked: string | null, preferred: readonly string[]): LanguageEntry {
  const tags = [asked ?? '', ...preferred].map((tag) => tag.toLowerCase().split('-')[0]);
  return tags.map((tag) => LANGUAGES.find((one) => one.tag === tag)).find(Boolean) ?? LANGUAGES[0]!;
}

/** Fetches a language and speaks it. Where it cannot be fetched, English goes on: a page in the wrong language beats none. */
export async function speakLanguage({ fetch }: LanguageEntry): Promise<void> {
  speak(await fetch?.().catch(() => undefined));
}
