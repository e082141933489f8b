import { expect, it } from 'vitest';
import { type RecordHistoryLine, recordSteps } from './record-steps.ts';

const line = (
  revision: number,
  minute: number,
  who: string,
  name: string | null,
): RecordHistoryLine<{ name: string }> => ({
  revision,
  at: `2026-11-23T09:${String(minute).padStart(2, '0')}:00.000Z`,
  who,
  body: name === null ? null : { name },
  after: revision - 1,
  reason: '',
  aside: false,
});

it('gathers what one person wrote in one go, and tells where a record was removed and came back', () => {
  const lines = [
    line(8, 40, 'Bo', 'Zoé'),
    line(7, 39, 'Bo', null),
    line(6, 38, 'Bo', 'Zoe'),
    line(5, 37, 'Awa', 'Zo'),
    line(4, 20, 'Awa', 'Z'),
    line(3, 2, 'Awa', 'Chloé'),
    line(2, 1, 'Awa', 'Chlo'),
    line(1, 0, 'Awa', ''),
  ];
  expect(recordSteps(lines).map((s) => [s.revision, s.who, s.before?.name, s.after?.name])).toEqual([
    [8, 'Bo', undefined, 'Zoé'],
    [7, 'Bo', 'Zoe', undefined],
    [6, 'Bo', 'Zo', 'Zoe'],
    [5, 'Awa', 'Z', 'Zo'],
    [4, 'Awa', 'Chloé', 'Z'],
    [3, 'Awa', undefined, 'Chloé'],
  ]);
});
it('leaves out what was typed and taken away', () => {
  const lines = [line(3, 2, 'Awa', 'A'), line(2, 1, 'Awa', 'B'), line(1, 0, 'Bo', 'A')];
  expect(recordSteps(lines).map((s) => s.revision)).toEqual([1]);
});
