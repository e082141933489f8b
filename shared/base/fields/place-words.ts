/** A place as a person calls it: the names of its fields, the rank of a line, the label of a question. */
import type { committeeFields } from '#shared/base/i18n/fr/committee-fields.ts';
import type { Translate } from '#shared/base/i18n/translate.ts';
import { questionById } from '#shared/base/method/questions/all.ts';
import type { Language, LocalText } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';
import { isRecordSubject, type Place, type Subject } from '#shared/base/refusal/place.ts';
import { COLLECTION_WORDS, SECTION_WORDS } from './dossier-fields.ts';
import { cellName, type FieldOwner, knownFieldName } from './field-name.ts';

/** What is said of the file itself before its fields. */
const FILE_WORDS: Readonly<Partial<Record<Subject, LocalText>>> = {
  file: local('Fichier', 'File'),
  manifest: local('Manifeste', 'Manifest'),
  history: local('Historique', 'History'),
  attachments: local('Pièces jointes', 'Attachments'),
  recordFile: local('Fiche', 'Record'),
  version: local('Version figée', 'Frozen version'),
  opinionFile: local('Avis', 'Opinion'),
};
const QUOTED: LocalText = local('« {{text}} »', '“{{text}}”');
const RANKED: LocalText = { fr: '{{name}} n°\u00a0{{rank}}', en: '{{name}} no.\u00a0{{rank}}' };
const fill = (pattern: string, values: Readonly<Record<string, string>>): string =>
  pattern.replace(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? '');
/** A key of somebody's file, or a name: as it stands, between the quotation marks of the language. */
const quote = (text: string, language: Language): string => fill(QUOTED[language], { text });

/** A month of twelve or a year of three is known by its number alone. */
const NUMBERED = new Set(['years', 'history', 'seasonality', 'values']);
const fieldsOf = (owner: FieldOwner, path: readonly string[], language: Language): string[] => {
  const said: string[] = [];
  path.forEach((step, i) => {
    const last = said.at(-1);
    // Choices of a merge are kept by place: nobody wrote those keys.
    if (path[i - 1] === 'choices') return;
    if (path[i - 1] === 'cells') said.push(cellName(step, language));
    else if (!/^\d+$/.test(step)) said.push(knownFieldName(owner, step, language) ?? quote(step, language));
    else if (last === undefined) said.push(String(Number(step) + 1));
    else {
      const rank = String(Number(step) + 1);
      said[said.length - 1] = NUMBERED.has(path[i - 1] ?? '')
        ? `${last} ${rank}`
        : fill(RANKED[language], { name: last, rank });
    }
  });
  return said;
};

const lineOf = (name: LocalText, id: string | undefined, language: Language): string =>
  id !== undefined && /^\d+$/.test(id)
    ? fill(RANKED[language], { name: name[language], rank: String(Number(id) + 1) })
    : name[language];

const inDossier = (path: readonly string[], language: Language): string[] => {
  const [root, second, ...rest] = path;
  if (root === undefined) return ['Dossier'];
  if (root === 'answers' && second !== undefined) {
    const label = questionById(second)?.label[language] ?? quote(second, language);
    return [label, ...fieldsOf('file', rest[0] === 'value' ? rest.slice(1) : rest, language)];
  }
  if (root === 'drafts') return [SECTION_WORDS.drafts?.[language] ?? ''];
  // A key of somebody's file may be called like what every object has.
  const section = Object.hasOwn(SECTION_WORDS, root) ? SECTION_WORDS[root] : undefined;
  if (section !== undefined)
    return [section[language], ...fieldsOf('dossier', second === undefined ? [] : [second, ...rest], language)];
  // A line is named by its position in a file, and by its identifier where it is edited: only the first says anything to a person.
  return Object.hasOwn(COLLECTION_WORDS, root)
    ? [
        lineOf(COLLECTION_WORDS[root as keyof typeof COLLECTION_WORDS], second, language),
        ...fieldsOf('dossier', rest, language),
      ]
    : fieldsOf('file', path, language);
};

/** Empty where the place is the whole of a record or of what the window sent. */
export const placeWords = (t: Translate, language: Language, { of, path, entry }: Place): string => {
  if (of === 'argument') return path.join(' ');
  if (of === 'committee') {
    const [field = '', ...which] = path;
    return [t(`committeeFields.${field as keyof typeof committeeFields}`), ...which].join(' ');
  }
  if (of === 'dossier') return inDossier(path, language).join(' · ');
  const own = of === 'file' && entry !== undefined ? quote(entry, language) : FILE_WORDS[of]?.[language];
  const owner: FieldOwner = isRecordSubject(of) || of === 'opinionFile' ? 'record' : 'file';
  return [...(own === undefined ? [] : [own]), ...fieldsOf(owner, path, language)].join(' · ');
};
