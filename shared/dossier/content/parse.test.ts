import { describe, expect, it } from 'vitest';
import { placeText } from '#shared/base/refusal/place.ts';
import type { Rule } from '#shared/base/refusal/rule.ts';
import { ANSWER_STATES } from './answer.ts';
import { emptyDossier } from './empty.ts';
import { parseDossier, parseDossierText } from './parse.ts';
import { toStored } from './stored.ts';

const dossier = emptyDossier('d1', { startMonth: '2027-01' });
const at = (path: readonly string[], value: string, rule: Rule) => ({ place: { of: 'dossier', path }, value, rule });
const changed = (change: object): unknown => ({ ...dossier, ...change });

describe('parseDossier', () => {
  it('gives back what a dossier writes', () => {
    expect(parseDossierText(JSON.stringify(dossier))).toEqual({ ok: true, dossier });
  });

  it('names every problem by its path, its value and the rule', () => {
    const parsed = parseDossier(
      changed({
        extra: 1,
        plan: { ...dossier.plan, startMonth: '2027-13', safetyMonths: -1 },
        answers: { 'request.owner': { state: 'maybe' } },
      }),
    );
    expect(parsed).toMatchObject({ ok: false, kind: 'invalid' });
    const refusals = parsed.ok ? [] : parsed.refusals;
    expect(refusals).toEqual(
      expect.arrayContaining([
        at(['plan', 'startMonth'], '2027-13', { kind: 'format', format: 'month' }),
        at(['plan', 'safetyMonths'], '-1', { kind: 'atLeast', limit: 0 }),
        at(['answers', 'request.owner', 'state'], 'maybe', { kind: 'oneOf', values: [...ANSWER_STATES] }),
        at(['extra'], '1', { kind: 'unknownKey' }),
      ]),
    );
    expect(refusals).toHaveLength(4);
  });

  it('refuses two items of one id, another format, a newer version, and what is not JSON', () => {
    const twice = [
      { id: 'a', name: 'Un' },
      { id: 'a', name: 'Deux' },
    ];
    expect(parseDossier(changed({ activities: twice }))).toMatchObject({
      kind: 'invalid',
      refusals: [at(['activities', '1', 'id'], 'a', { kind: 'unique' })],
    });
    expect(parseDossier(changed({ format: 'other' }))).toMatchObject({ kind: 'unknownFormat' });
    expect(parseDossier(changed({ formatVersion: 5 }))).toMatchObject({ kind: 'newer', refusals: [{ value: '5' }] });
    for (const text of ['', 'null', '[]', '"x"', '{', '12'])
      expect(parseDossierText(text), text).toMatchObject({ ok: false, kind: 'unknownFormat' });
  });

  it('lets no prototype through', () => {
    const text = JSON.stringify(dossier).replace(
      '"drafts":{}',
      '"drafts":{"__proto__":"x"},"__proto__":{"polluted":1}',
    );
    const parsed = parseDossierText(text);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(parsed).toEqual({
      ok: false,
      kind: 'invalid',
      refusals: [
        { place: { of: 'dossier', path: ['__proto__'] }, value: '{"polluted":1}', rule: { kind: 'unknownKey' } },
        { place: { of: 'dossier', path: ['drafts', '__proto__'] }, value: 'x', rule: { kind: 'unknownKey' } },
      ],
    });
    for (const key of ['a b', 'é', '', '\ud800', 'x'.repeat(301)])
      expect(parseDossier(changed({ drafts: { [key]: 'x' } })).ok, key).toBe(false);
  });

  it('names a value of any depth and length in a short text', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const parsed = parseDossierText(
      JSON.stringify(dossier).replace('"activities":[]', `"activities":${deep},"extra":"${'x'.repeat(1_000)}"`),
    );
    const refusals = parsed.ok ? [] : parsed.refusals;
    expect(refusals.map((r) => placeText(r.place))).toEqual(['activities.0', 'extra']);
    for (const { value } of refusals) expect(value.length).toBeLessThanOrEqual(120);
  });
});

