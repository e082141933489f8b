/** Controls of the window as a keyboard and a mouse use them. */
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { ChoiceField, TextField } from '#renderer/ground/components/fields.tsx';
import { Menu } from '#renderer/ground/components/menu.tsx';
import { DateField, NumberField } from '#renderer/ground/components/typed-fields.tsx';
import { LanguageProvider } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import './bridge.ts';

const t = translator('fr');
const OPTIONS = [
  { id: 'b1', label: 'B1 Usagers et particuliers' },
  { id: 'b2', label: 'B2 Entreprises' },
  { id: 'c1', label: 'C1 Subventions de l’État' },
];
const show = (part: React.ReactNode) => render(<LanguageProvider language="fr">{part}</LanguageProvider>);

const Choice = ({ onChange }: { readonly onChange: (id: string) => void }) => {
  const [value, setValue] = useState('b1');
  return (
    <>
      <ChoiceField
        label="Source"
        value={value}
        empty="Aucune"
        options={OPTIONS}
        onChange={(id) => {
          setValue(id);
          onChange(id);
        }}
      />
      <button type="button">après</button>
    </>
  );
};
const choice = (): { readonly input: HTMLInputElement; readonly chosen: string[] } => {
  const chosen: string[] = [];
  show(<Choice onChange={(id) => chosen.push(id)} />);
  return { input: screen.getByRole('combobox', { name: 'Source' }) as HTMLInputElement, chosen };
};

it('finds a choice by words and codes whatever their accents, and keeps it with Enter', async () => {
  const user = userEvent.setup();
  const { input, chosen } = choice();
  await user.click(input);
  expect(screen.getAllByRole('option').map((o) => o.textContent)).toEqual(['Aucune', ...OPTIONS.map((o) => o.label)]);
  await user.clear(input);
  await user.type(input, 'etat');
  expect(screen.getAllByRole('option').map((o) => o.textContent)).toEqual(['C1 Subventions de l’État']);
  await user.keyboard('{Enter}');
  expect([chosen.at(-1), input.value]).toEqual(['c1', 'C1 Subventions de l’État']);
});

it('takes with Tab what is typed, not what the mouse lies on, and puts back what names nothing', async () => {
  const user = userEvent.setup();
  const { input, chosen } = choice();
  await user.click(input);
  await user.hover(screen.getByRole('option', { name: OPTIONS[2]?.label as string }));
  await user.tab();
  expect([chosen, input.value, document.activeElement?.textContent]).toEqual([[], OPTIONS[0]?.label, 'après']);
  await user.click(input);
  await user.clear(input);
  await user.type(input, 'entreprises');
  await user.tab();
  await waitFor(() => expect([chosen.at(-1), input.value]).toEqual(['b2', OPTIONS[1]?.label]));
  await user.click(input);
  await user.type(input, 'zzz');
  screen.getByText(t('common.noChoice'));
  await user.tab();
  expect([chosen.at(-1), input.value]).toEqual(['b2', OPTIONS[1]?.label]);
});

it('chooses nothing by its line of the list', async () => {
  const user = userEvent.setup();
  const { input, chosen } = choice();
  await user.click(input);
  await user.click(screen.getByRole('option', { name: 'Aucune' }));
  expect([chosen, input.value, input.placeholder]).toEqual([[''], '', 'Aucune']);
});

it('starts a dialog in its first field and gives the focus back, from a menu too', async () => {
  const user = userEvent.setup();
  const Asking = () => {
    const [isOpen, setOpen] = useState(false);
    return (
      <>
        <Menu label="plus" items={[{ label: 'Ouvrir', run: () => setOpen(true) }]} />
        {isOpen && (
          <Dialog title="Question" onClose={() => setOpen(false)}>
            <p>À lire d’abord.</p>
            <TextField label="Nom" value="" onChange={() => undefined} />
          </Dialog>
        )}
      </>
    );
  };
  show(<Asking />);
  const opener = screen.getByRole('button', { name: 'plus' });
  await user.click(opener);
  await user.click(await screen.findByRole('menuitem', { name: 'Ouvrir' }));
  const dialog = await screen.findByRole('dialog', { name: 'Question' });
  await waitFor(() => expect(document.activeElement).toBe(within(dialog).getByLabelText('Nom')));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(opener));
});

it('opens a month with Alt and the arrow down, in the language of the window, and takes the day that is chosen', async () => {
  const user = userEvent.setup();
  const Day = () => {
    const [value, setValue] = useState('2026-12-10');
    return <DateField label="Le" value={value} onChange={(iso) => setValue(iso ?? '')} />;
  };
  show(<Day />);
  const input = screen.getByLabelText('Le') as HTMLInputElement;
  await user.click(input);
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await screen.findByText('décembre 2026');
  await user.click(screen.getByRole('button', { name: /17 décembre 2026/ }));
  expect(input.value).toBe('17/12/2026');
  expect(document.activeElement).toBe(input);
});

it('types the date of the day with the key of a spreadsheet', async () => {
  const user = userEvent.setup();
  useApp.setState({ info: { today: '2026-11-26', settings: { userName: '' } } as OutputOf<'app.info'> });
  const written: (string | null)[] = [];
  show(<DateField label="Le" value="" onChange={(iso) => written.push(iso)} />);
  await user.click(screen.getByLabelText('Le'));
  await user.keyboard('{Control>};{/Control}');
  expect((screen.getByLabelText('Le') as HTMLInputElement).value).toBe('26/11/2026');
  expect(written).toEqual(['2026-11-26']);
});

it('does not read again what it wrote itself: an amount at rest is no mistake in any language', async () => {
  const user = userEvent.setup();
  for (const language of ['fr', 'en'] as const) {
    const kept: (number | null)[] = [];
    const { unmount } = render(
      <LanguageProvider language={language}>
        <NumberField label="Cash" kind="cents" value={5_200_000} onChange={(value) => kept.push(value)} />
        <button type="button">next</button>
      </LanguageProvider>,
    );
    const field = screen.getByLabelText('Cash') as HTMLInputElement;
    expect(field.getAttribute('aria-invalid')).toBe(null);
    await user.click(field);
    await user.click(screen.getByText('next'));
    expect(field.getAttribute('aria-invalid')).toBe(null);
    expect(kept.filter((value) => value !== 5_200_000)).toEqual([]);
    unmount();
  }
});
