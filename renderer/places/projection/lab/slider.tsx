/** A quantity moved by hand, by arrows (ten steps with Shift), back to the plan with Delete; its value in words beside it. */
import { type KeyboardEvent, useId } from 'react';

const LARGE_STEP = 10;
const ARROWS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

export const Slider = ({
  label,
  value,
  planned,
  min,
  max,
  step,
  shown,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  /** what the plan says: where Delete leads */ readonly planned: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly shown: string;
  readonly onChange: (value: number) => void;
}) => {
  const id = useId();
  const inside = (n: number): number => Math.min(max, Math.max(min, Math.round(n / step) * step));
  const keys = (event: KeyboardEvent): void => {
    const by = ARROWS[event.key];
    if (event.key === 'Delete') onChange(planned);
    else if (event.shiftKey && by !== undefined) onChange(inside(value + by * step * LARGE_STEP));
    else return;
    event.preventDefault();
  };
  return (
    <div className="slider" data-moved={value !== planned}>
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{shown}</output>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={shown}
        onKeyDown={keys}
        onChange={(e) => onChange(Number(e.target.value))}
      />
    </div>
  );
};
