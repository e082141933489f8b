/** Rules between rooms; docs/architecture.md says why, `scripts/rooms.cjs` what. `scripts/checks.mjs` fails when too few modules were read. */
const { ROOMS } = require('./scripts/rooms.cjs');

/** The name of a room's wall, as the rule tool reports it. */
const wall = ({ path }) => ({
  name: `${path.slice(0, -1).replaceAll('/', '-')}-sees`,
  severity: 'error',
  comment: 'A room sees what scripts/rooms.cjs lists for it, and nothing else of its house.',
  from: { path: `^${path}`, pathNot: '\\.test\\.tsx?$' },
  to: { path: `^${path.split('/')[0]}/`, pathNot: ROOMS.find((r) => r.path === path).may.map((p) => `^${p}`) },
});
const door = (name, target, from) => ({
  name,
  severity: 'error',
  comment: 'A narrow door: one place sees this.',
  from: { pathNot: `${from}|^test/|\\.test\\.ts$` },
  to: { path: target },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shared-is-alone',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(main|renderer|scripts)/' },
    },
    {
      name: 'product-not-tests',
      severity: 'error',
      from: { path: '^(shared|main|renderer)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^test/' },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-libraries',
      severity: 'error',
      comment: 'Only small pure libraries.',
      from: { path: '^shared/', pathNot: '\\.test\\.ts$' },
      to: {
        path: 'node_modules/',
        pathNot: 'node_modules/(zod|i18next|d3-[a-z]+|internmap|pure-rand|diff)/|@types/d3',
      },
    },
    { name: 'main-not-renderer', severity: 'error', from: { path: '^main/' }, to: { path: '^renderer/' } },
    { name: 'renderer-not-main', severity: 'error', from: { path: '^renderer/' }, to: { path: '^main/' } },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'cli-without-electron',
      severity: 'error',
      from: { path: '^main/cli/' },
      to: { path: '^main/(shell|ipc/(listen|serve)|preload|index)' },
    },
    ...ROOMS.map(wall),
    door(
      'electron-door',
      '^electron$|node_modules/electron/',
      '^main/(index\\.ts|serving\\.ts|answers\\.ts|shell/|preload/|ipc/(listen|sender|serve)\\.ts)',
    ),
    door('sqlite-door', 'node_modules/(@types/)?better-sqlite3', '^main/portfolio/connection\\.ts'),
    door('zip-door', 'node_modules/fflate/', '^main/documents/(exchange/|intake/ods-tables\\.ts|word/still-zip\\.ts)'),
    door(
      'age-door',
      'node_modules/age-encryption/',
      '^main/(documents/exchange/password|portfolio/protection/wrapping)\\.ts',
    ),
    door('word-door', 'node_modules/(docx|docxtemplater|pizzip)/', '^main/documents/word/'),
    door('pdfmake-door', 'node_modules/(@types/)?pdfmake', '^main/documents/pdf/'),
    door('pdf-door', 'node_modules/pdfjs-dist/', '^(main/documents/intake/pdf/|renderer/places/memo/)'),
    door('older-spreadsheet-door', 'node_modules/@e965/xlsx/', '^main/documents/intake/legacy-source\\.ts'),
    door(
      'spreadsheet-door',
      'node_modules/hucre/',
      '^main/documents/(workbook/(hucre-port|form-port)|csv/csv-text|intake/(workbook|text)-source)\\.ts',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs'],
    },
  },
};
