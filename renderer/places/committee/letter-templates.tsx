import { useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { Loading, Notice } from '#renderer/ground/components/notice.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { RecordHistoryButton } from '#renderer/ground/history/record-history.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { type FieldPlace, fixedPlace } from '#renderer/ground/state/held/field-place.ts';
import { useDraft } from '#renderer/ground/state/held/use-draft.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { DECISIONS } from '#shared/base/method/options.ts';
import { LANGUAGES, type Language } from '#shared/base/method/text.ts';
import { defaultTemplate } from '#shared/decision/committee/letters/defaults.ts';
import { PLACEHOLDER_IDS, PLACEHOLDERS, readTemplate } from '#shared/decision/committee/letters/placeholders.ts';
import { DECISION_IDS, type DecisionId, type LetterTemplate } from '#shared/decision/committee/records.ts';
import type { RecordOf } from '#shared/decision/records/kinds.ts';
import { LetterFiles } from './letter-file.tsx';

const Fields = ({ decision, language }: { readonly decision: DecisionId; readonly language: Language }) => {
  const t = useT();
  const shown = useLanguage();
  const own = PLACEHOLDER_IDS.map((id) => PLACEHOLDERS[id]).filter((p) =>
    (p.decisions as readonly DecisionId[]).includes(decision),
  );
  return (
    <aside className="letter-fields" aria-label={t('committee.fields')}>
      <h2>{t('committee.fields')}</h2>
      <p className="hint">{t('committee.fieldsHelp')}</p>
      <dl>
        {own.map((p) => (
          <div key={p.name.en}>
            <dt>
              <code>{`{{${p.name[language]}}}`}</code>
            </dt>
            <dd>
              {p.means[shown]}
              {'block' in p && <span className="hint"> {t('committee.aloneHint')}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="hint">{t('committee.nothingInternal')}</p>
    </aside>
  );
};

const Words = ({
  template,
  at,
}: {
  readonly template: LetterTemplate;
  readonly at: (field: 'title' | 'body') => FieldPlace;
}) => {
  const t = useT();
  const { problems } = readTemplate(template, template.decision);
  return (
    <div className="stack grow">
      <TextPlace label={t('committee.letterTitle')} at={at('title')} />
      <TextPlace multiline label={t('committee.letterBody')} hint={t('committee.letterBodyHint')} at={at('body')} />
      {problems.length > 0 && (
        <Notice kind="serious">
          {problems.map(({ rule, name }) => (
            <p key={`${rule} ${name}`}>
              {name === '' ? '' : `{{${name}}} — `}
              {t(`letterRules.${rule}`)}
            </p>
          ))}
        </Notice>
      )}
    </div>
  );
};
const OwnWords = ({
  record,
  onDefault,
}: {
  readonly record: RecordOf<'letterTemplate'>;
  readonly onDefault: () => void;
}) => {
  const t = useT();
  const { body, set, at } = useDraft(record);
  return (
    <>
      <Words template={body} at={at} />
      <Fields decision={body.decision} language={body.language} />
      <div className="letter-tools">
        <RecordHistoryButton record={record} name={body.title} onPutBack={set} />
        <Button kind="quiet" onClick={onDefault}>
          {t('committee.backToDefault')}
        </Button>
      </div>
    </>
  );
};

/** The words of the letters, decision by decision and language by language: ours until the foundation writes its own. */
export const LetterTemplates = () => {
  const t = useT();
  const shown = useLanguage();
  const [decision, setDecision] = useState<DecisionId>('agreed');
  const [language, setLanguage] = useState<Language>(shown);
  const { records, save, remove, loading } = useRecords('letterTemplate', null);
  if (loading) return <Loading />;
  const own = records.findLast((r) => r.body.decision === decision && r.body.language === language);
  const ours = defaultTemplate(decision, language);
  return (
    <>
      <p className="hint">{t('committee.lettersHelp')}</p>
      <div className="row letter-head">
        <div className="letter-choice">
          <ChoiceField
            label={t('committee.decision')}
            value={decision}
            options={DECISIONS.map((d) => ({ id: d.id, label: d.label[shown] }))}
            empty={t('common.choose')}
            onChange={(id) => setDecision(DECISION_IDS.find((d) => d === id) ?? decision)}
          />
        </div>
        <Segments
          label={t('settings.language')}
          value={language}
          options={LANGUAGES.map((id) => ({ id, label: t(id === 'fr' ? 'settings.french' : 'settings.english') }))}
          onChange={setLanguage}
        />
        <span className="grow" />
        {own === undefined && <Button onClick={() => void save(null, ours)}>{t('committee.writeOwn')}</Button>}
      </div>
      <div className="letter-template">
        {own === undefined ? (
          <>
            <Words template={ours} at={(field) => fixedPlace(ours[field])} />
            <Fields decision={decision} language={language} />
          </>
        ) : (
          <OwnWords key={own.id} record={own} onDefault={() => void remove(own.id)} />
        )}
      </div>
      <LetterFiles decision={decision} language={language} />
    </>
  );
};
