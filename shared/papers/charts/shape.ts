/**
 * A chart is computed once as plain shapes and drawn by two thin writers: SVG text for the PDF, SVG elements on screen.
 * Only presentation attributes are used, so that the same picture works in both (docs/architecture.md, "Charts").
 */
export type Shape =
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
  readonly series: readonly string[];
}
