import { describe, expect, it } from 'vitest';
import { STATION_IDS, type StationId } from '#shared/base/method/stations.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { ruleContext } from '../coherence/context.ts';
import { stationSentence } from './station-sentence.ts';

const of = (dossier: Dossier, station: StationId) => stationSentence(ruleContext(dossier, project(dossier)), station);
const example = exampleDossier('e', 'en');
const said = (station: StationId, change: Partial<Dossier> = {}): string =>
  of({ ...example, ...change } as Dossier, station)?.en ?? '';

describe('the sentence of a station', () => {
  it('stands over every station but those whose page says its own, in an empty dossier too', () => {
    const empty = emptyDossier('a', { startMonth: '2027-01' });
    const silent = STATION_IDS.filter((s) => of(example, s) === null || of(empty, s) === null);
    expect(silent).toEqual(['projection']);
    for (const station of STATION_IDS)
      for (const sentence of [of(example, station), of(empty, station)])
        for (const text of sentence === null ? [] : [sentence.fr, sentence.en])
          expect(text).toMatch(/^[^\s](?!.*(undefined|NaN|\.\.| {2})).*\.$/);
  });
  it('counts the answers of the request by where they come from', () => {
    expect(said('request')).toBe('14 answers out of 15: 3 backed by a document, 11 declared by the applicant.');
    const { 'request.territory': _, ...answers } = example.answers;
    expect(said('request', { answers })).toMatch(/^13 answers out of 15: /);
  });
  it('sets people against money, and says nothing of a ratio over nothing', () => {
    expect(said('framing')).toBe('From 24 to 60 people a year (× 2.5), with income × 1.6.');
    expect(said('framing', { resources: [] })).toBe('From 24 to 60 people a year.');
  });
  it('says which of the two figures of the framing is missing, and only that one', () => {
    const { 'framing.ambition': _, ...today } = example.answers;
    expect(said('framing', { answers: today })).toBe('24 people a year today; the ambition has no figure.');
    const { 'framing.beneficiaries': __, ...later } = example.answers;
    expect(said('framing', { answers: later })).toBe(
      '60 people a year in year 3; the people reached today have no figure.',
    );
  });
  it('calls no goal quantified that has no figure, and expects nothing where nothing is added', () => {
    const goals = example.goals.map((g) => ({ ...g, month12: null, month24: null, month36: null }));
    expect(said('impact', { goals })).toMatch(/, no additional outcome has a figure\.$/);
    const still = example.goals.map((g) => ({ ...g, month12: g.baseline, month24: g.baseline, month36: g.baseline }));
    expect(said('impact', { goals: still })).toMatch(/, no additional outcome is expected\.$/);
  });
  it('says how much of the money waits for a skill and for a signature', () => {
    expect(said('people')).toContain('€168,000 of year 3 are waiting for a skill.');
    expect(said('alliances')).toBe('1 alliance, nothing signed; €80,000 awaiting a signature.');
    const held = example.skills.map((s) => ({ ...s, state: 'held' as const }));
    expect(said('people', { skills: held })).not.toContain('waiting');
    const signed = example.alliances.map((a) => ({ ...a, done: [...a.done, 'contract.signed'] }));
    expect(said('alliances', { alliances: signed })).toBe('1 alliance, 1 signed.');
  });
  it('finds the money that no condition holds', () => {
    expect(said('risks')).toContain('each instalment has its condition.');
    expect(said('risks', { conditions: [] })).toMatch(/€110,000 with no condition\.$/);
  });
  it('counts verdicts and never adds them up', () => {
    expect(said('opinion')).toBe('Approve with conditions. Angles: 2 sound, 4 to watch, 2 weak. No overall score.');
    expect(said('opinion', { verdicts: example.verdicts.slice(0, 1) })).toContain('1 sound; 7 still to give.');
    expect(said('opinion', { verdicts: [] })).toBe('No verdict has been given yet.');
  });
});
