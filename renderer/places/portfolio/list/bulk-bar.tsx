/** What is done to the dossiers that are ticked, all together: one step that undo takes back, and what was refused said one by one. */
import { useState } from 'react';
import { exportDossiers } from '#renderer/ground/commands/actions.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { Menu } from '#renderer/ground/components/menu.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { changeDossiers, type DossierChange } from '#renderer/ground/state/dossier-acts.ts';
import type { Cohorts } from '#renderer/ground/state/use-cohorts.ts';
import { sum } from '#shared/base/money/cents.ts';
import { formatCents } from '#shared/base/money/format.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import type { Failure } from '#shared/contract/failures.ts';
import { DOSSIER_STATUSES } from '#shared/dossier/content/schema.ts';
import type { PickedDossiers } from '../use-picked.ts';

export const BulkBar = ({
  picked,
  cohorts,
  onPack,
}: {
  readonly picked: PickedDossiers;
  readonly cohorts: Cohorts['list'];
  readonly onPack: () => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const [refused, setRefused] = useState<readonly { readonly name: string; readonly failure: Failure }[]>([]);
  const rows = [...picked.rows.values()];
  const act = async (change: DossierChange, words: string): Promise<void> => {
    const label = t('portfolio.bulk.done', { count: rows.length, what: words });
    const failed = await changeDossiers(rows, change, label);
    picked.update(change);
    setRefused(
      failed.map(({ id, failure }) => ({
        name: picked.rows.get(id)?.project || t('portfolio.untitled'),
        failure,
      })),
    );
  };
  if (rows.length === 0 && refused.length === 0) return null;
  const archived = rows.length > 0 && rows.every((r) => r.archived);
  return (
    <>
      {rows.length > 0 && (
        <section className="bulk-bar" aria-label={t('portfolio.bulk.title')}>
          <strong>{t('portfolio.bulk.chosen', { count: rows.length })}</strong>
          <span>{formatCents(sum(rows.map((r) => r.askedCents ?? 0)), language, 0)}</span>
          <Menu
            label={t('portfolio.column.status')}
            text={`${t('portfolio.column.status')} ▾`}
            items={DOSSIER_STATUSES.map((status) => ({
              label: t(`portfolio.status.${status}`),
              run: () => void act({ status }, t(`portfolio.status.${status}`)),
            }))}
          />
          {cohorts.length > 0 && (
            <Menu
              label={t('portfolio.cohort')}
              text={`${t('portfolio.cohort')} ▾`}
              items={[
                ...cohorts.map((c) => ({ label: c.name, run: () => void act({ cohortId: c.id }, c.name) })),
                { label: t('portfolio.takeOut'), run: () => void act({ cohortId: null }, t('portfolio.takeOut')) },
              ]}
            />
          )}
          <Button kind="quiet" onClick={() => exportDossiers(rows.map((r) => r.id))}>
            {t('portfolio.bulk.export')}
          </Button>
          <Button kind="quiet" onClick={onPack}>
            {t('packing.button')}
          </Button>
          <Button
            kind="quiet"
            onClick={() => void act({ archived: !archived }, t(archived ? 'portfolio.restore' : 'portfolio.archive'))}
          >
            {t(archived ? 'portfolio.restore' : 'portfolio.archive')}
          </Button>
          <Button kind="quiet" onClick={picked.clear}>
            {t('exchange.send.pickNone')}
          </Button>
        </section>
      )}
      {refused.length > 0 && (
        <Dialog title={t('portfolio.bulk.refused', { count: refused.length })} onClose={() => setRefused([])}>
          <ul>
            {refused.map(({ name, failure }) => (
              <li key={name}>
                <strong>{name}</strong> – {failureWords(t, language, failure)}
              </li>
            ))}
          </ul>
          <div>
            <Button onClick={() => setRefused([])}>{t('common.close')}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
};
