import {
  findingsOf,
  markedRuns,
  type ActExplained,
  type Finding,
  type Run,
  type SentenceExplained,
} from '../extract/explain/index.ts';
import { factsOf, headlineOf, LEGEND, type Fact } from './explain-facts.ts';

/** Text as HTML: no character of an article can become markup; control characters, which HTML forbids, show as replaced. */
export function escaped(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]/gu, '\ufffd').replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** One sentence with its marked text, its acts below and what else was found beside it. Anchors: `#s12`, `#s12-A1`. */
export function sentenceBlock(sentence: SentenceExplained, lang: string): string {
  const { number, kind, note, acts, dropped } = sentence;
  const others = findingsOf(sentence).filter((finding) => finding.kind === 'time' || finding.kind === 'actor');
  const none = dropped.map((finding) => noteItem(number, finding)).join('\n');
  return `<article class="sentence" id="s${number}" aria-labelledby="h${number}">
<h3 id="h${number}"><a href="#s${number}" aria-label="Sentence ${number}">${number}</a></h3>
<p class="text"${lang === '' ? '' : ` lang="${lang}"`} dir="auto">${kind === 'body' ? '' : `<span class="kind" lang="en">${kind} </span>`}${markedText(sentence)}</p>
<div class="acts">${note === null ? '' : `<p class="why">${escaped(note)}</p>`}${acts.map((act) => actBlock(number, act)).join('\n')}
${none === '' ? '' : `<ul class="none" aria-label="No acts in sentence ${number}">${none}</ul>`}</div>
${others.length === 0 ? '' : `<ul class="notes" aria-label="When and who in sentence ${number}">${others.map((finding) => noteItem(number, finding)).join('\n')}</ul>`}
</article>`;
}

function markedText(sentence: SentenceExplained): string {
  return markedRuns(sentence)
    .map((run) => markedRun(sentence.number, run))
    .join('');
}

// A label stands behind its words; inside an act that goes on, on the act's ground.
function markedRun(number: number, { text, marks, closes }: Run): string {
  const words = marks.length === 0 ? escaped(text) : `<span class="m ${classesOf(marks)}">${escaped(text)}</span>`;
  const tags = closes.map((finding, at) => {
    const open = marks.some((one) => one.kind === 'act' && !closes.slice(0, at + 1).includes(one));
    return open ? `<span class="act">${tag(number, finding)}</span>` : tag(number, finding);
  });
  return words + tags.join('');
}

const classesOf = (marks: readonly Finding[]): string => [...new Set(marks.map(classOf))].join(' ');

const classOf = (finding: Finding): string =>
  finding.kind === 'actor' && finding.role !== 'actor' ? 'place' : finding.kind;

function tag(number: number, { kind, label }: Finding): string {
  return `<a class="tag t-${kind}" href="#s${number}-${label}" aria-label="${LEGEND[kind].word}: ${label}">${label}</a>`;
}

function actBlock(number: number, act: ActExplained): string {
  const { said, means } = headlineOf(act);
  return `<section class="found${act.outcome.made ? '' : ' empty'}" id="s${number}-${act.label}" aria-labelledby="h${number}-${act.label}">
<h4 id="h${number}-${act.label}"><span class="tag t-act">${act.label}</span> “${escaped(said)}” <span class="means">= ${escaped(means)}</span></h4>
<dl>${factsOf(act).map(definition).join('')}</dl>
</section>`;
}

function definition({ term, text, why }: Fact): string {
  const style = term === 'event' ? ' class="event"' : term === 'no event' ? ' class="fails"' : '';
  const quiet = why === '' ? '' : ` <span class="why">– ${escaped(why)}</span>`;
  return `<dt>${term}</dt><dd${style}>${escaped(text)}${quiet}</dd>`;
}

function noteItem(number: number, finding: Finding): string {
  const { said, means } = headlineOf(finding);
  const facts = factsOf(finding).map(
    ({ text, why }) => `<span class="why">${escaped(text)}${why === '' ? '' : ` [${escaped(why)}]`}</span>`,
  );
  return `<li class="found" id="s${number}-${finding.label}"><span class="tag t-${finding.kind}">${finding.label}</span> <span class="said m ${classOf(finding)}">${escaped(said)}</span> <span class="means">= ${escaped(means)}</span>${facts.join('')}</li>`;
}
