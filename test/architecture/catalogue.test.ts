/** The catalogues: no key missing, none left over, both languages really written. */
import ts from 'typescript';
import { expect, it } from 'vitest';
import { catalogue, catalogueTexts, dataTexts, placeholders } from './texts.ts';
import { files, place, syntax, text, visit } from './tree.ts';

const fr = catalogue('fr');
const en = catalogue('en');
const PLURAL = /_(zero|one|two|few|many|other)$/;
const stem = (key: string): string => key.replace(PLURAL, '');
const stems = new Set([...fr.keys()].map(stem));
const namespaces = new Set([...stems].map((key) => key.split('.')[0] ?? ''));

/** Written the same in both languages. */
const ONE_WORD = [
  'tCO2e',
  'tonnes',
  'hectares',
  'organisations',
  'situations',
  'Abstention',
  'abstention',
  'absent',
  'Logo',
  'Rapporteur',
  'Sections',
  'tranche {{tranche}}',
  'Absent',
  'Abstentions',
  'Signatures',
  'Action',
  'Actions',
  'Agenda',
  'Alliance',
  'Alliances',
  'Associations',
  'Base',
  'Base 1',
  'Base 2',
  'Base 3',
  'Budget',
  'Capital',
  'Cause',
  'Causes',
  'Charges',
  'Code',
  'Coefficient',
  'Communication',
  'Composition',
  'tranche {{tranche}}',
  'Tranches',
  'Tranche',
  'Phase',
  'Missions',
  'Horizon',
  'Effort',
  'Cause',
  'Condition',
  'Conditions',
  'Contribution',
  'Contributions',
  'Coordination',
  'Culture',
  'Date',
  'Description',
  'Dimension',
  'Dimensions',
  'Distribution',
  'Document',
  'Document, page, date',
  'Documents',
  'Dossier',
  'Dossiers',
  'Effort',
  'Efforts',
  'Format',
  'Horizon',
  'Horizons',
  'Impact',
  'Impacts',
  'Initiative',
  'Innovation',
  'Institutions',
  'Instrument',
  'Local',
  'Maximum',
  'Message',
  'Minimum',
  'Mission',
  'Missions',
  'Motivation',
  'Motivations',
  'Nature',
  'Note',
  'Notes',
  'Options',
  'Organisation',
  'Page',
  'Pages',
  'Participation',
  'Phase',
  'Phases',
  'Plan',
  'Point',
  'Probable',
  'Projection',
  'Prudent',
  'Public',
  'Question',
  'Questions',
  'Quorum',
  'Rare',
  'Ratios',
  'Secret',
  'Service',
  'Session',
  'Signature',
  'Simulation',
  'Site',
  'Solution',
  'Solutions',
  'Source',
  'Sources',
  'Sport',
  'Stable',
  'Stations',
  'Stress',
  'Structure',
  'Titres associatifs',
  'Total',
  'Tranche',
  'Tranches',
  'Transition',
  'Triple innovation',
  'Type',
  'Usage',
  'Version',
  'Version {{version}}',
  'Volume',
  'Vote',
  'Votes',
  'Angle',
  'Finances',
  'Verdict',
  'attention',
  'base',
  'date',
  'document',
  'fragile',
  'note',
  'page',
  'version',
  'version {{version}}',
  '{{count}} dossier',
  '{{count}} dossiers',
  '{{count}} page',
  '{{count}} question',
  '{{count}} questions',
  'Euros',
  '{{count}} pages',
  '{{model}} dominant',
];
/** … and why, for each that is not a word of both languages. */
const SAME: Readonly<Record<string, string>> = {
  ...Object.fromEntries(ONE_WORD.map((word) => [word, 'one word, both languages'])),
  Triptyque: 'the name of the product',
  SIREN: 'the name of a register',
  Français: 'a language is called by its own name',
  English: 'a language is called by its own name',
  null: 'a word of JSON',
};
const sayNothing = (words: string): boolean =>
  !/\p{Letter}{2}/u.test(words.replace(/\{\{[^}]*\}\}|\bM[1-7]\b|Ctrl|€/g, ''));

interface Use {
  readonly at: string;
  /** what stands before, between and after the `${…}` of a template; one part for a plain text */ readonly parts: readonly string[];
  /** the argument of a translator */ readonly called: boolean;
}

const partsOf = (node: ts.Node): string[] | null => {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (!ts.isTemplateExpression(node)) return null;
  return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
};

