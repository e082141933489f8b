/** Every kind of choice under the keys of the keyboard: in a field, in free text, in a cell of a grid. */
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { SuggestedInput } from '#renderer/ground/components/controls/suggested-input.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { ChoiceEditor } from '#renderer/ground/grid/editors/choice-editor.tsx';
import { LanguageProvider } from '#renderer/ground/language/language.tsx';
import './bridge.ts';

const OPTIONS = [
  { id: 'b1', label: 'B1 Usagers et particuliers' },
  { id: 'b2', label: 'B2 Entreprises' },
  { id: 'c1', label: 'C1 Subventions de l’État' },
  { id: 'c2', label: 'C2 Œuvres sociales' },
  { id: 'c3', label: 'C3 Subventions' },
];
const [B1 = '', B2 = '', C1 = '', C2 = '', C3 = ''] = OPTIONS.map((o) => o.label);
const NONE = 'Aucune';

const Field = ({ from, empty, onKept }: { from: string; empty: string; onKept: (id: string) => void }) => {
  const [value, setValue] = useState(from);
  return (
    <ChoiceField
      label="Source"
      value={value}
      empty={empty}
      options={OPTIONS}
      onChange={(id) => {
        setValue(id);
        onKept(id);
      }}
    />
  );
};
const Free = ({ from, onKept }: { from: string; onKept: (id: string) => void }) => {
  const [value, setValue] = useState(from);
  const [isAsked, setAsked] = useState(false);
  return (
    <SuggestedInput
      label={{ words: 'Source' }}
      value={value}
      items={isAsked ? OPTIONS.map((o) => ({ text: o.label, dossiers: 1 })) : []}
      onAsk={(text) => setAsked(text !== null)}
      onChange={(text) => {
        setValue(text);
        onKept(text);
      }}
    />
  );
};
const Cell = ({ from, onKept }: { from: string; onKept: (label: string) => void }) => {
  const [value, setValue] = useState(from);
  const [isEdited, setEdited] = useState(false);
  return isEdited ? (
    <ChoiceEditor
      cell={{ kind: 'input', shown: value, typed: value, options: OPTIONS }}
      label="Source"
      typed={null}
      numeric={false}
      barId="bar"
      refusal={() => null}
      onProblem={() => undefined}
      onCommit={(text) => {
        setValue(text);
        setEdited(false);
        onKept(text);
      }}
      onCancel={() => setEdited(false)}
    />
  ) : (
    <button type="button" onClick={() => setEdited(true)}>
      cellule {value}
    </button>
  );
};
const show = (part: React.ReactNode) => render(<LanguageProvider language="fr">{part}</LanguageProvider>);
const input = (): HTMLInputElement => screen.getByRole<HTMLInputElement>('combobox', { name: 'Source' });
const isListed = (): boolean => screen.queryAllByRole('option').length > 0;

