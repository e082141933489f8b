import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { answer, button, onPortfolio, stored } from './places.ts';
import { executable, exitOf, freshFolder, launch, type Opened, startPlain } from './window.ts';

const FILE = 'Dossier reçu d’ailleurs.triptyque';
const received = exampleDossier('0b5c8a52-7a4e-4a55-9d1c-3f1f6a0b7c11', 'fr');
const project = answerText(received, 'request.projectName');
const writeFile = (folder: string): string => {
  const path = join(folder, FILE);
  writeFileSync(path, JSON.stringify(received));
  return path;
};
/** The file is shown first; it enters when it is taken. */
const onReceived = async (w: Opened): Promise<void> => {
  await button(w, w.t('exchange.take.run', { count: 1 })).click();
  await expect.poll(() => answer(w, 'request.projectName').inputValue(), { timeout: 15_000 }).toBe(project);
};

it('a second start gives way to the first and brings its window forward', async () => {
  const first = await launch();
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const second = startPlain(executable(), first.folder);
  expect(await exitOf(second)).toBe(0);
  await expect
    .poll(() => first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((w) => w.isVisible())))
    .toEqual([true]);
  await onPortfolio(first).waitFor();
  await first.close();
  expect(first.faults).toEqual([]);
});

it('a .triptyque file opened while the application runs goes into its portfolio and is shown', async () => {
  const first = await launch();
  const path = writeFile(first.folder);
  const before = readFileSync(path);
  // As from a terminal: the name alone, relative to the folder it is typed in.
  const second = startPlain(executable(), first.folder, { args: [FILE], cwd: first.folder });
  expect(await exitOf(second)).toBe(0);
  await onReceived(first);
  expect((await stored(first, project)).dossier.resources).toEqual(received.resources);
  expect(readFileSync(path)).toEqual(before);
  await first.close();
  expect(first.faults).toEqual([]);
});

it('a .triptyque file starts the application when it was closed', async () => {
  const folder = freshFolder();
  const w = await launch({ folder, args: [writeFile(folder)] });
  await onReceived(w);
  await w.close();
  expect(w.faults).toEqual([]);
});

it('a file that is not a dossier is refused in words and adds nothing', async () => {
  const folder = freshFolder();
  const path = join(folder, 'faux.triptyque');
  writeFileSync(path, '{"ceci":"n’est pas un dossier"}');
  const w = await launch({ folder, args: [path] });
  await w.page.getByText(w.t('failures.what.fileFormat')).first().waitFor();
  await w.page.getByText(w.t('portfolio.empty'), { exact: true }).waitFor();
});
