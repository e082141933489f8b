import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { STATION_NAMES } from '#shared/base/method/stations.ts';
import type { Bridge } from '#shared/contract/contract.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { usualComposition } from '#shared/papers/memo/composition.ts';
import { menu, newDossier, stored } from './places.ts';
import { shareExample } from './shared-window.ts';

const opened = shareExample();

it('the memo of the example is made in the packaged application, shown page by page, in both languages', async () => {
  const w = await opened();
  await menu(w, w.t('shell.memo'));
  const pages = w.page.getByRole('main').getByRole('img');
  await pages.first().waitFor();
  const short = await pages.count();
  // The format is called a synthesis of two pages.
  expect(short).toBeLessThanOrEqual(2);
  await w.page
    .getByRole('main')
    .getByRole('listitem')
    .first()
    .getByText(w.t('memo.summaryTitle'))
    .first()
    .waitFor({ state: 'attached' });
  await w.page.getByText(w.t('preview.formats.full'), { exact: true }).click();
  await expect.poll(() => pages.count(), { timeout: 15_000 }).toBeGreaterThan(short);
  await w.close();
  expect(w.faults).toEqual([]);
});

it('the tagged memo says what each thing is; the archived one is made in the package too', async () => {
  const w = await opened();
  const id = (await stored(w, exampleDossier('x', 'fr').answers['request.projectName']?.value as string)).dossier.id;
  const file = async (rendition: 'accessible' | 'archive'): Promise<string> => {
    const bytes = await w.page.evaluate(
      async ([dossierId, wanted, composition]) => {
        const reply = await (window as unknown as { triptyque: Bridge }).triptyque.call('memo.render', {
          dossierId,
          ...composition,
          language: 'fr',
          mark: 'none',
          issued: true,
          rendition: wanted,
          jobId: `job-${wanted}`,
        });
        return [...(reply as { value: { pdf: Uint8Array } }).value.pdf];
      },
      [id, rendition, usualComposition('full')] as const,
    );
    const path = join(w.folder, `${rendition}.pdf`);
    writeFileSync(path, Buffer.from(bytes));
    return path;
  };
  const tagged = await file('accessible');
  expect(execFileSync('pdfinfo', [tagged], { encoding: 'utf8' })).toMatch(/Tagged: +yes/);
  const tree = execFileSync('pdfinfo', ['-struct', tagged], { encoding: 'utf8', maxBuffer: 1 << 26 });
  for (const role of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'Figure', 'L', 'LI', 'Link', 'P'])
    expect(tree).toMatch(new RegExp(`^\\s*${role}\\b`, 'm'));
  expect(execFileSync('qpdf', ['--check', await file('archive')], { encoding: 'utf8' })).toContain('No syntax');
  await w.close();
  expect(w.faults).toEqual([]);
});

it('a memo is issued only when nothing that a committee expects is missing; otherwise it says what is', async () => {
  const w = await opened();
  await menu(w, w.t('shell.memo'));
  await w.page.getByText(w.t('preview.states.issued'), { exact: true }).click();
  await w.page.getByRole('main').getByRole('img').first().waitFor();
  await menu(w, w.t('shell.portfolio'));
  await newDossier(w, 'Atelier', 'Les Voisins');
  await menu(w, w.t('shell.memo'));
  await w.page.getByText(w.t('preview.states.issued'), { exact: true }).click();
  await w.page.getByText(w.t('failures.what.memoNotReady'), { exact: false }).waitFor();
  await w.page.getByRole('button', { name: w.t('preview.complete') }).click();
  await w.page.getByRole('heading', { level: 1, name: STATION_NAMES.opinion[w.language] }).waitFor();
  await w.close();
  expect(w.faults).toEqual([]);
});
