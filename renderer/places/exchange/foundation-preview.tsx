import { Button } from '#renderer/ground/components/button.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import type { RecordsPreview } from '#shared/archive/exchange/preview.ts';
import { recordsMore } from './preview-table.tsx';

/** What a file holds of the foundation itself: members, sessions, interests, thresholds, templates, rubrics. */
export const FoundationPreview = ({
  foundation,
  taken,
  onTake,
  onCompare,
}: {
  readonly foundation: RecordsPreview;
  readonly taken: boolean;
  readonly onTake: (taken: boolean) => void;
  readonly onCompare: () => void;
}) => {
  const t = useT();
  return (
    <section className="group" aria-label={t('exchange.take.foundationTitle')}>
      <header className="row">
        <h2 className="grow">{t('exchange.take.foundationTitle')}</h2>
        {foundation.fresh > 0 && (
          <Segments
            label={t('exchange.take.actionOf', { name: t('exchange.take.foundationTitle') })}
            value={taken ? 'take' : 'skip'}
            options={(['take', 'skip'] as const).map((id) => ({ id, label: t(`exchange.take.action.${id}`) }))}
            onChange={(action) => onTake(action === 'take')}
          />
        )}
      </header>
      <p>
        {foundation.fresh === 0
          ? t('exchange.take.foundationSame')
          : t('exchange.take.foundation', { count: foundation.fresh })}
      </p>
      {recordsMore(t, foundation).map((line) => (
        <p key={line} className="hint">
          {line}
        </p>
      ))}
      {foundation.fresh > 0 && (
        <div>
          <Button
            kind="quiet"
            label={t('exchange.take.compareName', { name: t('exchange.take.foundationTitle') })}
            onClick={onCompare}
          >
            {t('exchange.take.compare')}
          </Button>
        </div>
      )}
    </section>
  );
};
