/** The chosen questions as a letter or as a workbook; what was sent is noted, in one step. */
import { useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { call } from '#renderer/ground/api/client.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { TextField } from '#renderer/ground/components/fields.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { DateField } from '#renderer/ground/components/typed-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dispatch, dossierStore } from '#renderer/ground/state/dossier-store.ts';
import { setCommand } from '#shared/dossier/content/apply.ts';
import type { Command } from '#shared/dossier/content/commands.ts';

const FORMS = ['workbook', 'letter'] as const;
type Form = (typeof FORMS)[number];

const Check = ({
  label,
  hint,
  on,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}) => (
  <div>
    <label className="check">
      <input type="checkbox" checked={on} onChange={(e) => onChange(e.target.checked)} />
      {label}
    </label>
    {hint !== undefined && <p className="hint">{hint}</p>}
  </div>
);

/** The questions as they now are: sent today, and to be answered by that day unless they have their own. */
const sentCommands = (ids: readonly string[], today: string, deadline: string): Command[] => {
  const { dossier } = dossierStore.getState();
  if (dossier === null) return [];
  return dossier.bearerQuestions
    .filter((q) => ids.includes(q.id))
    .flatMap((q) => [
      ...(q.sentOn === today ? [] : [setCommand(dossier, ['bearerQuestions', q.id, 'sentOn'], today)]),
      ...(deadline === '' || (q.deadline ?? '') !== ''
        ? []
        : [setCommand(dossier, ['bearerQuestions', q.id, 'deadline'], deadline)]),
    ]);
};

export const SendQuestionsDialog = ({
  dossierId,
  questions,
  onClose,
}: {
  readonly dossierId: string;
  /** in the order of the dossier */ readonly questions: readonly string[];
  readonly onClose: () => void;
}) => {
  const t = useT();
  const windowLanguage = useLanguage();
  const { info, tell, say } = useApp(useShallow((s) => ({ info: s.info, tell: s.tell, say: s.say })));
  const [form, setForm] = useState<Form>('workbook');
  const [language, setLanguage] = useState(windowLanguage);
  const [contact, setContact] = useState(info?.settings.userName ?? '');
  const [deadline, setDeadline] = useState('');
  const [typedDeadline, setTypedDeadline] = useState<string | null>(null);
  const [application, setApplication] = useState(questions.length === 0);
  const [budget, setBudget] = useState(false);
  const [prefill, setPrefill] = useState(false);
  const [busy, setBusy] = useState(false);
  const job = useRef('');
  const nothing = questions.length === 0 && !(form === 'workbook' && (application || budget));

  const make = async (): Promise<void> => {
    setBusy(true);
    const send = { dossierId, language, questions: [...questions], contact: contact.trim(), deadline };
    let name: string | null = null;
    if (form === 'workbook') {
      const reply = await callFinal('applicant.workbook', { ...send, application, budget, prefill });
      if (reply.ok) name = reply.value.name;
      else if (reply.failure.code !== 'cancelled') tell(reply.failure);
    } else {
      job.current = crypto.randomUUID();
      const letter = await callFinal('applicant.letter', { ...send, jobId: job.current });
      const reply = letter.ok ? await callFinal('memo.save', { handle: letter.value.handle }) : letter;
      if (reply.ok) name = 'name' in reply.value ? reply.value.name : null;
      else if (reply.failure.code !== 'cancelled') tell(reply.failure);
    }
    setBusy(false);
    if (name === null) return;
    const commands = sentCommands(questions, info?.today ?? '', deadline);
    if (commands.length > 0) dispatch(t('questions.sending.mark'), commands);
    say(t('questions.sending.done', { name }));
    onClose();
  };
  const cancel = (): void => {
    if (busy && form === 'letter') void call('memo.cancel', { jobId: job.current });
    onClose();
  };
  return (
    <Dialog title={t('questions.sending.title')} onClose={cancel}>
      <p>{t('questions.sending.count', { count: questions.length })}</p>
      <div className="row">
        <Segments
          label={t('questions.sending.as')}
          value={form}
          options={FORMS.map((id) => ({ id, label: t(`questions.sending.${id}`) }))}
          onChange={setForm}
        />
        <Segments
          label={t('questions.sending.language')}
          value={language}
          options={[
            { id: 'fr', label: t('settings.french') },
            { id: 'en', label: t('settings.english') },
          ]}
          onChange={setLanguage}
        />
      </div>
      <TextField
        label={t('questions.sending.contact')}
        hint={t('questions.sending.contactHint')}
        value={contact}
        onChange={(text) => setContact(text.slice(0, 300))}
      />
      <DateField
        label={t('questions.sending.deadline')}
        value={deadline}
        draft={typedDeadline ?? undefined}
        onChange={(iso, typed) => {
          setDeadline(typed === null ? (iso ?? '') : '');
          setTypedDeadline(typed);
        }}
      />
      {form === 'workbook' && (
        <div className="stack">
          <Check label={t('questions.sending.application')} on={application} onChange={setApplication} />
          <Check label={t('questions.sending.budget')} on={budget} onChange={setBudget} />
          <Check
            label={t('questions.sending.prefill')}
            hint={t('questions.sending.prefillHint')}
            on={prefill}
            onChange={setPrefill}
          />
        </div>
      )}
      {nothing && <Notice>{t('questions.sending.empty')}</Notice>}
      {busy && (
        <div className="row" role="status">
          <progress aria-label={t('questions.sending.making')} />
          {t('questions.sending.making')}
        </div>
      )}
      <div className="row">
        <Button kind="main" disabled={busy || nothing} onClick={() => void make()}>
          {t('questions.sending.make')}
        </Button>
        <Button kind="quiet" onClick={cancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </Dialog>
  );
};
