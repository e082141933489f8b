/** A figure taken apart, as the table that a spreadsheet of a language takes: one row a part, what it is made of below it. */

import type { Language } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';
import { editableCents, editableValue } from '#shared/base/money/format.ts';
import type { Explanation } from '../why.ts';
import type { Why } from './node.ts';

const HEAD = [
  local('Niveau', 'Level'),
  local('Ligne', 'Line'),
  local('Comment', 'How'),
  local('Montant (€) ou valeur', 'Amount (€) or value'),
] as const;

/** A name that a spreadsheet would read as a formula begins with an apostrophe, which it takes for text. */
const asText = (text: string): string => (/^\s*[=+\-@]/.test(text) ? `'${text}` : text);

const rowsOf = (node: Why, level: number, language: Language): string[][] => [
  [String(level), asText(node.label[language]), asText(node.rule[language]), editableCents(node.cents, language)],
  ...node.parts.flatMap((part) => rowsOf(part, level + 1, language)),
];
const valueText = (value: number | null, unit: string, language: Language): string => {
  if (value === null) return '';
  if (unit === 'cents') return editableCents(value, language);
  // A spreadsheet reads "53.8%" as the rate it is, with no space before the sign.
  return editableValue(value, unit === 'rate' ? 'rate' : 'number', language).replace(/\s%$/, '%');
};

/** @returns the heading, the figure itself at level 0, then its parts, their parts below each, with figures as one types them in the language */
export const whyTable = (found: Explanation, language: Language): string[][] => {
  const head = HEAD.map((name) => name[language]);
  if (found.kind === 'amount') return [head, ...rowsOf(found.why, 0, language)];
  const unit = found.kind === 'index' ? 'number' : found.unit;
  const top = [
    '0',
    asText(found.label[language]),
    asText(found.rule[language]),
    valueText(found.value, unit, language),
  ];
  const terms =
    found.kind === 'index'
      ? found.parts.map((part) => part.why)
      : [found.top, found.by, found.bottom].filter((term) => term !== null);
  return [head, top, ...terms.flatMap((term) => rowsOf(term, 1, language))];
};
