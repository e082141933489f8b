/** The page that is shown, quoted by the answer that one writes. */
import { Button } from '#renderer/ground/components/button.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useLock } from '#renderer/ground/saving/lock.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dossierStore } from '#renderer/ground/state/dossier-store.ts';
import { sourceOfPage, useOpenPage } from '#renderer/ground/state/open-page.ts';
import { useSidePanel } from '#renderer/ground/state/side-panel.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { writeOrigin } from '#renderer/places/stations/origin/origins.ts';
import { questionById } from '#shared/base/method/questions/all.ts';
import { STATION_NAMES } from '#shared/base/method/stations.ts';

interface Citing {
  /** what the answer is called that would cite the page */ readonly field: string | null;
  /** why nothing can be cited */ readonly blocked: string | null;
  readonly cite: () => void;
}
/** The answer that was written in last cites the page that is open, with what is selected on it. */
export const useCiting = (): Citing => {
  const t = useT();
  const language = useLanguage();
  const lock = useLock();
  const questionId = useSidePanel((s) => s.question);
  const question = questionId === null ? undefined : questionById(questionId);
  const blocked = question === undefined ? t('panel.citeNothing') : lock === null ? null : t('saving.locked');
  const cite = (): void => {
    const { dossier } = dossierStore.getState();
    const { open } = useOpenPage.getState();
    if (blocked !== null || !question || !dossier || !open) return;
    const answer = dossier.answers[question.id];
    writeOrigin(question.label[language], question.id, answer, {
      source: sourceOfPage(open),
      confidence: answer?.confidence ?? 'high',
    });
  };
  return { field: question?.label[language] ?? null, blocked, cite };
};
export const CiteFoot = ({ citing: { field, blocked, cite } }: { readonly citing: Citing }) => {
  const t = useT();
  const passage = useOpenPage((s) => s.open?.passage ?? '');
  return (
    <>
      {passage !== '' && <p className="page-passage">{t('panel.passage', { passage })}</p>}
      <div className="page-foot">
        <Button kind="main" blocked={blocked} onClick={cite}>
          {t(passage === '' ? 'panel.cite' : 'panel.citePassage')}
        </Button>
        {field !== null && <span className="hint">{t('panel.citeFor', { field })}</span>}
      </div>
    </>
  );
};

/** The answers that a page is the source of: each leads to where it is written. */
export const CitedBy = ({ id, page }: { readonly id: string; readonly page: number }) => {
  const t = useT();
  const language = useLanguage();
  const goTo = useApp((s) => s.goTo);
  const answers = useDossier((s) => s.dossier?.answers);
  const citing = Object.entries(answers ?? {}).flatMap(([questionId, { source }]) => {
    const question = questionById(questionId);
    return question !== undefined && source?.attachmentId === id && source.page === String(page) ? [question] : [];
  });
  if (citing.length === 0) return null;
  return (
    <p className="page-cited">
      <span className="hint">{t('panel.citedBy')}</span>
      {citing.map((question) => (
        <button
          key={question.id}
          type="button"
          className="link"
          onClick={() => goTo(question.station, ['answers', question.id])}
        >
          {STATION_NAMES[question.station][language]} – {question.label[language]}
        </button>
      ))}
    </p>
  );
};
