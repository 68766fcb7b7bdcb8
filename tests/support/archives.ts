import { crc32, deflateRawSync } from 'node:zlib';

/** How an entry differs from a sound one. */
export interface EntryFault {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Said instead of the true size. */
  readonly size?: number;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  /** Content as packed, instead of deflating it. */
  readonly packed?: Uint8Array;
}

/** A zip archive as other programs write it; entries may be wrong in ways that no program would write. */
export function makeZip(entries: Readonly<Record<string, string | Uint8Array>> | readonly EntryFault[]): Buffer {
  const list: readonly EntryFault[] = Array.isArray(entries)
    ? (entries as readonly EntryFault[])
    : Object.entries(entries).map(([name, content]) => ({ name, content: content as string | Uint8Array }));
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of list) {
    const content = Buffer.from(entry.content);
    const name = Buffer.from(entry.name);
    const packed = Buffer.from(entry.packed ?? deflateRawSync(content));
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x800 | (entry.flags ?? 0), 2);
    facts.writeUInt16LE(entry.method ?? 8, 4);
    facts.writeUInt32LE(entry.crc ?? crc32(content), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(entry.size ?? content.length, 18);
    facts.writeUInt16LE(name.length, 22);
    locals.push(Buffer.from('PK\u0003\u0004'), facts, name, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 3]), facts, tail, name);
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(list.length, 4);
  end.writeUInt16LE(list.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006'), end]);
}

/** A record of a web archive. */
export function makeRecord(headers: Readonly<Record<string, string>>, block: string | Uint8Array): Buffer {
  const bytes = Buffer.from(block);
  const lines = Object.entries({ ...headers, 'Content-Length': String(bytes.length) });
  const head = `WARC/1.0\r\n${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n\r\n')]);
}

/** A web server's answer as a crawler stores it. */
export function makeResponse(
  url: string,
  body: string | Uint8Array,
  head = 'Content-Type: text/html',
  status = '200 OK',
): Buffer {
  const http = Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${head}\r\n\r\n`), Buffer.from(body)]);
  const type = 'application/http; msgtype=response';
  return makeRecord({ 'WARC-Type': 'response', 'WARC-Target-URI': url, 'Content-Type': type }, http);
}
