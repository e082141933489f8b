/** The memo composed beside its preview, for the committee and for the applicant, kept as a template; many memos in one file. */
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exampleDossier } from '#shared/example/dossier.ts';
import { pngPicture } from '../integration/pictures.ts';
import { button, loadExample, menu, newDossier, pick, sideAct, toPortfolio, toSettings } from './places.ts';
import { shareExample } from './shared-window.ts';
import { launch, type Opened } from './window.ts';

const composer = ({ page, t }: Opened) => page.getByRole('complementary', { name: t('composer.title') });
const tick = (w: Opened, section: 'model' | 'bearer' | 'cash' | 'decision') =>
  composer(w).getByRole('checkbox', { name: w.t(`memo.sections.${section}`), exact: true });
const toMemo = async (w: Opened, format: 'standard' | 'full'): Promise<void> => {
  await menu(w, w.t('shell.memo'));
  await composer(w)
    .getByText(w.t(`preview.formats.${format}`), { exact: true })
    .click();
  await tick(w, 'model').waitFor();
};
const sectionsShown = (w: Opened): Promise<string[]> => composer(w).getByRole('listitem').allInnerTexts();
const named = (texts: readonly string[]): string[] => texts.map((text) => text.split('\n')[0]?.trim() ?? '');
/** Words of the pages that the preview shows. */
const wordsOf = async (w: Opened): Promise<string> =>
  (await w.page.getByRole('main').getByRole('listitem').allInnerTexts()).join(' ');

const opened = shareExample();

it('sections are ticked and moved by keyboard, kept as a template, and found again', async () => {
  const w = await launch({ language: 'fr' });
  await loadExample(w);
  await toMemo(w, 'full');
  const first = named(await sectionsShown(w));
  await tick(w, 'model').focus();
  await w.page.keyboard.press('Alt+ArrowUp');
  await w.page.keyboard.press('Alt+ArrowUp');
  const moved = named(await sectionsShown(w));
  expect(moved.indexOf(w.t('memo.sections.model'))).toBe(first.indexOf(w.t('memo.sections.model')) - 2);
  // The row has moved and the focus with it.
  expect(await tick(w, 'model').evaluate((box) => box === document.activeElement)).toBe(true);
  await tick(w, 'cash').uncheck();
  await button(w, w.t('composer.down', { section: w.t('memo.sections.decision') })).click();
  const own = named(await sectionsShown(w));
  await composer(w).getByLabel(w.t('composer.saveAs')).fill('Comité de mai');
  await button(w, w.t('composer.keep')).click();
  await w.page.getByText(w.t('composer.saved', { name: 'Comité de mai' })).waitFor();
  await toPortfolio(w);
  await newDossier(w, 'Autre projet', 'Les Voisins');
  await menu(w, w.t('shell.memo'));
  await pick(w, composer(w).getByLabel(w.t('composer.template')), 'Comité de mai');
  await tick(w, 'model').waitFor();
  expect(named(await sectionsShown(w))).toEqual(own);
  expect(await tick(w, 'cash').isChecked()).toBe(false);
  await button(w, w.t('composer.remove', { name: 'Comité de mai' })).click();
  await w.page.getByText(w.t('composer.removed', { name: 'Comité de mai' })).waitFor();
  await composer(w).getByLabel(w.t('composer.template')).click();
  expect(await w.page.getByRole('option').allInnerTexts()).toEqual([w.t('composer.usual')]);
  await w.page.keyboard.press('Escape');
  await w.close();
  expect(w.faults).toEqual([]);
});

it('what is for the applicant says nothing of the opinion, on any page of the preview', async () => {
  const w = await opened();
  await toMemo(w, 'standard');
  const opinion = String(exampleDossier('x', 'fr').answers['opinion.recommendation']?.value).split('\n')[0] ?? '';
  const pages = w.page.getByRole('main').getByRole('img');
  await pages.first().waitFor();
  await expect.poll(() => wordsOf(w), { timeout: 20_000 }).toContain(opinion);
  await composer(w)
    .getByRole('radio', { name: w.t('composer.audiences.bearer') })
    .check({ force: true });
  await expect.poll(() => wordsOf(w), { timeout: 20_000 }).toContain(w.t('memo.applicantTitle').toUpperCase());
  expect(await wordsOf(w)).not.toContain(opinion);
  expect(await tick(w, 'decision').count()).toBe(0);
  await w.close();
  expect(w.faults).toEqual([]);
});

