export { inputFile, listFiles, readFileArticles, systemReason, type InputFile } from './files.ts';
export type { Problem } from './problem.ts';
export { EXTENSIONS, readArticle } from './read.ts';
