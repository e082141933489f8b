/** A dossier as a page that any browser opens: every answer and every line, for who reads an archive without the program. */

import { RULES } from '#shared/assessment/coherence/catalogue.ts';
import { COLLECTION_WORDS, SECTION_WORDS } from '#shared/base/fields/dossier-fields.ts';
import { fieldName } from '#shared/base/fields/field-name.ts';
import { shortDate } from '#shared/base/i18n/dates.ts';
import { questionById, questionsOf } from '#shared/base/method/questions/all.ts';
import { STATION_IDS, STATION_NAMES } from '#shared/base/method/stations.ts';
import type { Language, LocalText } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';
import { escapeMarkup } from '#shared/base/text/markup.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import type { Answer } from '#shared/dossier/content/answer.ts';
import { answerWords, nameOf, valueWords } from '#shared/dossier/content/change-words.ts';
import { choiceWords } from '#shared/dossier/content/choice-words.ts';
import { ORGANISATION } from '#shared/dossier/content/plan.ts';
import { COLLECTION_NAMES, type Dossier, SECTIONS, type SectionName } from '#shared/dossier/content/schema.ts';
import type { CopiedAttachment } from './copy.ts';

const WORDS = {
  question: local('Question posée', 'Question asked'),
  answer: local('Réponse', 'Answer'),
  source: local('Source', 'Source'),
  confidence: local('Confiance', 'Confidence'),
  note: local('Remarque', 'Note'),
  documents: local('Pièces jointes', 'Attachments'),
  others: local('Autres réponses', 'Other answers'),
  made: local(
    'Page faite par Triptyque pour être lue sans lui. Les montants sont ceux du dossier, rien n’est recalculé.',
    'Page made by Triptyque to be read without it. Amounts are those of the dossier; nothing has been recalculated.',
  ),
} as const;

const SOURCES: Readonly<Record<NonNullable<Answer['source']>['kind'], LocalText>> = {
  document: local('document', 'document'),
  declared: local('déclaré', 'declared'),
  observed: local('constaté', 'observed'),
  computed: local('calculé', 'calculated'),
  toolDefault: local('valeur par défaut de l’outil', 'tool default'),
};
const CONFIDENCE: Readonly<Record<NonNullable<Answer['confidence']>, LocalText>> = {
  low: local('faible', 'low'),
  medium: local('moyenne', 'medium'),
  high: local('forte', 'high'),
};

/** Columns of the table of changes that stands beside the page. */
export const HISTORY_HEAD = [
  local('révision', 'revision'),
  local('le', 'date'),
  local('qui', 'who'),
  local('origine', 'origin'),
  local('où', 'where'),
  local('avant', 'before'),
  local('après', 'after'),
] as const;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const cell = (text: string): string => `<td>${escapeMarkup(text).replaceAll('\n', '<br>')}</td>`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? ''
    : `<table><thead><tr>${head.map((h) => `<th>${escapeMarkup(h)}</th>`).join('')}</tr></thead><tbody>${rows
        .map((row) => `<tr>${row.map(cell).join('')}</tr>`)
        .join('')}</tbody></table>\n`;

/** The whole text of an answer; a choice by its label. */
const whole = (id: string, answer: Answer, language: Language): string =>
  typeof answer.value === 'string' && answer.state === 'answered' && questionById(id)?.options === undefined
    ? questionById(id)?.kind === 'date'
      ? shortDate(answer.value)
      : answer.value
    : answerWords(questionById(id), answer, language);
const quotePassage = (passage: string | undefined, language: Language): string =>
  passage === undefined ? '' : local(`« ${passage} »`, `“${passage}”`)[language];
/** Where an answer comes from: kind, document, page, and the words of the page that say it. */
const sourceWords = ({ source }: Answer, language: Language): string =>
  source === undefined
    ? ''
    : [SOURCES[source.kind][language], source.detail ?? '', source.page ?? '', quotePassage(source.passage, language)]
        .filter((x) => x !== '')
        .join(', ');
const answerRow = (d: Dossier, id: string, language: Language): string[][] => {
  const answer = d.answers[id];
  return answer === undefined
    ? []
    : [
        [
          questionById(id)?.label[language] ?? id,
          whole(id, answer, language),
          sourceWords(answer, language),
          answer.confidence === undefined ? '' : CONFIDENCE[answer.confidence][language],
          answer.note ?? '',
        ],
      ];
};
/** Fields that name another line by its identifier. */
const REFERENCES = new Set(['resourceId', 'restrictedTo', 'target', 'lineId', 'activityId', 'resources', 'costLineId']);
type Names = ReadonlyMap<string, string>;
/** What lines and activities are called, by identifier; a rule by its title. */
const namesOf = (d: Dossier, language: Language): Names =>
  new Map([
    [ORGANISATION, choiceWords('scope', ORGANISATION, language) ?? ORGANISATION],
    ...[...d.resources, ...d.costs, ...d.posts, ...d.activities].map((line) => [line.id, nameOf(line)] as const),
  ]);
