import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { optionList } from '#renderer/places/records/option-list.ts';
import { RecordRows } from '#renderer/places/records/records.tsx';
import { questionById } from '#shared/base/method/questions/all.ts';
import {
  ATTESTED_BY,
  PROOF_QUESTION_IDS,
  PROOF_STEPS,
  STAKEHOLDER_GROUPS,
} from '#shared/base/method/tables/innovation.ts';
import { nameFrom } from '#shared/base/text/clip.ts';

const NO_ATTACHMENTS: readonly { readonly id: string; readonly name: string }[] = [];
export const InnovationParts = () => {
  const t = useT();
  const language = useLanguage();
  const attachments = useDossier((s) => s.view?.attachments ?? NO_ATTACHMENTS);
  const questions = PROOF_STEPS.flatMap((step) =>
    step.questions.map((id) => ({
      id,
      label: `${step.label[language]} – ${questionById(id)?.label[language] ?? id}`,
    })),
  );
  return (
    <>
      <RecordRows<'proofs'>
        collection="proofs"
        folded
        title={t('innovation.proofs')}
        empty={t('innovation.noProof')}
        addLabel={t('innovation.addProof')}
        nameOf={(p) => nameFrom(p.text)}
        make={() => ({ question: PROOF_QUESTION_IDS[0] ?? '', text: '', attestedBy: 'bearer', who: '', date: '' })}
        fields={() => [
          { path: ['question'], kind: 'choice', label: t('innovation.question'), options: questions },
          {
            path: ['attestedBy'],
            kind: 'choice',
            label: t('innovation.attestedBy'),
            options: optionList(ATTESTED_BY, language),
          },
          { path: ['who'], kind: 'text', label: t('innovation.who') },
          { path: ['date'], kind: 'date', label: t('innovation.date') },
          {
            path: ['attachmentId'],
            kind: 'choice',
            label: t('innovation.attachment'),
            ...(attachments.length === 0 ? { hint: t('innovation.noAttachment') } : {}),
            none: t('innovation.withoutAttachment'),
            options: attachments.map((a) => ({ id: a.id, label: a.name })),
          },
          { path: ['text'], kind: 'long', label: t('innovation.evidence') },
        ]}
      />
      <RecordRows<'stakeholders'>
        collection="stakeholders"
        folded
        title={t('innovation.stakeholders')}
        empty={t('innovation.noStakeholder')}
        addLabel={t('innovation.addStakeholder')}
        nameOf={(s) => s.name}
        make={() => ({ group: 'inhabitants', name: '', expects: '', brings: '', involvement: null })}
        fields={() => [
          { path: ['name'], kind: 'text', label: t('innovation.name') },
          {
            path: ['group'],
            kind: 'choice',
            label: t('innovation.group'),
            options: optionList(STAKEHOLDER_GROUPS, language),
          },
          {
            path: ['involvement'],
            kind: 'scale',
            label: t('innovation.involvement'),
            options: ([1, 2, 3, 4] as const).map((level) => ({
              id: String(level),
              label: t(`innovation.involvements.l${level}`),
            })),
          },
          { path: ['expects'], kind: 'long', label: t('innovation.expects') },
          { path: ['brings'], kind: 'long', label: t('innovation.brings') },
        ]}
      />
    </>
  );
};
