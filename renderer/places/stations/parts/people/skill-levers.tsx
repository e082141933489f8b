/** Which skill brings which money: skills against the levers that cannot do without them, and below, the money of year 3 that waits for a skill. */
import { IconButton } from '#renderer/ground/components/controls/tip.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { setPlace } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { useProjection } from '#renderer/places/projection/use-projection.ts';
import { planMonthWords } from '#shared/base/i18n/dates.ts';
import { leafById } from '#shared/base/method/levers.ts';
import { SKILL_DOMAINS, SKILL_HOLDERS, SKILL_STATES } from '#shared/base/method/tables/people.ts';
import { formatCents, formatRate } from '#shared/base/money/format.ts';
import { skillLevers } from '#shared/dossier/content/people.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { SkillNeed } from './skill-need.tsx';

type Skill = Dossier['skills'][number];
const NO_SKILLS: Dossier['skills'] = [];
/** What is read in a cell: how many hold it, the month it comes, nobody. */
const markOf = ({ state, holders, month }: Skill): string =>
  state === 'held' ? String(holders ?? '●') : state === 'missing' ? '!' : month === null ? '?' : `M${month}`;
const nextState = (state: string): string => {
  const ids = SKILL_STATES.map((s) => s.id);
  return ids[(ids.indexOf(state) + 1) % ids.length] ?? state;
};

const SkillCell = ({ skill, lever }: { readonly skill: Skill; readonly lever: string }) => {
  const t = useT();
  const language = useLanguage();
  const state = SKILL_STATES.find((s) => s.id === skill.state)?.label[language] ?? '';
  return (
    <IconButton
      className="skill-cell"
      data-state={skill.state}
      label={`${skill.name} – ${lever} : ${state}, ${markOf(skill)}`}
      tip={`${state} – ${t('people.nextState')}`}
      onClick={() =>
        setPlace(`${skill.name} · ${t('people.state')}`, ['skills', skill.id, 'state'], nextState(skill.state))
      }
    >
      {markOf(skill)}
    </IconButton>
  );
};

const Who = ({ skill }: { readonly skill: Skill }) => {
  const t = useT();
  const language = useLanguage();
  const start = useDossier((s) => s.dossier?.plan.startMonth ?? '');
  if (skill.state === 'held')
    return <>{SKILL_HOLDERS.find((h) => h.id === skill.holder)?.label[language] ?? t('people.holderUnknown')}</>;
  return (
    <>
      {skill.state === 'missing'
        ? t('people.nobody')
        : [
            skill.costCents === null ? t('people.costUnknown') : formatCents(skill.costCents, language, 0),
            skill.month === null ? t('people.dateUnknown') : planMonthWords(skill.month, start, language),
          ].join(' · ')}{' '}
      <SkillNeed skill={skill} />
    </>
  );
};

export const SkillLevers = () => {
  const t = useT();
  const language = useLanguage();
  const focusOn = useApp((s) => s.focusOn);
  const skills = useDossier((s) => s.dossier?.skills ?? NO_SKILLS);
  const mix = useProjection()?.mixes[3];
  if (skills.length === 0) return null;
  const levers = skillLevers(skills, mix?.byLeaf ?? {});
  const waiting = levers.reduce((total, l) => total + l.waitingCents, 0);
  const total = mix?.totalCents ?? 0;
  const cents = (n: number): string => (n === 0 ? '–' : formatCents(n, language, 0));
  return (
    <section className="picture" aria-label={t('people.matrix')} data-place="people/matrix">
      <header className="group-head">
        <h2>{t('people.matrix')}</h2>
        <p className="hint grow">
          {waiting > 0 && total > 0
            ? t('people.waiting', {
                amount: formatCents(waiting, language, 0),
                share: formatRate(waiting / total, language),
              })
            : t('people.noneWaiting')}
        </p>
      </header>
      <div className="scroll">
        <table className="table skill-levers">
          <thead>
            <tr>
              <th>{t('people.skill')}</th>
              {levers.map((l) => (
                <th key={l.leaf} title={leafById(l.leaf).label[language]}>
                  <strong>{l.leaf}</strong> <span className="lever-name">{leafById(l.leaf).label[language]}</span>
                  <span className="lever-amount">{cents(l.cents)}</span>
                </th>
              ))}
              <th>{t('people.who')}</th>
            </tr>
          </thead>
          <tbody>
            {skills.map((skill) => (
              <tr key={skill.id}>
                <th scope="row">
                  <button type="button" className="picture-link" onClick={() => focusOn(['skills', skill.id])}>
                    {skill.name || t('people.skill')}
                  </button>{' '}
                  <span className="hint">
                    {SKILL_DOMAINS.find((d) => d.id === skill.domain)?.label[language]}
                    {skill.critical && ` · ${t('people.isCritical')}`}
                  </span>
                </th>
                {levers.map((l) => (
                  <td key={l.leaf}>{l.leaf === skill.leaf && <SkillCell skill={skill} lever={l.leaf} />}</td>
                ))}
                <td>
                  <Who skill={skill} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('people.without')}</th>
              {levers.map((l) => (
                <td key={l.leaf} data-waiting={l.waitingCents > 0}>
                  {cents(l.waitingCents)}
                </td>
              ))}
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
};
