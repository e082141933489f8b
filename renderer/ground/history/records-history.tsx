import { useRead } from '#renderer/ground/api/reading.ts';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { nameOfRecord } from '#shared/archive/history/record-changes.ts';
import { type RecordStep, recordSteps } from '#shared/archive/history/record-steps.ts';
import { recordKindWords } from '#shared/decision/records/kind-words.ts';
import type { RecordKind, RecordLine } from '#shared/decision/records/kinds.ts';
import { HistoryBeside, RecordStepItem } from './record-history.tsx';

export interface RecordsHistoryProps {
  readonly dossierId: string;
  readonly kinds: readonly RecordKind[];
  /** what the reader calls all of them */ readonly name: string;
  /** writes what one of them said before */ readonly onPutBack: (kind: RecordKind, body: object) => void;
}
interface NamedStep {
  readonly id: string;
  readonly kind: RecordKind;
  readonly step: RecordStep<object>;
}

const AllSteps = ({ dossierId, kinds, onPutBack }: RecordsHistoryProps) => {
  const t = useT();
  const language = useLanguage();
  const { value } = useRead('record.histories', { dossierId, kinds: [...kinds] });
  if (value === undefined) return <p className="hint">{t('common.loading')}</p>;
  const steps: readonly NamedStep[] = value
    .flatMap(({ id, kind, lines }) =>
      recordSteps(lines as unknown as readonly RecordLine<RecordKind>[]).map((step) => ({ id, kind, step })),
    )
    .sort((a, b) => b.step.at.localeCompare(a.step.at));
  if (steps.length === 0) return <p>{t('dossier.history.empty')}</p>;
  return (
    <ol className="history">
      {steps.map(({ id, kind, step }) => {
        const name = nameOfRecord(step.after ?? step.before, language);
        return (
          <RecordStepItem
            key={`${id} ${step.revision}`}
            step={step}
            title={[recordKindWords(kind, language), name].filter((part) => part !== '').join(' · ')}
            onPutBack={(before) => onPutBack(kind, before)}
          />
        );
      })}
    </ol>
  );
};

/** Who wrote the records of some kinds beside one dossier, and what they said before: all together, newest first. */
export const RecordsHistoryButton = (props: RecordsHistoryProps) => (
  <HistoryBeside name={props.name}>
    <AllSteps {...props} />
  </HistoryBeside>
);
