import { stationOf } from '#shared/coherence/place.ts';
import { formatCents } from '#shared/money/format.ts';
import { type Figure, type Why, why } from '#shared/projection/why.ts';
import { useLanguage, useT } from '../app/language.tsx';
import { Dialog } from '../components/dialog.tsx';
import { useApp } from '../state/app-store.ts';
import { useDossier } from '../state/use-dossier.ts';

const Node = ({ node, open, onGo }: { readonly node: Why; readonly open: boolean; readonly onGo: () => void }) => {
  const language = useLanguage();
  const goTo = useApp((s) => s.goTo);
  const { path } = node;
  const station = path === undefined ? null : stationOf(path);
  const amount = <span className="why-amount">{formatCents(node.cents, language)}</span>;
  const name = node.label[language];
  const go = (): void => {
    if (path === undefined || station === null) return;
    onGo();
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
          {node.parts.map((part) => (
            <li key={`${part.label.fr}/${part.path?.join('/') ?? ''}`}>
              <Node node={part} open={node.parts.length === 1} onGo={onGo} />
            </li>
          ))}
        </ul>
      </details>
    );
  return (
    <div className="why-leaf">
      <span className="grow">
        {station === null ? (
          name
        ) : (
          <button type="button" className="link" onClick={go}>
            {name}
          </button>
        )}{' '}
        <span className="hint">{node.rule[language]}</span>
      </span>
      {amount}
    </div>
  );
};

/** Where a figure comes from: its parts, down to what was typed, each one click from its place. */
export const WhyDialog = ({ figure, onClose }: { readonly figure: Figure; readonly onClose: () => void }) => {
  const t = useT();
  const language = useLanguage();
  const dossier = useDossier((s) => s.dossier);
  if (!dossier) return null;
  const node = why(dossier, figure);
  return (
    <Dialog title={t('why.title', { amount: formatCents(node.cents, language) })} onClose={onClose} wide>
      <p className="hint">{t('why.intro')}</p>
      <div className="why">
        {node.parts.length === 0 ? <p>{t('why.nothing')}</p> : <Node node={node} open onGo={onClose} />}
      </div>
    </Dialog>
  );
};

/** A figure of a table that answers where it comes from. */
export const AskedFigure = ({
  text,
  label,
  onAsk,
}: {
  readonly text: string;
  /** what the figure is, for a screen reader */ readonly label: string;
  readonly onAsk: () => void;
}) => {
  const t = useT();
  return (
    <button
      type="button"
      className="figure"
      aria-label={`${label} ${text} – ${t('why.ask')}`}
      title={t('why.ask')}
      onClick={onAsk}
    >
      {text}
    </button>
  );
};
