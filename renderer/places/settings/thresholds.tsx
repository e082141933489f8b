import { useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { TextField } from '#renderer/ground/components/fields.tsx';
import { PreferencePage } from '#renderer/ground/components/layout/preference-page.tsx';
import { Tag } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useTables } from '#renderer/ground/state/tables-store.ts';
import { ruleById } from '#shared/assessment/coherence/catalogue.ts';
import { rulesReading } from '#shared/assessment/coherence/thresholds/rules-reading.ts';
import {
  THRESHOLD_IDS,
  THRESHOLDS,
  type Threshold,
  type ThresholdId,
} from '#shared/assessment/coherence/thresholds/thresholds.ts';
import { thresholdInWords } from '#shared/assessment/coherence/thresholds/words.ts';
import { shortDate } from '#shared/base/i18n/dates.ts';
import type { Translate } from '#shared/base/i18n/translate.ts';
import { STRUCTURE_KINDS } from '#shared/base/method/options.ts';
import type { Language } from '#shared/base/method/text.ts';
import { foldText } from '#shared/base/text/accents.ts';
import { ThresholdDialog } from './threshold-dialog.tsx';
import './tables.css';
import { ActsHead } from '#renderer/ground/components/layout/acts-head.tsx';

/** The value, and what differs by kind of structure or by model. */
const Values = ({ threshold, language }: { readonly threshold: Threshold; readonly language: Language }) => {
  const { unit, value, byStructure = {}, byModel = {} } = threshold;
  const variants = [
    ...STRUCTURE_KINDS.flatMap(({ id, label }) => {
      const own = byStructure[id as keyof typeof byStructure];
      return own === undefined
        ? []
        : [`${label[language].replace(/ \(.*/, '')} ${thresholdInWords(unit, own, language)}`];
    }),
    ...Object.entries(byModel).map(([model, own]) => `${model} ${thresholdInWords(unit, own, language)}`),
  ];
  return (
    <>
      {thresholdInWords(unit, value, language)}
      {variants.map((v) => (
        <div key={v} className="hint">
          {v}
        </div>
      ))}
    </>
  );
};
const originWords = (t: Translate, language: Language, { kind, reference, words, asOf }: Threshold['origin']): string =>
  t(`tables.origins.${kind}`, { reference: words?.[language] ?? reference, date: shortDate(asOf) });

/** Every threshold of the rules and the weights of the criteria: value, unit, origin, date, who reads it, and how to set it. */
export const ThresholdsScreen = () => {
  const t = useT();
  const language = useLanguage();
  const thresholds = useTables((s) => s.thresholds);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ThresholdId | null>(null);
  const shown = THRESHOLD_IDS.filter((id) => foldText(thresholds[id].label[language]).includes(foldText(text.trim())));
  return (
    <PreferencePage title={t('tables.thresholds')} intro={t('tables.thresholdsIntro')}>
      <div className="tables-filter">
        <TextField label={t('tables.filter')} value={text} onChange={setText} />
      </div>
      {shown.length === 0 && <p className="hint">{t('tables.noMatch')}</p>}
      {shown.length > 0 && (
        <div className="scroll">
          <table className="table">
            <thead>
              <tr>
                <th>{t('tables.threshold')}</th>
                <th className="num">{t('tables.value')}</th>
                <th className="num">{t('tables.toolValue')}</th>
                <th>{t('tables.origin')}</th>
                <th>{t('tables.rules')}</th>
                <ActsHead />
              </tr>
            </thead>
            <tbody>
              {shown.map((id) => {
                const threshold = thresholds[id];
                const rules = rulesReading(id);
                const isSet = threshold.origin.kind === 'foundation';
                return (
                  <tr key={id}>
                    <td>{threshold.label[language]}</td>
                    <td className="num">
                      {isSet ? (
                        <Values threshold={threshold} language={language} />
                      ) : (
                        <Values threshold={THRESHOLDS[id]} language={language} />
                      )}
                    </td>
                    <td className="num hint">{isSet && <Values threshold={THRESHOLDS[id]} language={language} />}</td>
                    <td className="hint">
                      {isSet && <Tag kind="attention">{originWords(t, language, threshold.origin)}</Tag>}
                      {!isSet && originWords(t, language, threshold.origin)}
                    </td>
                    <td className="hint">
                      {rules.length === 0
                        ? t('tables.noRule')
                        : rules.map((rule) => <div key={rule}>{ruleById(rule)?.title[language] ?? rule}</div>)}
                    </td>
                    <td>
                      <Button
                        kind="quiet"
                        label={t('tables.editOf', { name: threshold.label[language] })}
                        onClick={() => setChosen(id)}
                      >
                        {t('tables.edit')}
                      </Button>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {chosen && <ThresholdDialog id={chosen} onClose={() => setChosen(null)} />}
    </PreferencePage>
  );
};
