/** The questions to the applicant, in the packaged window: collected, sent as a workbook and a letter, filled elsewhere, taken back line by line. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { questionById } from '#shared/base/method/questions/all.ts';
import { STATION_NAMES } from '#shared/base/method/stations.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { askWords } from '#shared/papers/applicant/collect.ts';
import { filled } from '../integration/filled-workbook.ts';
import { button, loadExample, saved, stored, toQuestions } from './places.ts';
import { freshFolder, launch } from './window.ts';

it('questions are collected, leave in a workbook, and the answers come back as one step', async () => {
  const w = await launch({ language: 'fr', settings: { userName: 'Claire Martin' } });
  await loadExample(w);
  const project = exampleDossier('x', 'fr').answers['request.projectName']?.value as string;
  const dossier = async () => {
    await saved(w);
    return (await stored(w, project)).dossier;
  };
  const before = await dossier();
  await toQuestions(w);

  // Collected: what has no answer becomes a question in one click, and says who asked.
  await w.page.getByRole('radio', { name: /^À demander/ }).check({ force: true });
  const gap = askWords(questionById('innovation.valueChain') as never, 'fr');
  await button(w, `${w.t('questions.ask')} : ${gap}`).click();
  await w.page.getByRole('radio', { name: /^Questions/ }).check({ force: true });
  await w.page
    .getByRole('region', { name: STATION_NAMES.innovation.fr })
    .getByText('posée par Claire Martin')
    .waitFor();
  const asked = await dossier();
  expect(asked.bearerQuestions.at(-1)).toMatchObject({
    text: gap,
    about: 'innovation.valueChain',
    askedBy: 'Claire Martin',
  });

  // Sent: the workbook is where the user said, and the questions are noted as sent.
  const path = join(freshFolder(), 'questions.xlsx');
  await w.app.evaluate(({ dialog }, file) => {
    // The system's dialogs cannot be driven: the user's choice is given in their place.
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: file });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
  }, path);
  await button(w, w.t('questions.export')).click();
  await w.page.getByLabel(w.t('questions.sending.deadline'), { exact: true }).fill('15/12/2026');
  await w.page.getByLabel(w.t('questions.sending.budget')).check();
  await button(w, w.t('questions.sending.make')).click();
  await w.page.getByText(w.t('questions.sending.done', { name: 'questions.xlsx' })).waitFor();
  const sent = await dossier();
  expect(sent.bearerQuestions.at(-1)).toMatchObject({
    deadline: '2026-12-15',
    sentOn: expect.stringMatching(/^\d{4}-/),
  });

  // Filled elsewhere: an answer, a word that is not understood, a budget line.
  const id = sent.bearerQuestions.at(-1)?.id as string;
  const bytes = await filled(readFileSync(path), (cell) => {
    cell(`questions/${id}`, 'answer').set('Nous cousons, le fabricant distribue.');
    cell('resources/+1', 'label').set('Vente de kits');
    cell('resources/+1', 'year1').set('beaucoup');
    cell('costs/+1', 'label').set('Assurance');
    cell('costs/+1', 'place').set('Services extérieurs');
    cell('costs/+1', 'year1').set(1200);
  });
  writeFileSync(path, bytes);
  await button(w, w.t('questions.import')).click();
  const report = w.page.getByRole('dialog');
  await report.getByText(w.t('questions.rule.notANumber')).waitFor();
  await report.getByText('Nous cousons, le fabricant distribue.').waitFor();
  expect((await dossier()).bearerQuestions).toEqual(sent.bearerQuestions);
  await button(w, w.t('questions.reading.apply', { count: 2 })).click();
  const after = await dossier();
  expect(after.answers['innovation.valueChain']).toMatchObject({
    state: 'answered',
    value: 'Nous cousons, le fabricant distribue.',
    source: { kind: 'declared' },
  });
  expect(after.bearerQuestions.find((q) => q.id === id)).toMatchObject({ status: 'answered' });
  expect(after.costs.at(-1)).toMatchObject({ label: 'Assurance', driver: { kind: 'annual', years: [120_000, 0, 0] } });
  expect(after.resources).toEqual(before.resources);

  // One step to undo it all.
  await w.page.getByRole('button', { name: new RegExp(w.t('dossier.undoNone')) }).click();
  expect(await dossier()).toEqual(sent);
  await w.close();
  expect(w.faults).toEqual([]);
});

it('the same questions leave as a letter', async () => {
  const w = await launch({ language: 'en' });
  await loadExample(w);
  await toQuestions(w);
  const path = join(freshFolder(), 'letter.pdf');
  await w.app.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: file });
  }, path);
  await button(w, w.t('questions.export')).click();
  await w.page.getByRole('radio', { name: w.t('questions.sending.letter') }).check({ force: true });
  await button(w, w.t('questions.sending.make')).click();
  await w.page.getByText(w.t('questions.sending.done', { name: 'letter.pdf' })).waitFor();
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  await w.close();
  expect(w.faults).toEqual([]);
});