const ruleTitle = (id: string, language: Language): string | undefined =>
  RULES.find((rule) => rule.id === id)?.title[language];
/** Any value in words, whatever it is made of: a list one after the other, parts by their names. Never the notation of a program. */
const plainWords = (value: unknown, key: string, language: Language, names: Names): string => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') {
    if (REFERENCES.has(key)) return names.get(value) || value;
    // What a finding is about has a name when it is a line; else its title says it.
    if (key === 'subject') return names.get(value) ?? '';
    if (key === 'unsaid') return fieldName('dossier', value, language);
    if (key === 'rule' || key === 'fromRule') return ruleTitle(value, language) ?? value;
    return choiceWords(key, value, language) ?? (DAY.test(value) ? shortDate(value) : value);
  }
  if (typeof value !== 'object') return valueWords(value, key, language);
  if (Array.isArray(value)) {
    const parts = value.map((v) => plainWords(v, key, language, names) || '–');
    // A list of parts is read one line each.
    return parts.join(value.some((v) => v !== null && typeof v === 'object') ? '\n' : ', ');
  }
  if (key === 'cells') return valueWords(value, key, language);
  return Object.entries(value)
    .filter(([name]) => name !== 'id')
    .map(([name, v]) => [fieldName('dossier', name, language), plainWords(v, name, language, names)] as const)
    .filter(([, words]) => words !== '')
    .map(([name, words]) => `${name}${language === 'fr' ? '\u00a0' : ''}: ${words}`)
    .join(' · ');
};
const fields = (item: object, language: Language, names: Names): string[][] =>
  Object.entries(item)
    .filter(([key]) => key !== 'id')
    .map(([key, value]) => [fieldName('dossier', key, language), plainWords(value, key, language, names)]);
/** Lines of one kind under the names of their fields; a field that no line fills has no column. */
const linesTable = (items: readonly object[], language: Language, names: Names): string => {
  const keys = [...new Set(items.flatMap((item) => Object.keys(item)))].filter((key) => key !== 'id');
  const rows = items.map((item) =>
    keys.map((key) => plainWords((item as Record<string, unknown>)[key], key, language, names)),
  );
  const filled = keys.map((_, i) => rows.some((row) => row[i] !== ''));
  const only = <T>(list: readonly T[]): T[] => list.filter((_, i) => filled[i]);
  return table(
    only(keys).map((key) => fieldName('dossier', key, language)),
    rows.map((row) => only(row)),
  );
};

/** One HTML page without script, style sheet or picture from elsewhere; every text is escaped. */
export const readablePage = (d: Dossier, attachments: readonly CopiedAttachment[], language: Language): string => {
  const title = answerText(d, 'request.projectName') || d.id;
  const names = namesOf(d, language);
  const w = (key: keyof typeof WORDS): string => WORDS[key][language];
  const asked = new Set(STATION_IDS.flatMap((station) => questionsOf(station).map((q) => q.id)));
  const section = (name: string, body: string): string =>
    body === '' ? '' : `<h2>${escapeMarkup(name)}</h2>\n${body}`;
  const head = [w('question'), w('answer'), w('source'), w('confidence'), w('note')];
  const answers = STATION_IDS.map((station) =>
    section(
      STATION_NAMES[station][language],
      table(
        head,
        questionsOf(station).flatMap((q) => answerRow(d, q.id, language)),
      ),
    ),
  );
  const others = Object.keys(d.answers).filter((id) => !asked.has(id));
  const lists = COLLECTION_NAMES.map((name) =>
    section(COLLECTION_WORDS[name][language], linesTable(d[name], language, names)),
  );
  const sections = (Object.keys(SECTIONS) as SectionName[]).map((name) =>
    section(SECTION_WORDS[name]?.[language] ?? name, table([], fields(d[name], language, names))),
  );
  const files = table(
    [],
    attachments.map((a) => [a.name, `${a.bytes}`, a.sha256]),
  );
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escapeMarkup(title)}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>body{font:15px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%;margin:0 0 1rem}td,th{border:1px solid #bbb;padding:.3rem .5rem;text-align:left;vertical-align:top}td:first-child{width:30%}</style>
</head><body>
<h1>${escapeMarkup(title)}</h1>
<p>${escapeMarkup(answerText(d, 'request.organisationName'))}</p>
<p>${escapeMarkup(w('made'))}</p>
${answers.join('')}${section(
  w('others'),
  table(
    head,
    others.flatMap((id) => answerRow(d, id, language)),
  ),
)}${sections.join('')}${lists.join('')}${section(w('documents'), files)}</body></html>
`;
};
