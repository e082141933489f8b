/** How a cost or a post that no activity has for itself is shared out: the key, its shares, what it rests on. */
import { Button } from '#renderer/ground/components/button.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { dispatch, setPlace } from '#renderer/ground/state/dossier-store.ts';
import { PlaceField } from '#renderer/places/records/place-field.tsx';
import { formatTypedRate } from '#shared/base/money/format.ts';
import { ALLOCATION_KEYS, type Allocation, ORGANISATION } from '#shared/dossier/content/plan.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { sharesFromPlan, totalShare } from '#shared/finance/projection/allocation-shares.ts';

import { useProjection } from '../use-projection.ts';

interface OfLine {
  readonly target: string;
  /** what undo calls the line */ readonly name: string;
  readonly dossier: Dossier;
}
const ids = (dossier: Dossier): string[] => [...dossier.activities.map((a) => a.id), ORGANISATION];

const Shares = ({ own, name, dossier }: OfLine & { readonly own: Allocation }) => {
  const t = useT();
  const language = useLanguage();
  const projection = useProjection();
  const nameOf = (id: string): string =>
    id === ORGANISATION
      ? t('scopes.key.organisation')
      : dossier.activities.find((a) => a.id === id)?.name || t('stations.activities.activity');
  const set = (shares: Allocation['shares']): void => {
    setPlace(name, ['allocations', own.id, 'shares'], shares);
  };
  const total = totalShare(own.shares.map((s) => s.share));
  const proposed = projection === null ? null : sharesFromPlan(dossier, projection, own.key);
  const missing = ids(dossier).filter((id) => !own.shares.some((s) => s.activityId === id));
  const giveRest = (): void => {
    const others = own.shares.filter((s) => s.activityId !== ORGANISATION);
    const rest = Number((1 - totalShare(others.map((s) => s.share))).toFixed(14));
    set([...others, { activityId: ORGANISATION, share: Math.max(0, rest) }]);
  };
  return (
    <>
      {own.shares.map((s, i) => (
        <PlaceField
          key={s.activityId}
          base={['allocations', own.id, 'shares', String(i)]}
          spec={{ path: ['share'], kind: 'rate', label: nameOf(s.activityId) }}
          change={name}
        />
      ))}
      {missing.map((id) => (
        <Button key={id} kind="quiet" onClick={() => set([...own.shares, { activityId: id, share: 0 }])}>
          + {nameOf(id)}
        </Button>
      ))}
      {total === 1 ? (
        <p className="hint wide">{t('scopes.key.whole')}</p>
      ) : (
        <div className="wide stack">
          <Notice kind="attention">{t('scopes.key.missing', { total: formatTypedRate(total, language) })}</Notice>
          {total < 1 && <Button onClick={giveRest}>{t('scopes.key.rest')}</Button>}
        </div>
      )}
      {proposed !== null && (
        <div className="wide">
          <Button kind="quiet" onClick={() => set(proposed)}>
            {t('scopes.key.fromPlan', {
              shares: proposed.map((s) => `${nameOf(s.activityId)} ${formatTypedRate(s.share, language)}`).join(' · '),
            })}
          </Button>
        </div>
      )}
    </>
  );
};

export const AllocationKey = ({
  activityId,
  ...line
}: OfLine & { /** the line's own activity */ readonly activityId: string | undefined }) => {
  const t = useT();
  const { target, name, dossier } = line;
  const index = dossier.allocations.findIndex((a) => a.target === target);
  const own = dossier.allocations[index];
  if (dossier.activities.length === 0 || (activityId !== undefined && own === undefined)) return null;
  const title = t('scopes.key.title');
  const add = (): void => {
    const item: Allocation = {
      id: crypto.randomUUID(),
      target,
      key: 'share',
      shares: ids(dossier).map((id) => ({ activityId: id, share: id === ORGANISATION ? 1 : 0 })),
    };
    dispatch(`${title} — ${name}`, [
      { type: 'insert', collection: 'allocations', index: dossier.allocations.length, item },
    ]);
  };
  return (
    <section className="allocation-key" aria-label={title} data-place={`allocations/${own?.id ?? ''}`}>
      <h4>{title}</h4>
      {own === undefined ? (
        <>
          <p className="hint">{t('scopes.key.none')}</p>
          <Button onClick={add}>{t('scopes.key.add')}</Button>
        </>
      ) : (
        <div className="allocation-shares">
          {activityId !== undefined && <p className="hint wide">{t('scopes.key.owned')}</p>}
          <PlaceField
            base={['allocations', own.id]}
            spec={{
              path: ['key'],
              kind: 'choice',
              label: t('scopes.key.by'),
              options: ALLOCATION_KEYS.map((id) => ({ id, label: t(`scopes.key.kinds.${id}`) })),
            }}
            change={name}
          />
          <Shares {...line} own={own} />
          <div className="wide">
            <PlaceField
              base={['allocations', own.id]}
              spec={{ path: ['basis'], kind: 'text', label: t('scopes.key.basis') }}
              change={name}
            />
          </div>
          <Button
            kind="quiet"
            onClick={() =>
              dispatch(`${title} — ${name}`, [{ type: 'remove', collection: 'allocations', index, item: own }])
            }
          >
            {t('scopes.key.remove')}
          </Button>
        </div>
      )}
    </section>
  );
};
