/** The six moments, and three steps of three questions: each card holds its answer, what proves it and who attests it. A question without an answer is dashed. */
import { Quote } from 'lucide-react';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dispatch } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { AnswerField } from '#renderer/places/stations/answer-field.tsx';
import { SameOrigin } from '#renderer/places/stations/origin/same-origin.tsx';
import { shortDate } from '#shared/base/i18n/dates.ts';
import { STAGES } from '#shared/base/method/options.ts';
import type { Question } from '#shared/base/method/question.ts';
import { questionById } from '#shared/base/method/questions/all.ts';
import { ATTESTED_BY, PROOF_STEPS } from '#shared/base/method/tables/innovation.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { evidenceStage } from '#shared/dossier/content/evidence-stage.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

const NO_PROOFS: Dossier['proofs'] = [];
const rank = (id: string): number => STAGES.findIndex((s) => s.id === id);

/** The moments that the evidence reaches, and the one that is declared. */
const Moments = () => {
  const t = useT();
  const language = useLanguage();
  const dossier = useDossier((s) => s.dossier);
  if (!dossier) return null;
  const declared = answerText(dossier, 'request.stage');
  const supported = evidenceStage(dossier);
  const name = (id: string): string => STAGES.find((s) => s.id === id)?.label[language] ?? t('innovation.notSaid');
  const isAhead = declared !== '' && rank(declared) > rank(supported.stage);
  const words = t('innovation.stages', { declared: name(declared), supported: name(supported.stage) });
  const missing = t('innovation.missing', {
    questions: supported.missing.map((id) => questionById(id)?.label[language] ?? id).join(' · '),
  });
  return (
    <>
      <ol className="moments">
        {STAGES.map((stage) => (
          <li
            key={stage.id}
            data-reached={rank(stage.id) <= rank(supported.stage)}
            aria-current={stage.id === declared ? 'step' : undefined}
          >
            {stage.label[language]}
          </li>
        ))}
      </ol>
      {isAhead ? (
        <Notice kind="attention">
          {words} {missing}
        </Notice>
      ) : (
        <p className="hint">
          {words} {supported.missing.length > 0 && missing}
        </p>
      )}
    </>
  );
};

const ProofCard = ({ question }: { readonly question: Question }) => {
  const t = useT();
  const language = useLanguage();
  const focusOn = useApp((s) => s.focusOn);
  const answer = useDossier((s) => s.dossier?.answers[question.id]);
  const all = useDossier((s) => s.dossier?.proofs ?? NO_PROOFS);
  const proofs = all.filter((p) => p.question === question.id);
  const isAnswered = answer !== undefined && (answer.state !== 'answered' || Boolean(answer.value));
  const add = (): void => {
    const id = crypto.randomUUID();
    const item = { id, question: question.id, text: '', attestedBy: 'bearer', who: '', date: '' };
    if (dispatch(t('innovation.addProof'), [{ type: 'insert', collection: 'proofs', index: all.length, item }]))
      focusOn(['proofs', id]);
  };
  return (
    <div className="proof-card" data-empty={!isAnswered}>
      <div className="facts">
        <AnswerField question={question} />
      </div>
      {proofs.map((p) => (
        <button key={p.id} type="button" className="proof-line" onClick={() => focusOn(['proofs', p.id])}>
          <Quote size={14} strokeWidth={1.75} aria-hidden="true" />
          <strong>{ATTESTED_BY.find((a) => a.id === p.attestedBy)?.label[language]}</strong>{' '}
          {[p.who, p.date === '' ? '' : shortDate(p.date)].filter((x) => x !== '').join(', ') || p.text}
        </button>
      ))}
      {answer?.state === 'answered' && isAnswered && proofs.length === 0 && (
        <button type="button" className="proof-add" onClick={add}>
          {t('innovation.proofHere')}
        </button>
      )}
    </div>
  );
};

export const ProofBoard = () => {
  const t = useT();
  const language = useLanguage();
  const proofs = useDossier((s) => s.dossier?.proofs ?? NO_PROOFS);
  return (
    <section className="group" aria-label={t('innovation.gate')} data-place="innovation/gate">
      <header className="group-head">
        <h2>{t('innovation.gate')}</h2>
        <p className="hint grow">{t('innovation.gateRule')}</p>
      </header>
      <Moments />
      <div className="proof-board">
        {PROOF_STEPS.map((step) => {
          const questions = step.questions.flatMap((id) => questionById(id) ?? []);
          const proved = questions.filter((q) => proofs.some((p) => p.question === q.id)).length;
          return (
            <section key={step.id} className="proof-step" aria-label={step.label[language]}>
              <header className="group-head">
                <h3 className="grow">{step.label[language]}</h3>
                <span className="hint">{t('innovation.proved', { count: proved, all: questions.length })}</span>
                <SameOrigin group={step.label[language]} questions={questions} />
              </header>
              {questions.map((question) => (
                <ProofCard key={question.id} question={question} />
              ))}
            </section>
          );
        })}
      </div>
    </section>
  );
};
