/** What may come and what weighs most, as the screen draws them. Three years of resources are three points: on paper they are a table. */

import { simulateRisk } from '#shared/finance/risk/monte-carlo.ts';
import { tornado } from '#shared/finance/risk/tornado.ts';
import { PRINT } from '#shared/papers/charts/palettes.ts';
import { riskFan } from '#shared/papers/charts/risk-fan.ts';
import { tornadoChart } from '#shared/papers/charts/tornado-chart.ts';
import type { MemoContext } from './context.ts';
import type { Block } from './document.ts';
import { LEAST_POINTS } from './model.ts';
import { outcomeSentences } from './risk-words.ts';

const WIDTH = 479;

export const planCharts = (c: MemoContext): Block[] => {
  const { dossier, projection, language, t } = c;
  const weights = tornado(dossier);
  const risk = simulateRisk(dossier);
  const [outcome = '', ...more] = outcomeSentences(risk, t, language);
  return [
    {
      kind: 'chart',
      // The first sentence says what the picture’s own would say, and of which decision.
      chart: {
        ...riskFan(risk, projection.cash.closing, projection.months, language, PRINT, { width: WIDTH, height: 140 }),
        summary: outcome,
      },
      note: more.join(' '),
    },
    ...(weights.bars.filter(({ lowestCash: [less, more] }) => less !== more).length < LEAST_POINTS
      ? []
      : [
          {
            kind: 'chart' as const,
            chart: tornadoChart(weights, language, PRINT, { width: WIDTH, height: 170 }),
            note: t('memo.computed'),
          },
        ]),
  ];
};