it('a logo is chosen, decoded in the window, and printed; what is no picture is refused and changes nothing', async () => {
  const w = await opened();
  const choose = async (name: string, bytes: Uint8Array): Promise<void> => {
    const path = join(w.folder, name);
    writeFileSync(path, bytes);
    await w.app.evaluate(({ dialog }, file) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
    }, path);
    await button(w, w.t('identity.choose')).click();
  };
  await toSettings(w);
  await choose('logo.png', pngPicture({ width: 100, height: 40, colour: 6 }));
  await w.page.getByRole('img', { name: w.t('identity.logo') }).waitFor();
  await choose('logo.jpg', Buffer.from('<svg onload="alert(1)"/>'));
  await w.page.getByText(w.t('identity.refused')).waitFor();
  // It goes to the disk by the queue of everything that is typed.
  const kept = async (): Promise<unknown> => {
    const reply = await w.call('record.list', { kind: 'identity', dossierId: null });
    return reply.ok ? reply.value : reply.failure;
  };
  await expect.poll(kept).toMatchObject([{ body: { logo: { mediaType: 'image/jpeg' } } }]);
  await w.close();
  expect(w.faults).toEqual([]);
});

it('dossiers of the list become one file, with progress; stopping it comes back to the choices', async () => {
  const w = await launch();
  await loadExample(w);
  for (const name of ['Un', 'Jardin suspendu', 'Trois']) {
    await toPortfolio(w);
    await newDossier(w, name, 'Les Voisins');
  }
  await toPortfolio(w);
  await sideAct(w, w.t('packing.button'));
  const dialog = w.page.getByRole('dialog');
  const make = (count: number) =>
    dialog.getByRole('button', { name: w.t('packing.make', { dossiers: w.t('pack.count', { count }) }) });
  await dialog.getByText(w.t('preview.formats.full'), { exact: true }).click();
  await make(4).click();
  await dialog.getByRole('progressbar').waitFor();
  await dialog.getByRole('button', { name: w.t('common.cancel') }).click();
  await make(4).waitFor();
  await dialog.getByText(w.t('preview.formats.summary'), { exact: true }).click();
  await dialog.getByRole('checkbox', { name: /Jardin suspendu/ }).uncheck();
  await make(3).click();
  await dialog.getByText(w.t('packing.again')).waitFor({ timeout: 90_000 });
  const path = join(w.folder, 'pack.pdf');
  await w.app.evaluate(({ dialog: native }, file) => {
    native.showSaveDialog = async () => ({ canceled: false, filePath: file });
  }, path);
  await dialog.getByRole('button', { name: w.t('preview.save') }).click();
  await expect.poll(() => existsSync(path)).toBe(true);
  const text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' });
  expect(text).toContain(w.t('pack.overview'));
  expect(text).not.toContain('Jardin suspendu');
  // The same for a screen reader: printed by Chromium, from a page that a worker makes.
  await dialog.getByText(w.t('packing.again')).click();
  await pick(w, dialog.getByLabel(w.t('preview.rendition'), { exact: true }), w.t('preview.renditions.accessible'));
  await make(3).click();
  await dialog.getByText(w.t('packing.again')).waitFor({ timeout: 90_000 });
  rmSync(path);
  await dialog.getByRole('button', { name: w.t('preview.save') }).click();
  await expect.poll(() => existsSync(path)).toBe(true);
  expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' })).toMatch(/Tagged: +yes/);
  const tree = execFileSync('pdfinfo', ['-struct', path], { encoding: 'utf8', maxBuffer: 1 << 26 });
  expect(tree.match(/^\s*H1\b/gm)).toHaveLength(4);
  for (const role of ['H2', 'Table', 'TH', 'TD', 'L', 'LI', 'Link', 'P'])
    expect(tree).toMatch(new RegExp(`^\\s*${role}\\b`, 'm'));
  await w.close();
  expect(w.faults).toEqual([]);
});
