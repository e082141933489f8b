/**
 * The rooms of the house: what lives in each, and what each may import. One list, read by the rule tool (`.dependency-cruiser.cjs`), by the test that plants
 * violations, and by `npm run docs`, which prints it into docs/architecture.md.
 *
 * A room of `shared` or `renderer` is `zone/room`. A zone sees the zones below it and, inside itself, only the rooms that `beside` names. Zones are listed
 * from the ground up. `only` narrows a room to fewer zones or rooms than it could see.
 */

/** @typedef {{ room: string, holds: string, beside?: readonly string[], only?: readonly string[] }} Room */
/** @typedef {{ zone: string, holds: string, rooms: readonly Room[] }} Zone */

/** @type {readonly Zone[]} */
const SHARED = [
  {
    zone: 'base',
    holds: 'what every room speaks: amounts, languages, the method, help',
    rooms: [
      { room: 'text', holds: 'texts compared whatever their accents and capitals, and escaped for HTML and SVG' },
      { room: 'money', holds: 'integer cents, rounding, spreading, the one number parser and the one formatter' },
      { room: 'refusal', holds: 'why a value is refused, as data: where it stands, which rule' },
      {
        room: 'method',
        holds: 'the method as data: levers, models, headings, stations, questions, each with its origin and date',
        beside: ['money', 'refusal'],
      },
      { room: 'i18n', holds: 'catalogues `fr` and `en`, dates', beside: ['method'] },
      { room: 'help', holds: 'help cards, found by their words', beside: ['text', 'money', 'method'] },
      {
        room: 'fields',
        holds: 'what fields are called, and the one place where rules and refusals become words',
        beside: ['money', 'refusal', 'method', 'i18n'],
      },
    ],
  },
  {
    zone: 'dossier',
    holds: 'what a dossier is',
    rooms: [
      { room: 'content', holds: "the dossier's schema, its commands and how they apply, answers, completeness" },
      {
        room: 'merge',
        holds: 'two copies of a dossier made one: common past, what each changed, conflicts, choices',
        beside: ['content'],
      },
    ],
  },
  {
    zone: 'finance',
    holds: 'what a dossier comes to in figures',
    rooms: [
      {
        room: 'figures',
        holds:
          'each figure once: id, unit, names, rule in words, and one expression, which the engine computes, the explanation takes apart and the workbook writes',
        only: ['base'],
      },
      { room: 'projection', holds: 'the three-year engine, one file a concept', beside: ['figures'] },
      {
        room: 'risk',
        holds: 'what the plan bears, tornado, ten thousand draws, on the same engine',
        beside: ['projection'],
      },
      {
        room: 'budget',
        holds: 'account numbers by chart, the one-year budget in whole euros, accounts read into lines of the plan',
        beside: ['projection'],
      },
      {
        room: 'intake',
        holds:
          'any budget, accounts or cash flow forecast read from cells: tables, sides, years, totals, what labels mean (`lexicon`), what must be asked; pure, of no file format',
        beside: ['projection'],
      },
      {
        room: 'workbook',
        holds: 'the projection a second time, as a workbook with live formulas, independent of any library',
        beside: ['figures', 'projection'],
      },
      { room: 'grid', holds: 'what a grid is without a screen: selection, paste, months, TSV and HTML tables' },
    ],
  },
  {
    zone: 'assessment',
    holds: 'what is thought of a dossier',
    rooms: [
      {
        room: 'coherence',
        holds:
          'rules as data (`docs/rules.md`), thresholds with origin and date, the runner, findings; while a dossier is edited (`editing`), rules that read nothing new are not asked again',
      },
      {
        room: 'overview',
        holds:
          'a dossier at a glance: verdicts by angle, what ties two levers by an amount, its sentence, the next step; one function behind home, glyph, slide and memo',
        beside: ['coherence', 'stakes'],
      },
      {
        room: 'stakes',
        holds:
          'what a decision rests on, in figures: results added and their cost, the support that is needed, six "if… then…", what is due after the plan, past dossiers beside',
        beside: ['coherence'],
      },
      {
        room: 'rubric',
        holds: 'the rubric as data, opinions, who may read whose, their spread, an opinion as a file',
        only: ['base', 'dossier'],
      },
    ],
  },
  {
    zone: 'archive',
    holds: 'what was, and what travels',
    rooms: [
      {
        room: 'history',
        holds:
          'the history as a person reads it: steps of a dossier and of any record, what each changed in words, taking one back; frozen versions (`versions`), their fingerprint, two of them compared',
      },
      {
        room: 'exchange',
        holds: 'what an exchange file says: manifest, history, where things stand, what a preview shows',
        beside: ['history'],
      },
    ],
  },
  {
    zone: 'papers',
    holds: 'what leaves as paper, as documents that know nothing of PDF',
    rooms: [
      { room: 'charts', holds: 'chart definitions as plain shapes, used by the screen and by the PDF' },
      { room: 'memo', holds: 'what a memo says: a document model', beside: ['charts'] },
      {
        room: 'applicant',
        holds:
          'what passes between those who assess and the applicant: questions collected, the letter, the workbook to fill (`form`), a filled one compared and taken in (`back`)',
        beside: ['memo'],
      },
    ],
  },
  {
    zone: 'decision',
    holds: 'the committee, and what follows it',
    rooms: [
      {
        room: 'committee',
        holds:
          "a committee's rules: withdrawal, quorum, votes, what a decision must contain, payments, minutes and letters as documents",
      },
      {
        room: 'follow-up',
        holds:
          'after the decision: milestones and their days, indicators, plan against actuals, assumptions read again, what is due across the portfolio, a calendar file, the report',
        beside: ['committee'],
      },
      {
        room: 'records',
        holds:
          'kinds of records beside dossiers: what belongs to the foundation, or to a dossier without being its content',
        beside: ['committee', 'follow-up'],
      },
      {
        room: 'privacy',
        holds: 'what each store can hold about people, and what has reached the term of the table of retention',
        beside: ['follow-up'],
      },
    ],
  },
];

