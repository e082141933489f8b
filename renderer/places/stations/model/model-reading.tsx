/** Another reading of the model by the assessor: of which year, for the whole or one activity, one or two models, and why. */
import { useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { HistoryButton } from '#renderer/ground/components/history-button.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLocalPlace } from '#renderer/ground/fields/local-place.ts';
import { TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { dispatch } from '#renderer/ground/state/dossier-store.ts';
import { useDossierPlace } from '#renderer/ground/state/held/use-dossier-place.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { profileLabel } from '#shared/base/method/classify.ts';
import { MODEL_IDS, modelById } from '#shared/base/method/models.ts';
import { type Dossier, ModelOverrideSchema } from '#shared/dossier/content/schema.ts';

type Reading = Dossier['modelOverrides'][number];
const NO_READINGS: readonly Reading[] = [];
const NO_ACTIVITIES: Dossier['activities'] = [];
const YEARS = ['0', '1', '2', '3'] as const;
const WHOLE = 'organisation';

/** Where and when: “Whole organisation, year 2”. */
const useScopeWords = () => {
  const t = useT();
  const activities = useDossier((s) => s.dossier?.activities ?? NO_ACTIVITIES);
  const yearName = (year: number): string =>
    year === 0 ? t('stations.model.today') : t('stations.model.year', { year });
  const scopeName = (scope: string): string =>
    scope === WHOLE
      ? t('stations.model.wholeOrganisation')
      : activities.find((a) => a.id === scope)?.name || t('stations.model.lostActivity');
  return { activities, yearName, scopeName };
};

const Kept = ({ reading, index }: { readonly reading: Reading; readonly index: number }) => {
  const t = useT();
  const { yearName, scopeName } = useScopeWords();
  const name = `${scopeName(reading.scope)}, ${yearName(reading.year)}`;
  const at = useDossierPlace(['modelOverrides', reading.id, 'reason'], name);
  return (
    <div data-place={`modelOverrides/${reading.id}`}>
      <Notice kind="attention">
        <strong>{t('stations.model.overriddenAt', { where: name, model: profileLabel(reading.models) })}</strong>
        <TextPlace label={t('stations.model.overrideReason')} multiline at={at} />
        <Button
          kind="quiet"
          label={`${t('common.remove')} ${name}`}
          onClick={() =>
            dispatch(t('stations.model.override'), [
              { type: 'remove', collection: 'modelOverrides', index, item: reading },
            ])
          }
        >
          {t('common.remove')}
        </Button>
        <HistoryButton place={['modelOverrides', reading.id]} name={name} />
      </Notice>
    </div>
  );
};

/** Which words of the catalogue say why a reading cannot be added yet; null when it can. */
const whyNot = (first: string, reason: { readonly value: string; readonly isRefused: boolean }) => {
  if (first === '') return 'choose';
  if (reason.isRefused) return 'refused';
  return reason.value.trim() === '' ? 'reason' : null;
};

export const ModelReading = () => {
  const t = useT();
  const language = useLanguage();
  const readings = useDossier((s) => s.dossier?.modelOverrides ?? NO_READINGS);
  const { activities, yearName } = useScopeWords();
  const [scope, setScope] = useState<string>(WHOLE);
  const [year, setYear] = useState('0');
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const reason = useLocalPlace('', ModelOverrideSchema.shape.reason);
  const options = MODEL_IDS.map((id) => ({ id, label: `${id} ${modelById(id).name[language]}` }));
  const add = (): void => {
    const models = [first, second].filter((m, i, all) => m !== '' && all.indexOf(m) === i);
    const said = { scope, year: Number(year), models, reason: reason.value.trim() };
    // One reading a year and a scope: a new one takes the place of the one before.
    const index = readings.findIndex((r) => r.scope === scope && r.year === said.year);
    const before = readings[index];
    const isAdded = dispatch(t('stations.model.override'), [
      ...(before === undefined
        ? []
        : [{ type: 'remove' as const, collection: 'modelOverrides' as const, index, item: before }]),
      {
        type: 'insert',
        collection: 'modelOverrides',
        index: readings.length - (before === undefined ? 0 : 1),
        item: { id: crypto.randomUUID(), ...said },
      },
    ]);
    if (!isAdded) return;
    setFirst('');
    setSecond('');
    reason.write('', t('stations.model.overrideReason'));
  };
  const blocked = whyNot(first, reason);
  return (
    <div className="stack" data-place="modelOverrides">
      {readings.map((reading, index) => (
        <Kept key={reading.id} reading={reading} index={index} />
      ))}
      <details className="folded-part">
        <summary>
          <strong>{t('stations.model.override')}</strong>{' '}
          <span className="hint">
            {[t('stations.model.overrideYear'), t('stations.model.overrideFirst'), t('stations.model.overrideReason')]
              .join(' · ')
              .toLowerCase()}
          </span>
        </summary>
        <fieldset className="record">
          <legend className="hidden">{t('stations.model.override')}</legend>
          {activities.length > 0 && (
            <ChoiceField
              label={t('stations.model.overrideScope')}
              value={scope === WHOLE ? '' : scope}
              empty={t('stations.model.wholeOrganisation')}
              options={activities.map((a, i) => ({
                id: a.id,
                label: a.name || `${t('stations.activities.activity')} ${i + 1}`,
              }))}
              onChange={(id) => setScope(id === '' ? WHOLE : id)}
            />
          )}
          <ChoiceField
            label={t('stations.model.overrideYear')}
            value={year === '0' ? '' : year}
            empty={yearName(0)}
            options={YEARS.slice(1).map((id) => ({ id, label: yearName(Number(id)) }))}
            onChange={(id) => setYear(id === '' ? '0' : id)}
          />
          <ChoiceField
            label={t('stations.model.overrideFirst')}
            value={first}
            empty={t('common.choose')}
            options={options}
            onChange={setFirst}
          />
          <ChoiceField
            label={t('stations.model.overrideSecond')}
            value={second}
            empty={t('stations.model.overrideAlone')}
            options={options.filter((o) => o.id !== first)}
            onChange={setSecond}
          />
          <div data-kind="long">
            <TextPlace label={t('stations.model.overrideReason')} multiline at={reason} />
          </div>
          <div className="record-tools">
            <Button blocked={blocked === null ? null : t(`common.blocked.${blocked}`)} onClick={add}>
              {t('common.add')}
            </Button>
          </div>
        </fieldset>
      </details>
    </div>
  );
};
