import { expect, it } from 'vitest';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import { isUnsaid, type ResourceLine } from '#shared/dossier/content/plan.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { editCommands } from './commands.ts';

const dossier = emptyDossier('d', { startMonth: '2027-01' });
const cells = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([key, text]) => ({
    part: 'line' as const,
    column: (key === 'y0' ? { key: 'year', year: 0 } : { key }) as never,
    text,
  }));
const newLine = (texts: Readonly<Record<string, string>>): ResourceLine => {
  const [insert] = editCommands(
    dossier,
    project(dossier),
    [{ collection: 'resources', id: 'n', isNew: true, cells: cells(texts) }],
    'fr',
  );
  return (insert as { item: ResourceLine }).item;
};

it('a new line has no lever and no status until somebody says so, and counts in no model', () => {
  const line = newLine({ label: 'Vente de buffets', y0: '12 000' });
  expect(line).toMatchObject({ leaf: null, unsaid: ['leaf', 'status'] });
  const { mixes } = project({ ...dossier, resources: [line] });
  expect(mixes[1]?.totalCents).toBe(0);
  expect(project({ ...dossier, resources: [line] }).products.years[0]).toBe(1_200_000);
});
it('what is chosen is said, and so is that no lever brings it', () => {
  const chosen = newLine({ label: 'Vente de buffets', kind: 'B1 Usagers et particuliers', status: 'Probable' });
  expect(chosen).toMatchObject({ leaf: 'B1', status: 'probable' });
  expect(chosen.unsaid).toBeUndefined();
  const half = newLine({ label: 'Vente de buffets', kind: 'B1' });
  expect(isUnsaid(half, 'leaf')).toBe(false);
  expect(isUnsaid(half, 'status')).toBe(true);
});
