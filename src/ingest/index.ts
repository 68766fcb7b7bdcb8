export { inputFile, listFiles, readFileArticles, systemReason, type InputFile } from './files.ts';
export type { Problem } from './problem.ts';
export { LARGEST_STDIN } from './limits.ts';
export { EXTENSIONS, readArticle } from './read.ts';
export { sniffFormat } from './sniff.ts';
