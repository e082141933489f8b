/** Where a figure comes from: its parts or its terms, down to what was typed, each one click from its place. */
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { askFigure } from '#renderer/ground/state/asked-figure.ts';
import { askIntake } from '#renderer/ground/state/intake-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { stationOf } from '#shared/assessment/coherence/place.ts';
import { formatCents, formatNumber, formatRate } from '#shared/base/money/format.ts';
import type { Explanation, Why } from '#shared/finance/projection/why.ts';
import { figureText } from './figure-text.ts';
import './why.css';

const TERMS = ['top', 'by', 'bottom'] as const;
/** Lines may have the same name: each gets a key of its own. */
const withKeys = (parts: readonly Why[]): (readonly [string, Why])[] => {
  const seen = new Map<string, number>();
  return parts.map((part) => {
    const name = `${part.label.fr}/${part.path?.join('/') ?? ''}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return [`${name}/${count}`, part];
  });
};
const close = (): void => askFigure(null);

const Node = ({
  node,
  open,
  beside,
  whole = false,
}: {
  readonly node: Why;
  readonly open: boolean;
  readonly beside?: string;
  /** its parts are open too */ readonly whole?: boolean;
}) => {
  const language = useLanguage();
  const goTo = useApp((s) => s.goTo);
  const { path } = node;
  const station = path === undefined ? null : stationOf(path);
  const amount = (
    <span className="why-amount">
      {beside !== undefined && <span className="hint">{beside}</span>} {formatCents(node.cents, language)}
    </span>
  );
  const name = node.label[language];
  const { closing } = node;
  const go = (): void => {
    if (closing !== undefined) askFigure({ kind: 'closing', month: closing });
    if (path === undefined || station === null) return;
    close();
    goTo(station, path);
  };
  if (node.parts.length > 0)
    return (
      <details open={open}>
        <summary>
          <span className="grow">
            {name} <span className="hint">{node.rule[language]}</span>
          </span>
          {amount}
        </summary>
        <ul>
          {withKeys(node.parts).map(([key, part]) => (
            <li key={key}>
              <Node node={part} open={whole || node.parts.length === 1} />
            </li>
          ))}
        </ul>
      </details>
    );
  return (
    <div className="why-leaf">
      <span className="grow">
        {station === null && closing === undefined ? (
          name
        ) : (
          <button type="button" className="link" onClick={go}>
            {name}
          </button>
        )}{' '}
        <span className="hint">{node.rule[language]}</span>
        {path !== undefined && <Origins path={path} cents={node.cents} />}
      </span>
      {amount}
    </div>
  );
};

/** The cells of files that a line's figures were read from: of this figure where one says its amount, else all of them. */
const Origins = ({ path, cents }: { readonly path: readonly string[]; readonly cents: number }) => {
  const t = useT();
  const dossier = useDossier((s) => s.dossier);
  const [collection = '', id = ''] = path;
  if (dossier === null || (collection !== 'resources' && collection !== 'costs')) return null;
  const line = dossier[collection].find((l) => l.id === id);
  const all = Object.values(line?.cells ?? {}).flatMap((note) => note.origin ?? []);
  const same = all.filter((origin) => Math.abs(origin.cents) === Math.abs(cents));
  return (same.length > 0 ? same : all).map(({ attachmentId, file, cell }) =>
    attachmentId === undefined ? (
      <span key={cell} className="hint">
        {' '}
        {file}!{cell}
      </span>
    ) : (
      <button
        key={cell}
        type="button"
        className="link"
        aria-label={t('intake.openCell', { file, cell })}
        onClick={() => {
          askFigure(null);
          askIntake({ kind: 'cell', attachmentId, file, cell });
        }}
      >
        {file}!{cell}
      </button>
    ),
  );
};

/** What is written of a figure that is no sum: its rule with its terms, and where the rule comes from. */
const Formula = ({ found }: { readonly found: Exclude<Explanation, { readonly kind: 'amount' }> }) => {
  const t = useT();
  const language = useLanguage();
  const terms = (): string => {
    if (found.kind === 'index') return found.parts.map((p) => `(${formatRate(p.share, language)})²`).join(' + ');
    const { top, by, times, bottom } = found;
    const euros = (why: Why | null): string[] => (why === null ? [] : [formatCents(why.cents, language)]);
    const factors = [...euros(top), ...euros(by), ...(times === 1 ? [] : [formatNumber(times, language, 4)])];
    return [factors.join(' × '), ...euros(bottom)].join(' ÷ ');
  };
  const value =
    found.kind === 'index'
      ? found.value === null
        ? '–'
        : formatNumber(found.value, language, 4)
      : figureText(t, language, found.value, found.unit, 2);
  return (
    <div className="why-formula">
      <p>{found.rule[language]}</p>
      <p className="why-terms">{found.value === null ? t('why.meaningless') : `${terms()} = ${value}`}</p>
      <p className="hint">{t('why.source', { source: found.source[language] })}</p>
    </div>
  );
};

/** @param found an explanation as the engine gives it @param whole beside the picture: down to the lines without a press */
export const WhyTree = ({ found, whole = false }: { readonly found: Explanation; readonly whole?: boolean }) => {
  const t = useT();
  const language = useLanguage();
  const nothing = <p>{t('why.nothing')}</p>;
  return (
    <>
      {found.kind !== 'amount' && <Formula found={found} />}
      <div className="why">
        {found.kind === 'amount' &&
          (found.why.parts.length === 0 ? nothing : <Node node={found.why} open whole={whole} />)}
        {found.kind === 'quotient' &&
          TERMS.map((name) => {
            const term = found[name];
            return term !== null && <Node key={name} node={term} open={name === 'top'} />;
          })}
        {found.kind === 'index' &&
          (found.parts.length === 0
            ? nothing
            : found.parts.map(({ why, share }) => (
                <Node key={why.label.fr} node={why} open={false} beside={formatRate(share, language)} />
              )))}
      </div>
    </>
  );
};
