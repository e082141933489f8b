import { Menu } from '#renderer/ground/components/menu.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dispatch } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { USUAL_CONDITIONS, type UsualCondition } from '#shared/base/method/tables/follow-up.ts';
import { nameFrom } from '#shared/base/text/clip.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { FieldSpec } from './place-field.tsx';
import { RecordRows } from './records.tsx';

const NO_CONDITIONS: Dossier['conditions'] = [];
const NO_TRANCHES: Dossier['tranches'] = [];

const KINDS = ['precedent', 'inCourse'] as const;

/** What the decision depends on: before the first payment, or while the project runs. */
export const Conditions = ({ folded = false }: { readonly folded?: boolean }) => {
  const t = useT();
  const language = useLanguage();
  const conditions = useDossier((s) => s.dossier?.conditions ?? NO_CONDITIONS);
  const tranches = useDossier((s) => s.dossier?.tranches ?? NO_TRANCHES);
  const kinds = KINDS.map((id) => ({ id, label: t(`plan.conditions.kinds.${id}`) }));
  const usual = USUAL_CONDITIONS.filter((u) => !conditions.some((c) => c.text === u.label[language]));
  const take = (u: UsualCondition): void =>
    void dispatch(u.label[language], [
      {
        type: 'insert',
        collection: 'conditions',
        index: conditions.length,
        item: {
          id: crypto.randomUUID(),
          kind: u.kind,
          text: u.label[language],
          evidence: u.evidence[language],
          owner: '',
          deadline: '',
          tranche: '',
        },
      },
    ]);
  const trancheField = (named: string): FieldSpec => {
    const names = [...new Set([...tranches.map((x) => x.name), named].filter((name) => name !== ''))];
    const common = { path: ['tranche'], label: t('plan.conditions.tranche') };
    return tranches.length === 0
      ? { ...common, kind: 'text' }
      : { ...common, kind: 'choice', blank: true, options: names.map((name) => ({ id: name, label: name })) };
  };
  return (
    <RecordRows<'conditions'>
      collection="conditions"
      folded={folded}
      title={t('plan.conditions.title')}
      empty={t('plan.conditions.empty')}
      addLabel={t('plan.conditions.add')}
      nameOf={(c) => nameFrom(c.text)}
      make={() => ({ kind: 'precedent', text: '', evidence: '', owner: '', deadline: '', tranche: '' })}
      footer={
        usual.length > 0 && (
          <Menu
            label={t('plan.conditions.usual')}
            text={t('plan.conditions.usual')}
            items={usual.map((u) => ({ label: u.label[language], run: () => take(u) }))}
          />
        )
      }
      fields={(condition): readonly FieldSpec[] => [
        { path: ['text'], kind: 'long', label: t('plan.conditions.text') },
        { path: ['kind'], kind: 'choice', label: t('plan.conditions.kind'), options: kinds },
        { path: ['evidence'], kind: 'text', label: t('plan.conditions.evidence') },
        { path: ['owner'], kind: 'text', label: t('plan.conditions.owner') },
        { path: ['deadline'], kind: 'date', label: t('plan.conditions.deadline') },
        trancheField(condition.tranche),
      ]}
    />
  );
};

const STATUSES = ['open', 'answered', 'dropped'] as const;
/** Questions of one station to put to the applicant. */
export const ApplicantQuestions = ({ station }: { readonly station: string }) => {
  const t = useT();
  const statuses = STATUSES.map((id) => ({ id, label: t(`plan.questions.statuses.${id}`) }));
  const userName = useApp((s) => s.info?.settings.userName ?? '');
  const today = useApp((s) => s.info?.today ?? '');
  return (
    <RecordRows<'bearerQuestions'>
      collection="bearerQuestions"
      title={t('plan.questions.title')}
      empty={t('plan.questions.empty')}
      addLabel={t('plan.questions.add')}
      nameOf={(q) => nameFrom(q.text)}
      only={(q) => q.station === station}
      make={() => ({
        station,
        text: '',
        status: 'open',
        answer: '',
        ...(userName === '' ? {} : { askedBy: userName }),
        askedOn: today,
      })}
      fields={() => [
        { path: ['text'], kind: 'long', label: t('plan.questions.text') },
        { path: ['status'], kind: 'choice', label: t('plan.questions.status'), options: statuses },
        { path: ['answer'], kind: 'long', label: t('plan.questions.answer') },
      ]}
    />
  );
};
