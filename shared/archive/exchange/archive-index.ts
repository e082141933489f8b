/** The first page of an archive: what stands in it, for whoever opens it in ten years with a browser and nothing else. */
import type { Language } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';
import { escapeMarkup } from '#shared/base/text/markup.ts';
import { safeName } from './layout.ts';

export const INDEX = 'index.html';
/** What people read of a dossier in an archive, in its folder. */
export const READABLE = {
  page: local('dossier-entier.html', 'whole-dossier.html'),
  history: local('historique.csv', 'history.csv'),
  summary: local('note-synthese.pdf', 'summary-memo.pdf'),
  full: local('note-instruction.pdf', 'full-memo.pdf'),
  minutes: local('proces-verbal.pdf', 'minutes.pdf'),
  letter: local('lettre.pdf', 'letter.pdf'),
} as const;
export type ReadableName = keyof typeof READABLE;
const TITLES: Readonly<Record<ReadableName, ReturnType<typeof local>>> = {
  page: local('Le dossier en entier', 'The whole dossier'),
  history: local('Ce qui a changé, dans un tableau', 'What changed, as a table'),
  summary: local('Note de décision, deux pages', 'Decision note, two pages'),
  full: local('Note d’instruction complète', 'Full memo'),
  minutes: local('Procès-verbal de la décision', 'Minutes of the decision'),
  letter: local('Lettre au porteur', 'Letter to the applicant'),
};
const WORDS = {
  title: local('Archive de dossiers', 'Archive of dossiers'),
  made: local(
    'Faite le {{day}} par Triptyque, pour être lue sans lui. Les données elles-mêmes sont dans « dossiers » ; LISEZ-MOI.txt les explique.',
    'Made on {{day}} by Triptyque, to be read without it. The data themselves are in “dossiers”; README.txt explains them.',
  ),
  documents: local('Pièces', 'Documents'),
} as const;

export interface ArchivedDossier {
  readonly project: string;
  readonly organisation: string;
  /** folder of what people read */ readonly folder: string;
  readonly files: readonly { readonly kind: ReadableName; readonly path: string }[];
  readonly documents: readonly { readonly name: string; readonly path: string }[];
}
/** A folder named by the project, told from those before it. @param taken in lower case; the new name is added to it */
export const folderNamed = (project: string, id: string, taken: Set<string>): string => {
  const name = safeName(project) === 'document' ? safeName(id) : safeName(project);
  for (let n = 1; ; n += 1) {
    const folder = n === 1 ? name : `${name}-${n}`;
    if (taken.has(folder.toLowerCase())) continue;
    taken.add(folder.toLowerCase());
    return folder;
  }
};

/** One HTML page without script, style sheet or picture from elsewhere. @param day as it is written */
export const indexPage = (dossiers: readonly ArchivedDossier[], day: string, language: Language): string => {
  const link = (path: string, words: string): string =>
    `<li><a href="${escapeMarkup(encodeURI(path))}">${escapeMarkup(words)}</a></li>`;
  const list = (items: readonly string[]): string => (items.length === 0 ? '' : `<ul>${items.join('')}</ul>`);
  const section = ({ project, organisation, files, documents }: ArchivedDossier): string =>
    [
      `<section><h2>${escapeMarkup(project)}</h2>`,
      organisation === '' ? '' : `<p>${escapeMarkup(organisation)}</p>`,
      list(files.map(({ kind, path }) => link(path, TITLES[kind][language]))),
      documents.length === 0 ? '' : `<h3>${escapeMarkup(WORDS.documents[language])}</h3>`,
      list(documents.map(({ name, path }) => link(path, name))),
      '</section>',
    ].join('');
  const title = WORDS.title[language];
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escapeMarkup(title)}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>body{font:16px/1.5 sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}section{border-top:1px solid #bbb;padding:.5rem 0}h2{margin:.5rem 0 0}p{margin:.2rem 0}</style>
</head><body>
<h1>${escapeMarkup(title)}</h1>
<p>${escapeMarkup(WORDS.made[language].replace('{{day}}', day))}</p>
${dossiers.map(section).join('\n')}</body></html>
`;
};
