/** The scenarios of the dossier, one line each with whether the plan holds; opened, what a scenario changes is edited in place. */
import { memo, useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { VerdictSign } from '#renderer/ground/components/signs.tsx';
import { DossierText } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { dispatch } from '#renderer/ground/state/dossier-store.ts';
import { formatCents } from '#shared/base/money/format.ts';
import type { Scenario } from '#shared/dossier/content/plan.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { Adjustments } from './adjustments.tsx';
import '../outcomes.css';

export interface ScenarioOutcome {
  readonly id: string;
  readonly name: string;
  readonly projection: Projection;
  /** of the dossier: it can be opened */ readonly scenario?: Scenario;
}

const OutcomeRow = ({
  outcome: { name, projection, scenario, id },
  open,
  onOpen,
}: {
  readonly outcome: ScenarioOutcome;
  readonly open: boolean;
  readonly onOpen: () => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const { cash, months, result } = projection;
  const holds = cash.lowestCents >= 0;
  return (
    <tr data-draft={id === 'draft'}>
      <th scope="row">
        {scenario === undefined ? (
          name
        ) : (
          <button type="button" className="link" aria-expanded={open} onClick={onOpen}>
            {name}
          </button>
        )}
      </th>
      <td className="num" data-below={!holds}>
        {formatCents(cash.lowestCents, language, 0)}
      </td>
      <td>{months[cash.lowestMonth - 1]?.split('-').reverse().join('/')}</td>
      <td className="num">{cash.monthsBelowZero.length === 0 ? '–' : cash.monthsBelowZero.length}</td>
      <td className="num">{formatCents(result.years[2], language, 0)}</td>
      <td className="num">{formatCents(cash.closing[35] ?? 0, language, 0)}</td>
      <td>
        <VerdictSign level={holds ? 'solid' : 'fragile'} /> {t(holds ? 'scenarios.holds' : 'scenarios.breaks')}
      </td>
    </tr>
  );
};

export const ScenarioList = memo(function ScenarioList({
  outcomes,
  scenarios,
}: {
  readonly outcomes: readonly ScenarioOutcome[];
  readonly scenarios: readonly Scenario[];
}) {
  const t = useT();
  const [open, setOpen] = useState<string | null>(null);
  const scenario = scenarios.find((s) => s.id === open);
  return (
    <>
      <div className="scroll">
        <table className="table outcomes">
          <thead>
            <tr>
              <th>{t('scenarios.scenario')}</th>
              <th className="num">{t('scenarios.lowest')}</th>
              <th>{t('scenarios.when')}</th>
              <th className="num">{t('scenarios.below')}</th>
              <th className="num">{t('scenarios.resultThree')}</th>
              <th className="num">{t('scenarios.end')}</th>
              <th>{t('scenarios.held')}</th>
            </tr>
          </thead>
          <tbody>
            {outcomes.map((outcome) => (
              <OutcomeRow
                key={outcome.id}
                outcome={outcome}
                open={outcome.id === open}
                onOpen={() => setOpen(outcome.id === open ? null : outcome.id)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {scenario && (
        <section className="scenario" aria-label={scenario.name}>
          <DossierText label={t('scenarios.name')} path={['scenarios', scenario.id, 'name']} />
          <Adjustments scenario={scenario} />
          {scenario.builtIn === undefined && (
            <div>
              <Button
                kind="quiet"
                onClick={() =>
                  dispatch(t('scenarios.remove'), [
                    { type: 'remove', collection: 'scenarios', index: scenarios.indexOf(scenario), item: scenario },
                  ])
                }
              >
                {t('scenarios.remove')}
              </Button>
            </div>
          )}
        </section>
      )}
    </>
  );
});
