import { articleId, extensionOf, readPlain, refuse, type Parts, type ReadAs } from './plain.ts';
import { LARGEST_FILE } from './limits.ts';
import { fault } from './problem.ts';
import { sniffFormat } from './sniff.ts';
import { gunzip } from './unpack.ts';

export { articleId, EXTENSIONS, extensionOf, type Parts, type ReadAs } from './plain.ts';

/**
 * Reads the articles in one file, unpacking it first if it is a `.gz`. Pure: the same path and bytes give the same answer.
 * @param path relative path with `/`; without its extension it is the article's id.
 * @param sidecar the `.yaml` file that stands beside a text file, if any.
 */
export function readArticle(
  path: string,
  bytes: Uint8Array,
  sidecar: Uint8Array | null = null,
  as: ReadAs = {},
): Parts {
  const packed = extensionOf(path) === 'gz' || as.format === 'gz';
  return packed && bytes.length <= LARGEST_FILE ? readPacked(path, bytes, as) : readPlain(path, bytes, sidecar, as);
}

function readPacked(path: string, bytes: Uint8Array, as: ReadAs): Parts {
  const unpacked = gunzip(bytes);
  if ('complaint' in unpacked) return refuse(path, unpacked.complaint);
  const inner = extensionOf(path) === 'gz' ? articleId(path) : path;
  if (extensionOf(inner) === 'gz')
    return refuse(path, fault('packed twice', 'one ".gz" is unpacked', 'unpack it first'));
  const { articles, problems } = readArticle(inner, unpacked.bytes, null, {
    ...as,
    format: as.format === 'gz' ? sniffFormat(unpacked.bytes) : as.format,
  });
  return { articles, problems: problems.map((one) => ({ ...one, file: path })) };
}
