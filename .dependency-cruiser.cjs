/** Imports point one way (docs in CONTRIBUTING.md); each room names the rooms that it may use. */
const mayUse = {
  model: [],
  messages: [],
  extract: ['model'],
  corpus: ['model', 'extract'],
  ingest: ['model', 'extract'],
  llm: ['model', 'extract'],
  cli: ['model', 'messages', 'extract', 'corpus', 'ingest', 'llm', 'embed'],
  layout: ['model', 'messages'],
  paint: ['model', 'messages', 'layout'],
  search: ['model', 'messages'],
  takeaway: ['model', 'messages'],
  story: ['model', 'messages', 'layout'],
  offline: [],
  embed: ['model', 'messages', 'layout'],
  state: ['model', 'messages', 'layout', 'paint', 'search', 'story', 'embed'],
  attach: ['model', 'messages', 'layout', 'paint', 'story', 'embed', 'state'],
  components: ['model', 'messages', 'layout', 'paint', 'search', 'takeaway', 'story', 'embed', 'state', 'attach'],
  pages: [
    'model',
    'messages',
    'layout',
    'paint',
    'search',
    'story',
    'state',
    'attach',
    'components',
    'offline',
    'embed',
  ],
  workers: ['model', 'messages', 'extract', 'corpus', 'ingest', 'search'],
};
const rooms = Object.keys(mayUse);
const oneWay = rooms.map((room) => ({
  name: `${room}-knows-only-its-inputs`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: `^src/(${rooms.filter((other) => other !== room && !mayUse[room].includes(other)).join('|')})/` },
}));
const pure = '^src/(model|messages|extract|corpus|layout|paint|search|takeaway|story)/';

module.exports = {
  forbidden: [
    ...oneWay,
    { name: 'pure-rooms-know-no-node', severity: 'error', from: { path: pure }, to: { dependencyTypes: ['core'] } },
    {
      name: 'pure-rooms-know-no-dom',
      severity: 'error',
      from: { path: pure },
      to: { path: 'node_modules/(svelte|d3-selection|d3-zoom|d3-drag|d3-brush|linkedom|@mozilla)/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.svelte.ts', '.svelte', '.js'],
      conditionNames: ['svelte', 'import', 'default'],
    },
  },
};
