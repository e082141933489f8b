import { expect, it } from 'vitest';
import { translator } from '#shared/base/i18n/translate.ts';
import type { Place } from '#shared/base/refusal/place.ts';
import { placeWords } from './place-words.ts';

const [fr, en] = [translator('fr'), translator('en')];

it.each<[Place, string, string]>([
  [
    { of: 'decision', path: ['conditions', '0', 'evidence'] },
    'Conditions n°\u00a01 · Justificatif',
    'Conditions no.\u00a01 · Evidence',
  ],
  [
    { of: 'dossier', path: ['answers', 'request.summary', 'value'] },
    'Le projet en quelques phrases',
    'The project in a few sentences',
  ],
  [
    { of: 'dossier', path: ['answers', 'request.summary', 'source', 'detail'] },
    'Le projet en quelques phrases · Origine de l’information · Précision',
    'The project in a few sentences · Origin of the information · Detail',
  ],
  [
    { of: 'dossier', path: ['resources', '2', 'funder'] },
    'Ressource n°\u00a03 · Financeur',
    'Income line no.\u00a03 · Funder',
  ],
  [{ of: 'dossier', path: ['resources', 'a1b2-c3', 'funder'] }, 'Ressource · Financeur', 'Income line · Funder'],
  [
    { of: 'dossier', path: ['resources', '0', 'driver', 'years', '1'] },
    'Ressource n°\u00a01 · Calcul de la ligne · Montant de l’année 2',
    'Income line no.\u00a01 · How the line is calculated · Amount for year 2',
  ],
  [
    { of: 'dossier', path: ['plan', 'startMonth'] },
    'Hypothèses de la projection · Premier mois du plan',
    'Settings of the projection · First month of the plan',
  ],
  [{ of: 'dossier', path: ['extra'] }, '«\u00a0extra\u00a0»', '“extra”'],
  // What every object has by itself is no section of a dossier.
  [{ of: 'dossier', path: ['__proto__'] }, '«\u00a0__proto__\u00a0»', '“__proto__”'],
  [{ of: 'dossier', path: ['constructor'] }, '«\u00a0constructor\u00a0»', '“constructor”'],
  [{ of: 'committee', path: ['conditionText', '2'] }, 'Condition 2', 'Condition 2'],
  [
    { of: 'history', path: ['lines', '4', 'at'], entry: 'dossiers/a/history.json' },
    'Historique · Lignes de l’historique n°\u00a05 · Heure',
    'History · Lines of the history no.\u00a05 · Time',
  ],
  [{ of: 'file', path: [], entry: '../evil.json' }, '«\u00a0../evil.json\u00a0»', '“../evil.json”'],
  [{ of: 'file', path: [] }, 'Fichier', 'File'],
  [{ of: 'argument', path: ['--out'] }, '--out', '--out'],
])('says %j', (place, french, english) => {
  expect([placeWords(fr, 'fr', place), placeWords(en, 'en', place)]).toEqual([french, english]);
});
