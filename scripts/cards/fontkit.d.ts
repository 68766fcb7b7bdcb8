/** What the cards use of fontkit and wawoff2, which come without types. */
declare module 'fontkit' {
  export interface Path {
    scale(x: number, y?: number): Path;
    translate(x: number, y: number): Path;
    toSVG(): string;
  }
  export interface GlyphRun {
    /** In font units. */
    readonly advanceWidth: number;
    readonly glyphs: readonly { readonly path: Path }[];
    readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[];
  }
  export interface Font {
    readonly unitsPerEm: number;
    readonly variationAxes: Readonly<Record<string, { readonly min: number; readonly max: number }>>;
    hasGlyphForCodePoint(point: number): boolean;
    getVariation(settings: Readonly<Record<string, number>>): Font;
    layout(text: string): GlyphRun;
  }
  export function create(file: Buffer): Font;
}
declare module 'wawoff2' {
  export function decompress(file: Buffer): Promise<Uint8Array>;
}
