import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { optionList } from '#renderer/places/records/option-list.ts';
import { RecordRows } from '#renderer/places/records/records.tsx';
import { LEAVES } from '#shared/base/method/levers.ts';
import { MOTIVATIONS, SKILL_DOMAINS, SKILL_HOLDERS, SKILL_STATES } from '#shared/base/method/tables/people.ts';
import { Motivations } from './motivations.tsx';
import { Posts } from './posts.tsx';
import { SkillLevers } from './skill-levers.tsx';
import { SkillNeed } from './skill-need.tsx';

/** What volunteers are asked to do, and what they seek in it. */
const Missions = () => {
  const t = useT();
  const language = useLanguage();
  return (
    <RecordRows<'volunteerMissions'>
      collection="volunteerMissions"
      folded
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
      folded
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
              { path: ['month'], kind: 'planMonth' as const, label: t('people.month'), nullable: true },
            ]),
        { path: ['critical'], kind: 'flag', label: t('people.critical') },
      ]}
    />
  );
};

/** What the page opens on. */
export const PeoplePictures = () => (
  <>
    <SkillLevers />
    <div className="pictures">
      <Posts />
      <Motivations />
    </div>
  </>
);
export const PeopleParts = () => (
  <>
    <Missions />
    <Skills />
  </>
);
