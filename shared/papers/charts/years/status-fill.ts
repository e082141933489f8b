/** How sure a resource is, told by strokes: plain when signed, emptier as it is less certain. */

import type { Translate } from '#shared/base/i18n/translate.ts';
import { STATUSES, type Status } from '#shared/dossier/content/plan.ts';
import { type Hatch, hatchBox } from '../hatch.ts';
import { flowLegend, LEGEND_LINE, SWATCH } from '../labels/legend.ts';
import { SIZE } from '../month-frame.ts';
import type { ChartPalette, Shape } from '../shape.ts';

const STROKES: Readonly<Record<Status, Hatch>> = {
  signed: { kind: 'plain', step: 0 },
  probable: { kind: 'rising', step: 4 },
  applied: { kind: 'level', step: 4 },
  toFind: { kind: 'dots', step: 5 },
};

/** A box of that status. @param ink colour of a signed box, of its strokes and of its edge otherwise */
export const statusBox = (
  status: Status,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  ink: string,
  palette: ChartPalette,
): Shape[] => [
  { kind: 'rect', ...box, fill: status === 'signed' ? ink : palette.paper, stroke: ink, strokeWidth: 0.8 },
  ...hatchBox(box, STROKES[status], ink),
];

/** The four statuses, on as many lines as the width asks for. */
export interface StatusLegend {
  readonly lines: number;
  /** @param left its left edge @param foot of its last line, in points */
  readonly draw: (left: number, foot: number) => readonly Shape[];
}
/** @param width points that it may take */
export const statusLegend = (t: Translate, palette: ChartPalette, width: number): StatusLegend => {
  const { entries, lines } = flowLegend(STATUSES, (status) => t(`stations.status.${status}`), SIZE, width);
  return {
    lines,
    draw: (left, foot) =>
      entries.flatMap(({ of, text, x, words, line }): Shape[] => {
        const y = foot - (lines - 1 - line) * LEGEND_LINE;
        return [
          ...statusBox(of, { x: left + x, y: y - SWATCH, width: SWATCH, height: SWATCH }, palette.accent, palette),
          { kind: 'text', x: left + words, y: y - 1, text, size: SIZE, fill: palette.muted, anchor: 'start' },
        ];
      }),
  };
};
