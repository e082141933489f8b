/** One name a figure, on screen, on paper, in the workbook and in the findings: the glossary has it, and no catalogue holds a copy that could drift away. */
import { describe, expect, it } from 'vitest';
import type { LocalText } from '#shared/base/method/text.ts';
import { BALANCE_NAMES, CASH_NAMES, COVERAGE_NAMES, FINANCING_NAMES } from '#shared/finance/figures/lines.ts';
import { RATIOS, SIGNED_COVERAGE, termName } from '#shared/finance/figures/ratios.ts';
import { catalogue } from './texts.ts';
import { text } from './tree.ts';

/** A term of the glossary begins with a small letter, a name on a page with a capital. */
const asTerm = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);
const glossary = new Map(
  text('docs/glossary.md')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => {
      const [french = '', english = '', , code = ''] = line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim());
      return [...code.matchAll(/`([^`]+)`/g)].map((m) => [m[1] ?? '', [french, english]] as const);
    }),
);
const IN_GLOSSARY: readonly (readonly [string, LocalText])[] = [
  ...RATIOS.map((r) => [r.id, termName(r.id).label] as const),
  [SIGNED_COVERAGE.id, SIGNED_COVERAGE.label],
  ['CASH_NAMES.safety', CASH_NAMES.safety],
];

describe('the name of a figure', () => {
  it.each(IN_GLOSSARY)('%s is the term of docs/glossary.md, in both languages', (id, { fr, en }) => {
    expect(glossary.get(id)).toEqual([asTerm(fr), asTerm(en)]);
  });

  /** What is computed and nobody types: the name of an input is also the title of its field. */
  const computed: readonly LocalText[] = [
    ...IN_GLOSSARY.map(([, label]) => label),
    ...Object.values(COVERAGE_NAMES),
    BALANCE_NAMES.totalAssets,
    BALANCE_NAMES.totalLiabilities,
    FINANCING_NAMES.openingCash,
    FINANCING_NAMES.workingCapital,
    FINANCING_NAMES.repayments,
    FINANCING_NAMES.closingCash,
    CASH_NAMES.closing,
    CASH_NAMES.lowest,
    CASH_NAMES.running,
  ];
  it.each(['fr', 'en'] as const)('is written once: no catalogue has a copy (%s)', (language) => {
    const known = new Set(computed.map((label) => asTerm(label[language])));
    // Titles of the workbook's columns stay as they were: yesterday's files are read back by them.
    const copies = [...catalogue(language)].filter(
      ([key, words]) => known.has(asTerm(words)) && !key.startsWith('workbook.field.'),
    );
    expect(copies).toEqual([]);
  });
});