const uses: Use[] = [];
for (const path of files(/^(shared|main|renderer)\/.*\.tsx?$/, ['shared', 'main', 'renderer'])) {
  if (/^shared\/base\/i18n\/(fr|en)\//.test(path) || path.endsWith('.test.ts')) continue;
  const file = syntax(path);
  visit(file, (node) => {
    const parts = partsOf(node);
    if (parts === null || !namespaces.has((parts[0] ?? '').split('.')[0] ?? '') || !(parts[0] ?? '').includes('.'))
      return;
    const parent = node.parent;
    const called =
      ts.isCallExpression(parent) &&
      parent.arguments[0] === node &&
      /^(t|translate)$/.test(parent.expression.getText(file));
    uses.push({ at: place(file, node), parts, called });
  });
}
const escaped = (part: string): string => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const patternOf = (parts: Use['parts']): RegExp => new RegExp(`^${parts.map(escaped).join('[^.]+(?:\\.[^.]+)*')}$`);
/** What is asked in the same words is looked for once: whole keys, and patterns of those that are put together. */
const plain = new Set(uses.flatMap(({ parts }) => (parts.length === 1 ? parts : [])));
const patterns = new Map(
  uses.flatMap(({ parts }) => (parts.length === 1 ? [] : [[parts.join('…'), patternOf(parts)] as const])),
);
const known = [...stems];
const isThere = ({ parts }: Use): boolean => {
  const pattern = patterns.get(parts.join('…'));
  return pattern === undefined ? stems.has(parts[0] ?? '') : known.some((key) => pattern.test(key));
};

it('reads the sources that it speaks of', () => {
  expect(uses.length).toBeGreaterThan(100);
  expect(stems.size).toBeGreaterThan(100);
});

it('has every key that the code asks for', () => {
  const missing = uses.filter((use) => use.called && !isThere(use)).map((use) => `${use.at} ${use.parts.join('…')}`);
  expect(missing).toEqual([]);
});

/** Namespaces that a room reads as an object, without a translator: every word of that room and of who asks it, and the groups of which it takes all. */
const readDirectly = new Map<string, { readonly words: ReadonlySet<string>; readonly whole: ReadonlySet<string> }>();
for (const path of files(/^(shared|main|renderer)\/.*\.tsx?$/, ['shared', 'main', 'renderer'])) {
  if (path.startsWith('shared/base/i18n/')) continue;
  for (const [, namespace = ''] of text(path).matchAll(/i18n\/fr\/([a-z-]+)\.ts'/g)) {
    const room = path.slice(0, path.lastIndexOf('/') + 1);
    const inRoom = files(/\.tsx?$/, ['shared', 'main', 'renderer'])
      .filter((other) => other.startsWith(room) || text(other).includes(`${path.split('/').slice(-2).join('/')}'`))
      .map(text)
      .join('\n');
    const whole = [...inRoom.matchAll(/Object\.(?:values|entries)\(\w+\.(\w+)\)/g)].map((m) => m[1] ?? '');
    readDirectly.set(namespace, { words: new Set(inRoom.match(/\w+/g)), whole: new Set(whole) });
  }
}

it('has no key that nothing asks for', () => {
  const asked = (key: string): boolean => {
    const [namespace = '', ...path] = key.split('.');
    const direct = readDirectly.get(namespace);
    return (
      plain.has(key) ||
      [...patterns.values()].some((p) => p.test(key)) ||
      (direct?.words.has(path.at(-1) ?? '') ?? false) ||
      (direct?.whole.has(path.at(-2) ?? '') ?? false)
    );
  };
  expect([...stems].filter((key) => !asked(key))).toEqual([]);
});

it('has the same keys in both languages, and every form that a plural can take', () => {
  expect([...en.keys()].sort()).toEqual([...fr.keys()].sort());
  for (const key of fr.keys()) {
    if (!PLURAL.test(key)) continue;
    expect([...fr.keys()].filter((other) => PLURAL.test(other) && stem(other) === stem(key)).sort(), key).toEqual(
      ['many', 'one', 'other'].map((form) => `${stem(key)}_${form}`),
    );
  }
});

it('says something in each language, and the same facts', async () => {
  const problems: string[] = [];
  for (const { at, fr: french, en: english } of [...catalogueTexts(), ...(await dataTexts())]) {
    if (french.trim() === '' || english.trim() === '') problems.push(`${at}: empty`);
    if (placeholders(french).join() !== placeholders(english).join())
      problems.push(`${at}: {{${placeholders(french).join()}}} and {{${placeholders(english).join()}}}`);
    if (french === english && !(french in SAME) && !sayNothing(french))
      problems.push(`${at}: “${french}” in both languages`);
  }
  expect(problems).toEqual([]);
});

it('leaves the sign of the currency to the amount: written beside it, a minus would stand between them', () => {
  const beside = catalogueTexts().filter(({ fr: french, en: english }) =>
    [french, english].some((words) => /€\{\{|\}\}[ \u00a0\u202f]€/.test(words)),
  );
  expect(beside.map(({ at }) => at)).toEqual([]);
});
