import { Button } from '#renderer/ground/components/button.tsx';
import { Tag } from '#renderer/ground/components/notice.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import type { PreviewedDossier, RecordsPreview } from '#shared/archive/exchange/preview.ts';
import { dateAndTime } from '#shared/base/i18n/dates.ts';
import type { Translate } from '#shared/base/i18n/translate.ts';

export type PreviewAction = 'take' | 'separate' | 'skip';
/** Whether taking a dossier would change anything here. */
export const brings = (d: PreviewedDossier): boolean =>
  d.state === 'new' ||
  d.state === 'newer' ||
  d.state === 'diverged' ||
  d.documents.fresh + d.records.fresh + d.versions.fresh > 0;

/** What a person has to know of the records of a file before they come in. */
export const recordsMore = (t: Translate, { conflicts, closed, clashes }: RecordsPreview): string[] => [
  ...(conflicts > 0 ? [t('exchange.take.recordConflicts', { count: conflicts })] : []),
  ...(closed > 0 ? [t('exchange.take.closed', { count: closed })] : []),
  ...(clashes > 0 ? [t('exchange.take.clashes', { count: clashes })] : []),
];
const isCompared = (d: PreviewedDossier): boolean =>
  d.state === 'diverged' || d.records.conflicts + d.records.clashes > 0;

const KINDS = { new: 'ok', identical: undefined, older: undefined, newer: 'ok', diverged: 'attention' } as const;
const ACTIONS: readonly PreviewAction[] = ['take', 'separate', 'skip'];

/** Each dossier of a file: what it is to the one that is here, and what is proposed. */
export const PreviewTable = ({
  dossiers,
  actions,
  onAction,
  onCompare,
}: {
  readonly dossiers: readonly PreviewedDossier[];
  readonly actions: Readonly<Record<string, PreviewAction>>;
  readonly onAction: (id: string, action: PreviewAction) => void;
  readonly onCompare: (id: string) => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const what = (d: PreviewedDossier): string => {
    if (d.state === 'newer') return t('exchange.take.what.newer', { count: d.changes });
    if (d.state !== 'diverged') return t(`exchange.take.what.${d.state}`);
    return d.conflicts === 0
      ? t('exchange.take.what.divergedClear')
      : t('exchange.take.what.diverged', { count: d.conflicts });
  };
  const more = (d: PreviewedDossier): string[] => [
    ...(d.state === 'diverged' && !d.hasBase ? [t('exchange.take.noBase')] : []),
    ...(d.documents.fresh > 0 ? [t('exchange.take.pieces', { count: d.documents.fresh })] : []),
    ...(d.documents.left > 0 ? [t('exchange.take.left', { count: d.documents.left })] : []),
    ...(d.records.fresh > 0 ? [t('exchange.take.records', { count: d.records.fresh })] : []),
    ...recordsMore(t, d.records),
    ...(d.versions.fresh > 0 ? [t('exchange.take.versions', { count: d.versions.fresh })] : []),
  ];
  const columns = ['dossier', 'changed', 'state', 'content', 'action'] as const;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section className="preview-list" tabIndex={0} aria-label={t('exchange.take.title')}>
      <table className="table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column}>{t(`exchange.take.column.${column}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dossiers.map((d) => {
            const name = d.project || t('portfolio.untitled');
            return (
              <tr key={d.id}>
                <td>
                  <strong>{name}</strong>
                  <div className="hint">{d.organisation}</div>
                </td>
                <td>
                  {d.savedAt !== '' && dateAndTime(new Date(d.savedAt), language)}
                  {d.lastBy !== '' && <div className="hint">{t('exchange.take.by', { who: d.lastBy })}</div>}
                </td>
                <td>
                  <Tag kind={KINDS[d.state]}>{t(`exchange.take.state.${d.state}`)}</Tag>
                </td>
                <td>
                  {what(d)}
                  {more(d).map((line) => (
                    <div key={line} className="hint">
                      {line}
                    </div>
                  ))}
                  {isCompared(d) && (
                    <Button
                      kind="quiet"
                      label={t('exchange.take.compareName', { name })}
                      onClick={() => onCompare(d.id)}
                    >
                      {t('exchange.take.compare')}
                    </Button>
                  )}
                </td>
                <td>
                  {brings(d) && (
                    <Segments
                      label={t('exchange.take.actionOf', { name })}
                      value={actions[d.id] ?? 'take'}
                      options={ACTIONS.filter((a) => a !== 'separate' || d.state !== 'new').map((id) => ({
                        id,
                        label: t(`exchange.take.action.${id}`),
                      }))}
                      onChange={(action) => onAction(d.id, action)}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
};
