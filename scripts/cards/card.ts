// One relation as a picture for link previews: title, span, and the timeline as the app draws it.
import { CARD } from '../../src/embed/codes.ts';
import { actorName } from '../../src/layout/names.ts';
import { layoutTimeline, longSpan, spanText, toItems, wholeDomain, type Scene } from '../../src/layout/index.ts';
import { eventCount, say } from '../../src/messages/index.ts';
import type { ActorEntry, Day, PoliticalEvent, Slots } from '../../src/model/index.ts';
import {
  escape,
  FONTS,
  SANS,
  sceneShapes,
  SERIF,
  svgShapes,
  THEMES,
  type Shape,
  type TextShape,
} from '../../src/paint/index.ts';
import type { Typesetter } from './typeset.ts';

const MARGIN = 56;
const INNER = CARD.width - 2 * MARGIN;
/** A preview is seen at half its size or less, so the timeline is drawn small and shown large. */
const ZOOM = 1.5;
const PLOT = { top: 176, bottom: 612 } as const;
const theme = THEMES.light;

/** What a card is about. */
export interface CardSource extends Slots {
  readonly events: readonly PoliticalEvent[];
  readonly actors: ReadonlyMap<string, ActorEntry>;
  /** The day that today's line stands on. */
  readonly today: Day;
}

/** A card, and what it says to who does not see it. */
export interface Card {
  readonly title: string;
  readonly description: string;
  readonly alt: string;
  readonly svg: string;
}

/** Draws a relation's card, in the language spoken: same input, same bytes. */
export function makeCard(source: CardSource, type: Typesetter): Card {
  const { a, b, events, actors, today } = source;
  const names = { a: actorName(a, actors), b: actorName(b, actors) };
  const items = toItems(events, a, b);
  const size = { width: INNER / ZOOM, height: (PLOT.bottom - PLOT.top) / ZOOM };
  const scene = layoutTimeline({
    items,
    terms: [],
    size,
    domain: wholeDomain(items, today),
    orientation: 'horizontal',
    today,
    selected: null,
    focused: null,
    hovered: null,
    matches: null,
    moving: false,
    previous: null,
    measure: (text, role) => type.width(text, FONTS[role]),
  });
  // Nobody can zoom into a picture.
  const still = { ...scene, crowd: null };
  const title = say('{a} and {b}', names);
  const first = Math.min(...items.map(({ start, at }) => start ?? at));
  const last = Math.max(...items.map(({ end, at }) => end ?? at));
  const counted = eventCount(events.length);
  const dated = items.length > 0;
  const told = [...(dated ? [spanText(first, last)] : []), counted].join(' · ');
  const spoken = { ...names, span: dated ? longSpan(first, last) : '', events: counted };
  const alt = say('Timeline. {spoken}', { spoken: say('Relation of {a} and {b}, {span}, {events}', spoken) });
  return {
    title,
    description: say('{told}. Each with its date, its sources and the sentence that says so.', { told }),
    alt,
    svg: cardSvg({ title, told, alt, names }, still, type),
  };
}

interface Words {
  readonly title: string;
  readonly told: string;
  readonly alt: string;
  readonly names: { readonly a: string; readonly b: string };
}

function cardSvg(words: Words, scene: Scene, type: Typesetter): string {
  const size = titleSize(words.title, type);
  const texts: TextShape[] = [
    line(words.title, MARGIN, 96, `500 ${size}px ${SERIF}`, theme.ink),
    line(words.told, MARGIN, 140, `450 25px ${SANS}`, theme.ink2),
    line('Entente', CARD.width - MARGIN, 140, `400 30px ${SERIF}`, theme.ink, 'right'),
  ];
  const told = MARGIN + type.width(words.told, texts[1]!.font) + 44;
  const mark = CARD.width - MARGIN - type.width('Entente', `400 30px ${SERIF}`) - 36;
  const sheet = type.sheet();
  const head = svgShapes([...texts, ...legend(words.names, told, mark - 40, type)], sheet.set);
  const plot = svgShapes(sceneShapes(scene, theme, { labels: true }), sheet.set);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}" role="img">`,
    `<title>${escape(words.title)}</title>`,
    `<desc>${escape(words.alt)}</desc>`,
    `<rect width="${CARD.width}" height="${CARD.height}" fill="${theme.paper}"/>`,
    sheet.letters(),
    head,
    `<g transform="translate(${Math.round(mark)} 117) scale(1.3)"><path d="M9.5 1a9 9 0 0 0 0 18z" fill="${theme.aMark}"/><path d="M10.5 1a9 9 0 0 1 0 18z" fill="${theme.bMark}"/></g>`,
    `<g transform="translate(${MARGIN} ${PLOT.top}) scale(${ZOOM})">`,
    plot,
    '</g>',
    '</svg>\n',
  ].join('\n');
}

/** Whose colour is whose, between `from` and `to`; nothing where it does not fit. */
function legend(names: Words['names'], from: number, to: number, type: Typesetter): Shape[] {
  const font = `450 21px ${SANS}`;
  const shapes: Shape[] = [];
  let x = from;
  for (const [name, colour, ink] of [
    [names.a, theme.aMark, theme.aText],
    [names.b, theme.bMark, theme.bText],
  ] as const) {
    shapes.push({ kind: 'circle', x: x + 8, y: 132, radius: 8, fill: colour });
    shapes.push(line(name, x + 25, 139, font, ink));
    x += 25 + type.width(name, font) + 28;
  }
  return x - 28 <= to ? shapes : [];
}

/** As large as fits on a line, within reason. */
function titleSize(title: string, type: Typesetter): number {
  const width = type.width(title, `500 60px ${SERIF}`);
  return Math.max(24, Math.min(60, Math.floor((60 * INNER) / width)));
}

const line = (
  text: string,
  x: number,
  y: number,
  font: string,
  fill: string,
  align: TextShape['align'] = 'left',
): TextShape => ({ kind: 'text', text, x, y, font, fill, align });