/** Leaves of shared, seen by `main`, `renderer` and tests only. */
const SHARED_LEAVES = [
  { room: 'contract', holds: 'the operations between window and main process: schemas, failures, events' },
  { room: 'example', holds: 'the worked example, fictitious, and its follow-up' },
];

/** @type {readonly Zone[]} */
const RENDERER = [
  {
    zone: 'ground',
    holds: 'what every place stands on; imports no place',
    rooms: [
      { room: 'api', holds: 'the typed client of the contract' },
      {
        room: 'saving',
        holds:
          'the one way to the disk and back: the queue, the undo list, what is unsaved, and the one function for what is final',
        beside: ['api'],
      },
      {
        room: 'state',
        holds: 'small stores by subject; the dossier and the records under the hands of the user',
        beside: ['api', 'saving'],
      },
      { room: 'language', holds: 'words of the chosen language', beside: ['api', 'state'] },
      {
        room: 'components',
        holds: 'the design system (`docs/design-system.md`)',
        beside: ['api', 'saving', 'state', 'language'],
      },
      {
        room: 'fields',
        holds: 'fields that write in one place of a dossier or of a record',
        beside: ['components', 'language', 'saving', 'state'],
      },
      {
        room: 'unsaved',
        holds: 'what is not saved, said in the status bar and word by word',
        beside: ['api', 'components', 'fields', 'language', 'saving', 'state'],
      },
      {
        room: 'grid',
        holds: 'the thin table over `shared/finance/grid`',
        beside: ['components', 'language', 'saving', 'state'],
      },
      {
        room: 'commands',
        holds: 'what can be asked from anywhere: menu, palette, shortcuts',
        beside: ['api', 'saving', 'state', 'language'],
      },
      {
        room: 'history',
        holds: 'the history of a dossier or a record, shown beside it',
        beside: ['api', 'saving', 'state', 'language', 'components'],
      },
    ],
  },
  {
    zone: 'places',
    holds: 'one room per place a user can be in, and the parts that places share',
    rooms: [
      { room: 'portfolio', holds: 'the list of dossiers, cohorts, packs' },
      { room: 'records', holds: 'rows of a dossier edited in place', beside: [] },
      {
        room: 'intake',
        holds:
          'the one door for files of figures: shown, questioned, checked to the cent, then entered whole or not at all',
        beside: [],
      },
      { room: 'projection', holds: 'the plan, its figures, charts and scenarios', beside: ['records', 'intake'] },
      { room: 'coherence', holds: 'the panel of findings', beside: ['projection'] },
      { room: 'memo', holds: 'the memo on the screen, composed and printed' },
      { room: 'versions', holds: 'frozen versions and their comparison' },
      { room: 'exchange', holds: 'files sent and taken in' },
      { room: 'rubric', holds: 'opinions by criterion, and the rubric edited', beside: ['exchange'] },
      { room: 'questions', holds: 'questions to the applicant', beside: ['coherence', 'records'] },
      { room: 'stations', holds: 'the twelve stations', beside: ['projection', 'records', 'rubric'] },
      {
        room: 'dossier',
        holds: 'one dossier around its stations',
        beside: ['coherence', 'memo', 'projection', 'questions', 'stations'],
      },
      { room: 'committee', holds: 'sessions, decisions, members', beside: ['memo', 'portfolio'] },
      { room: 'follow-up', holds: 'after the decision', beside: ['committee', 'intake', 'memo'] },
      { room: 'settings', holds: 'what the foundation sets', beside: ['rubric'] },
      {
        room: 'backups',
        holds: 'how safe the portfolio is: backups, second place, rehearsals, what going back would change',
      },
      {
        room: 'protection',
        holds: 'the passphrase: switched on and off, unlocked, changed, the recovery key, the lock',
      },
      {
        room: 'privacy',
        holds: 'what is held on a person, what is erased, for how long things are kept and what has reached its term',
      },
    ],
  },
  { zone: 'app', holds: 'entry, routes, palette, error boundary', rooms: [] },
];

