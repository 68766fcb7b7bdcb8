import type { Grammar } from '../grammar/grammar.ts';
import type { Token } from '../grammar/tokens.ts';
import type { Hit } from './names.ts';

/** Words that a mention takes in: from the first to before `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The noun that acts for a state and stands before its adjective or its name: "las fuerzas armadas [colombianas]", "el ministro de Exteriores
 * [francés]", "el Gobierno de [Petro]". The stretch starts at that noun; undefined where there is none.
 * @param at the token of the adjective or name
 */
export function groupBefore(grammar: Grammar, tokens: readonly Token[], at: number): number | undefined {
  let small = 0;
  for (let index = at - 1; index >= Math.max(0, at - 6); index--) {
    const token = tokens[index]!;
    if (!token.word) return undefined;
    if (grammar.actors.groups.has(token.low)) return wholeOffice(grammar, tokens, index);
    if (isGenitive(grammar, token.low)) small++;
    else if (!grammar.words.determiners.has(token.low) && !isModifier(grammar, token)) return undefined;
    // "el Gobierno de la República de Colombia" at most.
    if (small > 2) return undefined;
  }
  return undefined;
}

// "el [secretario de] Estado", "el [presidente del] Gobierno": an office of the organ.
function wholeOffice(grammar: Grammar, tokens: readonly Token[], at: number): number {
  const [office, of] = [tokens[at - 2], tokens[at - 1]];
  const joined = office?.word && of?.word && isGenitive(grammar, of.low) && grammar.actors.groups.has(office.low);
  return joined ? at - 2 : at;
}

/** Whether a token belongs to a name of ours; a surname alone may be a stranger's. */
export function isNamed(hits: readonly Hit[], index: number): boolean {
  return hits.some(
    ({ from, to, readings }) => from <= index && index < to && readings.some(({ kind }) => kind !== 'surname'),
  );
}

/** "de" and its contractions. */
export function isGenitive(grammar: Grammar, low: string): boolean {
  return grammar.genitive !== '' && grammar.prepositions.get(low) === grammar.genitive;
}

// Adjectives and the names of departments may stand between; verbs and other small words may not.
function isModifier(grammar: Grammar, { low }: Token): boolean {
  if (grammar.prepositions.has(low) || grammar.words.coordinators.has(low) || grammar.words.relatives.has(low))
    return false;
  const verb = (grammar.forms.get(low) ?? []).some(({ tag }) => /past|fut|impf|cond|inf|ger/.test(tag));
  return !verb && !grammar.words.clitics.has(low);
}

/**
 * Where an official's name ends behind his office ("el general británico [Jeremy Moore]", "la ministra de Defensa[, Margarita Robles,]"); the
 * office's own end where no name stands there.
 * @param isName whether the token belongs to a name of ours, which is a mention of its own
 */
export function personEnd(
  grammar: Grammar,
  tokens: readonly Token[],
  end: number,
  isName: (index: number) => boolean,
): number {
  const comma = tokens[end]?.text === ',';
  let index = comma ? end + 1 : end;
  let last = index;
  while (tokens[index]?.word && !isName(index)) {
    const token = tokens[index]!;
    const particle = grammar.actors.particles.has(token.low) && tokens[index + 1]?.cap === true && index > last - 1;
    if (!token.cap && !particle) break;
    index++;
    if (token.cap) last = index;
  }
  const found = last > (comma ? end + 1 : end);
  if (!found) return end;
  // Set off by a comma, it must be closed by one: "…, Margarita Robles, acusó".
  return comma && tokens[last]?.text !== ',' ? end : last;
}
