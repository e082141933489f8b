/** Questions to the applicant, all stations together: those asked, those that could be, their way out and back. */
import { useMemo, useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { useFindings } from '#renderer/places/coherence/use-findings.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { gapsOf } from '#shared/papers/applicant/collect.ts';
import { AnswersDialog } from './answers-dialog.tsx';
import { AskedList } from './asked-list.tsx';
import { GapsList } from './gaps-list.tsx';
import { SendQuestionsDialog } from './send-dialog.tsx';

type Tab = 'asked' | 'gaps';

export const QuestionsView = () => {
  const t = useT();
  const language = useLanguage();
  const tell = useApp((s) => s.tell);
  const dossier = useDossier((s) => s.dossier);
  const { open } = useFindings();
  const gaps = useMemo(() => (dossier ? gapsOf(dossier, open, language, t) : []), [dossier, open, language, t]);
  const [tab, setTab] = useState<Tab>('asked');
  // Those that wait and were never sent leave next, unless one says otherwise.
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        dossier?.bearerQuestions
          .filter((q) => q.status === 'open' && !q.sentOn && q.text.trim() !== '')
          .map((q) => q.id),
      ),
  );
  const [sending, setSending] = useState(false);
  const [reading, setReading] = useState(false);
  const [read, setRead] = useState<OutputOf<'applicant.read'> | null>(null);
  if (dossier === null) return null;
  const questions = dossier.bearerQuestions;
  const toSend = questions.filter((q) => chosen.has(q.id) && q.text.trim() !== '').map((q) => q.id);
  const back = async (): Promise<void> => {
    setReading(true);
    const reply = await callFinal('applicant.read', { dossierId: dossier.id, language });
    setReading(false);
    if (reply.ok) setRead(reply.value);
    else tell(reply.failure);
  };
  return (
    <article className="station questions-view">
      <header className="row">
        <h1 className="grow">{t('questions.title')}</h1>
        <Button disabled={reading} onClick={() => void back()}>
          {reading ? t('questions.reading.busy') : t('questions.import')}
        </Button>
        <Button kind="main" onClick={() => setSending(true)}>
          {t('questions.export')}
        </Button>
      </header>
      <Segments<Tab>
        label={t('questions.title')}
        value={tab}
        options={[
          { id: 'asked', label: t('questions.tabs.asked', { count: questions.length }) },
          { id: 'gaps', label: t('questions.tabs.gaps', { count: gaps.length }) },
        ]}
        onChange={setTab}
      />
      {tab === 'asked' ? (
        <AskedList questions={questions} chosen={chosen} choose={setChosen} />
      ) : (
        <GapsList gaps={gaps} onAsked={(ids) => setChosen(new Set([...chosen, ...ids]))} />
      )}
      {sending && <SendQuestionsDialog dossierId={dossier.id} questions={toSend} onClose={() => setSending(false)} />}
      {read && <AnswersDialog read={read} onClose={() => setRead(null)} />}
    </article>
  );
};
