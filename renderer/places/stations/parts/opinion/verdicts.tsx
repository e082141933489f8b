import { X } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { IconButton } from '#renderer/ground/components/controls/tip.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { VerdictSign } from '#renderer/ground/components/signs.tsx';
import { FactField } from '#renderer/ground/fields/fact-field.tsx';
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
  VERDICT_LEVELS,
} from '#shared/base/method/tables/angles.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import './opinion.css';

type Own = Dossier['verdicts'][number];
const NONE: readonly Own[] = [];

const levelWords = (level: Own['level'], language: 'fr' | 'en'): string =>
  VERDICT_LEVEL_OPTIONS.find((o) => o.id === level)?.label[language] ?? level;

/** What the tool would say: its shape, dashed, and its word. */
const Shape = ({ level }: { readonly level: Own['level'] }) => {
  const language = useLanguage();
  return (
    <div>
      <VerdictSign level={level} proposed />
      <div className="verdict-level" aria-hidden="true">
        {levelWords(level, language)}
      </div>
    </div>
  );
};

/** Four shapes to press, and the word of the one that is pressed. */
const Levels = ({ name, own }: { readonly name: string; readonly own: Own }) => {
  const t = useT();
  const language = useLanguage();
  return (
    <div>
      <Segments
        label={`${t('stations.opinion.level')} — ${name}`}
        value={own.level}
        options={VERDICT_LEVELS.map((id) => ({
          id,
          label: levelWords(id, language),
          sign: <VerdictSign level={id} />,
        }))}
        onChange={(level) => setPlace(name, ['verdicts', own.id, 'level'], level)}
      />
      <div className="verdict-level" aria-hidden="true">
        {levelWords(own.level, language)}
      </div>
    </div>
  );
};

/** What a verdict rests on: four words to press. */
const Grounds = ({ name, own }: { readonly name: string; readonly own: Own }) => {
  const t = useT();
  const language = useLanguage();
  return (
    <fieldset className="verdict-grounds">
      <legend className="hidden">{`${t('stations.opinion.restsOn')} — ${name}`}</legend>
      {VERDICT_GROUND_OPTIONS.map((o) => {
        const ground = o.id as Own['restsOn'][number];
        return (
          <label key={ground}>
            <input
              type="checkbox"
              className="hidden"
              checked={own.restsOn.includes(ground)}
              onChange={(e) =>
                setPlace(
                  name,
                  ['verdicts', own.id, 'restsOn'],
                  e.target.checked ? [...own.restsOn, ground] : own.restsOn.filter((v) => v !== ground),
                )
              }
            />
            <span>{o.label[language]}</span>
          </label>
        );
      })}
    </fieldset>
  );
};

/** One angle on one line: a level by its shape, one sentence, what it rests on; until there is one, what the tool would say, and it says that it would. */
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
  const remove = (item: Own): void =>
    void dispatch(name, [{ type: 'remove', collection: 'verdicts', index: position, item }]);
  const said = proposal === undefined ? '' : `${proposal.sentence[language]} (${t('note.proposed')})`;
  return (
    <section className="verdict-line" aria-label={name}>
      {own === undefined ? (
        <>
          <Shape level={proposal?.level ?? 'unknown'} />
          <h3 title={angle.asks[language]}>{name}</h3>
          <p className="hint verdict-said">{said || angle.asks[language]}</p>
          <div className="verdict-acts">
            {proposal !== undefined && (
              <Button
                kind="quiet"
                label={`${t('stations.opinion.adopt')} — ${name}`}
                onClick={() => give(proposal.level, proposal.sentence[language], [...proposal.restsOn])}
              >
                {t('stations.opinion.adopt')}
              </Button>
            )}
            <Button
              kind="quiet"
              label={`${t('stations.opinion.giveVerdict')} — ${name}`}
              onClick={() => give(proposal?.level ?? 'unknown', '', [])}
            >
              {t('stations.opinion.giveVerdict')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <Levels name={name} own={own} />
          <h3 title={angle.asks[language]}>{name}</h3>
          <FactField place={`verdicts/${own.id}/sentence`}>
            <DossierText
              bare
              multiline
              rows={1}
              label={t('stations.opinion.sentence', { angle: name })}
              hint={angle.asks[language]}
              path={['verdicts', own.id, 'sentence']}
            />
          </FactField>
          <Grounds name={name} own={own} />
          <IconButton label={`${t('common.remove')} ${name}`} onClick={() => remove(own)}>
            <X size={16} strokeWidth={1.75} aria-hidden="true" />
          </IconButton>
        </>
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
    <section className="group verdicts" aria-label={t('note.angles')} data-place="verdicts">
      <header>
        <h2>{t('note.angles')}</h2>
        {/* Once every angle has its verdict, nothing is proposed any more. */}
        {(dossier?.verdicts.length ?? 0) < ANGLES.length && (
          <p className="hint">{t('stations.opinion.verdictsIntro')}</p>
        )}
      </header>
      <div className="verdict-lines">
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
      </div>
    </section>
  );
};
