/**
 * States of the window, each forced and found by its sentence. Those that need a system stand in the end-to-end tests: a file that is damaged, foreign or gone
 * (recovery), a wrong file (single-instance, exchange), long work that is stopped (composer), a lock (protection), a sealed version (journey), a killed window (kills).
 */
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { Toasts } from '#renderer/app/toasts.tsx';
import { Button } from '#renderer/ground/components/button.tsx';
import { Loading } from '#renderer/ground/components/notice.tsx';
import { LanguageProvider } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { openDossier } from '#renderer/ground/state/dossier-store.ts';
import { LockNotice } from '#renderer/ground/unsaved/lock-notice.tsx';
import { SavingStatus } from '#renderer/ground/unsaved/saving-status.tsx';
import { Held } from '#renderer/places/portfolio/held.tsx';
import { UnlockScreen } from '#renderer/places/protection/unlock-screen.tsx';
import { PlaceField } from '#renderer/places/records/place-field.tsx';
import { dateAndTime } from '#shared/base/i18n/dates.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import type { Failure } from '#shared/contract/failures.ts';
import type { PortfolioState } from '#shared/contract/operations/app.ts';
import { must, openBridge, type TestBridge } from './bridge.ts';
import { show, t } from './sitting.tsx';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('loading: nothing is said before 200 ms, then still lines and a word for who does not see them', () => {
  vi.useFakeTimers();
  render(
    <LanguageProvider language="fr">
      <Loading lines={3} />
    </LanguageProvider>,
  );
  act(() => vi.advanceTimersByTime(199));
  expect([screen.queryByText(t('common.loading')), document.querySelectorAll('.skeleton-line').length]).toEqual([
    null,
    0,
  ]);
  act(() => vi.advanceTimersByTime(2));
  screen.getByText(t('common.loading'));
  expect(document.querySelectorAll('.skeleton-line')).toHaveLength(3);
});

it('an act done: eight seconds with its way back, one at a time, and never over what has the focus', () => {
  vi.useFakeTimers();
  // The card lies at the foot of the window or at its head; the field is at the foot.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const isToast = this.classList.contains('told');
    const isAbove = isToast && (this as HTMLElement).dataset.above === 'true';
    return new DOMRect(0, isAbove ? 0 : 500, 300, 40);
  });
  render(
    <LanguageProvider language="fr">
      <input aria-label="Montant" />
      <Toasts />
    </LanguageProvider>,
  );
  const toast = (): HTMLElement => document.querySelector('.told') as HTMLElement;
  act(() => useApp.getState().say('Retiré.', true));
  screen.getByRole('button', { name: t('common.undo') });
  expect(toast().dataset.above).toBe('false');
  act(() => screen.getByLabelText('Montant').focus());
  expect(toast().dataset.above).toBe('true');
  act(() => useApp.getState().say('Ajouté.', true));
  expect([screen.queryByText('Retiré.'), screen.getAllByRole('status')]).toEqual([null, [expect.anything()]]);
  act(() => vi.advanceTimersByTime(8_001));
  expect(screen.queryByText('Ajouté.')).toBe(null);
});

it('a button that cannot act yet says why beside it, is reached by the keyboard, does nothing, and keeps the cursor when it can', async () => {
  const user = userEvent.setup();
  const done: string[] = [];
  const Asking = () => {
    const [why, setWhy] = useState<string | null>('Donnez d’abord un nom.');
    return (
      <>
        <Button kind="main" blocked={why} onClick={() => done.push('done')}>
          Garder
        </Button>
        <button type="button" onClick={() => setWhy(null)}>
          nommer
        </button>
      </>
    );
  };
  show(<Asking />);
  const button = screen.getByRole('button', { name: 'Garder' });
  await user.tab();
  expect(document.activeElement).toBe(button);
  const described = document.getElementById(button.getAttribute('aria-describedby') ?? '');
  expect([button.getAttribute('aria-disabled'), described?.textContent]).toEqual(['true', 'Donnez d’abord un nom.']);
  await user.keyboard('{Enter}');
  expect(done).toEqual([]);
  act(() => screen.getByText('nommer').click());
  expect([document.activeElement, button.getAttribute('aria-disabled')]).toEqual([button, null]);
  await user.keyboard('{Enter}');
  expect(done).toEqual(['done']);
});

