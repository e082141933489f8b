/** How sure a resource is, told by strokes: plain when signed, emptier as it is less certain. */

import type { Translate } from '#shared/base/i18n/translate.ts';
import { STATUSES, type Status } from '#shared/dossier/content/plan.ts';
import { type Hatch, hatchBox } from '../hatch.ts';
import { textWidth } from '../labels/text-width.ts';
import { SIZE } from '../month-frame.ts';
import type { ChartPalette, Shape } from '../shape.ts';

const SWATCH = 9;
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

/** The four statuses on one line. @param y its foot */
export const statusLegend = (t: Translate, palette: ChartPalette, left: number, y: number): Shape[] => {
  let x = left;
  return STATUSES.flatMap((status) => {
    const text = t(`stations.status.${status}`);
    const entry: Shape[] = [
      ...statusBox(status, { x, y: y - SWATCH, width: SWATCH, height: SWATCH }, palette.accent, palette),
      { kind: 'text', x: x + SWATCH + 4, y: y - 1, text, size: SIZE, fill: palette.muted, anchor: 'start' },
    ];
    x += SWATCH + 18 + textWidth(text, SIZE);
    return entry;
  });
};
