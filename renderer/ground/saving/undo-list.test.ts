import { afterEach, expect, it } from 'vitest';
import { forgetChanges, redo, remember, type Undoable, undo, undoList } from './undo-list.ts';

interface Step {
  readonly from: string;
  readonly to: string;
}
let says: string[] = [];
const owner = (key: string, allows = true): Undoable<Step> => ({
  key,
  undo: ({ from }) => {
    if (allows) says.push(from);
    return allows;
  },
  redo: ({ to }) => {
    says.push(to);
    return true;
  },
  join: (earlier, later) => ({ from: earlier.from, to: later.to }),
  show: () => says.push(`→ ${key}`),
});
const [session, decision] = [owner('session'), owner('decision')];
const type = (on: Undoable<Step>, place: string, at: number, from: string, to: string): void =>
  remember(on, { label: place, place, step: { from, to } }, at);

afterEach(() => {
  says = [];
  undoList.setState({ past: [], future: [] });
});

it('goes back over all documents in the order of the changes, letters of one sentence at once, and forward again', () => {
  type(session, 'place', 0, '', 'S');
  type(session, 'place', 100, 'S', 'Salle');
  type(decision, 'motives', 200, 'a', 'b');
  type(session, 'place', 9_000, 'Salle', 'Salle 2');
  for (let i = 0; i < 4; i += 1) undo();
  expect(says).toEqual(['→ session', 'Salle', '→ decision', 'a', '→ session', '']);
  says = [];
  redo();
  redo();
  expect(says).toEqual(['→ session', 'Salle', '→ decision', 'b']);
  type(session, 'name', 20_000, 'x', 'y');
  redo();
  expect(says).toHaveLength(4);
});
it('does not join what is typed after a redo to what was made again', () => {
  type(session, 'place', 0, '', 'Salle');
  undo();
  redo();
  type(session, 'place', 10, 'Salle', 'Salle 2');
  undo();
  expect(says.at(-1)).toBe('Salle');
});
it('keeps a change that what stands there does not let take back', () => {
  type(owner('other', false), 'place', 0, '', 'Salle');
  undo();
  expect(undoList.getState()).toMatchObject({ past: [{ label: 'place' }], future: [] });
});
it('forgets the changes of a document that is no longer at hand', () => {
  type(decision, 'dissent', 0, 'before', 'after');
  type(session, 'place', 10, '', 'S');
  forgetChanges('decision');
  undo();
  undo();
  expect(says).toEqual(['→ session', '']);
});
