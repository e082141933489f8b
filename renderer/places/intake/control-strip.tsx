import { Button } from '#renderer/ground/components/button.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { formatCents } from '#shared/base/money/format.ts';
import { controlWords, flagWords, otherSheetWords } from '#shared/finance/intake/words.ts';
import { blockingFlags, type FileState, flagKey, saidFlags } from './file/file-state.ts';

/** What was taken against what the file says, to the cent, always in view; a difference that nobody explained holds the file up. */
export const ControlStrip = ({
  state,
  onState,
  onCell,
}: {
  readonly state: FileState;
  readonly onState: (state: FileState) => void;
  readonly onCell: (cell: string) => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const { reading } = state;
  const blocking = blockingFlags(state);
  const said = { t, language };
  return (
    <section className="intake-control" aria-label={t('intake.strip.title')}>
      <ul>
        {reading.controls
          .filter((c) => c.holds || c.fileCents === null)
          .map((c) => (
            <li key={`${c.side} ${c.period}`} data-state={c.holds ? 'ok' : 'none'}>
              {c.fileCents === null ? '·' : '✓'} {controlWords(said, c)}
            </li>
          ))}
        {reading.opening !== null && (
          <li data-state={reading.opening.assetsCents === reading.opening.liabilitiesCents ? 'ok' : 'off'}>
            {t(
              reading.opening.assetsCents === reading.opening.liabilitiesCents ? 'intake.opening' : 'intake.openingOff',
              {
                assets: formatCents(reading.opening.assetsCents, language),
                liabilities: formatCents(reading.opening.liabilitiesCents, language),
              },
            )}
          </li>
        )}
        {saidFlags(state).map((flag) => (
          <li key={flagKey(flag)} data-state="none">
            · {flagWords(said, flag)}
          </li>
        ))}
        {otherSheetWords(said, reading).map((words) => (
          <li key={words} data-state="none">
            · {words}
          </li>
        ))}
        {blocking.map((flag) => (
          <li key={flagKey(flag)} data-state="off">
            ✕{' '}
            {flag.cell === undefined ? (
              flagWords(said, flag)
            ) : (
              <button type="button" className="link" onClick={() => onCell(flag.cell ?? '')}>
                {flagWords(said, flag)}
              </button>
            )}{' '}
            <Button
              kind="quiet"
              onClick={() => onState({ ...state, accepted: [...state.accepted, flagKey(flag)] })}
              label={`${t('intake.strip.accept')} ${flagWords(said, flag)}`}
            >
              {t('intake.strip.accept')}
            </Button>
          </li>
        ))}
        {state.reading.flags
          .filter((f) => state.accepted.includes(flagKey(f)))
          .map((flag) => (
            <li key={flagKey(flag)} data-state="none">
              {t('intake.strip.accepted', { what: flagWords(said, flag) })}
            </li>
          ))}
      </ul>
    </section>
  );
};
