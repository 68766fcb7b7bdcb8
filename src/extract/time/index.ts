export * from './attach.ts';
export * from './find.ts';
