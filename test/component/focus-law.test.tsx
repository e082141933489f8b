/** The cursor is never on the body: it goes to what stands where it stood. */
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect, useState } from 'react';
import { expect, it } from 'vitest';
import { keepFocusLaw } from '#renderer/ground/components/controls/focus-law.ts';

const Window = () => {
  const [rows, setRows] = useState(['a', 'b', 'c']);
  const [isShut, setShut] = useState(false);
  const [place, setPlace] = useState('list');
  useEffect(() => keepFocusLaw(), []);
  if (place === 'other') return <main>autre écran</main>;
  return (
    <main>
      <ul>
        {rows.map((row) => (
          <li key={row}>
            <button type="button" onClick={() => setRows(rows.filter((r) => r !== row))}>
              retirer {row}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" disabled={isShut} onClick={() => setShut(true)}>
        une fois
      </button>
      <button type="button" onClick={() => setPlace('other')}>
        aller
      </button>
    </main>
  );
};
const press = async (name: string): Promise<void> => {
  await userEvent.setup().click(screen.getByRole('button', { name }));
};
const held = (): string => document.activeElement?.textContent ?? '';

it('goes to the next row, to the last one, to the next control, to the new screen', async () => {
  // This DOM has no layout: everything is shown.
  Element.prototype.getClientRects = () => [{}] as unknown as DOMRectList;
  Element.prototype.checkVisibility = () => true;
  render(<Window />);
  await press('retirer b');
  await waitFor(() => expect(held()).toBe('retirer c'));
  await press('retirer c');
  await waitFor(() => expect(held()).toBe('retirer a'));
  await press('retirer a');
  await waitFor(() => expect(held()).toBe('une fois'));
  await press('une fois');
  await waitFor(() => expect(held()).toBe('aller'));
  await press('aller');
  await waitFor(() => expect(held()).toBe('autre écran'));
  expect(document.activeElement?.tagName).toBe('MAIN');
});
