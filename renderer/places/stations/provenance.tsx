/** The origin of an answer, which the memo prints beside the fact that it supports. */

import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { setPlace } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import type { Question } from '#shared/base/method/question.ts';
import { showHiddenCharacters } from '#shared/base/text/hidden-characters.ts';
import { type Answer, cleanAnswer, SOURCE_KINDS, type Source } from '#shared/dossier/content/answer.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { useAnswerPlace } from './use-answer-place.ts';

interface Cited {
  readonly id: string;
  readonly label: string;
  readonly attachmentId: string | null;
}
const NO_DOCUMENTS: Dossier['documents'] = [];
const NO_ATTACHMENTS: readonly { readonly id: string; readonly name: string }[] = [];

/** What a fact can cite: the documents asked for, then the attachments that none of them carries. */
const useCited = (): readonly Cited[] => {
  const documents = useDossier((s) => s.dossier?.documents ?? NO_DOCUMENTS);
  const attachments = useDossier((s) => s.view?.attachments ?? NO_ATTACHMENTS);
  return [
    ...documents.filter((d) => d.label !== '').map(({ id, label, attachmentId }) => ({ id, label, attachmentId })),
    ...attachments
      .filter((a) => !documents.some((d) => d.attachmentId === a.id))
      .map((a) => ({ id: a.id, label: showHiddenCharacters(a.name), attachmentId: a.id })),
  ];
};

const withNote = (answer: Answer, note: unknown): Answer => {
  const { note: _old, ...rest } = answer;
  return note === '' ? rest : { ...rest, note: String(note) };
};
const withDetail = (answer: Answer, detail: unknown): Answer =>
  answer.source === undefined ? answer : { ...answer, source: { ...answer.source, detail: String(detail) } };
const withPage = (answer: Answer, page: unknown): Answer => {
  if (answer.source === undefined) return answer;
  const { page: _old, ...source } = answer.source;
  return { ...answer, source: page === '' ? source : { ...source, page: String(page) } };
};
const withPassage = (answer: Answer, passage: unknown): Answer => {
  if (answer.source === undefined) return answer;
  const { passage: _old, ...source } = answer.source;
  return { ...answer, source: passage === '' ? source : { ...source, passage: String(passage) } };
};

/** Where an answer comes from: its kind, the document and page that show it, how sure one is of it, a note. */
export const Provenance = ({
  question,
  answer,
}: {
  readonly question: Question;
  readonly answer: Answer | undefined;
}) => {
  const t = useT();
  const language = useLanguage();
  const label = question.label[language];
  const cited = useCited();
  const change = (part: Partial<Answer>): void => {
    const merged = { ...(answer ?? { state: 'answered' as const }), ...part };
    setPlace(
      label,
      ['answers', question.id],
      cleanAnswer(
        Object.fromEntries(Object.entries(merged).filter(([, v]) => v !== undefined && v !== '')) as unknown as Answer,
      ),
    );
  };
  const note = useAnswerPlace(question.id, ['note'], (a) => a?.note, withNote);
  const detail = useAnswerPlace(question.id, ['source', 'detail'], (a) => a?.source?.detail, withDetail);
  const page = useAnswerPlace(question.id, ['source', 'page'], (a) => a?.source?.page, withPage);
  const passage = useAnswerPlace(question.id, ['source', 'passage'], (a) => a?.source?.passage, withPassage);
  return (
    <div className="provenance">
      <ChoiceField
        label={t('dossier.sourceKind')}
        value={answer?.source?.kind ?? ''}
        empty={t('dossier.noSource')}
        readOnly={note.lock !== null}
        options={SOURCE_KINDS.map((id) => ({ id, label: t(`dossier.sources.${id}`) }))}
        onChange={(kind) =>
          change({ source: kind === '' ? undefined : ({ ...answer?.source, kind } as Source) } as Partial<Answer>)
        }
      />
      {answer?.source?.kind === 'document' && cited.length > 0 && (
        <ChoiceField
          label={t('dossier.sourceDocument')}
          value={cited.find((c) => c.label === answer.source?.detail)?.id ?? ''}
          empty={t('common.choose')}
          options={cited.map(({ id, label }) => ({ id, label }))}
          onChange={(id) => {
            const document = cited.find((c) => c.id === id);
            const { attachmentId: _old, passage: _words, ...source } = answer.source ?? { kind: 'document' as const };
            if (document)
              change({
                source: {
                  ...source,
                  detail: document.label,
                  ...(document.attachmentId === null ? {} : { attachmentId: document.attachmentId }),
                },
              });
          }}
        />
      )}
      <TextPlace label={t('dossier.sourceDetail')} disabled={!answer?.source} at={detail} />
      {answer?.source?.kind === 'document' && (
        <>
          <TextPlace label={t('dossier.sourcePage')} at={page} />
          <TextPlace label={t('dossier.sourcePassage')} multiline rows={2} at={passage} />
        </>
      )}
      <TextPlace label={t('dossier.note')} multiline rows={2} at={note} />
    </div>
  );
};
