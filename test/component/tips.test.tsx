/** Words of what has none to be seen: shown to the keyboard at once, taken away by Escape, never over the field one writes in. */
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ChartView } from '#renderer/ground/components/chart-view.tsx';
import { IconButton, TippedButton } from '#renderer/ground/components/controls/tip.tsx';
import { Menu } from '#renderer/ground/components/menu.tsx';
import { LanguageProvider } from '#renderer/ground/language/language.tsx';
import type { Chart } from '#shared/papers/charts/shape.ts';
import './bridge.ts';

afterEach(() => vi.restoreAllMocks());
const show = (part: React.ReactNode) => render(<LanguageProvider language="fr">{part}</LanguageProvider>);
const tip = (): HTMLElement | null => screen.queryByRole('tooltip', { hidden: true });

it('come with the keyboard at once, go with Escape and with the focus, and the name stays', async () => {
  const user = userEvent.setup();
  show(
    <>
      <IconButton label="Annuler : montant" tip="Annuler : montant (Ctrl Z)">
        ↶
      </IconButton>
      <Menu label="Plus d’actions" items={[{ label: 'Figer', run: () => undefined }]} />
      <Menu label="Étape" text="Étape ▾" items={[{ label: 'Prêt', run: () => undefined }]} />
    </>,
  );
  await user.tab();
  const button = screen.getByRole('button', { name: 'Annuler : montant' });
  expect([document.activeElement, tip()?.textContent]).toEqual([button, 'Annuler : montant (Ctrl Z)']);
  expect(button.getAttribute('aria-describedby')).toBe(tip()?.id);
  await user.keyboard('{Escape}');
  expect([tip(), document.activeElement]).toEqual([null, button]);
  await user.tab();
  expect(tip()?.textContent).toBe('Plus d’actions');
  // A button that shows its words needs no others.
  await user.tab();
  await waitFor(() => expect(tip()).toBe(null));
});

it('say what the words of a button leave out, and complain of none that lies under a dialog', async () => {
  const warned = vi.spyOn(console, 'warn');
  const user = userEvent.setup();
  show(
    <>
      <TippedButton tip="Pourquoi ce chiffre">7 181 €</TippedButton>
      <div inert>
        <IconButton label="Calendrier">▦</IconButton>
      </div>
    </>,
  );
  expect(warned).not.toHaveBeenCalled();
  await user.tab();
  const button = screen.getByRole('button', { name: '7 181 €' });
  expect([document.activeElement, tip()?.textContent]).toEqual([button, 'Pourquoi ce chiffre']);
  expect(button.getAttribute('aria-describedby')).toBe(tip()?.id);
});

it('are not shown where they would cover the field that one writes in', async () => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 100, 30));
  show(
    <>
      <input aria-label="Montant" />
      <IconButton label="Annuler">↶</IconButton>
    </>,
  );
  // The hand is on the keyboard of a field, and the pointer rests on a button.
  const user = userEvent.setup();
  await user.tab();
  await user.tab();
  expect(tip()?.style.visibility).toBe('');
  act(() => screen.getByLabelText('Montant').focus());
  await user.hover(screen.getByLabelText('Montant'));
  await user.hover(screen.getByRole('button', { name: 'Annuler' }));
  await waitFor(() => expect(tip()).not.toBe(null));
  expect(tip()?.style.visibility).toBe('hidden');
});

it('say what a part of a picture is, step by step, and Escape takes them away until the next step', async () => {
  const part = (x: number, says: string) =>
    ({ kind: 'rect', x, y: 0, width: 10, height: 10, fill: '#000', says }) as Chart['shapes'][number];
  const chart: Chart = {
    title: 'Trésorerie',
    summary: 'Elle tient.',
    width: 100,
    height: 20,
    shapes: [part(0, 'M1\nplan\t12 k€'), part(20, 'M2\nplan\t9 k€')],
    table: [['mois'], ['M1'], ['M2']],
  };
  const user = userEvent.setup();
  show(<ChartView make={() => chart} />);
  await user.tab();
  expect(tip()?.textContent).toContain('M1');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(tip()).toBe(null));
  await user.keyboard('{ArrowRight}');
  expect(tip()?.textContent).toContain('9 k€');
  fireEvent.blur(screen.getByRole('slider'));
  await waitFor(() => expect(tip()).toBe(null));
});
