import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { button, loadExample, onPortfolio, saved } from './places.ts';
import { freshFolder, launch } from './window.ts';

const hash = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const hashesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => hash(readFileSync(join(entry.parentPath, entry.name))));

it('a damaged portfolio is said, not touched, set aside, and brought back from its backup', async () => {
  const folder = freshFolder();
  const before = await launch({ folder });
  await loadExample(before);
  await saved(before);
  expect((await before.call('portfolio.backupNow', {})).ok).toBe(true);
  await before.close();

  const file = join(folder, 'portfolio', 'portfolio.triptyque-db');
  const content = readFileSync(file);
  content.fill('damaged ', 4_096, 12_288);
  writeFileSync(file, content);
  const damaged = hash(content);

  const w = await launch({ folder });
  await w.page.getByRole('heading', { name: w.t('portfolio.damaged.title') }).waitFor();
  await w.page.getByText(w.t('portfolio.damaged.kept'), { exact: true }).waitFor();
  expect(hash(readFileSync(file))).toBe(damaged);
  await button(w, w.t('portfolio.damaged.restore')).first().click();
  await onPortfolio(w).waitFor();
  await w.page.getByText(w.t('portfolio.example'), { exact: true }).waitFor();
  // The damaged file is still there, byte for byte, under another name.
  expect(hash(readFileSync(file))).not.toBe(damaged);
  expect(hashesBelow(join(folder, 'portfolio'))).toContain(damaged);
  await w.close();
});

it('a file that is no portfolio is left exactly as it is', async () => {
  const folder = freshFolder();
  const first = await launch({ folder });
  await first.close();
  const file = join(folder, 'portfolio', 'portfolio.triptyque-db');
  const foreign = Buffer.from('Liste de courses : pommes, poires.\n'.repeat(200));
  writeFileSync(file, foreign);
  const w = await launch({ folder });
  await w.page.getByText(w.t('portfolio.foreign'), { exact: true }).waitFor();
  expect(await onPortfolio(w).count()).toBe(0);
  await w.close();
  expect(readFileSync(file)).toEqual(foreign);
});
