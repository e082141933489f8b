/** Gestures that the disk refuses: what was meant stands, the refusal is said in words, nothing claims to be done, and the next try brings it to the disk. */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { openDossier } from '#renderer/ground/state/dossier-store.ts';
import { openPageAt, selectPassage } from '#renderer/ground/state/open-page.ts';
import { useSidePanel } from '#renderer/ground/state/side-panel.ts';
import { LockNotice } from '#renderer/ground/unsaved/lock-notice.tsx';
import { SavingStatus } from '#renderer/ground/unsaved/saving-status.tsx';
import { CitedBy, CiteFoot, useCiting } from '#renderer/places/dossier/panel/citing.tsx';
import { PortfolioPlace } from '#renderer/places/portfolio/portfolio.tsx';
import { questionById } from '#shared/base/method/questions/all.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import type { Failure } from '#shared/contract/failures.ts';
import type { Session } from '#shared/decision/committee/records.ts';
import { setCommand } from '#shared/dossier/content/apply.ts';
import { SESSION } from '#test/fixtures/committee.ts';
import { must, openBridge } from './bridge.ts';
import { show, t } from './sitting.tsx';

const words = (failure: Failure): string => failureWords(t, 'fr', failure);
const REFUSALS: readonly Failure[] = [
  { code: 'disk.full', kept: 'editsInMemory' },
  { code: 'portfolio.inUse', kept: 'editsInMemory' },
];
const CITED = 'request.history';
const CITING = new RegExp(questionById(CITED)?.label.fr ?? '');

const Beside = () => (
  <>
    <CitedBy id="a1" page={2} />
    <CiteFoot citing={useCiting()} />
  </>
);
const citing = async () => {
  const bridge = await openBridge();
  const { id } = must(bridge.portfolio.createDossier({ project: 'P', organisation: 'O', cohortId: null }));
  await openDossier(id, { imported: 'i', cut: 'c' });
  useSidePanel.setState({ question: CITED });
  openPageAt('a1', 'Courrier.pdf', 2);
  selectPassage('Trente places ouvriront en janvier.');
  show(
    <>
      <LockNotice />
      <Beside />
      <SavingStatus />
    </>,
  );
  const onDisk = () => must(bridge.portfolio.openDossier(id)).dossier.answers[CITED]?.source ?? null;
  return { ...bridge, id, onDisk };
};
const SOURCE = { kind: 'document', attachmentId: 'a1', page: '2', passage: 'Trente places ouvriront en janvier.' };

describe('a page that is cited', () => {
  it.each(REFUSALS)('while the disk says $code', async (failure) => {
    const { refuse, onDisk } = await citing();
    const user = userEvent.setup();
    refuse(failure);
    const act = screen.getByRole('button', { name: t('panel.citePassage') });
    await user.click(act);
    await waitFor(() => expect(screen.getAllByRole('alert').map((e) => e.textContent)).toContain(words(failure)));
    // It stands on the screen, as any word that was typed; the status says that the disk has it not.
    screen.getByRole('button', { name: CITING });
    screen.getByText(t('dossier.failed'));
    expect([onDisk(), useApp.getState().message]).toEqual([null, '']);
    // Nothing more can be cited than can be kept, and the button says so.
    await waitFor(() => expect(act.getAttribute('aria-disabled')).toBe('true'));
    expect(screen.getAllByText(t('saving.locked')).length).toBeGreaterThan(1);
    refuse(null);
    await user.click(screen.getAllByRole('button', { name: t('common.retry') })[0] as HTMLElement);
    await waitFor(() => expect(onDisk()).toMatchObject(SOURCE));
    await waitFor(() => expect(act.getAttribute('aria-disabled')).toBe(null));
  });

  it('after another hand wrote in the same dossier', async () => {
    const { portfolio, id, onDisk } = await citing();
    const user = userEvent.setup();
    const { dossier, revision } = must(portfolio.openDossier(id));
    const theirs = setCommand(dossier, ['answers', 'request.territory'], { state: 'answered', value: 'Nantes' });
    must(portfolio.apply(id, revision, 'edit', [theirs]));
    await user.click(screen.getByRole('button', { name: t('panel.citePassage') }));
    await waitFor(() => expect(onDisk()).toMatchObject(SOURCE));
    expect(must(portfolio.openDossier(id)).dossier.answers['request.territory']?.value).toBe('Nantes');
  });
});