/** Rooms of main. `sees` lists the rooms it may import; the rest of main is closed to it. */
const MAIN = [
  { room: 'shell', holds: 'window, menu, protocol, policy, last resort', door: 'electron', sees: ['files', 'log'] },
  { room: 'preload', holds: 'the bridge: two functions', sees: [] },
  {
    room: 'ipc',
    holds: 'the contract served: sender, size, schema, handler, reply',
    sees: ['committee', 'documents', 'files', 'follow-up', 'log', 'portfolio', 'seal', 'shell'],
  },
  {
    room: 'portfolio',
    holds: 'SQLite: opening, migrations, repositories, history, search, backups',
    door: 'better-sqlite3-multiple-ciphers, age-encryption',
    sees: ['seal'],
  },
  {
    room: 'documents',
    holds:
      'what is written for people and read back: PDF and workbooks in workers, exchange files and archives, CSV, zip directories',
    door: 'pdfmake, pdf.js, hucre, SheetJS, fflate, age-encryption, each in its own folder',
    sees: ['files', 'seal'],
  },
  {
    room: 'committee',
    holds:
      'a session read from the portfolio, its acts checked, its minutes and letters; for the window and the command line',
    sees: ['files', 'portfolio'],
  },
  {
    room: 'follow-up',
    holds:
      'what is due in a portfolio, the report of one follow-up, actuals taken into it; for the window and the command line',
    sees: ['files', 'portfolio'],
  },
  {
    room: 'spelling',
    holds: 'spelling in French and English, in a worker, and the words that the user added',
    door: 'hunspell-asm',
    sees: ['files'],
  },
  { room: 'files', holds: 'the only writer of files that are not the database', door: 'node:fs', sees: [] },
  { room: 'seal', holds: 'SHA-256 of a content, to see accidents', sees: [] },
  { room: 'log', holds: 'the local log: names and incidents, never content', door: 'node:fs', sees: [] },
  {
    room: 'cli',
    holds: 'the command line over the same services, without Electron',
    sees: ['committee', 'documents', 'files', 'follow-up', 'ipc', 'portfolio', 'seal'],
  },
];

/**
 * Rooms with the paths that each may import, itself included.
 * @param {string} house `shared` or `renderer`
 * @param {readonly Zone[]} zones from the ground up
 * @returns {{ house: string, zone: string, room: string, path: string, holds: string, may: string[] }[]}
 */
const roomsOf = (house, zones) =>
  zones.flatMap(({ zone, holds, rooms }, floor) => {
    const below = zones.slice(0, floor).map((z) => z.zone);
    const seen = (only) => below.filter((z) => only === undefined || only.includes(z)).map((z) => `${house}/${z}/`);
    if (rooms.length === 0)
      return [{ house, zone, room: '', path: `${house}/${zone}/`, holds, may: [...seen(), `${house}/${zone}/`] }];
    return rooms.map(({ room, holds: words, beside = [], only }) => ({
      house,
      zone,
      room,
      path: `${house}/${zone}/${room}/`,
      holds: words,
      may: [...seen(only), ...[room, ...beside].map((r) => `${house}/${zone}/${r}/`)],
    }));
  });

const mainRooms = MAIN.map(({ room, holds, door, sees }) => ({
  house: 'main',
  zone: '',
  room,
  path: `main/${room}/`,
  holds,
  door,
  may: [room, ...sees].map((r) => `main/${r}/`),
}));

/** The document's tables, in Markdown. */
const roomsPage = () => {
  const short = (house, may, path) =>
    may
      .filter((p) => p !== path)
      .map((p) => `\`${p.slice(house.length + 1, -1)}\``)
      .join(', ');
  const table = (house, zones) =>
    zones.flatMap(({ zone, holds }) => {
      const rooms = roomsOf(house, zones).filter((r) => r.zone === zone);
      return [
        `| **\`${house}/${zone}\`** | ${holds} | |`,
        ...rooms
          .filter((r) => r.room !== '')
          .map((r) => `| \`${r.path.slice(0, -1)}\` | ${r.holds} | ${short(house, r.may, r.path) || 'nothing'} |`),
      ];
    });
  const head = (title) => [`| ${title} | what lives there | may import |`, '|---|---|---|'];
  return [
    ...head('`shared`, from the ground up'),
    ...table('shared', SHARED),
    ...SHARED_LEAVES.map((r) => `| \`shared/${r.room}\` | ${r.holds} | every zone |`),
    '',
    ...head('`main`'),
    ...mainRooms.map(
      (r) =>
        `| \`main/${r.room}\` | ${r.holds}${r.door === undefined ? '' : `; the door to ${r.door}`} | ${short('main', r.may, r.path) || 'nothing of main'} |`,
    ),
    '',
    ...head('`renderer`, from the ground up'),
    ...table('renderer', RENDERER),
    '',
  ].join('\n');
};

module.exports = {
  ROOMS: [...roomsOf('shared', SHARED), ...roomsOf('renderer', RENDERER), ...mainRooms],
  SHARED_LEAVES: SHARED_LEAVES.map((r) => `shared/${r.room}/`),
  roomsPage,
};
