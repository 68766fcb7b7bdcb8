import { describe, expect, it } from 'vitest';
import { decodeText, decodeWindows1252 } from '../../src/ingest/decode.ts';

const bytes = (...values: number[]) => new Uint8Array(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('decodeText', () => {
  it('drops a byte order mark and makes line ends LF', () => {
    expect(decodeText(utf8('\ufeffone\r\ntwo\rthree')).text).toBe('one\ntwo\nthree');
  });

  it.each([
    ['little endian with mark', bytes(0xff, 0xfe, 0x48, 0, 0x69, 0), 'Hi'],
    ['big endian with mark', bytes(0xfe, 0xff, 0, 0x48, 0, 0x69), 'Hi'],
    ['little endian without', bytes(0x48, 0, 0x69, 0, 0x21, 0), 'Hi!'],
  ])('reads UTF-16 %s', (_, input, text) => expect(decodeText(input).text).toBe(text));

  it('reads curly quotes, dashes and the euro sign of windows-1252 and warns', () => {
    const { text, complaints } = decodeText(bytes(0x93, 0x48, 0x69, 0x94, 0x20, 0x97, 0x20, 0x80, 0x20, 0xe9));
    expect(text).toBe('“Hi” — € é');
    expect(complaints.map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('heeds a declared encoding only when the bytes are not UTF-8', () => {
    const declared = [...utf8('<meta charset="windows-1251"><p>'), 0xcc, 0xe8, 0xf0];
    expect(decodeText(bytes(...declared)).text).toContain('Мир');
    expect(decodeText(utf8('<meta charset="iso-8859-1"><p>Schröder')).text).toContain('Schröder');
  });

  it.each([
    ['empty', bytes()],
    ['blank', utf8(' \n\t\n')],
    ['with NUL', bytes(0x50, 0x4b, 3, 4, 0, 0, 8, 0x21)],
    ['of control characters', bytes(1, 2, 3, 4, 5, 6, 7, 8)],
  ])('refuses a file %s', (_, input) => {
    const { text, complaints } = decodeText(input);
    expect(text).toBeNull();
    expect(complaints[0]?.severity).toBe('error');
  });

  it('maps every byte of windows-1252 to one character', () => {
    const all = decodeWindows1252(bytes(...Array.from({ length: 256 }, (_, i) => i)));
    expect(all).toHaveLength(256);
    expect(/[\u0080-\u009f]/.test(all)).toBe(false);
  });
});
