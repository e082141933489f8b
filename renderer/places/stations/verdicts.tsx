import { useEffect } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { ChoicesField } from '#renderer/ground/components/fields.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { VerdictSign } from '#renderer/ground/components/signs.tsx';
import { DossierText } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dispatch, setPlace } from '#renderer/ground/state/dossier-store.ts';
import { useTables } from '#renderer/ground/state/tables-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { projectPlan, useProjection } from '#renderer/places/projection/use-projection.ts';
import { ruleContext } from '#shared/assessment/coherence/context.ts';
import { type AngleVerdict, verdictsOf } from '#shared/assessment/overview/verdicts.ts';
import {
  ANGLES,
  type Angle,
  VERDICT_GROUND_OPTIONS,
  VERDICT_LEVEL_OPTIONS,
} from '#shared/base/method/tables/angles.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

type Own = Dossier['verdicts'][number];
const NONE: readonly Own[] = [];

/** One angle: a level by its shape, one sentence, what it rests on; until there is one, what the tool would say, and it says that it would. */
const AngleRow = ({
  angle,
  own,
  index,
  position,
  proposal,
}: {
  readonly angle: Angle;
  readonly own: Own | undefined;
  /** where a new one goes */ readonly index: number;
  /** where its own stands */ readonly position: number;
  readonly proposal: AngleVerdict | undefined;
}) => {
  const t = useT();
  const language = useLanguage();
  const name = angle.label[language];
  const give = (level: Own['level'], sentence: string, restsOn: Own['restsOn']): void => {
    dispatch(t('note.angles'), [
      {
        type: 'insert',
        collection: 'verdicts',
        index,
        item: { id: crypto.randomUUID(), angle: angle.id, level, sentence, restsOn },
      },
    ]);
  };
  const levels = VERDICT_LEVEL_OPTIONS.map((o) => ({ id: o.id as Own['level'], label: o.label[language] }));
  return (
    <section className="group" aria-label={name}>
      <header>
        <h3 className="row">
          <VerdictSign level={own?.level ?? proposal?.level ?? 'unknown'} proposed={own === undefined} />
          {name}
        </h3>
        <p className="hint">{angle.asks[language]}</p>
      </header>
      {own === undefined ? (
        <div className="row">
          <p className="grow hint">
            {proposal === undefined ? '' : `${proposal.sentence[language]} (${t('note.proposed')})`}
          </p>
          {proposal !== undefined && (
            <Button
              label={`${t('stations.opinion.adopt')} — ${name}`}
              onClick={() => give(proposal.level, proposal.sentence[language], [...proposal.restsOn])}
            >
              {t('stations.opinion.adopt')}
            </Button>
          )}
          <Button
            label={`${t('stations.opinion.giveVerdict')} — ${name}`}
            onClick={() => give(proposal?.level ?? 'unknown', '', [])}
          >
            {t('stations.opinion.giveVerdict')}
          </Button>
        </div>
      ) : (
        <div className="stack">
          <Segments
            label={`${t('stations.opinion.level')} — ${name}`}
            value={own.level}
            options={levels}
            onChange={(level) => setPlace(name, ['verdicts', own.id, 'level'], level)}
          />
          <DossierText
            multiline
            label={t('stations.opinion.sentence', { angle: name })}
            path={['verdicts', own.id, 'sentence']}
          />
          <ChoicesField
            label={t('stations.opinion.restsOn')}
            values={own.restsOn}
            options={VERDICT_GROUND_OPTIONS.map((o) => ({ id: o.id, label: o.label[language] }))}
            onChange={(ids) => setPlace(name, ['verdicts', own.id, 'restsOn'], [...ids])}
          />
          <div>
            <Button
              kind="quiet"
              label={`${t('common.remove')} ${name}`}
              onClick={() => dispatch(name, [{ type: 'remove', collection: 'verdicts', index: position, item: own }])}
            >
              {t('common.remove')}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
};
/** What is thought from each angle: never a mark, never added up. */
export const Verdicts = () => {
  const t = useT();
  const dossier = useDossier((s) => s.dossier);
  const verdicts = useDossier((s) => s.dossier?.verdicts ?? NONE);
  const projection = useProjection();
  const thresholds = useTables((s) => s.thresholds);
  const focus = useApp((s) => s.focus);
  useEffect(() => {
    if (focus?.[0] === 'verdicts')
      document.querySelector('[data-place="verdicts"]')?.scrollIntoView({ block: 'start' });
  }, [focus]);
  const proposed =
    dossier === null || projection === null
      ? []
      : verdictsOf(ruleContext({ ...dossier, verdicts: [] }, projection, projectPlan, thresholds));
  return (
    <section className="group" aria-label={t('note.angles')} data-place="verdicts">
      <header>
        <h2>{t('note.angles')}</h2>
        <p className="hint">{t('stations.opinion.verdictsIntro')}</p>
      </header>
      {ANGLES.map((angle) => (
        <AngleRow
          key={angle.id}
          angle={angle}
          own={verdicts.find((v) => v.angle === angle.id)}
          index={verdicts.length}
          position={verdicts.findIndex((v) => v.angle === angle.id)}
          proposal={proposed.find((p) => p.angle === angle.id)}
        />
      ))}
    </section>
  );
};
