import {
  findingsOf,
  markedRuns,
  type ArticleExplained,
  type Finding,
  type SentenceExplained,
} from '../extract/explain/index.ts';
import { count, printable } from './diagnostics.ts';
import { factsOf, headlineOf, LEGEND, oneLine, type Fact } from './explain-facts.ts';
import { columnsOf, painted, wrapped, type Piece, type Style } from './explain-wrap.ts';

/** How a terminal wants it. */
export interface Look {
  readonly colour: boolean;
  readonly width: number;
}

/** Explanations for a terminal or a pager. Without colour, brackets and labels mark the spans; article text never reaches it unescaped. */
export function explanationText(articles: readonly ArticleExplained[], look: Look): string {
  const blocks = [legend(look), ...articles.map((article) => explainOne(article, look))];
  return blocks.map((lines) => lines.map((line) => `${painted(line, look.colour).trimEnd()}\n`).join('')).join('\n');
}

type Lines = (readonly Piece[])[];

const piece = (text: string, style: Style = 'plain'): Piece => ({ text: printable(text), style });

function legend({ colour, width }: Look): Lines {
  const kinds = Object.entries(LEGEND) as [Finding['kind'], (typeof LEGEND)[Finding['kind']]][];
  return kinds.flatMap(([kind, { letter, word, about }]) =>
    hanging(
      [...marked([piece(word, kind)], `${letter}1`, kind, colour), piece(` ${about}`, 'quiet')],
      width,
      '',
      '    ',
    ),
  );
}

function explainOne(article: ArticleExplained, look: Look): Lines {
  const { title, id, published, publisher, totals, note } = article;
  const about = [
    ...(title === null ? [] : [id]),
    ...(publisher === null ? [] : [publisher]),
    published === null ? 'no publication date' : `published ${published}`,
    count(totals.sentences, 'sentence'),
    count(totals.events, 'event'),
  ];
  return [
    ...hanging([piece(oneLine(title ?? id), 'strong')], look.width, '', ''),
    ...hanging([piece(about.join(' · '), 'quiet')], look.width, '', ''),
    ...(note === null ? [] : hanging([piece(note, 'strong')], look.width, '', '')),
    ...article.sentences.flatMap((sentence) => explainSentence(sentence, look)),
  ];
}

function explainSentence(sentence: SentenceExplained, look: Look): Lines {
  const { number, kind, note } = sentence;
  const indent = '    ';
  const head = String(number).padStart(3);
  const text = [...(kind === 'body' ? [] : [piece(`(${kind}) `, 'quiet')]), ...sentenceText(sentence, look.colour)];
  return [
    [],
    ...hanging(text, look.width, `${head} `, indent),
    ...(note === null ? [] : hanging([piece(note, 'quiet')], look.width, indent, indent)),
    ...findingsOf(sentence).flatMap((finding) => explainFinding(finding, look)),
  ];
}

function sentenceText(sentence: SentenceExplained, colour: boolean): Piece[] {
  return markedRuns(sentence).flatMap(({ text, marks, opens, closes }) => {
    const inner = marks.at(-1);
    const open = colour ? [] : opens.map(() => piece('[', 'quiet'));
    const close = closes.map(({ label }) => piece(colour ? label : `]${label}`, 'quiet'));
    return [...open, piece(text.replace(/\s+/g, ' '), inner ? styleOf(inner) : 'plain'), ...close];
  });
}

const styleOf = (finding: Finding): Style =>
  finding.kind === 'actor' && finding.role !== 'actor' ? 'place' : finding.kind;

function marked(pieces: readonly Piece[], label: string, kind: Finding['kind'], colour: boolean): Piece[] {
  return colour
    ? [...pieces, piece(label.padEnd(3), 'quiet')]
    : [piece('['), ...pieces, piece(`]${label.padEnd(3)}`, kind)];
}

function explainFinding(finding: Finding, look: Look): Lines {
  const { said, means } = headlineOf(finding);
  const style = styleOf(finding);
  const head = [piece(said, style), piece(' = ', 'quiet'), piece(means)];
  const label = `    ${finding.label.padEnd(4)}`;
  const facts = factsOf(finding);
  if (finding.kind === 'act')
    return [...hanging(head, look.width, label, ' '.repeat(8)), ...facts.flatMap((fact) => explainFact(fact, look))];
  const rest = facts.map(({ text, why }) => piece(` – ${text}${why === '' ? '' : ` [${why}]`}`, 'quiet'));
  return hanging([...head, ...rest], look.width, label, ' '.repeat(10));
}

function explainFact({ term, text, why }: Fact, { width }: Look): Lines {
  const rest = why === '' ? [] : [piece(` – ${why}`, 'quiet')];
  const style = term === 'event' || term === 'no event' ? 'strong' : 'plain';
  return hanging([piece(text, style), ...rest], width, `${' '.repeat(8)}${term.padEnd(12)}`, ' '.repeat(20));
}

/** Wrapped lines, the first behind one indent, the others behind another. */
function hanging(pieces: readonly Piece[], width: number, first: string, rest: string): Lines {
  const room = Math.max(12, width - Math.max(columnsOf(first), columnsOf(rest)));
  return wrapped(pieces, room).map((line, at) => [piece(at === 0 ? first : rest, 'quiet'), ...line]);
}
