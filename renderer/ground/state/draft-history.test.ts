import { expect, it } from 'vitest';
import { forget, redoDraft, remember, undoDraft } from './draft-history.ts';

const session = {};
const decision = {};
let says: string[] = [];
const type = (owner: object, fields: string, at: number, from: string, to: string): void =>
  remember({ owner, fields, at, undo: () => says.push(from), redo: () => says.push(to) });

it('goes back over the forms of a screen in the order of the changes, letters of one sentence at once, and forward again', () => {
  says = [];
  type(session, 'place', 0, '', 'S');
  type(session, 'place', 100, 'S', 'Salle');
  type(decision, 'motives', 200, 'a', 'b');
  type(session, 'place', 9_000, 'Salle', 'Salle 2');
  undoDraft();
  undoDraft();
  undoDraft();
  undoDraft();
  expect(says).toEqual(['Salle', 'a', '']);
  redoDraft();
  redoDraft();
  expect(says.slice(3)).toEqual(['Salle', 'b']);
  type(session, 'name', 20_000, 'x', 'y');
  redoDraft();
  expect(says).toHaveLength(5);
});
it('forgets the changes of a form that left the screen', () => {
  says = [];
  type(decision, 'dissent', 0, 'before', 'after');
  forget(decision);
  forget(session);
  undoDraft();
  redoDraft();
  expect(says).toEqual([]);
});
