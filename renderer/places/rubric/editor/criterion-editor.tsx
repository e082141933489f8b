import { Button } from '#renderer/ground/components/button.tsx';
import { ChoicePlace, NumberPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import type { FieldPlace } from '#renderer/ground/state/held/field-place.ts';
import { emptyLevel, moveItem } from '#shared/assessment/rubric/editing.ts';
import { type Criterion, MAX_LEVELS, MIN_LEVELS, wordsIn } from '#shared/assessment/rubric/rubric.ts';
import { STATION_IDS, STATION_NAMES } from '#shared/base/method/stations.ts';
import { WordsFields } from './words-fields.tsx';

type Place = (...path: readonly string[]) => FieldPlace;

const MoveButtons = ({
  name,
  first,
  last,
  onMove,
}: {
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: -1 | 1) => void;
}) => {
  const t = useT();
  return (
    <>
      <Button kind="quiet" disabled={first} label={t('rubric.edit.up', { name })} onClick={() => onMove(-1)}>
        ↑ {t('rubric.edit.moveUp')}
      </Button>
      <Button kind="quiet" disabled={last} label={t('rubric.edit.down', { name })} onClick={() => onMove(1)}>
        ↓ {t('rubric.edit.moveDown')}
      </Button>
    </>
  );
};

const Levels = ({
  criterion: { levels },
  at,
  onChange,
}: {
  readonly criterion: Criterion;
  /** a field of a level */ readonly at: Place;
  readonly onChange: (levels: Criterion['levels']) => void;
}) => {
  const t = useT();
  return (
    <ol className="level-list">
      {levels.map((level, i) => {
        const name = t('rubric.edit.level', { number: i + 1 });
        const end = i === 0 ? t('rubric.edit.weakest') : i === levels.length - 1 ? t('rubric.edit.strongest') : '';
        return (
          <li key={level.id} className="level-edit">
            <div className="row">
              <strong className="grow">
                {name} {end !== '' && <span className="hint">({end})</span>}
              </strong>
              <MoveButtons
                name={name}
                first={i === 0}
                last={i === levels.length - 1}
                onMove={(by) => onChange(moveItem(levels, i, by))}
              />
              <Button
                kind="quiet"
                disabled={levels.length <= MIN_LEVELS}
                label={t('rubric.edit.remove', { name })}
                onClick={() => onChange(levels.filter((l) => l.id !== level.id))}
              >
                {t('common.remove')}
              </Button>
            </div>
            <WordsFields
              label={`${t('rubric.edit.levelName')} ${i + 1}`}
              at={(language) => at(level.id, 'name', language)}
            />
            <WordsFields
              label={`${t('rubric.edit.levelWords')} (${i + 1})`}
              at={(language) => at(level.id, 'words', language)}
              multiline
            />
          </li>
        );
      })}
      <li>
        <Button
          disabled={levels.length >= MAX_LEVELS}
          onClick={() => onChange([...levels, emptyLevel(crypto.randomUUID())])}
        >
          {t('rubric.edit.addLevel')}
        </Button>
      </li>
    </ol>
  );
};

export const CriterionEditor = ({
  criterion,
  number,
  last,
  isOpen,
  at,
  onToggle,
  onChange,
  onMove,
  onRemove,
}: {
  readonly criterion: Criterion;
  readonly number: number;
  readonly last: boolean;
  readonly isOpen: boolean;
  /** a field of the criterion */ readonly at: Place;
  readonly onToggle: () => void;
  readonly onChange: (change: Partial<Criterion>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const title = wordsIn(criterion.title, language);
  const name = title === '' ? t('rubric.edit.criterion', { number }) : title;
  return (
    <li className="criterion">
      <div className="row criterion-head">
        <div className="grow">
          <h3>
            {number}. {title === '' ? t('rubric.edit.untitled') : title}
          </h3>
          <span className="hint">
            {STATION_NAMES[criterion.station][language]} · {t('rubric.spread.weight')} {criterion.weight}
          </span>
        </div>
        <MoveButtons name={name} first={number === 1} last={last} onMove={onMove} />
        <Button kind="quiet" label={t('rubric.edit.remove', { name })} onClick={onRemove}>
          {t('common.remove')}
        </Button>
        <Button label={isOpen ? t('rubric.edit.fold') : t('rubric.edit.unfold', { number })} onClick={onToggle}>
          {isOpen ? t('rubric.edit.fold') : t('rubric.edit.open')}
        </Button>
      </div>
      {isOpen && (
        <div className="stack">
          <WordsFields label={t('rubric.edit.titleField')} at={(l) => at('title', l)} />
          <div className="both">
            <ChoicePlace
              label={t('rubric.edit.station')}
              at={at('station')}
              options={STATION_IDS.map((id) => ({ id, label: STATION_NAMES[id][language] }))}
            />
            <NumberPlace kind="integer" empty={0} late label={t('rubric.edit.weight')} at={at('weight')} />
          </div>
          <WordsFields label={t('rubric.edit.evidence')} at={(l) => at('evidence', l)} multiline />
          <Levels
            criterion={criterion}
            at={(...path) => at('levels', ...path)}
            onChange={(levels) => onChange({ levels })}
          />
        </div>
      )}
    </li>
  );
};
