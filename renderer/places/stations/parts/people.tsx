import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { useProjection } from '#renderer/places/projection/use-projection.ts';
import { optionList } from '#renderer/places/records/option-list.ts';
import { RecordRows } from '#renderer/places/records/records.tsx';
import type { Translate } from '#shared/base/i18n/translate.ts';
import { LEAVES } from '#shared/base/method/levers.ts';
import { MOTIVATIONS, SKILL_DOMAINS, SKILL_HOLDERS, SKILL_STATES } from '#shared/base/method/tables/people.ts';
import { formatCents, formatNumber } from '#shared/base/money/format.ts';
import {
  keyPersonRisks,
  type MotivationOffer,
  motivationOffer,
  volunteerHours,
} from '#shared/dossier/content/people.ts';
import { Posts, SkillsMatrix } from './people-pictures.tsx';
import { SkillNeed } from './skill-need.tsx';

/** What is sought beside what is offered, in words. */
const matchWords = (t: Translate, { missions, seeking, unmet }: MotivationOffer): string =>
  seeking > 0
    ? t(unmet === 0 ? 'people.matches.met' : 'people.matches.unmet', { count: unmet })
    : missions > 0
      ? t('people.matches.offered')
      : '–';

/** Four motivations against what the missions offer: a picture that helps a conversation, not a score. */
const Offer = () => {
  const t = useT();
  const language = useLanguage();
  const dossier = useDossier((s) => s.dossier);
  const p = useProjection();
  if (!dossier || !p) return null;
  const offer = motivationOffer(dossier);
  const hours = volunteerHours(dossier);
  const alone = keyPersonRisks(dossier);
  return (
    <section className="group" aria-label={t('people.picture')} data-place="people/motivations">
      <header>
        <h2>{t('people.picture')}</h2>
        <p className="hint">{t('people.pictureIntro')}</p>
      </header>
      <table className="table">
        <thead>
          <tr>
            <th>{t('people.motivation')}</th>
            <th className="num">{t('people.missions')}</th>
            <th className="num">{t('people.volunteers')}</th>
            <th className="num">{t('people.seeking')}</th>
            <th>{t('people.match')}</th>
          </tr>
        </thead>
        <tbody>
          {MOTIVATIONS.map((m) => {
            const of = offer.find((o) => o.motivation === m.id);
            return (
              <tr key={m.id}>
                <td>{m.label[language]}</td>
                <td className="num">{of?.missions ?? 0}</td>
                <td className="num">{formatNumber(of?.volunteers ?? 0, language, 0)}</td>
                <td className="num">{of?.seeking ?? 0}</td>
                <td>{of === undefined ? '–' : matchWords(t, of)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p>
        {t('people.hours', {
          hours: formatNumber(hours, language, 0),
          fte: formatNumber(hours / 1_607, language, 1),
          value: formatCents(p.inKind.years[0], language, 0),
        })}
      </p>
      {alone.length > 0 && (
        <Notice kind="attention">{t('people.alone', { skills: alone.map((s) => s.name).join(', ') })}</Notice>
      )}
    </section>
  );
};

/** What volunteers are asked to do, and what they seek in it. */
const Missions = () => {
  const t = useT();
  const language = useLanguage();
  return (
    <RecordRows<'volunteerMissions'>
      collection="volunteerMissions"
      title={t('people.missionsTitle')}
      empty={t('people.noMission')}
      addLabel={t('people.addMission')}
      nameOf={(m) => m.name}
      make={() => ({
        name: '',
        volunteers: null,
        hoursPerYear: null,
        retention: null,
        successor: null,
        motivations: [],
      })}
      fields={() => [
        { path: ['name'], kind: 'text', label: t('people.mission') },
        { path: ['volunteers'], kind: 'number', label: t('people.volunteers'), nullable: true },
        { path: ['hoursPerYear'], kind: 'number', label: t('people.hoursPerYear'), nullable: true },
        { path: ['retention'], kind: 'rate', label: t('people.retention'), nullable: true },
        { path: ['successor'], kind: 'yesNo', label: t('people.successor') },
        {
          path: ['motivations'],
          kind: 'choices',
          label: t('people.offers'),
          options: optionList(MOTIVATIONS, language),
        },
        {
          path: ['seeks'],
          kind: 'choices',
          label: t('people.seeks'),
          options: optionList(MOTIVATIONS, language),
        },
      ]}
    />
  );
};

/** Who can do what, held, to be acquired or missing. */
const Skills = () => {
  const t = useT();
  const language = useLanguage();
  const leaves = LEAVES.filter((l) => !l.balanceSheet).map((l) => ({
    id: l.id,
    label: `${l.id} ${l.label[language]}`,
  }));
  return (
    <RecordRows<'skills'>
      collection="skills"
      title={t('people.skills')}
      empty={t('people.noSkill')}
      addLabel={t('people.addSkill')}
      nameOf={(s) => s.name}
      make={() => ({
        name: '',
        domain: 'mission',
        state: 'held',
        holder: null,
        holders: null,
        critical: false,
        leaf: null,
        costCents: null,
        month: null,
      })}
      tools={(skill) => <SkillNeed skill={skill} />}
      fields={(skill) => [
        { path: ['name'], kind: 'text', label: t('people.skill') },
        {
          path: ['domain'],
          kind: 'choice',
          label: t('people.domain'),
          options: optionList(SKILL_DOMAINS, language),
        },
        { path: ['state'], kind: 'choice', label: t('people.state'), options: optionList(SKILL_STATES, language) },
        {
          path: ['leaf'],
          kind: 'choice',
          label: t('people.forLever'),
          nullable: true,
          options: leaves,
        },
        ...(skill.state === 'held'
          ? [
              {
                path: ['holder'],
                kind: 'choice' as const,
                label: t('people.holder'),
                nullable: true,
                options: optionList(SKILL_HOLDERS, language),
              },
              { path: ['holders'], kind: 'integer' as const, label: t('people.holders'), nullable: true },
            ]
          : [
              { path: ['costCents'], kind: 'cents' as const, label: t('people.cost'), nullable: true },
              { path: ['month'], kind: 'integer' as const, label: t('people.month'), nullable: true },
            ]),
        { path: ['critical'], kind: 'flag', label: t('people.critical') },
      ]}
    />
  );
};

export const PeopleParts = () => (
  <>
    <Posts />
    <Missions />
    <Offer />
    <Skills />
    <SkillsMatrix />
  </>
);