describe('versions of the format', () => {
  it('reads version 1 and writes it back the same, as long as nothing newer is used', () => {
    const dossier = emptyDossier('a', { startMonth: '2027-01' });
    const file = JSON.parse(JSON.stringify(toStored(dossier))) as Record<string, unknown>;
    expect(file.formatVersion).toBe(1);
    expect(Object.keys(file)).not.toContain('needs');
    expect(parseDossier(file)).toEqual({ ok: true, dossier });
  });
  it('is version 2 from the first item of a station of version 2, and nothing is lost on the way', () => {
    const dossier = {
      ...emptyDossier('a', { startMonth: '2027-01' }),
      tranches: [{ id: 't', name: '1', amountCents: 100, month: null }],
    };
    const file = JSON.parse(JSON.stringify(toStored(dossier))) as Record<string, unknown>;
    expect(file.formatVersion).toBe(2);
    expect(parseDossier(file)).toEqual({ ok: true, dossier });
  });
  it('is version 3 from the first note of a cell, and version 2 refuses one', () => {
    const dossier = {
      ...emptyDossier('a', { startMonth: '2027-01' }),
      investments: [
        { id: 'i', label: 'Van', amountCents: 100, month: 1, lifeYears: 5, cells: { y0: { source: 'quote' } } },
      ],
    };
    const file = JSON.parse(JSON.stringify(toStored(dossier))) as Record<string, unknown>;
    expect(file.formatVersion).toBe(3);
    expect(parseDossier(file)).toEqual({ ok: true, dossier });
    expect(parseDossier({ ...file, formatVersion: 2 })).toMatchObject({ ok: false, kind: 'invalid' });
  });
  it('is version 4 from the first verdict of the assessor, and version 3 refuses one', () => {
    const dossier = {
      ...emptyDossier('a', { startMonth: '2027-01' }),
      verdicts: [
        {
          id: 'v',
          angle: 'need' as const,
          level: 'solid' as const,
          sentence: 'Measured.',
          restsOn: ['document' as const],
        },
      ],
    };
    const file = JSON.parse(JSON.stringify(toStored(dossier))) as Record<string, unknown>;
    expect(file.formatVersion).toBe(4);
    expect(parseDossier(file)).toEqual({ ok: true, dossier });
    expect(parseDossier({ ...file, formatVersion: 3 })).toMatchObject({ ok: false, kind: 'invalid' });
  });
  it('is version 4 with keys of shares, and leaves them out while there are none, as files of before have it', () => {
    const bare = emptyDossier('a', { startMonth: '2027-01' });
    const both = { ...bare, plan: { ...bare.plan, scope: 'both' as const } };
    const without = JSON.parse(JSON.stringify(toStored(both))) as Record<string, unknown>;
    expect(without).toMatchObject({ formatVersion: 4 });
    expect(Object.keys(without)).not.toContain('allocations');
    expect(parseDossier(without)).toEqual({ ok: true, dossier: both });
    const keyed = {
      ...both,
      allocations: [
        { id: 'k', target: 'loyer', key: 'surface' as const, shares: [{ activityId: 'organisation', share: 1 }] },
      ],
    };
    const file = JSON.parse(JSON.stringify(toStored(keyed))) as Record<string, unknown>;
    expect(file).toMatchObject({ formatVersion: 4 });
    expect(parseDossier(file)).toEqual({ ok: true, dossier: keyed });
    expect(parseDossier({ ...file, formatVersion: 3 })).toMatchObject({ ok: false, kind: 'invalid' });
  });
  it('refuses version 1 that carries what version 1 did not have', () => {
    const file = { ...toStored(emptyDossier('a', { startMonth: '2027-01' })), needs: [] };
    expect(parseDossier(file)).toMatchObject({ ok: false, kind: 'invalid' });
  });
});
