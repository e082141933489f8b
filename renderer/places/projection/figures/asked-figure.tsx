import { TippedButton } from '#renderer/ground/components/controls/tip.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { askFigure } from '#renderer/ground/state/asked-figure.ts';
import type { AnyFigure } from '#shared/finance/projection/why.ts';
import './why.css';

/** A figure that answers where it comes from. */
export const AskedFigure = ({
  text,
  label,
  figure,
}: {
  readonly text: string;
  /** what the figure is, for a screen reader */ readonly label: string;
  readonly figure: AnyFigure;
}) => {
  const t = useT();
  return (
    <TippedButton
      className="figure"
      aria-label={`${label} ${text} – ${t('why.ask')}`}
      tip={t('why.ask')}
      onClick={() => askFigure(figure)}
    >
      {text}
    </TippedButton>
  );
};