describe('dossiers that are ticked in the list', () => {
  const opened = async () => {
    const bridge = await openBridge();
    const { portfolio } = bridge;
    const ids = ['Abricot', 'Bouleau'].map(
      (project) => must(portfolio.createDossier({ project, organisation: 'O', cohortId: null })).id,
    );
    const body: Session = { ...SESSION, name: 'Comité de décembre', status: 'prepared', agenda: [] };
    must(portfolio.saveRecord({ id: 's1', kind: 'session', dossierId: null, base: 0, body }));
    const session = () => {
      const [one] = must(portfolio.listRecords('session', null));
      if (one === undefined) throw new Error('no session');
      return { body: one.body as Session, revision: one.revision };
    };
    const heard = (): readonly string[] => session().body.agenda.map((item) => item.dossierId);
    const user = userEvent.setup();
    show(
      <>
        <div id="top-actions" />
        <PortfolioPlace />
      </>,
    );
    const put = async (): Promise<void> => {
      await user.click(await screen.findByRole('button', { name: t('committee.agenda') }));
      await user.click(await screen.findByRole('menuitem', { name: /Comité de décembre/ }));
    };
    const list = await screen.findByRole('region', { name: t('portfolio.title') });
    const tick = async (keys: string): Promise<void> => {
      list.focus();
      await user.keyboard(keys);
    };
    return { ...bridge, ids, session, heard, put, tick, user };
  };
  const done = (count: number): string => t('portfolio.agenda.done', { count, session: 'Comité de décembre' });

  it.each(REFUSALS)('are put on an agenda while the disk says $code', async (failure) => {
    const { refuse, ids, heard, put, tick } = await opened();
    await tick('{Control>}a{/Control}');
    refuse(failure);
    await put();
    await waitFor(() => expect(useApp.getState().failure).toEqual(failure));
    expect([heard(), useApp.getState().message]).toEqual([[], '']);
    refuse(null);
    await put();
    await waitFor(() => expect([...heard()].sort()).toEqual([...ids].sort()));
    await waitFor(() => expect(useApp.getState().message).toBe(done(2)));
    // None was put there twice, and none is said to have been there.
    expect(screen.queryByRole('dialog')).toBe(null);
  });

  it('are put on an agenda after another hand changed the session', async () => {
    const { portfolio, ids, session, heard, put, tick } = await opened();
    await tick('{Control>}a{/Control}');
    await screen.findByRole('button', { name: t('committee.agenda') });
    const now = session();
    const body = { ...now.body, place: 'Salle des fêtes' };
    must(portfolio.saveRecord({ id: 's1', kind: 'session', dossierId: null, base: now.revision, body }));
    await put();
    await waitFor(() => expect([...heard()].sort()).toEqual([...ids].sort()));
    expect(session().body.place).toBe('Salle des fêtes');
  });

  it('stand as they stood where their archiving is refused, and are archived by the next try', async () => {
    const { portfolio, refuse, ids, tick, user } = await opened();
    await tick('{Control>}a{/Control}');
    refuse({ code: 'disk.failing' }, (name) => name === 'dossier.setStatus');
    await user.click(await screen.findByRole('button', { name: t('portfolio.archive') }));
    const left = await screen.findByRole('dialog');
    expect(left.textContent).toContain(words({ code: 'disk.failing' }));
    await user.click(screen.getAllByRole('button', { name: t('common.close') }).at(-1) as HTMLElement);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null));
    expect(useApp.getState().message).toBe('');
    refuse(null);
    await user.click(screen.getByRole('button', { name: t('portfolio.archive') }));
    await waitFor(() => expect(ids.map((id) => must(portfolio.openDossier(id)).archived)).toEqual([true, true]));
  });
});
