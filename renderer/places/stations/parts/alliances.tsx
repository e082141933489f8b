import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { optionList } from '#renderer/places/records/option-list.ts';
import type { FieldSpec } from '#renderer/places/records/place-field.tsx';
import { RecordRows } from '#renderer/places/records/records.tsx';
import type { Translate } from '#shared/base/i18n/translate.ts';
import {
  ACTOR_TYPES,
  ALLIANCE_BENEFICIARIES,
  ALLIANCE_RISKS,
  ALLIANCE_STEPS,
  CONTRACT_LOGICS,
  FRAMING_PHASES,
  PARTNERSHIP_CATEGORIES,
  PILOTING_BLOCKS,
} from '#shared/base/method/tables/alliances.ts';

const NO_RESOURCES: readonly { readonly id: string; readonly label: string }[] = [];

/** Its days and people, and what it is evaluated on. */
const calendarFields = (t: Translate): readonly FieldSpec[] => {
  const calendar = { section: t('alliances.calendar'), narrow: true };
  const evaluated = { section: t('alliances.evaluated'), narrow: true };
  return [
    ...ALLIANCE_STEPS.flatMap((step): readonly FieldSpec[] => [
      { ...calendar, path: [`${step}On`], kind: 'date', label: t(`alliances.dates.${step}`) },
      { ...calendar, path: [`${step}By`], kind: 'text', label: t(`alliances.people.${step}`) },
    ]),
    { ...evaluated, path: ['indicator'], kind: 'text', label: t('alliances.indicator') },
    { ...evaluated, path: ['indicatorUnit'], kind: 'text', label: t('alliances.unit') },
    { ...evaluated, path: ['indicatorBaseline'], kind: 'number', label: t('alliances.baseline'), optional: true },
    { ...evaluated, path: ['indicatorTarget'], kind: 'number', label: t('alliances.target'), optional: true },
  ];
};

/** Alliances as objects: with whom, in which logic, how far, how piloted, what each side gains, which money they bring. */
export const AlliancesParts = () => {
  const t = useT();
  const language = useLanguage();
  const resources = useDossier((s) => s.dossier?.resources ?? NO_RESOURCES);
  const texts = (root: string, entries: typeof PILOTING_BLOCKS, section: string): readonly FieldSpec[] =>
    entries.map(
      (e): FieldSpec => ({ path: [root, e.id], kind: 'long', label: e.label[language], section, narrow: true }),
    );
  return (
    <RecordRows<'alliances'>
      collection="alliances"
      title={t('alliances.title')}
      empty={t('alliances.empty')}
      addLabel={t('alliances.add')}
      nameOf={(a) => a.actor}
      make={() => ({
        actor: '',
        type: 'peer',
        academic: false,
        logic: 'exchange',
        category: null,
        phase: 'meeting',
        done: [],
        piloting: { contract: '', governance: '', management: '', communication: '', evaluation: '' },
        risks: { strategic: '', political: '', operational: '' },
        value: { partner: '', innovator: '', commonGood: '' },
        resources: [],
      })}
      fields={(alliance): readonly FieldSpec[] => [
        { path: ['actor'], kind: 'text', label: t('alliances.actor') },
        { path: ['type'], kind: 'choice', label: t('alliances.type'), options: optionList(ACTOR_TYPES, language) },
        { path: ['academic'], kind: 'flag', label: t('alliances.academic') },
        {
          path: ['logic'],
          kind: 'choice',
          label: t('alliances.logic'),
          options: optionList(CONTRACT_LOGICS, language),
        },
        ...(alliance.type === 'firm'
          ? [
              {
                path: ['category'],
                kind: 'choice',
                label: t('alliances.category'),
                nullable: true,
                options: optionList(PARTNERSHIP_CATEGORIES, language),
              } satisfies FieldSpec,
            ]
          : []),
        { path: ['phase'], kind: 'choice', label: t('alliances.phase'), options: optionList(FRAMING_PHASES, language) },
        ...FRAMING_PHASES.map(
          (phase): FieldSpec => ({
            path: ['done'],
            kind: 'choices',
            label: phase.label[language],
            section: t('alliances.done'),
            narrow: true,
            options: phase.checklist.map((e) => ({ id: `${phase.id}.${e.id}`, label: e.label[language] })),
          }),
        ),
        ...texts('piloting', PILOTING_BLOCKS, t('alliances.piloting')),
        ...calendarFields(t),
        ...texts('risks', ALLIANCE_RISKS, t('alliances.risk')),
        ...texts('value', ALLIANCE_BENEFICIARIES, t('alliances.value')),
        {
          path: ['resources'],
          kind: 'choices',
          label: t('alliances.brought'),
          section: t('alliances.resources'),
          options: resources.map((r) => ({ id: r.id, label: r.label || r.id })),
        },
      ]}
    />
  );
};
