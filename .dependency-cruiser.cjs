/** Rules between rooms; docs/architecture.md says why. `scripts/checks.mjs` fails when too few modules were read. */
const above = (room, ...allowed) => ({
  name: `shared-${room}-looks-down`,
  severity: 'error',
  comment: 'Inside shared, a layer only sees the layers below it.',
  from: { path: `^shared/${room}/`, pathNot: '\\.test\\.ts$' },
  to: { path: '^shared/', pathNot: `^shared/(${[room, ...allowed].join('|')})/` },
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
      to: { path: '^(main|renderer|test|scripts)/' },
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
    { name: 'main-not-renderer', severity: 'error', from: { path: '^main/' }, to: { path: '^(renderer|test)/' } },
    { name: 'renderer-not-main', severity: 'error', from: { path: '^renderer/' }, to: { path: '^(main|test)/' } },
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
      to: { path: '^main/(shell|ipc/serve|preload|index)' },
    },
    above('money'),
    above('method', 'money'),
    above('dossier', 'money', 'method'),
    above('help', 'money', 'method'),
    above('projection', 'money', 'method', 'dossier'),
    above('risk', 'money', 'method', 'dossier', 'projection'),
    above('coherence', 'money', 'method', 'dossier', 'projection', 'i18n'),
    above('history', 'money', 'method', 'dossier', 'coherence'),
    above('grid', 'money', 'dossier'),
    above('charts', 'money', 'method', 'dossier', 'projection', 'risk', 'i18n'),
    above('memo', 'money', 'method', 'dossier', 'projection', 'risk', 'coherence', 'charts', 'versions', 'i18n'),
    above('workbook', 'money', 'method', 'dossier', 'projection', 'i18n'),
    above('budget', 'money', 'method', 'dossier', 'projection'),
    above('records', 'money', 'method', 'dossier'),
    above('merge', 'money', 'method', 'dossier'),
    above('versions', 'money', 'method', 'dossier', 'projection', 'coherence', 'merge'),
    above('i18n', 'method'),
    door('electron-door', '^electron$|node_modules/electron/', '^main/(index\\.ts|shell/|preload/|ipc/serve\\.ts)'),
    door('sqlite-door', 'node_modules/(@types/)?better-sqlite3', '^main/portfolio/connection\\.ts'),
    door('pdfmake-door', 'node_modules/(@types/)?pdfmake', '^main/documents/pdf/'),
    door('spreadsheet-door', 'node_modules/hucre/', '^main/documents/(workbook/hucre-port|csv/csv-text)\\.ts'),
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
