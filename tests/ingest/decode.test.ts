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

describe('encodings told by their bytes', () => {
  const utf16 = (text: string, big = false): Uint8Array => {
    const bytes = Buffer.from(text, 'utf16le');
    return big ? bytes.swap16() : bytes;
  };
  it.each([
    ['English', 'Trump met Petro on 3 February 2026.'],
    ['Spanish', 'El señor Petro viajó a Washington – «histórico», dijo.'],
    ['Russian', 'Путин встретился с Си Цзиньпином в Москве 20 марта 2023 года.'],
    ['Arabic', 'التقى الرئيس السيسي بولي العهد السعودي في القاهرة يوم 3 فبراير.'],
    ['Greek', 'Ο Μητσοτάκης συναντήθηκε με τον Ερντογάν στην Άγκυρα στις 13 Μαΐου.'],
  ])('UTF-16 without a mark, in both orders: %s', (_, text) => {
    expect(decodeText(utf16(text))).toEqual({ text, complaints: [] });
    expect(decodeText(utf16(text, true))).toEqual({ text, complaints: [] });
  });

  it('a NUL byte in a text, or a program, is no UTF-16', () => {
    expect(decodeText(Buffer.from('They met.\0And parted, as was agreed.')).text).toBeNull();
    expect(
      decodeText(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62, 0])).text,
    ).toBeNull();
  });

  it('UTF-32 is refused by name', () => {
    const bytes = Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]);
    expect(decodeText(bytes).complaints).toMatchObject([{ severity: 'error', what: 'the file is in UTF-32' }]);
  });

  it.each([
    ['windows-1251', '<meta charset="windows-1251"><p>', [0xcf, 0xf3, 0xf2, 0xe8, 0xed], 'Путин'],
    [
      'Shift_JIS',
      '<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><p>',
      [0x93, 0x8c, 0x8b, 0x9e],
      '東京',
    ],
    [
      'ISO-2022-JP',
      '<meta charset=iso-2022-jp><p>',
      [0x1b, 0x24, 0x42, 0x45, 0x6c, 0x35, 0x7e, 0x1b, 0x28, 0x42],
      '東京',
    ],
    ['ISO-8859-2', '<?xml version="1.0" encoding="ISO-8859-2"?><p>', [0xa3, 0xf3, 0x64, 0xbc], 'Łódź'],
  ])('the declared one: %s', (_, head, bytes, text) => {
    const decoded = decodeText(Buffer.concat([Buffer.from(head), Buffer.from(bytes)]));
    expect(decoded).toEqual({ text: head + text, complaints: [] });
  });

  it("a server's word goes before the page's", () => {
    const bytes = Buffer.concat([Buffer.from('<meta charset="windows-1252"><p>'), Buffer.from([0xcf, 0xf3])]);
    expect(decodeText(bytes, 'windows-1251').text).toContain('Пу');
  });

  it('an encoding nobody knows falls back on windows-1252 and is named', () => {
    const bytes = Buffer.concat([Buffer.from('<meta charset="x-klingon"><p>'), Buffer.from([0xe9])]);
    expect(decodeText(bytes)).toMatchObject({
      text: expect.stringContaining('é'),
      complaints: [{ severity: 'warning', why: 'the file declares x-klingon' }],
    });
  });
});

describe('bytes that do not decode', () => {
  it('in a UTF-8 text leave the rest as it is; their number and the first line are said', () => {
    const bytes = Buffer.concat([
      Buffer.from('Señor Petro viajó.\nHabló así: '),
      Buffer.from([0xff]),
      Buffer.from(' y añadió.'),
    ]);
    expect(decodeText(bytes)).toMatchObject({
      text: 'Señor Petro viajó.\nHabló así: \ufffd y añadió.',
      complaints: [
        {
          severity: 'warning',
          line: 2,
          what: '1 character could not be decoded',
          why: expect.stringContaining('UTF-8'),
        },
      ],
    });
  });

  it('at the end of a text that was cut within a character', () => {
    const cut = Buffer.from('Señor Petro habló, él').subarray(0, -2);
    expect(decodeText(cut)).toMatchObject({
      text: 'Señor Petro habló, \ufffd',
      complaints: [{ what: '1 character could not be decoded' }],
    });
  });

  it('in UTF-16 and in declared encodings are counted too', () => {
    const lone = Buffer.concat([Buffer.from('\ufeffThey met.', 'utf16le'), Buffer.from([0x00, 0xd8])]);
    expect(decodeText(lone).complaints).toMatchObject([{ what: '1 character could not be decoded' }]);
    const sjis = Buffer.concat([Buffer.from('<meta charset=shift_jis>'), Buffer.from([0x93, 0x8c, 0x81, 0x20, 0x20])]);
    expect(decodeText(sjis).complaints).toMatchObject([
      { severity: 'warning', what: expect.stringContaining('could not be decoded') },
    ]);
  });

  it('a replacement character that stands in the file is no fault', () => {
    expect(decodeText(Buffer.from('They \ufffd met.')).complaints).toEqual([]);
  });
});
