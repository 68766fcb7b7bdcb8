export * from './quotations.ts';
export * from './sentences.ts';
