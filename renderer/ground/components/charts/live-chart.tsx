/** A chart that answers: the pointer and the arrow keys move over its parts, a part says what it is, Enter and a click open what it is made of. */
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { PartTip } from '#renderer/ground/components/controls/tip.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { askFigure } from '#renderer/ground/state/asked-figure.ts';
import { stationOf } from '#shared/assessment/coherence/place.ts';
import type { Chart, Shape, ShapePlace } from '#shared/papers/charts/shape.ts';
import { DrawnShape } from './drawn-shape.tsx';
import './live-chart.css';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface Part {
  readonly shape: Shape;
  readonly box: Box;
  readonly says: string;
}
const boxOf = (s: Shape): Box | null => {
  if (s.kind === 'rect' || s.kind === 'zone') return s;
  return s.kind === 'circle' ? { x: s.cx - s.r, y: s.cy - s.r, width: 2 * s.r, height: 2 * s.r } : null;
};
const partsOf = ({ shapes }: Chart): readonly Part[] =>
  shapes.flatMap((shape) => {
    const box = boxOf(shape);
    return box === null || shape.says === undefined ? [] : [{ shape, box, says: shape.says }];
  });
const open = (place: ShapePlace | undefined): void => {
  if (place === undefined) return;
  if (place.kind === 'figure') askFigure(place.figure);
  else {
    const station = stationOf(place.path);
    if (station !== null) useApp.getState().goTo(station, place.path);
  }
};
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageDown: 6,
  PageUp: -6,
};

/** What a part says, beside it. */
const Says = ({ part: { shape, box, says }, scale }: { readonly part: Part; readonly scale: number }) => {
  const t = useT();
  const place = useRef<HTMLSpanElement>(null);
  const [head = '', ...rows] = says.split('\n');
  return (
    <>
      <span
        ref={place}
        className="chart-place"
        style={{ left: box.x * scale, top: box.y * scale, width: box.width * scale, height: box.height * scale }}
      />
      <PartTip near={place}>
        <strong>{head}</strong>
        {rows.map((row) => {
          const [name = '', value = ''] = row.split('\t');
          return (
            <span key={row} className="chart-tip-row">
              <span>{name}</span>
              <span>{value}</span>
            </span>
          );
        })}
        {shape.of !== undefined && (
          <span className="chart-tip-why">
            {t('why.ask')} <kbd>{t('charts.enter')}</kbd>
          </span>
        )}
      </PartTip>
    </>
  );
};

/** The part that is pointed at, or asked about: a month by a line and the points of its curves, anything else by a frame. */
const PointedPart = ({ part: { shape, box } }: { readonly part: Part }) => {
  const middle = box.x + box.width / 2;
  const points = shape.kind === 'zone' ? shape.points : [];
  return (
    <>
      {points.length > 0 ? (
        <line className="chart-rule" x1={middle} x2={middle} y1={box.y} y2={box.y + box.height} />
      ) : (
        <rect className="chart-frame" x={box.x} y={box.y} width={box.width} height={box.height} rx="1.5" />
      )}
      {points.map((p) => (
        <circle key={`${p.y}/${p.colour}`} className="chart-point" cx={p.x} cy={p.y} r="3" fill={p.colour} />
      ))}
    </>
  );
};

/** @param scale pixels a point */
export const LiveChart = ({
  chart,
  scale,
  asked,
  onAsk,
}: {
  readonly chart: Chart;
  readonly scale: number;
  readonly asked?: number | undefined;
  readonly onAsk?: ((part: number) => void) | undefined;
}) => {
  const parts = partsOf(chart);
  const [at, setAt] = useState(0);
  const [pointed, setPointed] = useState<number | null>(null);
  const [focused, setFocused] = useState(false);
  /** Escape took the words away; the next step brings them back */
  const [hushed, setHushed] = useState(false);
  const shown = pointed ?? (focused && !hushed ? at : null);
  const part = shown === null ? undefined : parts[shown];
  const marked = part ?? (asked === undefined ? undefined : parts[asked]);
  const current = Math.min(at, parts.length - 1);
  const ask = (index: number): void => {
    if (onAsk) onAsk(index);
    else open(parts[index]?.shape.of);
  };
  const find = (event: PointerEvent<HTMLElement>): number | null => {
    const frame = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - frame.left) / scale;
    const y = (event.clientY - frame.top) / scale;
    const found = parts.findLastIndex(
      ({ box }) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
    );
    return found < 0 ? null : found;
  };
  const keys = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key !== 'Escape') setHushed(false);
    if (step !== undefined) setAt(Math.max(0, Math.min(parts.length - 1, current + step)));
    else if (event.key === 'Home') setAt(0);
    else if (event.key === 'End') setAt(parts.length - 1);
    else if (event.key === 'Enter' || event.key === ' ') ask(current);
    else if (event.key === 'Escape' && shown !== null) {
      setPointed(null);
      setHushed(true);
    } else return;
    event.preventDefault();
  };
  return (
    <div
      className="chart-live"
      role="slider"
      tabIndex={0}
      aria-label={`${chart.title}. ${chart.summary}`}
      aria-valuemin={1}
      aria-valuemax={parts.length}
      aria-valuenow={current + 1}
      aria-valuetext={(parts[current]?.says ?? '').replaceAll('\n', ', ').replaceAll('\t', ' : ')}
      data-opens={parts[shown ?? current]?.shape.of !== undefined || onAsk !== undefined}
      onKeyDown={keys}
      onFocus={() => {
        setFocused(true);
        setHushed(false);
      }}
      onBlur={() => setFocused(false)}
      onPointerMove={(event) => setPointed(find(event))}
      onPointerLeave={() => setPointed(null)}
      onClick={(event) => {
        const found = find(event as unknown as PointerEvent<HTMLElement>);
        if (found === null) return;
        setAt(found);
        ask(found);
      }}
    >
      <svg
        viewBox={`0 0 ${chart.width} ${chart.height}`}
        width={chart.width * scale}
        height={chart.height * scale}
        aria-hidden="true"
      >
        {chart.shapes.map((shape, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no identity, only an order
          <DrawnShape key={i} shape={shape} />
        ))}
        {marked !== undefined && <PointedPart part={marked} />}
      </svg>
      {part !== undefined && <Says key={shown} part={part} scale={scale} />}
    </div>
  );
};
