import { expect, it } from 'vitest';
import { applyAll } from '#shared/dossier/content/apply.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { workedOutLine } from '#shared/finance/projection/worked-out.ts';
import { editCommands } from './commands.ts';

const bare = emptyDossier('d', { startMonth: '2027-01' });
const dossier: Dossier = {
  ...bare,
  plan: { ...bare.plan, overdraftRate: 0.12 },
  opening: { ...bare.opening, cashCents: -1_000_000 },
  costs: [workedOutLine(bare, 'overdraft', [0, 0, 0], { id: 'o', label: 'agios' })],
};
const typed = (column: object, text: string): Dossier => {
  const cells = [{ part: 'line' as const, column: column as never, text }];
  const commands = editCommands(
    dossier,
    project(dossier),
    [{ collection: 'costs', id: 'o', isNew: false, cells }],
    'fr',
  );
  const after = applyAll(dossier, commands);
  if (!after.ok) throw new Error('refused');
  return after.dossier;
};

it('takes no amount in a line that the tool works out', () => {
  expect(typed({ key: 'year', year: 0 }, '12 000').costs).toEqual(dossier.costs);
  expect(typed({ key: 'month', month: 3 }, '12 000').costs).toEqual(dossier.costs);
  expect(typed({ key: 'driver' }, '').costs).toEqual(dossier.costs);
});

it('makes it an ordinary line, with the amounts it has, once another way is chosen', () => {
  const line = typed({ key: 'driver' }, 'Par année').costs[0];
  expect(line?.workedOut).toBeUndefined();
  expect(line?.driver).toEqual({ kind: 'annual', years: project(dossier).lines[0]?.accrued.years });
});
