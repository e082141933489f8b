/** A decided dossier followed by the window alone: begun, a milestone done, actuals typed, undone, found among the due dates, printed. */
import { expect, it } from 'vitest';
import type { FollowUp } from '#shared/decision/follow-up/records.ts';
import { FOLLOWED_KINDS, followUpOf } from '#shared/decision/records/followed.ts';
import { button, menu, newDossier, pick, stored } from './places.ts';
import { launch, type Opened } from './window.ts';

const PROJECT = 'Le Jardin partagé';
/** Until the disk says so: fields rest a moment before they are saved. */
const followUpIn = async (w: Opened, dossierId: string): Promise<FollowUp | undefined> => {
  const replies = await Promise.all(FOLLOWED_KINDS.map((kind) => w.call('record.list', { kind, dossierId })));
  return followUpOf(replies.flatMap((reply) => (reply.ok ? reply.value : []))) ?? undefined;
};
const tab = (w: Opened, name: 'milestones' | 'actuals' | 'beliefs'): Promise<void> =>
  w.page.getByText(w.t(`followUp.tab.${name}`), { exact: true }).click();

it('follows a dossier to its report: milestones, actuals beside the plan, assumptions, and what is due', async () => {
  const w = await launch({ settings: { organisationName: 'Fondation des Rives', userName: 'Awa' } });
  await newDossier(w, PROJECT, 'Racines');
  const { dossier } = await stored(w, PROJECT);
  await button(w, w.t('followUp.title')).click();
  await w.page.getByText(w.t('followUp.undecidedTitle'), { exact: true }).waitFor();
  await button(w, w.t('followUp.decidedElsewhere')).click();
  await w.page.getByLabel(w.t('followUp.agreementOn'), { exact: true }).fill('31/01/2020');
  const first = w.page.getByRole('group', { name: /^M3 / });
  await first.getByText(w.t('followUp.milestones.states.late'), { exact: true }).waitFor();
  await pick(
    w,
    first.getByLabel(w.t('followUp.milestones.stage'), { exact: true }),
    w.t('followUp.milestones.stages.dropped'),
  );
  await first.getByText(w.t('followUp.milestones.reasonNeeded'), { exact: true }).waitFor();
  await first.getByLabel(w.t('followUp.milestones.reason'), { exact: true }).fill('Réuni avec le suivant');
  const dropped = async () => (await followUpIn(w, dossier.id))?.milestones.find((m) => m.month === 3);
  await expect.poll(dropped).toMatchObject({ stage: 'dropped', reason: 'Réuni avec le suivant' });
  expect(await stored(w, PROJECT)).toMatchObject({ status: 'followed', dossier });

  await tab(w, 'actuals');
  await w.page.getByText(w.t('followUp.actuals.current'), { exact: false }).waitFor();
  await w.page.locator('[data-at="2:1"]').dblclick();
  await w.page.keyboard.type('12 500,50');
  await w.page.keyboard.press('Enter');
  const amounts = async () => (await followUpIn(w, dossier.id))?.actuals.map((a) => a.actualCents);
  await expect.poll(amounts).toEqual([12_500_50]);
  const reason = w.page.getByLabel(new RegExp(`^${w.t('followUp.actuals.reason')}`));
  await reason.fill('Rien n’était prévu');
  await expect.poll(async () => (await followUpIn(w, dossier.id))?.actuals[0]?.reason).toBe('Rien n’était prévu');
  await menu(w, w.t('shell.undo'));
  await menu(w, w.t('shell.undo'));
  await expect.poll(amounts).toEqual([]);
  await menu(w, w.t('shell.redo'));
  await expect.poll(amounts).toEqual([12_500_50]);

  await tab(w, 'beliefs');
  await button(w, w.t('followUp.beliefs.add')).click();
  await w.page.getByLabel(w.t('followUp.beliefs.believed'), { exact: true }).fill('Le bail serait signé en mars');
  await expect
    .poll(async () => (await followUpIn(w, dossier.id))?.beliefs.map((b) => b.believed))
    .toEqual(['Le bail serait signé en mars']);

  await button(w, w.t('followUp.report')).click();
  const paper = w.page.getByRole('main');
  await paper.getByText('Réuni avec le suivant').first().waitFor({ state: 'attached' });
  expect((await paper.textContent())?.replace(/\s/g, ' ')).toContain('12 501');

  await menu(w, w.t('shell.agenda'));
  const dues = w.page.getByRole('row').filter({ hasText: PROJECT });
  await expect.poll(() => dues.count()).toBe(7);
  await w.page.getByText(w.t('followUp.agenda.windows.soon'), { exact: true }).click();
  await w.page.getByText(w.t('followUp.agenda.noneHere'), { exact: true }).waitFor();
  await w.page.getByText(w.t('followUp.agenda.windows.late'), { exact: true }).click();
  await expect.poll(() => dues.count()).toBe(7);
  await dues.first().getByRole('button').click();
  await w.page.getByRole('heading', { level: 1, name: w.t('followUp.title') }).waitFor();
  await w.close();
  expect(w.faults).toEqual([]);
});
