import type { TextRole } from '../layout/index.ts';
import { FONTS } from '../paint/index.ts';

/** Text widths from a canvas, remembered; make a new one after the fonts have loaded. Without a canvas (tests) widths are estimated. */
export function createMeasure(): { measure: (text: string, role: TextRole) => number } {
  const context = typeof document === 'undefined' ? null : document.createElement('canvas').getContext?.('2d');
  const known = new Map<string, number>();
  return {
    measure: (text, role) => {
      const key = `${role}\n${text}`;
      let width = known.get(key);
      if (width === undefined) {
        if (context) context.font = FONTS[role];
        width = context ? context.measureText(text).width : text.length * (role === 'headline' ? 7 : 6);
        known.set(key, width);
      }
      return width;
    },
  };
}
