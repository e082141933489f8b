/** Signs that mean one thing everywhere: a verdict by its shape in ink, a severity by shape then colour, a dossier by its three bars. */
import { useLanguage } from '#renderer/ground/language/language.tsx';
import type { Severity } from '#shared/assessment/coherence/finding.ts';
import { PANEL_NAMES } from '#shared/assessment/overview/panels.ts';
import type { VerdictLevel } from '#shared/assessment/overview/verdicts.ts';
import { VERDICT_LEVEL_OPTIONS } from '#shared/base/method/tables/angles.ts';

export const verdictLevelWords = (level: VerdictLevel, language: 'fr' | 'en'): string =>
  VERDICT_LEVEL_OPTIONS.find((o) => o.id === level)?.label[language] ?? level;

/** ● solid ◐ to be watched ○ fragile ◌ not known; dashed when it is the tool's proposal and nobody's judgement. */
export const VerdictSign = ({
  level,
  proposed = false,
}: {
  readonly level: VerdictLevel;
  readonly proposed?: boolean;
}) => {
  const language = useLanguage();
  return (
    <svg
      width="18"
      height="18"
      viewBox="-2 -2 18 18"
      role="img"
      aria-label={verdictLevelWords(level, language)}
      className="sign"
    >
      {proposed && level !== 'unknown' && (
        <circle cx="7" cy="7" r="8" fill="none" stroke="currentColor" strokeWidth="0.8" strokeDasharray="2.2 2.8" />
      )}
      <circle
        cx="7"
        cy="7"
        r="4.8"
        fill={level === 'solid' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.6"
        strokeDasharray={level === 'unknown' ? '2 1.7' : undefined}
      />
      {level === 'watch' && <path d="M7 2.2a4.8 4.8 0 0 0 0 9.6Z" fill="currentColor" />}
    </svg>
  );
};

const SEVERITY_SHAPES: Readonly<Record<Severity, string>> = {
  serious: 'M4.3 1h5.4L13 4.3v5.4L9.7 13H4.3L1 9.7V4.3Z',
  attention: 'M7 1.2 13.4 12.6H.6Z',
  info: '',
};
/** An octagon blocks, a triangle is to be looked at, a ring is to be known. */
export const SeveritySign = ({ severity, label }: { readonly severity: Severity; readonly label: string }) => (
  <svg
    width="12"
    height="12"
    viewBox="0 0 14 14"
    role="img"
    aria-label={label}
    className="sign"
    data-severity={severity}
  >
    {severity === 'info' ? (
      <circle cx="7" cy="7" r="5.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
    ) : (
      <path d={SEVERITY_SHAPES[severity]} fill="currentColor" />
    )}
  </svg>
);

const BARS = [
  { x: 1, y: 3, width: 5, height: 12 },
  { x: 8, y: 1, width: 8, height: 14 },
  { x: 18, y: 3, width: 5, height: 12 },
] as const;
/** The triptych at sixteen pixels: one bar a panel, filled by its verdict. A name always stands beside it. */
export const Glyph = ({ levels }: { readonly levels: readonly VerdictLevel[] }) => {
  const language = useLanguage();
  const words = PANEL_NAMES.map(
    (name, i) => `${name.label[language]} : ${verdictLevelWords(levels[i] ?? 'unknown', language)}`,
  ).join(', ');
  return (
    <svg width="24" height="16" viewBox="0 0 24 16" role="img" aria-label={words} className="sign">
      {BARS.map((bar, i) => {
        const level = levels[i] ?? 'unknown';
        const half = level === 'watch' ? bar.height / 2 : 0;
        return (
          <g key={bar.x}>
            <rect
              {...bar}
              fill={level === 'solid' ? 'currentColor' : 'none'}
              stroke="currentColor"
              strokeWidth="1.2"
              strokeDasharray={level === 'unknown' ? '1.6 1.6' : undefined}
            />
            {half > 0 && <rect x={bar.x} y={bar.y + half} width={bar.width} height={half} fill="currentColor" />}
          </g>
        );
      })}
    </svg>
  );
};
