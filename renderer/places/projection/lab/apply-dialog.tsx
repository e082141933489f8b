/** A trial written into the plan: the lines that change, before it is done; one step that undo takes back. */
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dispatch } from '#renderer/ground/state/dossier-store.ts';
import { formatAmount } from '#shared/base/money/format.ts';
import { setCommand } from '#shared/dossier/content/apply.ts';
import { sameData } from '#shared/dossier/content/canonical.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import type { Adjustment } from '#shared/dossier/content/plan.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { type AppliedScenario, applyScenario } from '#shared/finance/projection/apply-scenario.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';

const COLLECTIONS = ['resources', 'costs', 'posts', 'investments'] as const;
const FIELDS = ['driver', 'paymentDelayMonths', 'grossMonthlyCents', 'subsidy'] as const;

/** What differs, field by field of the lines, and the opening balance whose receipts come later. */
const commandsOf = (dossier: Dossier, applied: AppliedScenario): readonly Command[] => [
  ...COLLECTIONS.flatMap((collection) =>
    dossier[collection].flatMap((before, i) => {
      const after = applied[collection][i];
      if (after === undefined || after === before) return [];
      return FIELDS.filter((field) => field in after).flatMap((field) => {
        const value = (after as Record<string, unknown>)[field];
        return sameData((before as Record<string, unknown>)[field], value)
          ? []
          : [setCommand(dossier, [collection, before.id, field], value)];
      });
    }),
  ),
  ...(sameData(dossier.opening.receivables, applied.opening.receivables)
    ? []
    : [setCommand(dossier, ['opening', 'receivables'], applied.opening.receivables)]),
];

export const ApplyDialog = ({
  dossier,
  plan,
  trial,
  adjustments,
  onDone,
  onClose,
}: {
  readonly dossier: Dossier;
  readonly plan: Projection;
  readonly trial: Projection;
  readonly adjustments: readonly Adjustment[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const applied = applyScenario(dossier, adjustments);
  const commands = commandsOf(dossier, applied);
  const changed = new Set(
    commands.flatMap((c) => (c.type === 'set' && c.path[0] !== 'opening' ? [c.path[1] ?? ''] : [])),
  );
  const rows = plan.lines.filter((l) => changed.has(l.id));
  const years = (p: Projection, id: string): string =>
    (p.lines.find((l) => l.id === id)?.accrued.years ?? []).map((y) => formatAmount(y, language)).join(' · ');
  const apply = (): void => {
    if (dispatch(t('scenarios.applied'), commands)) {
      useApp.getState().say(t('scenarios.appliedSay', { count: changed.size }));
      onDone();
    }
    onClose();
  };
  return (
    <Dialog title={t('scenarios.applyTitle')} onClose={onClose} wide>
      <p className="hint">{t('scenarios.applyIntro', { count: changed.size })}</p>
      {applied.left.map((left) => (
        <Notice key={left} kind="attention">
          {t(`scenarios.left.${left}`)}
        </Notice>
      ))}
      <div className="scroll report">
        <table className="table">
          <thead>
            <tr>
              <th>{t('charts.line')}</th>
              <th className="num">{t('scenarios.before')}</th>
              <th className="num">{t('scenarios.after')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, label, funder }) => (
              <tr key={id}>
                <td>{label || funder || id}</td>
                <td className="num">{years(plan, id)}</td>
                <td className="num">
                  {years(plan, id) === years(trial, id) ? t('scenarios.laterOnly') : years(trial, id)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="row">
        <Button kind="main" blocked={commands.length === 0 ? t('common.blocked.choose') : null} onClick={apply}>
          {t('scenarios.applyDo')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </Dialog>
  );
};
