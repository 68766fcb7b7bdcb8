import { inputFile, sniffFormat, type InputFile, type Problem } from '../ingest/index.ts';
import { CommandError, type Io } from './io.ts';

/** What a file name of `-` stands for, in ids and messages. */
const STDIN = 'stdin';

/**
 * The file a name on the command line stands for; `-` is standard input, whose format is told by `--format` or by how it begins.
 * @throws CommandError when there is no standard input or it is too large.
 */
export async function openInput(path: string, format: string | undefined, io: Io): Promise<InputFile> {
  if (path !== '-') return inputFile(path, format);
  if (!io.input) throw new CommandError('there is no standard input', 'name a file');
  const bytes = await io.input();
  if (bytes === null) throw new CommandError('standard input is too large', 'save it and name the file');
  return { absolute: '-', path: STDIN, bytes, format: format ?? sniffFormat(bytes) };
}

/** A problem under the name that was given on the command line, with the input of an archive behind it. */
export function underName(path: string, input: InputFile, problem: Problem): Problem {
  return path === '-' ? problem : { ...problem, file: path + problem.file.slice(input.path.length) };
}
