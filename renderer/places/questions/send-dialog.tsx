/** The chosen questions as a letter or as a workbook; what was sent is noted, in one step. */
import { useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { call } from '#renderer/ground/api/client.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { useLocalPlace } from '#renderer/ground/fields/local-place.ts';
import { DayPlace, TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dispatch, dossierStore } from '#renderer/ground/state/dossier-store.ts';
import type { Language } from '#shared/base/method/text.ts';
import { applicantOperations } from '#shared/contract/operations/applicant.ts';
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

interface Sending {
  readonly form: Form;
  readonly language: Language;
  /** of a workbook: which sheets it has, and whether they say what the dossier knows */ readonly application: boolean;
  readonly budget: boolean;
  readonly prefill: boolean;
}
/** The file, made and saved where the person says. */
const useMaking = (dossierId: string, questions: readonly string[]) => {
  const tell = useApp((s) => s.tell);
  const [busy, setBusy] = useState(false);
  const job = useRef('');
  const makeFile = async ({ form, language, ...sheets }: Sending, contact: string, deadline: string) => {
    const send = { dossierId, language, questions: [...questions], contact: contact.trim(), deadline };
    if (form === 'workbook') return callFinal('applicant.workbook', { ...send, ...sheets });
    job.current = crypto.randomUUID();
    const letter = await callFinal('applicant.letter', { ...send, jobId: job.current });
    return letter.ok ? callFinal('memo.save', { handle: letter.value.handle }) : letter;
  };
  return {
    busy,
    /** @returns the name of the file; null when none was made */
    make: async (sending: Sending, contact: string, deadline: string): Promise<string | null> => {
      setBusy(true);
      const reply = await makeFile(sending, contact, deadline);
      setBusy(false);
      if (reply.ok) return reply.value.name;
      tell(reply.failure);
      return null;
    },
    cancel: (form: Form): void => {
      if (busy && form === 'letter') void call('memo.cancel', { jobId: job.current });
    },
  };
};

const SendingChoices = ({
  sending,
  onChange,
}: {
  readonly sending: Sending;
  readonly onChange: (change: Partial<Sending>) => void;
}) => {
  const t = useT();
  return (
    <div className="row">
      <Segments
        label={t('questions.sending.as')}
        value={sending.form}
        options={FORMS.map((id) => ({ id, label: t(`questions.sending.${id}`) }))}
        onChange={(form) => onChange({ form })}
      />
      <Segments
        label={t('questions.sending.language')}
        value={sending.language}
        options={[
          { id: 'fr', label: t('settings.french') },
          { id: 'en', label: t('settings.english') },
        ]}
        onChange={(language) => onChange({ language })}
      />
    </div>
  );
};
const Sheets = ({
  sending: { application, budget, prefill },
  onChange,
}: {
  readonly sending: Sending;
  readonly onChange: (change: Partial<Sending>) => void;
}) => {
  const t = useT();
  return (
    <div className="stack">
      <Check
        label={t('questions.sending.application')}
        on={application}
        onChange={(on) => onChange({ application: on })}
      />
      <Check label={t('questions.sending.budget')} on={budget} onChange={(on) => onChange({ budget: on })} />
      <Check
        label={t('questions.sending.prefill')}
        hint={t('questions.sending.prefillHint')}
        on={prefill}
        onChange={(on) => onChange({ prefill: on })}
      />
    </div>
  );
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
  const { info, say } = useApp(useShallow((s) => ({ info: s.info, say: s.say })));
  const [sending, setSending] = useState<Sending>({
    form: 'workbook',
    language: windowLanguage,
    application: questions.length === 0,
    budget: false,
    prefill: false,
  });
  const change = (part: Partial<Sending>): void => setSending((before) => ({ ...before, ...part }));
  const contact = useLocalPlace(
    info?.settings.userName ?? '',
    applicantOperations['applicant.letter'].input.shape.contact,
  );
  const deadline = useLocalPlace('');
  const { busy, make, cancel } = useMaking(dossierId, questions);
  const nothing = questions.length === 0 && !(sending.form === 'workbook' && (sending.application || sending.budget));

  const send = async (): Promise<void> => {
    const name = await make(sending, contact.value, deadline.value);
    if (name === null) return;
    const commands = sentCommands(questions, info?.today ?? '', deadline.value);
    if (commands.length > 0) dispatch(t('questions.sending.mark'), commands);
    say(t('questions.sending.done', { name }));
    onClose();
  };
  const leave = (): void => {
    cancel(sending.form);
    onClose();
  };
  return (
    <Dialog title={t('questions.sending.title')} onClose={leave}>
      <p>{t('questions.sending.count', { count: questions.length })}</p>
      <SendingChoices sending={sending} onChange={change} />
      <TextPlace label={t('questions.sending.contact')} hint={t('questions.sending.contactHint')} at={contact} />
      <DayPlace label={t('questions.sending.deadline')} at={deadline} />
      {sending.form === 'workbook' && <Sheets sending={sending} onChange={change} />}
      {nothing && <Notice>{t('questions.sending.empty')}</Notice>}
      {busy && (
        <div className="row" role="status">
          <progress aria-label={t('questions.sending.making')} />
          {t('questions.sending.making')}
        </div>
      )}
      <div className="row">
        {/* A day that is half typed is no day: it would be left out of what is sent. */}
        <Button
          kind="main"
          disabled={busy}
          blocked={
            nothing
              ? t('common.blocked.choose')
              : deadline.isRefused || contact.isRefused
                ? t('common.blocked.refused')
                : null
          }
          onClick={() => void send()}
        >
          {t('questions.sending.make')}
        </Button>
        <Button kind="quiet" onClick={leave}>
          {t('common.cancel')}
        </Button>
      </div>
    </Dialog>
  );
};
