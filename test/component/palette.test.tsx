/** Ctrl+K over a real portfolio: what is found, what is shown and cannot be done, and where an entry leads. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Portfolio } from '#main/portfolio/portfolio.ts';
import { Palette } from '#renderer/app/palette/palette.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dossierStore, openDossier } from '#renderer/ground/state/dossier-store.ts';
import { MENU_COMMANDS } from '#shared/contract/menu-commands.ts';
import { NO_FILTER } from '#shared/contract/operations/list-query.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { MEMBERS, SESSION } from '#test/fixtures/committee.ts';
import { must, openBridge } from './bridge.ts';
import { show, t } from './sitting.tsx';

/** The worked example on the screen, at a glance. */
const openExample = async (portfolio: Portfolio): Promise<string> => {
  const { id } = must(portfolio.loadExample((own) => exampleDossier(own, 'fr')));
  await openDossier(id, { imported: '', cut: '' });
  useApp.setState({ place: { name: 'overview', id }, overlay: 'palette' });
  return id;
};
const box = (): HTMLElement => screen.getByRole('combobox', { name: t('actions.paletteHint') });
const look = (text: string): void => void fireEvent.change(box(), { target: { value: text } });
/** The names of what is found, in their order. */
const found = (): readonly string[] => screen.queryAllByRole('option').map((o) => o.textContent ?? '');
const groupOf = (name: string): HTMLElement => screen.getByRole('group', { name });
const option = (part: string): HTMLElement => {
  const one = screen.getAllByRole('option').find((o) => o.textContent?.includes(part));
  if (!one) throw new Error(`Not found: ${part}, among ${found().join(' | ')}`);
  return one;
};

it('finds every command of the menu by its words, with a dossier open and without', async () => {
  const { portfolio } = await openBridge();
  const missing = (): readonly string[] =>
    MENU_COMMANDS.filter((command) => command !== 'palette').filter((command) => {
      look(t(`actions.${command}`));
      return !found().some((name) => name.includes(t(`actions.${command}`)));
    });
  const outside = show(<Palette />);
  expect(missing()).toEqual([]);
  outside.unmount();
  await openExample(portfolio);
  show(<Palette />);
  expect(missing()).toEqual([]);
});

it('shows what cannot be done here last, and says why instead of closing', async () => {
  await openBridge();
  useApp.setState({ overlay: 'palette' });
  const user = userEvent.setup();
  show(<Palette />);
  look('>');
  const doing = within(groupOf(t('frame.palette.groups.do'))).getAllByRole('option');
  const blocked = doing.map((o) => o.getAttribute('aria-disabled') === 'true');
  expect(blocked.filter(Boolean).length).toBeGreaterThan(5);
  expect(blocked).toEqual(blocked.toSorted((a, b) => Number(a) - Number(b)));
  look(t('actions.freeze'));
  expect(option(t('actions.freeze')).getAttribute('aria-disabled')).toBe('true');
  await user.type(box(), '{Enter}');
  expect(screen.getByRole('status').textContent).toBe(t('actions.openFirst'));
  expect(useApp.getState().overlay).toBe('palette');
  // What is looked for next is another matter.
  look(t('actions.help'));
  expect(screen.getByRole('status').textContent).not.toBe(t('actions.openFirst'));
});

it('says how much is found, and that nothing is', async () => {
  await openBridge();
  show(<Palette />);
  look('sauvegardes');
  expect(screen.getByRole('status').textContent).toBe(t('frame.palette.found', { count: found().length }));
  look('zzzzz');
  expect(screen.getByRole('status').textContent).toBe(t('actions.nothing'));
});

it('leads to a line of the open dossier, whose kind stands at the right, and marks what was typed', async () => {
  const { portfolio } = await openBridge();
  await openExample(portfolio);
  const { dossier } = dossierStore.getState();
  const skill = dossier?.skills[0];
  const post = dossier?.posts[0];
  if (!skill || !post) throw new Error('The worked example has skills and posts');
  show(<Palette />);
  for (const [collection, { id }, name, kind] of [
    ['skills', skill, skill.name, 'Compétence'],
    ['posts', post, post.title, 'Poste'],
  ] as const) {
    look(name.toUpperCase().normalize('NFD').replace(/\p{M}/gu, ''));
    const line = screen.getAllByRole('option').find((o) => o.textContent === `${name}${kind}`);
    expect(line?.querySelector('mark')).not.toBeNull();
    if (line) fireEvent.click(line);
    expect(useApp.getState().focus).toEqual([collection, id]);
    expect(useApp.getState().overlay).toBe(null);
  }
  expect(useApp.getState().place).toMatchObject({ name: 'dossier', station: 'projection', tab: 'plan' });
});

it('names every line of the worked example', async () => {
  const { portfolio } = await openBridge();
  await openExample(portfolio);
  show(<Palette />);
  const lists = ['posts', 'skills', 'leverReviews', 'needs', 'goals', 'risks', 'conditions', 'tranches'] as const;
  const { dossier } = dossierStore.getState();
  expect(lists.filter((list) => (dossier?.[list].length ?? 0) === 0)).toEqual([]);
  const [before = '', after = ''] = t('frame.palette.unnamed', { at: '·' }).split('·');
  look(`#${before}${after}`);
  expect(found().filter((name) => name.startsWith(before) && name.includes(after))).toEqual([]);
});

it('opens the list under a kept view, a session, a page of the preferences', async () => {
  const { portfolio } = await openBridge();
  for (const { id, body } of MEMBERS)
    must(portfolio.saveRecord({ id, kind: 'member', dossierId: null, base: 0, body }));
  must(portfolio.saveRecord({ id: 's1', kind: 'session', dossierId: null, base: 0, body: SESSION }));
  const filter = { ...NO_FILTER, text: 'ruche' };
  const { info } = useApp.getState();
  if (!info) throw new Error('The window knows the portfolio');
  const views = [{ id: 'v1', name: 'À risque de trésorerie', filter }];
  useApp.setState({ info: { ...info, settings: { ...info.settings, views } } });
  show(<Palette />);
  look('risque tres');
  fireEvent.click(option('À risque de trésorerie'));
  expect(useApp.getState()).toMatchObject({ place: { name: 'portfolio' }, wish: { view: filter } });
  look(SESSION.name);
  await waitFor(() => expect(found().some((name) => name.includes(SESSION.name))).toBe(true));
  fireEvent.click(option(SESSION.name));
  expect(useApp.getState().place).toEqual({ name: 'session', id: 's1', dossierId: null });
  look('vehicules');
  fireEvent.click(option(t('tables.vehicles')));
  expect(useApp.getState().place).toEqual({ name: 'vehicles' });
});
