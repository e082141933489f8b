/** Places of every kind that a person writes in, and how what is on the disk is read. */
import { expect } from 'vitest';
import { translator } from '#shared/base/i18n/translate.ts';
import type { RecordKind } from '#shared/decision/records/kinds.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { answer, button, saved, sideAct, stored, toPortfolio, toStation, toTab } from './places.ts';
import type { Opened } from './window.ts';

const PROJECT = answerText(exampleDossier('example', 'fr'), 'request.projectName');
export const COHORT = 'Appel 2027';

/** One kind of place that a person writes in, and how what is on the disk is read. */
export interface Hand {
  readonly name: string;
  readonly write: (w: Opened, n: number) => Promise<void>;
  /** what is written for n */ readonly value: (n: number) => unknown;
  readonly read: (w: Opened) => Promise<unknown>;
}
const t = translator('fr');
const toDossier = async (w: Opened): Promise<void> => {
  await toPortfolio(w);
  await button(w, PROJECT).click();
  // Where it was left: the plan has its stations folded.
  await w.page.locator('main.centre').waitFor();
  await toStation(w, 'request');
};
const toMembers = async (w: Opened): Promise<void> => {
  await w.page
    // Where something waits there, its name says how much.
    .getByRole('button', { name: new RegExp(`^${t('committee.title')}`) })
    .first()
    .click();
  await w.page.getByText(t('committee.tab.members'), { exact: true }).click();
};
const bodiesOf = async (w: Opened, kind: RecordKind, dossierId: string | null): Promise<readonly unknown[]> => {
  const reply = await w.call('record.list', { kind, dossierId });
  return reply.ok ? reply.value.map((r) => r.body) : [];
};
const membersIn = async (w: Opened): Promise<readonly string[]> =>
  (await bodiesOf(w, 'member', null)).map((body) => (body as { name: string }).name);
export const HANDS: readonly Hand[] = [
  {
    name: 'a text',
    write: async (w, n) => {
      await toDossier(w);
      await answer(w, 'request.summary').fill(`Résumé n° ${n}, à lire jusqu’au bout.`);
    },
    value: (n) => `Résumé n° ${n}, à lire jusqu’au bout.`,
    read: async (w) => (await stored(w, PROJECT)).dossier.answers['request.summary']?.value,
  },
  {
    name: 'an amount',
    write: async (w, n) => {
      await toDossier(w);
      await answer(w, 'request.amountProposed').fill(`${10_000 + n},50`);
    },
    value: (n) => (10_000 + n) * 100 + 50,
    read: async (w) => (await stored(w, PROJECT)).dossier.answers['request.amountProposed']?.value,
  },
  {
    name: 'half an amount',
    write: async (w, n) => {
      await toDossier(w);
      await answer(w, 'request.amountAsked').fill(`${n} 00O,5`);
    },
    value: (n) => `${n} 00O,5`,
    read: async (w) => (await stored(w, PROJECT)).dossier.drafts['answers/request.amountAsked'],
  },
  {
    name: 'a cell of the plan',
    write: async (w, n) => {
      await toDossier(w);
      await toStation(w, 'projection');
      await toTab(w, 'plan');
      const cell = w.page.locator('.grid-frame tbody tr[data-row="line"] th').first();
      await cell.click();
      await w.page.keyboard.type(`Ligne ${n}`);
      await w.page.keyboard.press('Enter');
    },
    value: (n) => `Ligne ${n}`,
    read: async (w) => (await stored(w, PROJECT)).dossier.resources[0]?.label,
  },
  {
    name: 'a member of the committee',
    write: async (w, n) => {
      await toMembers(w);
      await w.page.getByLabel(t('committee.name'), { exact: true }).first().fill(`Membre ${n}`);
    },
    value: (n) => `Membre ${n}`,
    read: async (w) => (await membersIn(w))[0],
  },
  {
    name: 'what became of an assumption',
    write: async (w, n) => {
      await toDossier(w);
      await button(w, t('followUp.title')).click();
      await w.page.getByText(t('followUp.tab.beliefs'), { exact: true }).click();
      await w.page.getByLabel(t('followUp.beliefs.happened'), { exact: true }).first().fill(`Constaté ${n}`);
    },
    value: (n) => `Constaté ${n}`,
    read: async (w) => {
      const { dossier } = await stored(w, PROJECT);
      const found = (await bodiesOf(w, 'belief', dossier.id)).map((body) => (body as { happened: string }).happened);
      return found.find((text) => text.startsWith('Constaté')) ?? null;
    },
  },
  {
    name: 'the calendar of a cohort',
    write: async (w, n) => {
      await toPortfolio(w);
      await sideAct(w, t('portfolio.cohorts'));
      await button(w, `${t('cohort.open')} ${COHORT}`).click();
      await w.page.getByLabel(t('cohort.lead'), { exact: true }).fill(`Responsable ${n}`);
    },
    value: (n) => `Responsable ${n}`,
    read: async (w) => ((await bodiesOf(w, 'cohortCalendar', null))[0] as { lead: string } | undefined)?.lead ?? null,
  },
];

/** Until the disk has it: what the status bar says of a dossier, and what is read back of a record. */
export const acknowledged = async (w: Opened, hand: Hand, n: number): Promise<void> => {
  if ((await w.page.locator('.dossier').count()) > 0) await saved(w);
  await expect.poll(() => hand.read(w), { timeout: 15_000 }).toEqual(hand.value(n));
};
