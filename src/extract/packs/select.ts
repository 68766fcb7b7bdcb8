import type { Article } from '../../model/index.ts';
import { detectLanguage, type Language } from './detect.ts';
import type { LanguagePack } from './pack.ts';

/** The packs that are loaded and the languages that are told apart. */
export interface Packs {
  readonly packs: ReadonlyMap<string, LanguagePack>;
  readonly languages: readonly Language[];
}

/** In which language an article is read. */
export interface Choice {
  /** BCP 47 primary tag. */
  readonly id: string;
  readonly name: string;
  /** Null where no pack reads it: then there are no events rather than wrong ones. */
  readonly pack: LanguagePack | null;
  /** What the article says of itself, or what its words say. */
  readonly by: 'stated' | 'words';
}

const DEFAULT = 'en';

/**
 * The pack for an article: the language it states, unless its words say otherwise. `en` is also what an article that states nothing is given,
 * and what many sites leave in their pages, so there the words decide.
 */
export function packFor(article: Pick<Article, 'lang' | 'text'>, { packs, languages }: Packs): Choice {
  const stated = (article.lang.split('-')[0] ?? DEFAULT).toLowerCase();
  const found = stated === DEFAULT ? detectLanguage(article.text, languages, DEFAULT) : undefined;
  const id = found ?? stated;
  const pack = packs.get(id) ?? null;
  const name = pack?.name ?? languages.find((language) => language.id === id)?.name ?? id;
  return { id, name, pack, by: found === undefined || found === stated ? 'stated' : 'words' };
}

/** Why an article yields no events although it was read: nobody reads its language. */
export interface UnreadLanguage {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** The warning for an article whose language no pack reads; null where one does. */
export function unreadLanguage(article: Pick<Article, 'lang' | 'text'>, known: Packs): UnreadLanguage | null {
  const choice = packFor(article, known);
  if (choice.pack) return null;
  const names = [...known.packs.values()].map(({ name }) => name).join(' and ');
  return {
    what: `no events: the article is in ${choice.name}`,
    why:
      choice.by === 'words'
        ? `its words say so, and only ${names} can be read`
        : `it says lang "${choice.id}", and only ${names} can be read`,
    fix: 'give its lang if that is wrong, or add the language (CONTRIBUTING.md)',
  };
}
