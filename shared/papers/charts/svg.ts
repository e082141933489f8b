import { escapeMarkup } from '#shared/base/text/markup.ts';
import type { Chart, Shape } from './shape.ts';

const n = (x: number): string => String(Math.round(x * 100) / 100);
const stroke = (s: { stroke?: string; strokeWidth?: number; dash?: string }): string =>
  `${s.stroke === undefined ? '' : ` stroke="${s.stroke}" stroke-width="${n(s.strokeWidth ?? 1)}"`}${s.dash === undefined ? '' : ` stroke-dasharray="${s.dash}"`}`;

const element = (s: Shape, font: string): string => {
  switch (s.kind) {
    case 'zone':
      return '';
    case 'rect':
      return `<rect x="${n(s.x)}" y="${n(s.y)}" width="${n(s.width)}" height="${n(s.height)}" fill="${s.fill}"${stroke(s)}/>`;
    case 'line':
      return `<line x1="${n(s.x1)}" y1="${n(s.y1)}" x2="${n(s.x2)}" y2="${n(s.y2)}"${stroke(s)}/>`;
    case 'path':
      return `<path d="${s.d}" fill="${s.fill}"${stroke(s)}/>`;
    case 'circle':
      return `<circle cx="${n(s.cx)}" cy="${n(s.cy)}" r="${n(s.r)}" fill="${s.fill}"${stroke(s)}/>`;
    case 'text':
      return `<text x="${n(s.x)}" y="${n(s.y)}" font-family="${font}" font-size="${n(s.size)}" fill="${s.fill}" text-anchor="${s.anchor}"${s.bold ? ' font-weight="bold"' : ''}>${escapeMarkup(s.text)}</text>`;
  }
};
/** The chart as SVG text with presentation attributes only: what the PDF writer understands. @param font a font name known to it */
export const chartSvg = (chart: Chart, font: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${n(chart.width)}" height="${n(chart.height)}" viewBox="0 0 ${n(chart.width)} ${n(chart.height)}">${chart.shapes.map((s) => element(s, font)).join('')}</svg>`;
