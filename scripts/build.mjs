// npm run build: a folder of static files in dist/.
import { installDependencies, run, runTool } from './install.mjs';

installDependencies();
if (run(process.execPath, ['bin/entente.js', 'build', 'data/articles', '--out', 'public/data']) === 2) process.exit(2);
process.exit(runTool('vite', ['build', '--logLevel', 'warn']));
