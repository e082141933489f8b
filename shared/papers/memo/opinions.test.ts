import { describe, expect, it } from 'vitest';
import { SHIPPED_RUBRIC } from '#shared/assessment/rubric/default-rubric.ts';
import { declineOpinion, giveOpinion, newOpinion, type Opinion, withMark } from '#shared/assessment/rubric/opinion.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import type { MemoOpinions } from './context.ts';
import type { TableBlock } from './document.ts';
import { dossierMemo } from './dossier-memo.ts';

const at = (level: string, reason: string) => ({ verdict: { kind: 'level' as const, level }, reason });
const opinion = (person: string, level: string, month = 0): Opinion =>
  giveOpinion(
    {
      ...withMark(
        withMark(
          newOpinion(person, month, { id: 'r', revision: 0, version: 'v' }),
          'request',
          at(level, `reason of ${person}`),
          [],
        ),
        'framing',
        at('l2', 'same for both'),
        [],
      ),
      comment: `comment of ${person}`,
    },
    '2026-11-23',
    '2026-11-23T09:00:00.000Z',
  );
const read = (all: readonly Opinion[], total = false): MemoOpinions['read'] =>
  all.map((o) => ({ opinion: o, rubric: { ...SHIPPED_RUBRIC, total } }));
const memo = (opinions: MemoOpinions, more: object = {}) =>
  dossierMemo({
    dossier: exampleDossier('example', 'fr'),
    language: 'fr',
    format: 'full',
    date: '2026-11-23',
    version: '1',
    organisation: '',
    opinions,
    ...more,
  });
const BOTH: MemoOpinions = { read: read([opinion('Awa', 'l1'), opinion('Bela', 'l4')]), withdrawn: [], awaiting: [] };
const tableOf = (document: ReturnType<typeof memo>): TableBlock => {
  const table = document.blocks.find((b) => b.kind === 'table' && b.columns[1]?.head === 'Répartition');
  if (table?.kind !== 'table') throw new Error('no table of opinions');
  return table;
};

describe('the opinions in a memo', () => {
  it('stand in the committee’s note, the widest apart first, with reasons only where they differ', () => {
    const document = memo(BOTH);
    const [first] = tableOf(document).rows;
    expect(first?.cells).toEqual([
      'Le porteur et sa gouvernance',
      '1\u00a0Pas encore\u00a0: Awa\n4\u00a0Éprouvé\u00a0: Bela',
      '1 à 4 sur 4',
      '2,5',
    ]);
    const text = JSON.stringify(document.blocks);
    expect(text).toContain('reason of Awa');
    expect(text).not.toContain('same for both');
    expect(text).toContain('comment of Bela');
  });
  it('never stand in an applicant’s copy, whatever is passed', () => {
    const sections = ['assessors', 'bearer'] as const;
    const text = JSON.stringify(memo(BOTH, { audience: 'bearer', sections }));
    for (const word of ['Awa', 'Bela', 'reason of', 'comment of']) expect(text).not.toContain(word);
  });
  it('leave out who is withdrawn, and say so', () => {
    const document = memo({ ...BOTH, withdrawn: ['awa'] });
    const text = JSON.stringify(document.blocks);
    expect(text).not.toContain('reason of Awa');
    expect(text).not.toContain('comment of Awa');
    expect(text).toContain('pour intérêt déclaré\u00a0: awa');
    expect(tableOf(document).rows[0]?.cells[2]).toBe('4 sur 4');
  });
  it('name who is awaited without a word of what they said, and print nothing when there is nothing', () => {
    const said = (opinions: MemoOpinions): string => JSON.stringify(memo(opinions).blocks);
    expect(said({ read: [], withdrawn: [], awaiting: ['Awa'] })).toContain('Ont aussi donné leur avis\u00a0: Awa');
    expect(said({ read: [], withdrawn: [], awaiting: [] })).not.toContain('Avis des instructeurs');
    const later = {
      read: read([opinion('Awa', 'l1', 24), declineOpinion(opinion('Bela', 'l1'), '2026-11-23')]),
      withdrawn: [],
      awaiting: [],
    };
    expect(said(later)).not.toContain('Avis des instructeurs');
  });
  it('add a total, with its weights, only where the rubric wants one', () => {
    expect(JSON.stringify(memo(BOTH).blocks)).not.toContain('Total pondéré');
    const wanted = memo({ ...BOTH, read: read([opinion('Awa', 'l1'), opinion('Bela', 'l4')], true) });
    expect(JSON.stringify(wanted.blocks)).toContain('Total pondéré\u00a0: 42 sur 100');
    expect(tableOf(wanted).columns.at(-1)?.head).toBe('Poids');
  });
});