/** What is pressed in a field that holds B1, what it then holds; `kept` is what was written, if anything. */
interface Row {
  readonly what: string;
  readonly from?: string;
  readonly empty?: string;
  readonly keys: string;
  /** the mouse comes to lie on it before the last key */ readonly hover?: string;
  readonly last?: string;
  readonly holds: string;
  readonly kept: readonly string[];
}
const IN_A_FIELD: readonly Row[] = [
  { what: 'Enter on what is chosen already', keys: '{ArrowDown}', last: '{Enter}', holds: B1, kept: [] },
  { what: 'Tab on what is chosen already', keys: '{ArrowDown}', last: '{Tab}', holds: B1, kept: [] },
  {
    what: 'Enter on nothing where nothing is chosen',
    from: '',
    keys: '{ArrowDown}',
    last: '{Enter}',
    holds: '',
    kept: [],
  },
  { what: 'Enter on nothing where something is', keys: '{ArrowDown}{Home}', last: '{Enter}', holds: '', kept: [''] },
  { what: 'Enter on the last', keys: '{ArrowDown}{End}', last: '{Enter}', holds: C3, kept: ['c3'] },
  { what: 'Tab on the last', keys: '{ArrowDown}{End}', last: '{Tab}', holds: C3, kept: ['c3'] },
  {
    what: 'Home where one must be chosen',
    from: 'c1',
    empty: '',
    keys: '{ArrowDown}{Home}',
    last: '{Enter}',
    holds: B1,
    kept: ['b1'],
  },
  { what: 'Escape after an arrow', keys: '{ArrowDown}{ArrowDown}', last: '{Escape}', holds: B1, kept: [] },
  { what: 'Escape after a word', keys: '{Control>}a{/Control}entre', last: '{Escape}', holds: B1, kept: [] },
  {
    what: 'Escape after the text was taken away',
    keys: '{Control>}a{/Control}{Backspace}',
    last: '{Escape}',
    holds: B1,
    kept: [],
  },
  {
    what: 'Escape after another word than what was there',
    keys: '{Control>}a{/Control}{Backspace}entre',
    last: '{Escape}',
    holds: B1,
    kept: [],
  },
  {
    what: 'Tab after the text was taken away',
    keys: '{Control>}a{/Control}{Backspace}',
    last: '{Tab}',
    holds: '',
    kept: [''],
  },
  {
    what: 'Enter after the text was taken away',
    keys: '{Control>}a{/Control}{Backspace}',
    last: '{Enter}',
    holds: '',
    kept: [''],
  },
  {
    what: 'Tab after the text was taken away where one must be chosen',
    empty: '',
    keys: '{Control>}a{/Control}{Backspace}',
    last: '{Tab}',
    holds: B1,
    kept: [],
  },
  { what: 'Tab after the words of one', keys: '{Control>}a{/Control}etat', last: '{Tab}', holds: C1, kept: ['c1'] },
  {
    what: 'Enter after an accent and the apostrophe of a keyboard',
    keys: "{Control>}a{/Control}l'état",
    last: '{Enter}',
    holds: C1,
    kept: ['c1'],
  },
  {
    what: 'Enter after a word with a ligature',
    keys: '{Control>}a{/Control}oeuv',
    last: '{Enter}',
    holds: C2,
    kept: ['c2'],
  },
  {
    what: 'Tab after the whole name of one that begins another',
    keys: '{Control>}a{/Control}c3 subventions',
    last: '{Tab}',
    holds: C3,
    kept: ['c3'],
  },
  { what: 'Tab after what names two', keys: '{Control>}a{/Control}subv', last: '{Tab}', holds: B1, kept: [] },
  { what: 'Tab after what names none', keys: '{Control>}a{/Control}zzz', last: '{Tab}', holds: B1, kept: [] },
  { what: 'Tab while the mouse lies on another', keys: '{ArrowDown}', hover: C1, last: '{Tab}', holds: B1, kept: [] },
  {
    what: 'Tab after a key of the list, whatever the mouse lay on',
    keys: '{ArrowDown}',
    hover: C1,
    last: '{End}{Tab}',
    holds: C3,
    kept: ['c3'],
  },
  {
    what: 'Enter after words, while the mouse lies on another',
    keys: '{Control>}a{/Control}subv',
    hover: C1,
    last: '{Enter}',
    holds: B1,
    kept: [],
  },
];
/** A cell opens with its list, and what is typed there is for the first that has a word beginning so, as in a spreadsheet. */
const IN_A_CELL: readonly Row[] = [
  { what: 'Enter at once', keys: '', last: '{Enter}', holds: B1, kept: [B1] },
  { what: 'Tab at once', keys: '', last: '{Tab}', holds: B1, kept: [B1] },
  { what: 'Enter on the next', keys: '{ArrowDown}', last: '{Enter}', holds: B2, kept: [B2] },
  { what: 'Tab on the one before', from: 'c1', keys: '{ArrowUp}', last: '{Tab}', holds: B2, kept: [B2] },
  { what: 'Enter on the last', keys: '{End}', last: '{Enter}', holds: C3, kept: [C3] },
  { what: 'Tab on the first', from: 'c1', keys: '{Home}', last: '{Tab}', holds: B1, kept: [B1] },
  { what: 'Escape after an arrow', keys: '{ArrowDown}', last: '{Escape}', holds: B1, kept: [] },
  { what: 'Escape after a word', keys: 'entre', last: '{Escape}', holds: B1, kept: [] },
  { what: 'Enter after the text was taken away', keys: '{Backspace}', last: '{Enter}', holds: B1, kept: [B1] },
  { what: 'Tab after a part of a word with an accent', keys: 'éta', last: '{Tab}', holds: C1, kept: [C1] },
  { what: 'Enter after the apostrophe of a keyboard', keys: "l'etat", last: '{Enter}', holds: C1, kept: [C1] },
  { what: 'Enter after a ligature in two letters', keys: 'oeuv', last: '{Enter}', holds: C2, kept: [C2] },
  { what: 'Tab after what several begin with', keys: 'subv', last: '{Tab}', holds: C1, kept: [C1] },
  { what: 'Enter after the whole name of one', keys: 'c3 subventions', last: '{Enter}', holds: C3, kept: [C3] },
  { what: 'Enter after what names none', keys: 'zzz', last: '{Enter}', holds: B1, kept: [B1] },
  { what: 'Tab while the mouse lies on another', keys: '', hover: C1, last: '{Tab}', holds: B1, kept: [B1] },
  {
    what: 'Enter after an arrow, whatever the mouse lay on',
    keys: '',
    hover: C1,
    last: '{End}{Enter}',
    holds: C3,
    kept: [C3],
  },
];
/** A text that is typed freely, of which the list knows more. */
const IN_FREE_TEXT: readonly Row[] = [
  {
    what: 'Enter on what an arrow led to',
    keys: 'B{ArrowDown}{ArrowDown}',
    last: '{Enter}',
    holds: B2,
    kept: ['B', B2],
  },
  { what: 'Tab on what an arrow led to', keys: 'B{ArrowDown}', last: '{Tab}', holds: B1, kept: ['B', B1] },
  {
    what: 'Enter on what stands there already',
    from: 'c1',
    keys: '{ArrowDown}{ArrowDown}',
    last: '{Enter}',
    holds: B2,
    kept: [B2],
  },
  { what: 'Tab after what is typed', keys: 'Sub', last: '{Tab}', holds: 'Sub', kept: ['S', 'Su', 'Sub'] },
  { what: 'Enter after what is typed', keys: 'Su', last: '{Enter}', holds: 'Su', kept: ['S', 'Su'] },
  { what: 'Escape after what is typed', keys: 'Su', last: '{Escape}', holds: 'Su', kept: ['S', 'Su'] },
  { what: 'Escape after an arrow', keys: 'B{ArrowDown}', last: '{Escape}', holds: 'B', kept: ['B'] },
  { what: 'Home, which is the text’s', keys: 'B{Home}', last: 'A{Tab}', holds: 'AB', kept: ['B', 'AB'] },
  { what: 'End after an arrow', keys: 'B{ArrowDown}{End}', last: '1{Enter}', holds: 'B1', kept: ['B', 'B1'] },
  { what: 'Tab while the mouse lies on an offer', keys: 'É', hover: C2, last: '{Tab}', holds: 'É', kept: ['É'] },
  { what: 'Enter while the mouse lies on an offer', keys: 'É', hover: C2, last: '{Enter}', holds: 'É', kept: ['É'] },
];

