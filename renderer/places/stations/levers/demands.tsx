import { Tag } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { useProjection } from '#renderer/places/projection/use-projection.ts';
import { FAMILIES, leafById } from '#shared/base/method/levers.ts';
import { SKILL_STATES } from '#shared/base/method/tables/people.ts';
import { formatCents } from '#shared/base/money/format.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { FoldedPart } from '../folded-part.tsx';

const NO_SKILLS: Dossier['skills'] = [];
const KINDS = { held: 'ok', toAcquire: 'attention', missing: 'attention' } as const;

/** What each family of levers asks of the team, beside who holds the skills: choices must stay within what can be steered over time. */
export const LeverDemands = () => {
  const t = useT();
  const language = useLanguage();
  const p = useProjection();
  const skills = useDossier((s) => s.dossier?.skills ?? NO_SKILLS);
  const plannedCents = (family: string): number =>
    Object.entries(p?.mixes[3]?.byLeaf ?? {}).reduce(
      (total, [leaf, cents]) => total + (leaf.startsWith(family) ? cents : 0),
      0,
    );
  return (
    <section className="group" aria-label={t('levers.operational')} data-place="levers/demands">
      <FoldedPart title={t('levers.operational')} says={t('levers.operationalIntro')}>
        <table className="table">
          <thead>
            <tr>
              <th>{t('levers.family')}</th>
              <th>{t('levers.toPull')}</th>
              <th>{t('levers.skillsAsked')}</th>
              <th>{t('levers.risks')}</th>
            </tr>
          </thead>
          <tbody>
            {FAMILIES.map((family) => {
              const own = skills.filter((s) => s.leaf !== null && leafById(s.leaf).family === family.id);
              return (
                <tr key={family.id}>
                  <th scope="row">
                    {family.id} · {family.label[language]}
                    <br />
                    <span className="hint">
                      {formatCents(plannedCents(family.id), language, 0)} {t('levers.inYear3')}
                    </span>
                  </th>
                  <td>{family.levers[language]}</td>
                  <td>
                    {family.skills[language]}
                    {own.map((s) => (
                      <div key={s.id}>
                        <Tag kind={KINDS[s.state as keyof typeof KINDS]}>
                          {SKILL_STATES.find((o) => o.id === s.state)?.label[language]}
                        </Tag>{' '}
                        <span className="hint">{s.name}</span>
                      </div>
                    ))}
                    {own.length === 0 && plannedCents(family.id) > 0 && (
                      <div className="hint">{t('levers.noSkill')}</div>
                    )}
                  </td>
                  <td>{family.risks[language]}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </FoldedPart>
    </section>
  );
};
