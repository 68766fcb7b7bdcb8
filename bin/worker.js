// Where a worker thread of a build begins: plain JavaScript, for threads do not inherit the loader that reads TypeScript.
import { register } from 'tsx/esm/api';

register();
await import('../src/cli/build/worker.ts');