const opened = async (state?: PortfolioState): Promise<TestBridge> => {
  const bridge = await openBridge(state);
  const { id } = must(bridge.portfolio.createDossier({ project: 'P', organisation: 'O', cohortId: null }));
  const { revision } = must(bridge.portfolio.openDossier(id));
  const item = { id: 'm1', month: 1, title: 'Lancement', evidence: '' };
  must(bridge.portfolio.apply(id, revision, 'edit', [{ type: 'insert', collection: 'milestones', index: 0, item }]));
  await openDossier(id, { imported: '', cut: '' });
  show(
    <>
      <LockNotice />
      <PlaceField
        base={['milestones', 'm1']}
        spec={{ path: ['evidence'], kind: 'long', label: 'Preuve' }}
        change="Jalon"
      />
      <SavingStatus />
    </>,
  );
  return bridge;
};
const field = (): HTMLTextAreaElement => screen.getByLabelText('Preuve');
const words = (failure: Failure): string => failureWords(t, 'fr', failure);
const SAVED = new RegExp(t('dossier.saved', { time: '.*' }));

it('saved is a status; a full disk is an alert that says what is kept, closes the fields, and is over once there is room', async () => {
  const { refuse } = await opened();
  const user = userEvent.setup();
  await user.type(field(), 'Photos');
  await waitFor(() => expect(screen.getByText(SAVED).getAttribute('role')).toBe('status'), { timeout: 5_000 });
  expect(screen.queryByRole('alert')).toBe(null);
  refuse({ code: 'disk.full', kept: 'editsInMemory' });
  await user.type(field(), ' et factures');
  const alert = await screen.findByRole('alert', {}, { timeout: 5_000 });
  expect(alert.textContent).toBe(words({ code: 'disk.full', kept: 'editsInMemory' }));
  screen.getByText(t('dossier.failed'));
  expect([field().readOnly, field().value]).toEqual([true, 'Photos et factures']);
  refuse(null);
  await user.click(screen.getAllByRole('button', { name: t('common.retry') }).at(-1) as HTMLElement);
  await waitFor(() => expect(screen.queryByRole('alert')).toBe(null));
  expect([field().readOnly, field().value]).toEqual([false, 'Photos et factures']);
});

it('read-only: who writes, where, since when, and how to take over; fields do not open', async () => {
  const holder = { user: 'Bilal', host: 'portable', since: '2026-11-26T08:30:00.000Z' };
  await opened({ state: 'open', path: '/x', readOnly: true, heldBy: 'Bilal · portable', holder });
  expect(field().readOnly).toBe(true);
  screen.getByText(t('saving.locked'));
  const user = userEvent.setup();
  show(<Held holder={holder} />);
  const said = { user: 'Bilal', host: 'portable', since: dateAndTime(new Date(holder.since), 'fr') };
  expect(document.body.textContent).toContain(t('portfolio.lock.held', said));
  await user.click(screen.getByRole('button', { name: t('portfolio.lock.take') }));
  await screen.findByText(t('portfolio.lock.help', said));
});

it('a file of a newer version is read and said, and takes nothing', async () => {
  await opened({ state: 'newer', path: '/x', fileVersion: 990, ourVersion: 70, readOnly: true });
  expect(field().readOnly).toBe(true);
  expect(document.body.textContent).toContain(words({ code: 'portfolio.newer', kept: 'originalUntouched' }));
});

it('locked: asks for what opens it, and says so where nothing was given', async () => {
  await openBridge();
  show(
    <UnlockScreen
      state={{ state: 'locked', path: '/x', keys: 'ready', ways: ['passphrase'] } as never}
      isWaiting={false}
    />,
  );
  screen.getByRole('heading', { name: t('protection.unlock.title') });
  screen.getByText(t('protection.unlock.intro'));
  screen.getByText(t('common.blocked.password'));
});
