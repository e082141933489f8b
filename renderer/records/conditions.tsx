import { useT } from '../app/language.tsx';
import { useApp } from '../state/app-store.ts';
import { Records } from './records.tsx';

const KINDS = ['precedent', 'inCourse'] as const;

/** What the decision depends on: before the first payment, or while the project runs. */
export const Conditions = () => {
  const t = useT();
  const kinds = KINDS.map((id) => ({ id, label: t(`plan.conditions.kinds.${id}`) }));
  return (
    <Records<'conditions'>
      collection="conditions"
      title={t('plan.conditions.title')}
      empty={t('plan.conditions.empty')}
      addLabel={t('plan.conditions.add')}
      nameOf={(c) => c.text.slice(0, 60)}
      make={() => ({ kind: 'precedent', text: '', evidence: '', owner: '', deadline: '', tranche: '' })}
      fields={() => [
        { path: ['text'], kind: 'long', label: t('plan.conditions.text') },
        { path: ['kind'], kind: 'choice', label: t('plan.conditions.kind'), options: kinds },
        { path: ['evidence'], kind: 'text', label: t('plan.conditions.evidence') },
        { path: ['owner'], kind: 'text', label: t('plan.conditions.owner') },
        { path: ['deadline'], kind: 'date', label: t('plan.conditions.deadline') },
        { path: ['tranche'], kind: 'text', label: t('plan.conditions.tranche') },
      ]}
    />
  );
};

const STATUSES = ['open', 'answered', 'dropped'] as const;
/** Questions of one station to put to the bearer of the project. */
export const BearerQuestions = ({ station }: { readonly station: string }) => {
  const t = useT();
  const statuses = STATUSES.map((id) => ({ id, label: t(`plan.questions.statuses.${id}`) }));
  const userName = useApp((s) => s.info?.settings.userName ?? '');
  const today = useApp((s) => s.info?.today ?? '');
  return (
    <Records<'bearerQuestions'>
      collection="bearerQuestions"
      title={t('plan.questions.title')}
      empty={t('plan.questions.empty')}
      addLabel={t('plan.questions.add')}
      nameOf={(q) => q.text.slice(0, 60)}
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
