export * from './article.ts';
export * from './days.ts';
export * from './edtf.ts';
export * from './plover.ts';
export * from './schema.ts';
export * from './slots.ts';
export * from './subject.ts';
export * from './summary.ts';
