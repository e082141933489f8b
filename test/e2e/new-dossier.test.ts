import { expect, it } from 'vitest';
import { answer, menu, newDossier, openDossier, saved, stored } from './places.ts';
import { launch, type Opened } from './window.ts';

const PROJECT = 'Épicerie solidaire « Aux Bons Légumes »';
const ORGANISATION = 'Association L’Étape';
/** The text of a field without the spaces between thousands: how they are drawn is the formatter's own test. */
const shown = async (w: Opened, question: string): Promise<string> =>
  (await answer(w, question).inputValue()).replaceAll(/\s/g, '');

it('what was typed in French is on disk, survives SIGKILL, and can be undone and redone', async () => {
  const first = await launch({ language: 'fr' });
  await newDossier(first, PROJECT, ORGANISATION);
  await answer(first, 'request.amountAsked').pressSequentially('1 234,56');
  await answer(first, 'request.amountProposed').pressSequentially('12k');
  await answer(first, 'request.summary').fill(
    'Un texte d’une ligne,\net d’une autre — avec « guillemets » et 1 000 €.',
  );
  await saved(first);
  const view = await stored(first, PROJECT);
  expect(view.dossier.answers['request.amountAsked']?.value).toBe(123_456);
  expect(view.dossier.answers['request.amountProposed']?.value).toBe(1_200_000);

  await first.kill();
  const second = await launch({ language: 'fr', folder: first.folder });
  await openDossier(second, PROJECT);
  expect(await shown(second, 'request.amountAsked')).toBe('1234,56€');
  expect(await shown(second, 'request.amountProposed')).toBe('12000€');
  expect(await answer(second, 'request.summary').inputValue()).toContain('\net d’une autre — avec « guillemets »');
  expect(await answer(second, 'request.organisationName').inputValue()).toBe(ORGANISATION);

  await answer(second, 'request.amountAsked').fill('99,9');
  await saved(second);
  await menu(second, second.t('shell.undo'));
  await expect.poll(() => shown(second, 'request.amountAsked')).toBe('1234,56');
  await saved(second);
  expect((await stored(second, PROJECT)).dossier.answers['request.amountAsked']?.value).toBe(123_456);
  await menu(second, second.t('shell.redo'));
  await expect.poll(() => shown(second, 'request.amountAsked')).toBe('99,90');
  await saved(second);
  await second.kill();
  const third = await launch({ language: 'fr', folder: first.folder });
  await openDossier(third, PROJECT);
  expect(await shown(third, 'request.amountAsked')).toBe('99,90€');
  await third.close();
  expect([...first.faults, ...second.faults, ...third.faults]).toEqual([]);
});

it('text that is not a number yet is kept as typed, said, and still there after SIGKILL', async () => {
  const half = '12 00O,5';
  const first = await launch({ language: 'fr' });
  await newDossier(first, PROJECT, ORGANISATION);
  await answer(first, 'request.amountAsked').fill('500');
  await saved(first);
  await answer(first, 'request.amountAsked').fill(half);
  await first.page.getByText(first.t('common.number.notANumber'), { exact: true }).waitFor();
  await saved(first);
  await first.kill();
  const second = await launch({ language: 'fr', folder: first.folder });
  await openDossier(second, PROJECT);
  expect(await answer(second, 'request.amountAsked').inputValue()).toBe(half);
  await second.page.getByText(second.t('common.number.notANumber'), { exact: true }).waitFor();
  // Neither the amount before nor the beginning of this text: what is not understood is no amount.
  expect((await stored(second, PROJECT)).dossier.answers['request.amountAsked']?.value).toBeUndefined();
  await answer(second, 'request.amountAsked').fill('12 000,5');
  await saved(second);
  const { dossier } = await stored(second, PROJECT);
  expect(dossier.answers['request.amountAsked']?.value).toBe(1_200_050);
  expect(dossier.drafts).toEqual({});
  await second.close();
  expect([...first.faults, ...second.faults]).toEqual([]);
});

it('what is not understood whole is never cut to what is; a sum is shown before it is kept; an amount at rest reads as one', async () => {
  const w = await launch({ language: 'fr' });
  await newDossier(w, PROJECT, ORGANISATION);
  const asked = answer(w, 'request.amountAsked');
  for (const text of ['12.500', '12 500 €/an', '10-12 k€', '12 000 15 000']) {
    await asked.fill('');
    await asked.pressSequentially(text);
    await saved(w);
    const { dossier } = await stored(w, PROJECT);
    expect([text, dossier.answers['request.amountAsked']?.value]).toEqual([text, undefined]);
    expect(dossier.drafts).toEqual({ 'answers/request.amountAsked': text });
  }
  await asked.fill('');
  await asked.pressSequentially('=110000+12000,5');
  await w.page.getByText('122\u202f000,50\u00a0€').waitFor();
  expect((await stored(w, PROJECT)).dossier.answers['request.amountAsked']?.value).toBeUndefined();
  await asked.press('Tab');
  expect(await asked.inputValue()).toBe('122\u202f000,50\u00a0€');
  await saved(w);
  expect((await stored(w, PROJECT)).dossier.answers['request.amountAsked']?.value).toBe(12_200_050);
  const received = answer(w, 'request.received');
  await received.pressSequentially('15/09/26');
  await w.page.getByText('15/09/2026').waitFor();
  await received.press('Tab');
  expect(await received.inputValue()).toBe('15/09/2026');
  await saved(w);
  expect((await stored(w, PROJECT)).dossier.answers['request.received']?.value).toBe('2026-09-15');
  await w.close();
  expect(w.faults).toEqual([]);
});

it('SIGKILL while typing loses nothing that was shown as saved, and what is kept is what was typed', async () => {
  const sentence = 'Le projet accompagne quarante familles et ouvre trois jours par semaine, avec douze bénévoles. ';
  const seed = await launch({ language: 'fr' });
  await newDossier(seed, PROJECT, ORGANISATION);
  await saved(seed);
  await seed.kill();
  let sure = '';
  for (const typed of [9, 31, 64, null]) {
    const w = await launch({ language: 'fr', folder: seed.folder });
    await openDossier(w, PROJECT);
    const field = answer(w, 'request.summary');
    const kept = await field.inputValue();
    expect(kept.startsWith(sure)).toBe(true);
    expect(sentence.startsWith(kept)).toBe(true);
    if (typed !== null) {
      await field.fill('');
      await field.pressSequentially(sentence.slice(0, typed), { delay: 5 });
      await saved(w);
      sure = sentence.slice(0, typed);
      await field.pressSequentially(sentence.slice(typed, typed + 20), { delay: 8 });
    }
    await w.kill();
  }
});
