export * from './canvas.ts';
export * from './lane-shapes.ts';
export * from './scene-shapes.ts';
export * from './shapes.ts';
export * from './svg.ts';
export * from './theme.ts';
