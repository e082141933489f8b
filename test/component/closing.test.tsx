import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { closeWindow } from '#renderer/app/closing.ts';
import { dossierStore, openDossier, setPlace } from '#renderer/ground/state/dossier-store.ts';
import { LockNotice } from '#renderer/ground/unsaved/lock-notice.tsx';
import { SessionScreen } from '#renderer/places/committee/session/session-screen.tsx';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { must, openBridge } from './bridge.ts';
import { decisionOf, show, sitting, t } from './sitting.tsx';

const LABELS = { imported: '', cut: '' };
const evidence = async (): Promise<HTMLInputElement> =>
  (await screen.findByLabelText(t('committeeFields.evidence'))) as HTMLInputElement;

it('sends what still rests, and lets the window go', async () => {
  const { portfolio, left } = await openBridge();
  const dossierId = await sitting(portfolio);
  const user = userEvent.setup();
  show(<SessionScreen id="s1" dossierId={dossierId} />);
  await user.clear(await evidence());
  await user.type(await evidence(), 'Certificat');
  await closeWindow();
  expect(left).toEqual(['hears', 'goes']);
  expect(decisionOf(portfolio, dossierId).conditions[0]?.evidence).toBe('Certificat');
});

it('keeps the window open over words that the disk does not hold, until they are given up', async () => {
  const { portfolio, left } = await openBridge();
  const dossierId = await sitting(portfolio);
  const user = userEvent.setup();
  show(<SessionScreen id="s1" dossierId={dossierId} />);
  await user.click(await evidence());
  await user.paste('x'.repeat(560));
  await closeWindow();
  expect(left).toEqual(['hears', 'asks']);
  const unsaved = await screen.findByRole('dialog', { name: t('saving.title') });
  await user.click(within(unsaved).getByRole('button', { name: t('saving.leave') }));
  await waitFor(() => expect(left).toEqual(['hears', 'asks', 'goes']));
});

it('keeps the words of a dossier that could not be saved while another one is open, and sends them when it can', async () => {
  const { portfolio, refuse } = await openBridge();
  const [a, b] = ['Jardin', 'Atelier'].map(
    (project) => must(portfolio.createDossier({ project, organisation: '', cohortId: null })).id,
  ) as [string, string];
  await openDossier(a, LABELS);
  refuse({ code: 'disk.full' });
  setPlace('name', ['answers', 'request.projectName'], { state: 'answered', value: 'Jardin partagé' });
  await openDossier(b, LABELS);
  expect(dossierStore.getState().dossier?.id).toBe(b);
  await openDossier(a, LABELS);
  const shown = dossierStore.getState().dossier;
  expect(shown === null ? '' : answerText(shown, 'request.projectName')).toBe('Jardin partagé');
  refuse(null);
  await openDossier(b, LABELS);
  await waitFor(
    () => expect(answerText(must(portfolio.openDossier(a)).dossier, 'request.projectName')).toBe('Jardin partagé'),
    { timeout: 5_000 },
  );
});

it('closes its fields at the opening of a portfolio that cannot be written, and says why', async () => {
  const { portfolio } = await openBridge({
    state: 'open',
    path: '/x',
    readOnly: true,
    heldBy: 'Bilal · portable · hier',
  });
  const dossierId = await sitting(portfolio);
  const user = userEvent.setup();
  show(
    <>
      <LockNotice />
      <SessionScreen id="s1" dossierId={dossierId} />
    </>,
  );
  const field = await evidence();
  expect(field.readOnly).toBe(true);
  const before = field.value;
  await user.type(field, 'plus');
  expect(field.value).toBe(before);
  screen.getByText(/Bilal/);
  screen.getByText(t('saving.locked'));
});
