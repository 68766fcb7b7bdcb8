export * from './attach.ts';
export * from './expression.ts';
export * from './find.ts';
