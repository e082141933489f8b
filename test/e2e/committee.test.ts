/** A committee from its first member to its minutes, by the window alone; what reached the disk is read back through the bridge. */

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { DECISIONS } from '#shared/base/method/options.ts';
import type { Decision } from '#shared/decision/committee/records.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { ALL } from '#test/fixtures/all-dossiers.ts';
import { button, loadExample, menu, newDossier, pick, toPortfolio } from './places.ts';
import { launch, type Opened } from './window.ts';

const MEMBERS = ['Awa Diop', 'Bela Kun', 'Chloé Roy', 'David Sy'] as const;
const OTHER = 'Jardin des possibles';
const field = (w: Opened, name: string): Locator => w.page.getByLabel(name, { exact: true });
const dialog = (w: Opened): Locator => w.page.getByRole('dialog');
/** Until the disk says so: fields rest a moment before they are saved. */
const decisionOf = async (w: Opened, dossierId: string): Promise<Decision | undefined> => {
  const reply = await w.call('record.list', { kind: 'decision', dossierId });
  return reply.ok ? (reply.value.at(-1)?.body as Decision | undefined) : undefined;
};
const tab = (w: Opened, name: 'sessions' | 'members' | 'interests'): Promise<void> =>
  w.page.getByText(w.t(`committee.tab.${name}`), { exact: true }).click();

const seat = async (w: Opened): Promise<void> => {
  await tab(w, 'members');
  for (const [i, name] of MEMBERS.entries()) {
    await button(w, w.t('committee.addMember')).click();
    await field(w, w.t('committee.name')).nth(i).fill(name);
  }
  const stored = async (): Promise<string[]> => {
    const reply = await w.call('record.list', { kind: 'member', dossierId: null });
    return reply.ok ? reply.value.map((r) => (r.body as { name: string }).name) : [];
  };
  await expect.poll(stored).toEqual([...MEMBERS]);
};
const prepare = async (w: Opened, project: string): Promise<void> => {
  await tab(w, 'sessions');
  await button(w, w.t('committee.newSession')).click();
  await field(w, w.t('committee.name')).fill('Comité d’essai');
  await pick(w, field(w, w.t('committee.chair')), MEMBERS[0]);
  await button(w, w.t('committee.addDossiers')).click();
  for (const name of [project, OTHER]) await dialog(w).getByRole('checkbox', { name }).check();
  await button(w, w.t('committee.addCount', { count: 2 })).click();
  const agenda = w.page.getByRole('region', { name: w.t('committee.agenda') }).getByRole('row');
  await expect.poll(() => agenda.count()).toBe(3);
  await menu(w, w.t('shell.undo'));
  await expect.poll(() => agenda.count()).toBe(0);
  await menu(w, w.t('shell.redo'));
  await expect.poll(() => agenda.count()).toBe(3);
  await button(w, w.t('committee.othersPresent')).click();
  await w.page.getByText(w.t('committee.quorumReached', { counted: 4, needed: 3 })).waitFor();
  await button(w, w.t('committee.open')).click();
  await dialog(w)
    .getByRole('button', { name: w.t('committee.open') })
    .click();
  await w.page.getByText(w.t('committee.status.held'), { exact: true }).waitFor();
};
const withdraw = async (w: Opened): Promise<void> => {
  await button(w, w.t('committee.declare')).click();
  await pick(w, dialog(w).getByLabel(w.t('committee.member'), { exact: true }), MEMBERS[3]);
  await dialog(w).getByLabel(w.t('committee.nature'), { exact: true }).fill('Siège au conseil de l’association');
  await button(w, w.t('committee.declareDo')).click();
  await w.page.getByText(w.t('committee.quorumReached', { counted: 3, needed: 3 })).waitFor();
  await field(w, w.t('committee.leftAt')).fill('14:05');
};
const vote = async (w: Opened): Promise<void> => {
  const choose = (name: string, how: 'for' | 'against'): Promise<void> =>
    w.page
      .getByRole('group', { name: `${w.t('committeeFields.votes')} ${name}` })
      .getByText(w.t(`committee.vote.${how}`), { exact: true })
      .click();
  await choose(MEMBERS[0], 'for');
  await choose(MEMBERS[1], 'for');
  await choose(MEMBERS[2], 'against');
  expect(await w.page.getByRole('group', { name: `${w.t('committeeFields.votes')} ${MEMBERS[3]}` }).count()).toBe(0);
};

