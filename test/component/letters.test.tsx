/** Keys pressed alone: they act on the page and the list, never where one writes, and not at all once switched off. */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { useLetterKeys } from '#renderer/app/shell/letter-keys.ts';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { PortfolioPlace } from '#renderer/places/portfolio/portfolio.tsx';
import { must, openBridge } from './bridge.ts';
import { show, t } from './sitting.tsx';

const Page = ({ isAsking = false }: { readonly isAsking?: boolean }) => {
  useLetterKeys();
  return (
    <main>
      <button type="button">page</button>
      <input aria-label="champ" />
      <textarea aria-label="texte" />
      {/* biome-ignore lint/a11y/useSemanticElements: as the grid of the plan is */}
      <div role="grid" tabIndex={0} aria-label="grille" />
      {isAsking && (
        <Dialog title="choix" onClose={() => undefined}>
          <button type="button">oui</button>
        </Dialog>
      )}
    </main>
  );
};
const switchLetters = (letters: boolean): void => {
  const { info } = useApp.getState();
  if (info) useApp.setState({ info: { ...info, settings: { ...info.settings, letters } } });
};

it('leads from G to a place, and opens the page of keys', async () => {
  await openBridge();
  const user = userEvent.setup();
  show(<Page />);
  screen.getByText('page').focus();
  for (const [letter, place] of [
    ['c', 'committee'],
    ['e', 'agenda'],
    ['d', 'portfolio'],
  ] as const) {
    await user.keyboard(`g${letter}`);
    expect(useApp.getState().place.name).toBe(place);
  }
  await user.keyboard('gv');
  expect(useApp.getState().wish).toBe('views');
  // A second letter that leads nowhere ends it: the next one is another key.
  useApp.setState({ place: { name: 'agenda' } });
  await user.keyboard('gzd');
  expect(useApp.getState().place.name).toBe('agenda');
  await user.keyboard('?');
  expect(useApp.getState().overlay).toBe('shortcuts');
});

it('does nothing where one writes, over a dialog, with another key held, or once switched off', async () => {
  await openBridge();
  const user = userEvent.setup();
  const { unmount } = show(<Page />);
  const stays = async (keys: string): Promise<void> => {
    await user.keyboard(keys);
    expect([keys, useApp.getState().place.name, useApp.getState().overlay]).toEqual([keys, 'portfolio', null]);
  };
  for (const name of ['champ', 'texte', 'grille']) {
    screen.getByLabelText(name).focus();
    await stays('gc');
    await stays('?');
  }
  expect(screen.getByLabelText<HTMLInputElement>('champ').value).toBe('gc?');
  screen.getByText('page').focus();
  await stays('{Control>}g{/Control}{Alt>}c{/Alt}');
  switchLetters(false);
  await stays('gc?');
  switchLetters(true);
  unmount();
  show(<Page isAsking />);
  screen.getByText('oui').focus();
  await stays('gc?');
});

const List = () => {
  useLetterKeys();
  return (
    <>
      <div id="top-actions" />
      <PortfolioPlace />
    </>
  );
};

/** Nothing has a size here, so that no line is drawn: the box of the lines holds the cursor. */
const lines = (): Promise<HTMLElement> => screen.findByRole('region', { name: t('portfolio.title') });

it('ticks, changes the status, searches, adds and renames from the list', async () => {
  const { portfolio } = await openBridge();
  const ids = ['Abricot', 'Bouleau'].map(
    (project) => must(portfolio.createDossier({ project, organisation: 'O', cohortId: null })).id,
  );
  const user = userEvent.setup();
  show(<List />);
  const line = await lines();
  const statuses = (): readonly string[] => ids.map((id) => must(portfolio.openDossier(id)).status);
  line.focus();
  await user.keyboard('e');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(line));
  expect(statuses()).toEqual(['draft', 'draft']);
  await user.keyboard('e');
  await screen.findByRole('menu', { name: t('portfolio.stepOf', { name: 'Bouleau' }) });
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('menuitem'));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(statuses()).toEqual(['draft', 'inReview']));
  expect(useApp.getState().undoable).toBe(true);
  // Ticked: all of them together.
  (await lines()).focus();
  await user.keyboard('x{ArrowDown}x{ArrowUp}e');
  await screen.findByRole('menu', { name: t('portfolio.column.status') });
  await user.click(screen.getByRole('menuitem', { name: t('portfolio.status.closed') }));
  await waitFor(() => expect(statuses()).toEqual(['closed', 'closed']));
  (await lines()).focus();
  await user.keyboard('/');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(t('portfolio.search'))));
  (await lines()).focus();
  await user.keyboard('{F2}');
  expect(useApp.getState().message).toBe(t('portfolio.view.noneToRename'));
  await user.keyboard('n');
  await screen.findByRole('dialog');
  expect(screen.getByLabelText(t('portfolio.projectName'))).toBe(document.activeElement);
});

it('leaves the letters of the list alone once they are switched off, and keeps its other keys', async () => {
  const { portfolio } = await openBridge();
  must(portfolio.createDossier({ project: 'Abricot', organisation: 'O', cohortId: null }));
  switchLetters(false);
  const user = userEvent.setup();
  const heard: string[] = [];
  const listen = (event: KeyboardEvent): number => heard.push(event.key);
  window.addEventListener('keydown', listen);
  show(<List />);
  (await lines()).focus();
  await user.keyboard('xe/n');
  window.removeEventListener('keydown', listen);
  expect(heard).toEqual(['x', 'e', '/', 'n']);
  expect([
    screen.queryByRole('menu'),
    screen.queryByRole('dialog'),
    screen.queryByText(t('portfolio.bulk.chosen', { count: 1 })),
  ]).toEqual([null, null, null]);
  await user.keyboard(' ');
  await screen.findByRole('complementary', { name: t('portfolio.peek.title') });
});
