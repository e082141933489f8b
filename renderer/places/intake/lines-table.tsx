import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { ActsHead } from '#renderer/ground/components/layout/acts-head.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { HEADINGS, headingById } from '#shared/base/method/headings.ts';
import { LEAVES, leafById } from '#shared/base/method/levers.ts';
import { formatAmount } from '#shared/base/money/format.ts';
import type { IntakeLine } from '#shared/finance/intake/reading.ts';
import { answerLines, type FileState } from './file/file-state.ts';

const SURE = { sure: '●', likely: '◐', choice: '○' } as const;
const LEVERS = LEAVES.filter((l) => !l.balanceSheet);

/** What a line becomes: its lever or its heading, which another choice replaces for its label everywhere. */
const Becomes = ({
  line,
  state,
  onState,
}: {
  readonly line: IntakeLine;
  readonly state: FileState;
  readonly onState: (state: FileState) => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const charge = line.side === 'charge';
  const value =
    state.leaves[line.id] === null
      ? 'out'
      : charge
        ? (line.heading ?? '')
        : line.confidence === 'choice' && line.leaves.length !== 1
          ? ''
          : (line.leaves[0] ?? (line.heading === null ? '' : 'outside'));
  const options = charge
    ? HEADINGS.filter((h) => h.side === 'charge').map((h) => ({ id: h.id as string, label: h.label[language] }))
    : [
        ...LEVERS.map((l) => ({ id: l.id as string, label: `${l.id} ${l.label[language]}` })),
        {
          id: 'outside',
          label: `${t('levers.outside')}${line.heading === null ? '' : ` – ${headingById(line.heading).label[language]}`}`,
        },
        { id: 'out', label: t('intake.answer.leaveOut') },
      ];
  return (
    <ChoiceField
      bare
      label={t('intake.line.becomes', { label: line.label })}
      value={value}
      empty={t('common.choose')}
      options={options}
      onChange={(id) => {
        const heading = HEADINGS.find((h) => h.id === id)?.id;
        const leaf = LEVERS.find((l) => l.id === id)?.id;
        if (id === 'out') onState(answerLines(state, [line.id], { kind: 'leftOut' }));
        else if (id === 'outside')
          onState(answerLines(state, [line.id], { kind: 'heading', heading: line.heading ?? 'otherIncome' }));
        else if (leaf !== undefined)
          onState(answerLines(state, [line.id], { kind: 'leaf', leaf, heading: leafById(leaf).heading }));
        else if (heading !== undefined) onState(answerLines(state, [line.id], { kind: 'heading', heading }));
      }}
    />
  );
};

/** Their line, what it becomes, and the cell: a line may be changed, and the same label is then read so everywhere. */
export const LinesTable = ({
  state,
  shown,
  onShow,
  onState,
}: {
  readonly state: FileState;
  readonly shown: readonly string[];
  readonly onShow: (lines: readonly string[]) => void;
  readonly onState: (state: FileState) => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const { reading } = state;
  const sides = (['charge', 'product'] as const).map((side) => ({
    side,
    lines: reading.lines.filter((l) => l.side === side),
  }));
  return (
    <table className="table intake-lines">
      <thead>
        <tr>
          <th>
            <span className="hidden">{t('intake.line.sure')}</span>
          </th>
          <th>{t('intake.line.theirs')}</th>
          {reading.periods.map((p) => (
            <th key={p.id} className="num">
              {p.year ?? p.id}
            </th>
          ))}
          <th>{t('intake.line.ours')}</th>
          <th>{t('intake.line.funder')}</th>
        </tr>
      </thead>
      {sides
        .filter((s) => s.lines.length > 0)
        .map(({ side, lines }) => (
          <tbody key={side}>
            <tr className="total">
              <ActsHead />
              <th colSpan={reading.periods.length + 3}>{t(`intake.side.${side}`)}</th>
            </tr>
            {lines.map((line) => (
              <tr
                key={line.id}
                data-lit={shown.includes(line.id)}
                onMouseEnter={() => onShow([line.id])}
                onFocus={() => onShow([line.id])}
              >
                <td title={t(`intake.sure.${line.confidence}`)}>
                  <span aria-hidden>{SURE[line.confidence]}</span>
                  <span className="hidden">{t(`intake.sure.${line.confidence}`)}</span>
                </td>
                <td>
                  {line.account !== null && !line.label.startsWith(line.account) && (
                    <span className="hint">{line.account}</span>
                  )}{' '}
                  {line.label}
                </td>
                {reading.periods.map((p) => (
                  <td key={p.id} className="num" title={line.cells[p.id]}>
                    {line.amounts[p.id] === undefined ? '' : formatAmount(line.amounts[p.id] ?? 0, language)}
                  </td>
                ))}
                <td>
                  <Becomes line={line} state={state} onState={onState} />
                </td>
                <td>
                  {line.funder}{' '}
                  {line.status !== null && <span className="hint">{t(`stations.status.${line.status}`)}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
    </table>
  );
};
