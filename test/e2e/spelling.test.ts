/** Spelling offline: what is typed is looked at by dictionaries that come with the application, in both languages, and by the user's own. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { answer, loadExample, menu, toStation } from './places.ts';
import { freshFolder, launch } from './window.ts';

it('knows French and English words and the user’s own, and marks the others in a text', async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'words.txt'), 'Recoudria\n');
  const w = await launch({ language: 'fr', folder });
  const reply = await w.call('spelling.check', {
    words: ['financement', 'finansement', 'l’association', 'œuvre', 'bénéficiaires', 'applicant', 'Recoudria', 'zzxqw'],
  });
  expect(reply).toEqual({ ok: true, value: { wrong: ['finansement', 'zzxqw'] } });
  await loadExample(w);
  await toStation(w, 'request');
  // The menu of the right button, as it is made for the word under the pointer.
  const shown = w.app.evaluate(
    ({ Menu, BrowserWindow }) =>
      new Promise<string[]>((resolve) => {
        const make = Menu.buildFromTemplate;
        Menu.buildFromTemplate = (template) => {
          resolve(template.map((item) => item.label ?? ''));
          const learn = template.find((item) => item.label?.includes('zzxqw'));
          learn?.click?.({} as never, undefined, {} as never);
          Menu.buildFromTemplate = make;
          return make([]);
        };
        const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
          emit: (name: string, event: object, params: object) => void;
        };
        setTimeout(
          () => contents.emit('context-menu', {}, { isEditable: true, selectionText: '', misspelledWord: 'zzxqw' }),
          50,
        );
      }),
  );
  const labels = await shown;
  expect(labels).toEqual(
    expect.arrayContaining([w.t('shell.learn', { word: 'zzxqw' }), w.t('shell.paste'), w.t('shell.undo')]),
  );
  await expect.poll(() => readFileSync(join(folder, 'words.txt'), 'utf8')).toBe('Recoudria\nzzxqw\n');
  expect(await w.call('spelling.check', { words: ['zzxqw'] })).toEqual({ ok: true, value: { wrong: [] } });
  // What is typed is taken back by words.
  const text = answer(w, 'request.history');
  const before = await text.inputValue();
  await text.focus();
  await w.page.keyboard.press('Control+End');
  await w.page.keyboard.type(' un mot de plus');
  await menu(w, w.t('shell.undo'));
  await expect.poll(() => text.inputValue()).toBe(`${before} un mot de `);
  // A text that begins with anything but a word leaves the window alive: Chromium, asked for its spelling, would never come back.
  const spelled = (): Promise<boolean> => text.evaluate((field: HTMLTextAreaElement) => field.spellcheck);
  const rest = (): Promise<void> => w.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_200)));
  for (const words of ['2', '– 12 %', '606 Fournitures', ' bonjour', '« oui »', '- une liste\n- puis deux']) {
    await text.fill(words);
    expect(await spelled(), words).toBe(false);
    await rest();
    expect(await text.inputValue()).toBe(words);
  }
  // The program itself puts such a text where a word stood.
  await text.fill('Deux postes');
  expect(await spelled()).toBe(true);
  await text.evaluate((field: HTMLTextAreaElement) => {
    field.value = '2 postes';
  });
  expect(await spelled()).toBe(false);
  await rest();
  // What is looked for is kept nowhere: no dictionary is asked.
  await menu(w, w.t('shell.palette'));
  const search = w.page.getByRole('dialog').getByRole('combobox');
  await search.fill('atelier');
  expect(await search.evaluate((field: HTMLInputElement) => field.spellcheck)).toBe(false);
  await w.page.keyboard.press('Escape');
  await w.close();
  expect(w.faults).toEqual([]);
});
