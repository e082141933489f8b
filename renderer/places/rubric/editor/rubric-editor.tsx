/** A rubric as one writes it: criteria in order, each with its levels. Every change is on disk at once and makes a version. */
import { useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useDraft } from '#renderer/ground/state/held/use-draft.ts';
import { emptyCriterion, moveItem, replaceItem } from '#shared/assessment/rubric/editing.ts';
import { MAX_CRITERIA, type Rubric, rubricGaps, wordsIn } from '#shared/assessment/rubric/rubric.ts';
import type { StoredRubric } from '../use-rubrics.ts';
import { CriterionEditor } from './criterion-editor.tsx';
import { WordsFields } from './words-fields.tsx';

const SHOWN_GAPS = 4;
const USUAL_LEVELS = 4;

const Gaps = ({ rubric }: { readonly rubric: Rubric }) => {
  const t = useT();
  const gaps = rubricGaps(rubric);
  if (gaps.length === 0) return null;
  return (
    <Notice kind="attention">
      {t('rubric.edit.gaps')}
      <ul className="notes">
        {gaps.slice(0, SHOWN_GAPS).map(({ kind, criterion, level }) => (
          <li key={`${kind} ${criterion} ${level}`}>{t(`rubric.edit.gap.${kind}`, { criterion, level })}</li>
        ))}
        {gaps.length > SHOWN_GAPS && <li>{t('rubric.edit.moreGaps', { count: gaps.length - SHOWN_GAPS })}</li>}
      </ul>
    </Notice>
  );
};

export const RubricEditor = ({ stored, onDone }: { readonly stored: StoredRubric; readonly onDone: () => void }) => {
  const t = useT();
  const language = useLanguage();
  const [unfolded, setUnfolded] = useState<string | null>(null);
  const [removing, setRemoving] = useState<string | null>(null);
  const { body, set, at, lock } = useDraft<'rubric'>({
    id: stored.id,
    kind: 'rubric',
    dossierId: null,
    revision: stored.revision,
    body: stored.rubric,
  });
  const { criteria } = body;
  const write = (next: Partial<Rubric>): void => set(next);
  const add = (): void => {
    const like = criteria.at(-1);
    const ids = Array.from({ length: 1 + (like?.levels.length ?? USUAL_LEVELS) }, () => crypto.randomUUID());
    const criterion = emptyCriterion(ids, like);
    write({ criteria: [...criteria, criterion] });
    setUnfolded(criterion.id);
  };
  return (
    <>
      <div className="row">
        <h3 className="grow">{t('rubric.edit.editing', { name: wordsIn(body.name, language) })}</h3>
        <Button kind="main" onClick={onDone}>
          {t('rubric.edit.done')}
        </Button>
      </div>
      <p className="hint">{t('rubric.edit.versions')}</p>
      <WordsFields label={t('rubric.edit.name')} at={(l) => at('name', l)} />
      <label className="row rubric-total">
        <input
          type="checkbox"
          checked={body.total}
          disabled={lock !== null}
          onChange={(e) => write({ total: e.target.checked })}
        />
        <span className="grow">
          {t('rubric.edit.total')}
          <br />
          <span className="hint">{t('rubric.edit.totalWords')}</span>
        </span>
      </label>
      <Gaps rubric={body} />
      {criteria.length === 0 && <p className="hint">{t('rubric.edit.noCriterion')}</p>}
      <ol className="criteria">
        {criteria.map((criterion, index) => (
          <CriterionEditor
            key={criterion.id}
            criterion={criterion}
            number={index + 1}
            last={index === criteria.length - 1}
            isOpen={unfolded === criterion.id}
            at={(...path) => at('criteria', criterion.id, ...path)}
            onToggle={() => setUnfolded(unfolded === criterion.id ? null : criterion.id)}
            onChange={(next) => write({ criteria: replaceItem(criteria, criterion.id, next) })}
            onMove={(by) => write({ criteria: moveItem(criteria, index, by) })}
            onRemove={() => setRemoving(criterion.id)}
          />
        ))}
      </ol>
      <div>
        <Button disabled={criteria.length >= MAX_CRITERIA || lock !== null} onClick={add}>
          {t('rubric.edit.addCriterion')}
        </Button>
      </div>
      {removing !== null && (
        <Dialog title={t('rubric.edit.removeCriterionTitle')} onClose={() => setRemoving(null)}>
          <p>{t('rubric.edit.removeCriterionWords')}</p>
          <div className="row">
            <Button
              kind="main"
              onClick={() => {
                write({ criteria: criteria.filter((c) => c.id !== removing) });
                setRemoving(null);
              }}
            >
              {t('common.remove')}
            </Button>
            <Button kind="quiet" onClick={() => setRemoving(null)}>
              {t('common.cancel')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
};
