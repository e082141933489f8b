/** What is done to the dossiers that are ticked, all together: one step that undo takes back, and what was refused said one by one. */
import { X } from 'lucide-react';
import { useState } from 'react';
import { exportDossiers } from '#renderer/ground/commands/actions.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { IconButton } from '#renderer/ground/components/controls/tip.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { Menu, type MenuItem } from '#renderer/ground/components/menu.tsx';
import { useNarrow } from '#renderer/ground/components/use-media.ts';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { changeDossiers, type DossierChange } from '#renderer/ground/state/dossier-acts.ts';
import type { Cohorts } from '#renderer/ground/state/use-cohorts.ts';
import { sum } from '#shared/base/money/cents.ts';
import { formatCents } from '#shared/base/money/format.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import { DOSSIER_STATUSES } from '#shared/dossier/content/schema.ts';
import type { PickedDossiers } from '../../use-picked.ts';
import { BulkAssign } from '../assign/assign-menus.tsx';
import { useAssign } from '../assign/use-assigning.ts';
import type { AskedOf } from '../keys/use-list-keys.ts';
import { type NotTaken, useAgendaActs } from './use-agenda-acts.ts';

/** From here down what is done more rarely is in one menu. */
const NARROW = 760;

/** Dossiers that an act left as they were, one by one. */
const LeftOutDialog = ({ left, onClose }: { readonly left: readonly NotTaken[]; readonly onClose: () => void }) => {
  const t = useT();
  return (
    <Dialog title={t('portfolio.bulk.refused', { count: left.length })} onClose={onClose}>
      <ul>
        {left.map(({ name, words }) => (
          <li key={name}>
            <strong>{name}</strong> – {words}
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={onClose}>{t('common.close')}</Button>
      </div>
    </Dialog>
  );
};

/** What is done to them all, and what of it was refused. */
const useBulkActs = (picked: PickedDossiers) => {
  const t = useT();
  const language = useLanguage();
  const assign = useAssign();
  const [refused, setRefused] = useState<readonly NotTaken[]>([]);
  const rows = [...picked.rows.values()];
  const keep = (change: Parameters<PickedDossiers['update']>[0], failed: Awaited<ReturnType<typeof assign>>): void => {
    picked.update(
      change,
      failed.map(({ id }) => id),
    );
    setRefused(
      failed.map(({ id, failure }) => ({
        name: picked.rows.get(id)?.project || t('portfolio.untitled'),
        words: failureWords(t, language, failure),
      })),
    );
  };
  const act = async (change: DossierChange, words: string): Promise<void> => {
    const label = t('portfolio.bulk.done', { count: rows.length, what: words });
    keep(change, await changeDossiers(rows, change, label));
  };
  const give = async (owner: string): Promise<void> => keep({ owner }, await assign(rows, owner));
  return { rows, refused, setRefused, act, give };
};

export const BulkBar = ({
  picked,
  cohorts,
  onPack,
  asked,
}: {
  readonly picked: PickedDossiers;
  readonly cohorts: Cohorts['list'];
  readonly onPack: () => void;
  /** the menus that a key of the list opens too */ readonly asked: (what: AskedOf) => {
    readonly isOpen: boolean;
    readonly onOpen: (isOpen: boolean) => void;
  };
}) => {
  const t = useT();
  const language = useLanguage();
  const isNarrow = useNarrow(NARROW);
  const { rows, refused, setRefused, act, give } = useBulkActs(picked);
  const toAgenda = useAgendaActs(rows, setRefused);
  if (rows.length === 0 && refused.length === 0) return null;
  const archived = rows.length > 0 && rows.every((r) => r.archived);
  const amount = sum(rows.map((r) => r.askedCents ?? 0));
  const acts: readonly MenuItem[] = [
    { label: t('portfolio.bulk.export'), run: () => exportDossiers(rows.map((r) => r.id)) },
    { label: t('packing.button'), run: onPack },
    {
      label: t(archived ? 'portfolio.restore' : 'portfolio.archive'),
      run: () => void act({ archived: !archived }, t(archived ? 'portfolio.restore' : 'portfolio.archive')),
    },
  ];
  const toCohort: readonly MenuItem[] =
    cohorts.length === 0
      ? []
      : [
          ...cohorts.map((c) => ({ label: c.name, run: () => void act({ cohortId: c.id }, c.name) })),
          { label: t('portfolio.takeOut'), run: () => void act({ cohortId: null }, t('portfolio.takeOut')) },
        ];
  return (
    <>
      {rows.length > 0 && (
        <section className="bulk-bar" aria-label={t('portfolio.bulk.title')}>
          <strong>{t('portfolio.bulk.chosen', { count: rows.length })}</strong>
          {amount > 0 && (
            <span className="bulk-asked">
              {t('portfolio.bulk.asked', { amount: formatCents(amount, language, 0) })}
            </span>
          )}
          <Menu
            label={t('portfolio.column.status')}
            text={`${t('portfolio.column.status')} ▾`}
            asked={asked('step')}
            items={DOSSIER_STATUSES.map((status) => ({
              label: t(`portfolio.status.${status}`),
              run: () => void act({ status }, t(`portfolio.status.${status}`)),
            }))}
          />
          <BulkAssign count={rows.length} asked={asked('assign')} onChoose={(owner) => void give(owner)} />
          {!isNarrow && <Menu label={t('committee.agenda')} text={`${t('committee.agenda')} ▾`} items={toAgenda} />}
          {toCohort.length > 0 && !isNarrow && (
            <Menu label={t('portfolio.cohort')} text={`${t('portfolio.cohort')} ▾`} items={toCohort} />
          )}
          {isNarrow ? (
            <Menu
              label={t('frame.more')}
              items={[
                ...toAgenda.map(({ label, run }) => ({ label: `${t('committee.agenda')} : ${label}`, run })),
                ...acts,
                ...toCohort,
              ]}
            />
          ) : (
            acts.map(({ label, run }) => (
              <Button key={label} kind="quiet" onClick={run}>
                {label}
              </Button>
            ))
          )}
          <IconButton label={t('exchange.send.pickNone')} onClick={picked.clear}>
            <X size={16} strokeWidth={1.75} aria-hidden="true" />
          </IconButton>
        </section>
      )}
      {refused.length > 0 && <LeftOutDialog left={refused} onClose={() => setRefused([])} />}
    </>
  );
};
