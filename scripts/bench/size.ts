// What the extraction core adds to a browser bundle: its code, and its code with the data it reads, minified and compressed by brotli.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';
import { KNOWLEDGE_FILES } from '../../src/extract/knowledge.ts';

/** Kilobytes (10³ bytes) after brotli at its highest quality. */
export interface Size {
  readonly code: number;
  readonly data: number;
}

/** Bundles the pipeline and the compilation of its knowledge as a browser would load them, English only. */
export async function extractionSize(root: string): Promise<Size> {
  const entry = join(root, 'src/extract/browser.ts');
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, target: 'es2022', lib: { entry, formats: ['es'], fileName: 'extract' } },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []));
  const code = outputs.reduce((sum, one) => sum + (one.type === 'chunk' ? packed(one.code) : 0), 0);
  const data = Object.values(KNOWLEDGE_FILES).map((file) => readFileSync(join(root, 'data', file), 'utf8'));
  return { code: code / 1e3, data: packed(data.join('\n')) / 1e3 };
}

const packed = (text: string): number =>
  brotliCompressSync(Buffer.from(text), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