const press = async (user: ReturnType<typeof userEvent.setup>, row: Row): Promise<void> => {
  if (row.keys !== '') await user.keyboard(row.keys);
  if (row.hover !== undefined)
    await user.hover(screen.getByText(row.hover, { selector: '[role=option] *, [role=option]' }));
  await user.keyboard(row.last ?? '');
};

describe('in a field', () => {
  it.each(IN_A_FIELD)('$what', async (row) => {
    const user = userEvent.setup();
    const kept: string[] = [];
    show(
      <>
        <Field from={row.from ?? 'b1'} empty={row.empty ?? NONE} onKept={(id) => kept.push(id)} />
        <button type="button">après</button>
      </>,
    );
    await user.tab();
    await press(user, row);
    await waitFor(() => expect([input().value, kept, isListed()]).toEqual([row.holds, row.kept, false]));
    expect(document.activeElement).toBe(row.last?.includes('Tab') ? screen.getByText('après') : input());
  });
});

describe('in a cell', () => {
  it.each(IN_A_CELL)('$what', async (row) => {
    const user = userEvent.setup();
    const kept: string[] = [];
    show(
      <Cell
        from={OPTIONS.find((o) => o.id === (row.from ?? 'b1'))?.label ?? ''}
        onKept={(label) => kept.push(label)}
      />,
    );
    await user.click(screen.getByRole('button'));
    await press(user, row);
    await waitFor(() => screen.getByText(`cellule ${row.holds}`));
    expect([isListed(), kept]).toEqual([false, row.kept]);
  });

  it('takes what the mouse presses, also where it is chosen already', async () => {
    const user = userEvent.setup();
    const kept: string[] = [];
    show(<Cell from={B1} onKept={(label) => kept.push(label)} />);
    for (const label of [B1, C2]) {
      await user.click(screen.getByRole('button'));
      await user.click(screen.getByRole('option', { name: label }));
      await waitFor(() => screen.getByText(`cellule ${label}`));
    }
    expect(kept).toEqual([B1, C2]);
  });
});

describe('in free text', () => {
  it.each(IN_FREE_TEXT)('$what', async (row) => {
    const user = userEvent.setup();
    const kept: string[] = [];
    const from = OPTIONS.find((o) => o.id === row.from)?.label ?? '';
    show(
      <>
        <Free from={from} onKept={(text) => kept.push(text)} />
        <button type="button">après</button>
      </>,
    );
    await user.tab();
    await press(user, row);
    await waitFor(() => expect([input().value, kept, isListed()]).toEqual([row.holds, row.kept, false]));
    expect(document.activeElement).toBe(row.last?.includes('Tab') ? screen.getByText('après') : input());
  });
});

it('Escape shuts the list of a dialog, then the dialog', async () => {
  const user = userEvent.setup();
  for (const part of [
    <Field key="field" from="b1" empty={NONE} onKept={() => undefined} />,
    <Free key="free" from="" onKept={() => undefined} />,
  ]) {
    let isAsked = true;
    const { unmount } = show(
      <Dialog
        title="Question"
        onClose={() => {
          isAsked = false;
        }}
      >
        {part}
      </Dialog>,
    );
    await user.click(input());
    await waitFor(() => expect(isListed()).toBe(true));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(isListed()).toBe(false));
    expect(isAsked).toBe(true);
    await user.keyboard('{Escape}');
    expect(isAsked).toBe(false);
    unmount();
  }
});

it('a text that is typed is taken where the mouse leaves the field for another', async () => {
  const user = userEvent.setup();
  const kept: string[] = [];
  show(
    <>
      <Field from="b1" empty={NONE} onKept={(id) => kept.push(id)} />
      <button type="button">après</button>
    </>,
  );
  await user.tab();
  await user.keyboard('{Control>}a{/Control}etat');
  await user.pointer({ keys: '[MouseLeft]', target: document.body });
  await waitFor(() => expect([input().value, kept, isListed()]).toEqual([C1, ['c1'], false]));
});
