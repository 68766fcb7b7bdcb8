import type { Side } from '../layout/index.ts';

/** The tokens of the design, as CSS colours. */
export interface Theme {
  readonly paper: string;
  readonly raise: string;
  readonly wash: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly lead: string;
  readonly axis: string;
  readonly hair: string;
  readonly aMark: string;
  readonly aText: string;
  readonly aWash: string;
  readonly bMark: string;
  readonly bText: string;
  readonly bWash: string;
  readonly thirdMark: string;
  readonly thirdText: string;
  readonly further: string;
  readonly indexUp: string;
  readonly indexDown: string;
  readonly indexLineUp: string;
  readonly indexLineDown: string;
  readonly highlight: string;
}

/** Both themes. Sides belong to picker slots, never to countries; tests recompute the contrasts. */
export const THEMES: Record<'light' | 'dark', Theme> = {
  light: {
    paper: '#FCFCFB',
    raise: '#FFFFFF',
    wash: '#F2F3F2',
    ink: '#15181E',
    ink2: '#434955',
    ink3: '#626976',
    lead: '#8A909B',
    axis: '#A9AEB6',
    hair: '#E2E4E5',
    aMark: '#2E47A9',
    aText: '#2E47A9',
    aWash: '#E8EBF7',
    bMark: '#C26C0C',
    bText: '#8C4E0B',
    bWash: '#F8ECDD',
    thirdMark: '#1B7F79',
    thirdText: '#12655F',
    further: '#5F6672',
    indexUp: '#E6ECEB',
    indexDown: '#EDE7EA',
    indexLineUp: '#7E948F',
    indexLineDown: '#9C8592',
    highlight: '#E9EAEC',
  },
  dark: {
    paper: '#14161B',
    raise: '#1B1E24',
    wash: '#20242B',
    ink: '#ECEDEF',
    ink2: '#BCC1CA',
    ink3: '#949BA8',
    lead: '#767D89',
    axis: '#59606C',
    hair: '#2B3038',
    aMark: '#7C9AF4',
    aText: '#9DB3F8',
    aWash: '#20294A',
    bMark: '#F2AE49',
    bText: '#F4B75D',
    bWash: '#3A2A14',
    thirdMark: '#4DB6AC',
    thirdText: '#67C6BD',
    further: '#9AA1AD',
    indexUp: '#1B2424',
    indexDown: '#261F25',
    indexLineUp: '#567070',
    indexLineDown: '#7A6372',
    highlight: '#2C3139',
  },
};

/** Typefaces, with metric-matched fallbacks where the host has neither. */
export const SERIF = '"Newsreader Variable", Georgia, serif';
export const SANS = '"Archivo Variable", Arial, sans-serif';

/** CSS font of each text role: the ones the layout's `measure` must be given. */
export const FONTS = {
  headline: `500 15px ${SERIF}`,
  date: `500 11.5px ${SANS}`,
  axis: `400 12px ${SANS}`,
  axisStrong: `600 12px ${SANS}`,
  term: `500 11.5px ${SANS}`,
  cluster: `600 11px ${SANS}`,
} as const;

/** Colour of a side's marks; `both` is drawn split and has ink for its outline. */
export function markColour(side: Side, theme: Theme): string {
  return { a: theme.aMark, b: theme.bMark, both: theme.ink3, other: theme.further }[side];
}

/** Colour of a side's dates and names. */
export function textColour(side: Side, theme: Theme): string {
  return { a: theme.aText, b: theme.bText, both: theme.ink2, other: theme.ink3 }[side];
}

/** Contrast ratio of two colours `#rrggbb`, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [p, q] = [luminance(one), luminance(other)];
  return (Math.max(p, q) + 0.05) / (Math.min(p, q) + 0.05);
}

function luminance(colour: string): number {
  const channel = (at: number): number => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
