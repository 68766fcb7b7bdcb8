export * from './address.ts';
export * from './automatic.ts';
export * from './camera.ts';
export * from './edit.ts';
export * from './model.ts';
export * from './quiz.ts';
export * from './quiz-pool.ts';
export * from './talk.ts';
