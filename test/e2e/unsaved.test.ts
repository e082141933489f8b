/** What is on the screen and not on the disk is never sealed, and never lost without a word: the window alone, on a real portfolio. */

import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Decision } from '#shared/decision/committee/records.ts';
import { ALL } from '#test/fixtures/all-dossiers.ts';
import { AWARD, MEMBERS, SESSION } from '#test/fixtures/committee.ts';
import { button, loadExample, menu } from './places.ts';
import { freshFolder, launch, type Opened } from './window.ts';

const field = (w: Opened, name: string): Locator => w.page.getByLabel(name, { exact: true });
const dialog = (w: Opened): Locator => w.page.getByRole('dialog');
const must = <T>(reply: { ok: true; value: T } | { ok: false; failure: unknown }): T => {
  if (!reply.ok) throw new Error(JSON.stringify(reply.failure));
  return reply.value;
};
const EVIDENCE_LIMIT = 500;
const VIEW = 'Un membre tient le plan pour trop optimiste.';

/** The one dossier of the portfolio. */
const idOf = async (w: Opened): Promise<string> => {
  const list = must(await w.call('portfolio.list', { ...ALL, limit: 1 }));
  return list.rows[0]?.id ?? '';
};
/** A session that is held, with a whole decision on the worked example that says "none" for a minority view. @returns the dossier's id */
const decisionToClose = async (w: Opened): Promise<string> => {
  await loadExample(w);
  const dossierId = await idOf(w);
  for (const { id, body } of MEMBERS)
    must(await w.call('record.save', { id, kind: 'member', dossierId: null, base: 0, body }));
  const agenda = [{ dossierId, time: '', rapporteur: '', reviewed: null, left: [] }];
  const session = { ...SESSION, status: 'prepared', agenda };
  must(await w.call('record.save', { id: 's1', kind: 'session', dossierId: null, base: 0, body: session }));
  must(await w.call('committee.review', { sessionId: 's1', dossierId, language: 'fr', jobId: 'review' }));
  must(await w.call('committee.hold', { sessionId: 's1' }));
  const whole = { ...AWARD, sessionId: 's1', minority: { stated: 'none', text: '' } };
  must(await w.call('record.save', { id: 'decision', kind: 'decision', dossierId, base: 0, body: whole }));
  await menu(w, w.t('shell.committee'));
  await button(w, SESSION.name).click();
  await w.page
    .getByRole('navigation', { name: w.t('committee.agenda') })
    .getByRole('button')
    .nth(1)
    .click();
  return dossierId;
};
const decisionOf = async (w: Opened, dossierId: string): Promise<Decision | undefined> =>
  must(await w.call('record.list', { kind: 'decision', dossierId })).at(-1)?.body as Decision | undefined;

it('a decision is not closed while its form says what the disk does not: the field and its words are named, and kept', async () => {
  const w = await launch();
  const dossierId = await decisionToClose(w);
  const evidence = 'Preuve attendue. '.repeat(33);
  expect(evidence.length).toBeGreaterThan(EVIDENCE_LIMIT);
  await field(w, w.t('committeeFields.evidence')).fill(evidence);
  await w.page.getByText(w.t('committee.minorities.view'), { exact: true }).click();
  await field(w, w.t('committeeFields.minority')).last().fill(VIEW);
  const close = async (): Promise<void> => {
    await button(w, w.t('committee.closeDecision')).click();
    await dialog(w)
      .getByRole('button', { name: w.t('committee.closeDecision') })
      .click();
  };
  await close();
  const unsaved = w.page.getByRole('dialog', { name: w.t('saving.title') });
  await unsaved.getByText(w.t('saving.refused'), { exact: true }).waitFor();
  await unsaved.getByText(w.t('committeeFields.evidence')).waitFor();
  await unsaved.getByText(evidence.slice(0, 40)).waitFor();
  // Everything else that was written is on the disk already, and nothing is sealed.
  expect(await decisionOf(w, dossierId)).toMatchObject({
    status: 'open',
    minority: { stated: 'view', text: VIEW },
    conditions: [{ evidence: AWARD.conditions[0]?.evidence }],
  });
  await w.page.keyboard.press('Escape');
  expect(await field(w, w.t('committeeFields.evidence')).inputValue()).toBe(evidence);
  await field(w, w.t('committeeFields.evidence')).fill(evidence.slice(0, EVIDENCE_LIMIT));
  await close();
  await w.page.getByText(w.t('committee.payments'), { exact: true }).first().waitFor();
  expect(await decisionOf(w, dossierId)).toMatchObject({
    status: 'closed',
    minority: { stated: 'view', text: VIEW },
    conditions: [{ evidence: evidence.slice(0, EVIDENCE_LIMIT) }],
  });
  await w.close();
  expect(w.faults).toEqual([]);
});

it('the window does not close over words that are not on the disk: it names them, and goes once they are saved or given up', async () => {
  const folder = freshFolder();
  const w = await launch({ folder });
  await decisionToClose(w);
  const owner = 'x'.repeat(201);
  await field(w, w.t('committeeFields.owner')).fill(owner);
  await w.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const unsaved = w.page.getByRole('dialog', { name: w.t('saving.title') });
  await unsaved.getByText(w.t('saving.closing'), { exact: true }).waitFor();
  await unsaved.getByText(owner).waitFor();
  await unsaved.getByRole('button', { name: w.t('saving.copy') }).click();
  await unsaved.getByText(w.t('saving.copied')).waitFor();
  expect(await w.app.evaluate(({ clipboard }) => clipboard.readText())).toContain(owner);
  await unsaved.getByRole('button', { name: w.t('saving.stay') }).click();
  // Nothing was lost by staying, and what is typed shorter is saved while the window closes.
  expect(await field(w, w.t('committeeFields.owner')).inputValue()).toBe(owner);
  await field(w, w.t('committeeFields.owner')).fill('La trésorière, le bureau');
  await w.close();
  const again = await launch({ folder });
  const decisions = must(await again.call('record.list', { kind: 'decision', dossierId: await idOf(again) }));
  expect(decisions.at(-1)?.body).toMatchObject({ conditions: [{ owner: 'La trésorière, le bureau' }] });
  await again.close();
  expect([...w.faults, ...again.faults]).toEqual([]);
});

it('a window that is to close while its page begins anew closes all the same', async () => {
  const w = await launch();
  // The page says that it heard, and is gone before it can say more: what it waits for then never comes.
  await w.page.evaluate(() => {
    const state = globalThis as { hasHeard?: boolean };
    Promise.race = () => {
      state.hasHeard = true;
      return new Promise(() => undefined);
    };
  });
  await w.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await w.page.waitForFunction(() => (globalThis as { hasHeard?: boolean }).hasHeard);
  await w.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
  await w.gone;
  await w.close();
  expect(w.faults).toEqual([]);
});

it('a window whose user said that it stays is not closed by a page that begins anew', async () => {
  const w = await launch();
  await decisionToClose(w);
  await field(w, w.t('committeeFields.owner')).fill('x'.repeat(201));
  await w.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const unsaved = w.page.getByRole('dialog', { name: w.t('saving.title') });
  await unsaved.getByRole('button', { name: w.t('saving.stay') }).click();
  await field(w, w.t('committeeFields.owner')).fill('La trésorière');
  await w.page.reload();
  await w.page.locator('main').first().waitFor();
  await w.call('app.info', {});
  await w.close();
  expect(w.faults).toEqual([]);
});
