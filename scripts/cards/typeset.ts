// Text as outlines: a picture in somebody's page, a mail or a messenger has none of the app's fonts.
import { create, type Font, type GlyphRun } from 'fontkit';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { decompress } from 'wawoff2';
import type { TextShape } from '../../src/paint/index.ts';

/** Sets text in the product's two typefaces. */
export interface Typesetter {
  /** Width in px of a line in a CSS font of the form `[italic ]WEIGHT SIZEpx FAMILY`. */
  readonly width: (text: string, font: string) => number;
  /** A sheet to set one document on. */
  readonly sheet: () => Sheet;
}

/** The letters of one SVG document: each drawn once, and used wherever it stands. */
export interface Sheet {
  /** A line of text as SVG; letters that neither typeface has are left out. */
  readonly set: (shape: TextShape) => string;
  /** The letters of all lines set so far, to stand before them. */
  readonly letters: () => string;
}

interface Face {
  readonly size: number;
  readonly fonts: readonly Font[];
}

interface Run {
  readonly glyphs: GlyphRun;
  /** px a font unit. */
  readonly scale: number;
}

const NAMES = { newsreader: 'opsz', archivo: 'wdth' } as const;
type Name = keyof typeof NAMES;
const SUBSETS = ['latin', 'latin-ext', 'vietnamese'] as const;

/** Reads the fonts that the app ships. @throws where a font package is not installed */
export async function typesetter(): Promise<Typesetter> {
  const families = { newsreader: await family('newsreader'), archivo: await family('archivo') };
  const faces = new Map<string, Face>();
  const faceOf = (font: string): Face => {
    const known = faces.get(font);
    if (known) return known;
    const made = makeFace(font, families);
    faces.set(font, made);
    return made;
  };
  const runs = new Map<string, readonly Run[]>();
  const set = (text: string, font: string): readonly Run[] => {
    const key = `${font}\n${text}`;
    let known = runs.get(key);
    if (!known) runs.set(key, (known = shape(text, faceOf(font))));
    return known;
  };
  const letters = new Map<string, number>();
  const letter = (one: string, font: string): number => {
    const key = `${font}\n${one}`;
    let known = letters.get(key);
    if (known === undefined) letters.set(key, (known = widthOf(set(one, font))));
    return known;
  };
  return {
    // Letter by letter: kerning is left out, as a layout measures far more lines than it sets.
    width: (text, font) => [...text].reduce((sum, one) => sum + letter(one, font), 0),
    sheet: () => newSheet(set),
  };
}

const widthOf = (runs: readonly Run[]): number =>
  runs.reduce((sum, { glyphs, scale }) => sum + glyphs.advanceWidth * scale, 0);

async function family(name: Name): Promise<readonly Font[]> {
  const { resolve } = createRequire(import.meta.url);
  const fonts: Font[] = [];
  for (const subset of SUBSETS) {
    const path = resolve(`@fontsource-variable/${name}/files/${name}-${subset}-${NAMES[name]}-normal.woff2`);
    // One after the other and copied: the decompressor has one memory for all.
    fonts.push(create(Buffer.from(await decompress(readFileSync(path)))));
  }
  return fonts;
}

function makeFace(font: string, families: Readonly<Record<Name, readonly Font[]>>): Face {
  const [, weight, size, rest = ''] = /^(?:italic )?(\d+) ([\d.]+)px (.+)$/.exec(font) ?? [];
  if (weight === undefined || size === undefined) throw new Error(`no font of this form: ${font}`);
  const serif = rest.includes('Newsreader');
  const asked = serif ? { wght: Number(weight), opsz: Number(size) } : { wght: Number(weight), wdth: 100 };
  const fonts = families[serif ? 'newsreader' : 'archivo'].map((one) => one.getVariation(within(asked, one)));
  return { size: Number(size), fonts };
}

function within(asked: Readonly<Record<string, number>>, font: Font): Record<string, number> {
  const known = Object.entries(asked).flatMap(([axis, value]) => {
    const range = font.variationAxes[axis];
    return range ? [[axis, Math.min(Math.max(value, range.min), range.max)] as const] : [];
  });
  return Object.fromEntries(known);
}

/** Cuts a line where another file of the typeface has the letters; marks stay with the letter before. */
function shape(text: string, { fonts, size }: Face): Run[] {
  const parts: { font: Font; text: string }[] = [];
  for (const letter of text) {
    const point = letter.codePointAt(0)!;
    const last = parts.at(-1);
    const font = last?.font.hasGlyphForCodePoint(point)
      ? last.font
      : fonts.find((one) => one.hasGlyphForCodePoint(point));
    if (!font) continue;
    if (last && last.font === font) last.text += letter;
    else parts.push({ font, text: letter });
  }
  return parts.map(({ font, text: part }) => ({ glyphs: font.layout(part), scale: size / font.unitsPerEm }));
}

function newSheet(runsOf: (text: string, font: string) => readonly Run[]): Sheet {
  const known = new Map<string, string>();
  const drawn: string[] = [];
  const use = (path: string): string => {
    let id = known.get(path);
    if (id === undefined) {
      known.set(path, (id = `l${known.size}`));
      drawn.push(`<path id="${id}" d="${path}"/>`);
    }
    return id;
  };
  return {
    set: (line) => {
      const runs = runsOf(line.text, line.font);
      let at = line.x - { left: 0, center: 0.5, right: 1 }[line.align] * widthOf(runs);
      const letters = runs.flatMap(({ glyphs, scale }) =>
        glyphs.glyphs.map((glyph, i) => {
          const { xAdvance, xOffset, yOffset } = glyphs.positions[i]!;
          const path = short(glyph.path.scale(scale, -scale).toSVG());
          const [x, y] = [at + xOffset * scale, line.y - yOffset * scale].map((value) => Math.round(value * 100) / 100);
          at += xAdvance * scale;
          return path === '' ? '' : `<use href="#${use(path)}" x="${x}" y="${y}"/>`;
        }),
      );
      const alpha = line.alpha === undefined || line.alpha === 1 ? '' : ` opacity="${line.alpha}"`;
      return `<g fill="${line.fill}"${alpha}>${letters.join('')}</g>`;
    },
    letters: () => `<defs>${drawn.join('\n')}</defs>`,
  };
}

/** Rounded to a hundredth of a px. */
const short = (path: string): string =>
  path.replace(/-?\d+\.\d+(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100));
