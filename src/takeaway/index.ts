export * from './calendar.ts';
export * from './json-ld.ts';
export * from './table.ts';
export * from './timeline-js.ts';
