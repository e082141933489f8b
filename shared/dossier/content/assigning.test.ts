import { describe, expect, it } from 'vitest';
import type { Answer } from './answer.ts';
import { applyAll, invertAll } from './apply.ts';
import { ASSESSOR, areAssignment, assignCommands } from './assigning.ts';
import type { Command } from './commands.ts';
import { emptyDossier } from './empty.ts';
import type { Dossier } from './schema.ts';

const NEW = emptyDossier('d', { startMonth: '2027-01' });
const withAnswer = (answer: Answer): Dossier => ({ ...NEW, answers: { [ASSESSOR]: answer } });
const assigned = (dossier: Dossier, owner: string): Dossier => {
  const applied = applyAll(dossier, assignCommands(dossier, owner));
  if (!applied.ok) throw new Error(JSON.stringify(applied));
  return applied.dossier;
};

describe('an assignment', () => {
  it('writes the name as its field would, without the spaces around it', () => {
    expect(assigned(NEW, '  Lina Marchand ').answers[ASSESSOR]).toEqual({ state: 'answered', value: 'Lina Marchand' });
    expect(assigned(withAnswer({ state: 'unknown' }), 'Luc').answers[ASSESSOR]).toEqual({
      state: 'answered',
      value: 'Luc',
    });
  });

  it('leaves no trace where nobody is named, and keeps what stands beside the answer', () => {
    expect(assigned(withAnswer({ state: 'answered', value: 'Luc' }), '').answers).toEqual({});
    const note = 'À confirmer avec la direction';
    expect(assigned(withAnswer({ state: 'answered', value: 'Luc', note }), '').answers[ASSESSOR]).toEqual({
      state: 'answered',
      note,
    });
    expect(assigned(withAnswer({ state: 'answered', value: 'Luc', note }), 'Lina').answers[ASSESSOR]).toEqual({
      state: 'answered',
      value: 'Lina',
      note,
    });
  });

  it('writes nothing where it is so already', () => {
    expect(assignCommands(NEW, '')).toEqual([]);
    expect(assignCommands(withAnswer({ state: 'answered', value: 'Luc' }), 'Luc ')).toEqual([]);
  });

  it('takes away what was half typed in its place, and gives it back with the former answer', () => {
    const drafted: Dossier = {
      ...withAnswer({ state: 'unknown', note: 'en congé' }),
      drafts: { [`answers/${ASSESSOR}`]: 'x', 'answers/request.summary': 'y' },
    };
    const commands = assignCommands(drafted, 'Lina');
    const written = assigned(drafted, 'Lina');
    expect(areAssignment(commands)).toBe(true);
    expect(written.drafts).toEqual({ 'answers/request.summary': 'y' });
    expect(applyAll(written, invertAll(commands))).toEqual({ ok: true, dossier: drafted });
  });

  it('is told from whatever else a line of the history may hold', () => {
    const commands = assignCommands(NEW, 'Lina');
    const other: Command = { type: 'set', path: ['answers', 'request.summary'], after: { state: 'unknown' } };
    const part: Command = { type: 'set', path: ['answers', ASSESSOR, 'note'], after: 'x' };
    expect([commands, [], [...commands, other], [part]].map(areAssignment)).toEqual([true, false, false, false]);
  });
});
