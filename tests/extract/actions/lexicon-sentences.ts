import type { Choice, Frame, Lexicon, Piece } from '../../../src/extract/actions/lexicon.ts';
import { thirdPerson } from '../../../src/extract/actions/inflect.ts';
import type { VerbForm } from '../../../src/extract/actions/inflect.ts';

const GAPS = ['the', 'Germany', 'the German', 'a', "Germany's", 'its'];

/** Made-up sentences that could tell what a frame stands for, the likeliest first: France does it, Germany is whom it concerns. */
export function* sentencesFor(frame: Frame, lexicon: Lexicon): Generator<string> {
  if (frame.id.startsWith('verb/')) yield* verbSentences(frame, lexicon);
  else yield* nounSentences(frame);
}

function* verbSentences(frame: Frame, lexicon: Lexicon): Generator<string> {
  const past = formOf(frame.first, 'past', lexicon);
  const participle = formOf(frame.first, 'participle', lexicon);
  for (const rest of tails(frame.pieces)) {
    for (const whom of whoms(frame, 'Germany and Poland')) yield sentence('France', past, rest, whom);
    yield sentence('France and Germany', past, rest);
    yield sentence('Germany was', participle, rest, 'by France');
    yield sentence('France', thirdPerson(frame.first), rest, 'Germany');
  }
}

function* nounSentences(frame: Frame): Generator<string> {
  for (const rest of tails(frame.pieces)) {
    const noun = [frame.first, rest].join(' ');
    for (const whom of whoms(frame, 'France and Germany')) {
      yield sentence('The mood soured after the French', noun, whom);
      yield sentence("The mood soured after France's", noun, whom);
      for (const slot of frame.who) {
        yield sentence('The mood soured after the', noun, whom, `${slot} France`);
        yield sentence('The mood soured after the', noun, `${slot} France`, whom);
      }
    }
  }
}

/** The words behind the first one, with each choice of words and each filling of the gaps. */
function* tails(pieces: readonly Piece[]): Generator<string> {
  const fillings = pieces.includes('gap') ? GAPS : [''];
  const choices = Math.max(1, ...pieces.map((piece) => (piece === 'gap' ? 1 : phrasesOf(piece).length)));
  for (let choice = 0; choice < choices; choice++) {
    for (const filling of fillings) {
      yield pieces.map((piece) => (piece === 'gap' ? filling : phraseAt(piece, choice))).join(' ');
    }
  }
}

function phraseAt(piece: Choice, choice: number): string {
  const phrases = phrasesOf(piece);
  return phrases[Math.min(choice, phrases.length - 1)] ?? '';
}

const phrasesOf = (piece: Choice): string[] => [...new Set([...piece.values()].flat().map((words) => words.join(' ')))];

/** How the one concerned can follow. */
function whoms(frame: Frame, both: string): string[] {
  const slots = frame.whom.map((slot) => {
    if (slot === 'obj') return 'Germany';
    return slot === 'between' ? `between ${both}` : `${slot} Germany`;
  });
  return [...slots, ''];
}

function formOf(lemma: string, wanted: VerbForm, lexicon: Lexicon): string {
  for (const [word, readings] of lexicon.forms)
    if (readings.some((one) => one.lemma === lemma && one.form === wanted)) return word;
  return lemma;
}

function sentence(...parts: readonly string[]): string {
  const words = parts.flatMap((part) => part.split(' ')).filter((word) => word !== '');
  // "travel to" with the slot "to": said once.
  return `${words.filter((word, at) => word !== words[at - 1]).join(' ')}.`;
}
