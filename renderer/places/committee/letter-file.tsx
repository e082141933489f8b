import { useState } from 'react';
import { call } from '#renderer/ground/api/client.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { FILE_FIELD_IDS, fileField } from '#shared/decision/committee/letters/letter-file.ts';
import type { DecisionId } from '#shared/decision/committee/records.ts';

type Chosen = OutputOf<'committee.chooseLetterFile'>;

/** Every field that a file may name, as it is written there: to be read, and copied. */
const FieldList = ({ language }: { readonly language: Language }) => {
  const t = useT();
  const shown = useLanguage();
  return (
    <details>
      <summary>{t('committee.ownFile.fields')}</summary>
      <dl className="letter-file-fields">
        {FILE_FIELD_IDS.map((id) => {
          const { name, means, each } = fileField(id);
          return (
            <div key={id}>
              <dt>
                <code>{`{{${name[language]}}}`}</code>
              </dt>
              <dd>
                {means[shown]}
                {each !== undefined && (
                  <>
                    {' '}
                    <span className="hint">{t('committee.ownFile.each')}</span>{' '}
                    <code>
                      {`{{#${name[language]}}}${Object.values(each)
                        .map((part) => `{{${part[language]}}}`)
                        .join(' ')}{{/${name[language]}}}`}
                    </code>
                  </>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </details>
  );
};

const Refused = ({ chosen }: { readonly chosen: Chosen }) => {
  const t = useT();
  return (
    <Notice kind="serious">
      <strong>{t('committee.ownFile.refused', { name: chosen.name })}</strong>
      {chosen.problems.map(({ rule, name, nearest }) => (
        <p key={`${rule} ${name}`}>
          {name === '' ? '' : `${/^(?:unknown|unclosed)$/.test(rule) ? `{{${name}}}` : name} — `}
          {t(`committee.ownFile.rules.${rule}`)}
          {nearest === null ? '' : ` · ${t('committee.ownFile.nearest', { name: `{{${nearest}}}` })}`}
        </p>
      ))}
    </Notice>
  );
};

/** The foundation's own letterhead in Word, for all decisions or for one: judged before it is kept. */
export const LetterFiles = ({ decision, language }: { readonly decision: DecisionId; readonly language: Language }) => {
  const t = useT();
  const tell = useApp((s) => s.tell);
  const say = useApp((s) => s.say);
  const { records, save, remove } = useRecords('letterFile', null);
  const [refused, setRefused] = useState<Chosen | null>(null);
  const choose = async (wanted: DecisionId | null): Promise<void> => {
    setRefused(null);
    const reply = await call('committee.chooseLetterFile', {});
    if (!reply.ok) {
      if (reply.failure.code !== 'cancelled') tell(reply.failure);
      return;
    }
    const { name, base64 } = reply.value;
    if (base64 === null) return setRefused(reply.value);
    const present = records.find((r) => r.body.decision === wanted && r.body.language === language);
    const kept = await save(present?.id ?? null, { decision: wanted, language, name, base64 });
    if (kept !== null) say(t('committee.ownFile.kept', { name }));
  };
  return (
    <section className="group" aria-label={t('committee.ownFile.title')}>
      <header>
        <h3>{t('committee.ownFile.title')}</h3>
        <p className="hint">{t('committee.ownFile.help')}</p>
      </header>
      {([null, decision] as const).map((wanted) => {
        const which = t(wanted === null ? 'committee.ownFile.all' : 'committee.ownFile.this');
        const own = records.find((r) => r.body.decision === wanted && r.body.language === language);
        return (
          <div key={wanted ?? 'all'} className="row letter-file">
            <span className="grow">
              {which} <span className="hint">{own?.body.name ?? t('committee.ownFile.none')}</span>
            </span>
            <Button label={t('committee.ownFile.chooseFor', { which })} onClick={() => void choose(wanted)}>
              {t('committee.ownFile.choose')}
            </Button>
            {own !== undefined && (
              <Button
                kind="quiet"
                label={t('committee.ownFile.removeFor', { which })}
                onClick={() => void remove(own.id)}
              >
                {t('committee.ownFile.remove')}
              </Button>
            )}
          </div>
        );
      })}
      {refused !== null && <Refused chosen={refused} />}
      <FieldList language={language} />
    </section>
  );
};
