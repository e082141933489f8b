/**
 * A chart is computed once as plain shapes and drawn by two thin writers: SVG text for the PDF, SVG elements on screen.
 * Only presentation attributes are used, so that the same picture works in both (docs/architecture.md, "Charts").
 */
import type { AnyFigure } from '#shared/finance/projection/why.ts';

/** Where a part of a chart leads: a figure that says what it is made of, or a place of the dossier by its path. */
export type ShapePlace =
  | { readonly kind: 'figure'; readonly figure: AnyFigure }
  | { readonly kind: 'place'; readonly path: readonly string[] };

/** What makes a part of a chart live on a screen; paper prints the same picture without it. */
interface Live {
  readonly of?: ShapePlace;
  /** a first line that names the part, then one line a value: name, tab, value */ readonly says?: string;
}

export type Shape = Drawn & Live;
type Drawn =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: string;
      readonly stroke?: string;
      readonly strokeWidth?: number;
    }
  | {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly stroke: string;
      readonly strokeWidth: number;
      readonly dash?: string;
    }
  | {
      readonly kind: 'path';
      readonly d: string;
      readonly fill: string;
      readonly stroke?: string;
      readonly strokeWidth?: number;
      readonly dash?: string;
    }
  | {
      readonly kind: 'circle';
      readonly cx: number;
      readonly cy: number;
      readonly r: number;
      readonly fill: string;
      readonly stroke?: string;
      readonly strokeWidth?: number;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly fill: string;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly bold?: boolean;
    }
  | {
      /** nothing to see: a part of the picture that answers, and the points that are marked while it does */
      readonly kind: 'zone';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly points: readonly { readonly x: number; readonly y: number; readonly colour: string }[];
    };
export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** one sentence that says what the picture shows, for a screen reader and the caption */ readonly summary: string;
  readonly shapes: readonly Shape[];
  /** the same data as a table; the first row is the heading */ readonly table: readonly (readonly string[])[];
}
/** Colours by meaning; the writer's caller chooses a screen (light/dark) or a print palette. */
export interface ChartPalette {
  readonly ink: string;
  readonly muted: string;
  readonly grid: string;
  readonly paper: string;
  readonly accent: string;
  readonly warning: string;
  /** ground under a curve */ readonly wash: string;
  readonly series: readonly string[];
  /** one colour a model, M1 to M7, the same wherever it is drawn (renderer/ground/components/tokens.css) */ readonly models: readonly string[];
  /** whether a model is told by strokes as well: on paper, and where more contrast is asked for */ readonly strokes: boolean;
}
