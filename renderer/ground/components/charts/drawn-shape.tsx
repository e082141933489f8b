/** One shape of a chart as an element of the page. */
import type { Shape } from '#shared/papers/charts/shape.ts';

export const DrawnShape = ({ shape: s }: { readonly shape: Shape }) => {
  switch (s.kind) {
    case 'zone':
      return null;
    case 'rect':
      return (
        <rect
          x={s.x}
          y={s.y}
          width={Math.max(0, s.width)}
          height={Math.max(0, s.height)}
          fill={s.fill}
          stroke={s.stroke}
          strokeWidth={s.strokeWidth}
        />
      );
    case 'line':
      return (
        <line
          x1={s.x1}
          y1={s.y1}
          x2={s.x2}
          y2={s.y2}
          stroke={s.stroke}
          strokeWidth={s.strokeWidth}
          strokeDasharray={s.dash}
        />
      );
    case 'path':
      return <path d={s.d} fill={s.fill} stroke={s.stroke} strokeWidth={s.strokeWidth} strokeDasharray={s.dash} />;
    case 'circle':
      return <circle cx={s.cx} cy={s.cy} r={s.r} fill={s.fill} stroke={s.stroke} strokeWidth={s.strokeWidth} />;
    case 'text':
      return (
        <text
          x={s.x}
          y={s.y}
          fontSize={s.size}
          fill={s.fill}
          textAnchor={s.anchor}
          fontWeight={s.bold ? 'bold' : undefined}
        >
          {s.text}
        </text>
      );
  }
};
