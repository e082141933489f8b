/** Where the figures that a committee looks at first come from: their parts, down to the lines, by the engine's own answer. */
import { formatAmount } from '#shared/base/money/format.ts';
import { explainFigure, type Figure, type Why } from '#shared/finance/projection/why.ts';
import type { MemoContext } from './context.ts';
import type { Block, TableBlock } from './document.ts';

const MOST = 9;

/** The figure's lines, whatever their depth: what was typed, largest first; the rest in one row. */
const linesOf = (node: Why): readonly Why[] => (node.parts.length === 0 ? [node] : node.parts.flatMap(linesOf));

const whyTable = (c: MemoContext, title: string, figure: Figure): Block[] => {
  const node = explainFigure(c.dossier, figure);
  if (node.parts.length === 0) return [];
  const lines = [...linesOf(node)].sort((a, b) => Math.abs(b.cents) - Math.abs(a.cents));
  const shown = lines.slice(0, MOST);
  const rest = lines.slice(MOST).reduce((total, l) => total + l.cents, 0);
  const amount = (cents: number): string => formatAmount(cents, c.language, 2);
  return [
    {
      kind: 'table',
      title,
      columns: [
        { head: c.t('memo.why.line'), number: false, share: 1.2 },
        { head: c.t('memo.why.rule'), number: false, share: 2 },
        { head: c.t('memo.why.amount'), number: true },
      ],
      rows: [
        ...shown.map((l) => ({ cells: [l.label[c.language], l.rule[c.language], amount(l.cents)] })),
        ...(lines.length > MOST
          ? [{ cells: [c.t('memo.why.others', { count: lines.length - MOST }), '', amount(rest)] }]
          : []),
        { cells: [node.label[c.language], node.rule[c.language], amount(node.cents)], total: true },
      ],
      note: c.t('memo.why.note'),
    } satisfies TableBlock,
  ];
};

export const whyBlocks = (c: MemoContext): Block[] => {
  const { lowestMonth } = c.projection.cash;
  return [
    ...whyTable(c, c.t('memo.why.lowest'), { kind: 'closing', month: lowestMonth }),
    ...whyTable(c, c.t('memo.why.result'), { kind: 'result', year: 3 }),
    ...whyTable(c, c.t('memo.why.signed'), { kind: 'covered', counting: 'signed', year: 1 }),
  ];
};