it('a committee withdraws who has an interest, decides under conditions, prints its minutes and hides amounts', async () => {
  const w = await launch({ settings: { organisationName: 'Fondation des Rives' } });
  await loadExample(w);
  await toPortfolio(w);
  await newDossier(w, OTHER, 'Les Voisins');
  await toPortfolio(w);
  const list = await w.call('portfolio.list', { ...ALL, limit: 10 });
  const row = list.ok ? list.value.rows.find((r) => r.project !== OTHER) : undefined;
  if (row === undefined) throw new Error('no example');
  await menu(w, w.t('shell.committee'));
  await seat(w);
  await prepare(w, row.project);
  await w.page
    .getByRole('navigation', { name: w.t('committee.agenda') })
    .getByText(row.project)
    .click();
  await withdraw(w);
  await button(w, w.t('committee.begin')).click();
  const words = DECISIONS.find((d) => d.id === 'conditions')?.label.fr ?? '';
  expect(await w.page.getByRole('radio', { name: words, exact: true }).isChecked()).toBe(true);
  await field(w, w.t('committeeFields.term')).fill('36');
  await vote(w);
  expect(await button(w, w.t('committee.closeDecision')).isDisabled()).toBe(true);
  await w.page.getByText(w.t('committee.minorities.none'), { exact: true }).click();
  await button(w, w.t('committee.closeDecision')).click();
  await dialog(w)
    .getByRole('button', { name: w.t('committee.closeDecision') })
    .click();
  await w.page.getByText(w.t('committee.payments'), { exact: true }).first().waitFor();
  const decision = await decisionOf(w, row.id);
  expect(decision).toMatchObject({
    status: 'closed',
    decision: 'conditions',
    outcome: { votes: { for: 2, against: 1, abstain: 0 }, withdrawn: [{ name: MEMBERS[3], at: '14:05' }] },
  });
  const opened = await w.call('dossier.open', { id: row.id });
  expect(opened).toMatchObject({ ok: true, value: { status: 'decided' } });
  expect(opened.ok && answerText(opened.value.dossier, 'request.decisionDate')).toBe(decision?.date);

  // The pack addressed to who withdrew leaves the dossier out.
  await button(w, w.t('committee.pack')).click();
  await dialog(w).getByRole('checkbox', { name: row.project }).waitFor();
  await pick(w, dialog(w).getByLabel(w.t('committee.packFor'), { exact: true }), MEMBERS[3]);
  await dialog(w)
    .getByText(w.t('committee.packLeavesOut', { projects: row.project }))
    .waitFor();
  expect(await dialog(w).getByRole('checkbox', { name: row.project }).count()).toBe(0);
  await dialog(w)
    .getByRole('button', { name: w.t('packing.make', { dossiers: w.t('pack.count', { count: 1 }) }) })
    .click();
  await dialog(w).getByText(w.t('packing.again')).waitFor({ timeout: 90_000 });
  const path = join(w.folder, 'pack.pdf');
  await w.app.evaluate(({ dialog: native }, file) => {
    native.showSaveDialog = async () => ({ canceled: false, filePath: file });
  }, path);
  await dialog(w)
    .getByRole('button', { name: w.t('preview.save') })
    .click();
  await expect.poll(() => existsSync(path)).toBe(true);
  // Every stream of the file opened, its text, its properties and its bookmarks.
  const inside = [
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', path, '-'], { maxBuffer: 1 << 28 }).toString('latin1'),
    execFileSync('qpdf', ['--json', '--json-key=outlines', path], { encoding: 'utf8' }),
    execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }),
    execFileSync('pdfinfo', [path], { encoding: 'utf8' }),
  ].join('\n');
  expect(inside).toContain(OTHER);
  for (const secret of [row.id, row.project, row.organisation, 'Recoudre', 'Ateliers du Fil', MEMBERS[3]])
    expect(inside, secret).not.toContain(secret);
  expect(execFileSync('pdfdetach', ['-list', path], { encoding: 'utf8' })).toContain('0 embedded files');
  await w.page.keyboard.press('Escape');

  await button(w, w.t('committee.close')).click();
  await dialog(w)
    .getByRole('button', { name: w.t('committee.close') })
    .click();
  await w.page.getByText(w.t('committee.status.closed'), { exact: true }).waitFor();
  await button(w, w.t('committee.minutes')).click();
  const paper = w.page.getByRole('main');
  await paper.getByText(w.t('minutes.withdrawn').slice(0, 30)).first().waitFor({ state: 'attached' });
  const minutes = (await paper.textContent()) ?? '';
  for (const name of MEMBERS) expect(minutes).toContain(name);
  expect(minutes.replace(/\s/g, ' ')).toContain('14 h 05');

  await button(w, `← ${w.t('committee.session')}`).click();
  await button(w, w.t('committee.present')).click();
  const slide = w.page.getByRole('article', { name: row.project });
  await slide.waitFor();
  // Words, labels and the charts' sentences: everything that a screen or a screen reader gives.
  const saysAmounts = async (): Promise<boolean> =>
    /\d ?k?€/.test((await slide.evaluate((e) => e.outerHTML)).replace(/&nbsp;|\s/g, ' '));
  expect(await saysAmounts()).toBe(true);
  // From the other end of a room: type of 22 pixels on a screen of 1,920, the same share of this one; pictures on six tenths of the frame.
  const seen = () =>
    slide.evaluate((article) => {
      const frame = article.closest('main')?.getBoundingClientRect();
      const sizes = [...article.querySelectorAll('h1, h2, h3, p, dd, dt, li, li span')].map((e) =>
        Number.parseFloat(getComputedStyle(e).fontSize),
      );
      const pictures = [...article.querySelectorAll('svg')].map((svg) => {
        const { width, height } = svg.getBoundingClientRect();
        const scale = width / svg.viewBox.baseVal.width;
        for (const text of svg.querySelectorAll('text')) sizes.push(scale * Number(text.getAttribute('font-size')));
        return height / (frame?.height ?? 1);
      });
      const { parentElement: stage } = article;
      const spills = stage === null || stage.scrollWidth > stage.clientWidth || stage.scrollHeight > stage.clientHeight;
      return { smallest: Math.min(...sizes) / innerWidth, pictures, spills };
    });
  for (const [screen, drawn] of [0, 1, 1, 0, 0].entries()) {
    if (screen > 0) await w.page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await seen()).pictures.length).toBe(drawn);
    const { smallest, pictures, spills } = await seen();
    expect(smallest).toBeGreaterThanOrEqual(21.5 / 1_920);
    for (const share of pictures) expect(share).toBeGreaterThanOrEqual(0.6);
    expect(spills).toBe(false);
    await w.page.keyboard.press('m');
    await expect.poll(saysAmounts).toBe(false);
    await w.page.keyboard.press('m');
  }
  await w.page.keyboard.press('b');
  const black = w.page.getByText(w.t('committee.black'));
  await black.waitFor({ state: 'attached' });
  await w.page.keyboard.press('ArrowLeft');
  await black.waitFor({ state: 'detached' });
  await slide.waitFor();
  await w.page.keyboard.press('Escape');
  await button(w, w.t('committee.present')).waitFor();
  await w.close();
  expect(w.faults).toEqual([]);
});
