import { describe, expect, it } from 'vitest';
import { STATION_IDS } from '#shared/base/method/stations.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { answers, cost, dossierWith, resource } from '#test/coherence-cases/lines.ts';
import { ruleById } from './catalogue.ts';
import { findingSubject } from './facts.ts';
import { SEVERITIES } from './finding.ts';
import { placeExists, stationOf } from './place.ts';
import { findings, openFindings, setAsideFindings } from './run.ts';
import { THRESHOLDS, type ThresholdId, thresholdFor } from './thresholds/thresholds.ts';

const poor = dossierWith({
  answers: answers({
    'request.organisationName': 'Essai',
    'opinion.decision': 'agreed',
    'request.amountProposed': 100,
  }),
  resources: [resource('ville', 'C2', [20_000, 20_000, 20_000], { status: 'applied' })],
  costs: [cost('loyer', [60_000, 60_000, 60_000])],
});
const keys = (list: readonly { readonly rule: string; readonly subject: string }[]): string[] =>
  list.map((f) => `${f.rule}/${f.subject}`);
const aside = (rule: string, subject: string) => ({
  id: rule.replace('.', ''),
  rule,
  subject,
  reason: 'vu avec le porteur',
});

describe('findings', () => {
  it('says nothing of an empty dossier', () => {
    const empty = dossierWith({});
    expect(findings(empty, project(empty))).toEqual([]);
  });

  it('puts serious ones first, then follows the stations', () => {
    const list = findings(poor, project(poor));
    const ranks = list.map((f) => SEVERITIES.indexOf(f.severity) * 100 + STATION_IDS.indexOf(f.station));
    expect(list.length).toBeGreaterThan(5);
    expect(list[0]?.severity).toBe('serious');
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });

  it('takes out what was set aside, with its reason, and puts back what comes back', () => {
    const dossier = { ...poor, setAside: [aside('cash.belowZero', 'base'), aside('coverage.signed', 'y2')] };
    const projection = project(dossier);
    const open = keys(openFindings(dossier, projection));
    expect(open).not.toContain('cash.belowZero/base');
    expect(open).not.toContain('coverage.signed/y2');
    expect(open).toContain('coverage.signed/y3');
    expect(setAsideFindings(dossier, projection).map((s) => [s.finding.rule, s.setAside.reason])).toEqual([
      ['cash.belowZero', 'vu avec le porteur'],
      ['coverage.signed', 'vu avec le porteur'],
    ]);
    expect(keys(findings(dossier, projection))).toContain('cash.belowZero/base');
  });

  it('leaves out a reason whose finding no longer holds', () => {
    const dossier = { ...poor, costs: [], setAside: [aside('cash.belowZero', 'base')] };
    expect(setAsideFindings(dossier, project(dossier))).toEqual([]);
  });

  it('judges a favourable opinion on what is still open', () => {
    const serious = findings(poor, project(poor)).filter((f) => f.severity === 'serious' && f.station !== 'opinion');
    expect(serious.length).toBeGreaterThan(0);
    const settled = {
      ...poor,
      opening: { ...poor.opening, cashCents: 50_000_000, ownFundsFreeCents: 50_000_000 },
      setAside: serious.map((f, i) => ({ ...aside(f.rule, f.subject), id: `s${i}` })),
    };
    expect(keys(openFindings(poor, project(poor)))).toContain('opinion.favourable/unconditional');
    expect(keys(openFindings(settled, project(settled)))).not.toContain('opinion.favourable/unconditional');
  });
});

describe('places', () => {
  it('lead from a fact to the station that can change it', () => {
    expect(stationOf(['answers', 'request.siren'])).toBe('request');
    expect(stationOf(['answers', 'nothing.here'])).toBeNull();
    expect(stationOf(['resources', 'ville', 'status'])).toBe('projection');
    expect(stationOf(['conditions', 'c1'])).toBe('risks');
    expect(stationOf(['model'])).toBe('model');
    expect(stationOf(['__proto__'])).toBeNull();
    expect(stationOf([])).toBeNull();
    const asked = { id: 'q1', station: 'alliances', text: 'Qui ?', status: 'open' as const, answer: '' };
    expect(stationOf(['bearerQuestions', 'q1'], dossierWith({ bearerQuestions: [asked] }))).toBe('alliances');
    expect(placeExists(poor, ['resources', 'ville'])).toBe(true);
    expect(placeExists(poor, ['resources', 'gone'])).toBe(false);
    expect(placeExists(poor, ['plan', 'startMonth'])).toBe(true);
    expect(placeExists(poor, ['plan', 'gone'])).toBe(false);
  });
});

describe('thresholds', () => {
  it('follow the kind of structure, then the model, each with its origin', () => {
    expect(thresholdFor('signedYear1', 'generalInterest', null)).toBe(0.5);
    expect(thresholdFor('signedYear1', 'socialOperator', null)).toBe(0.3);
    expect(thresholdFor('signedYear1', 'socialOperator', 'M3')).toBe(0.6);
    expect(thresholdFor('signedYear1', null, null)).toBe(0.5);
    for (const id of Object.keys(THRESHOLDS) as ThresholdId[]) {
      expect(THRESHOLDS[id].origin.reference, id).not.toBe('');
      expect(THRESHOLDS[id].origin.asOf, id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});

it('keeps subjects within what a dossier stores, and apart', () => {
  const long = 'x'.repeat(200);
  expect(findingSubject(long, 1)).toHaveLength(120);
  expect(findingSubject(long, 1)).not.toBe(findingSubject(long, 2));
  expect(findingSubject('a', 1)).toBe('a.1');
});

it('knows a rule by its id', () => {
  expect(ruleById('cash.belowZero')?.severity).toBe('serious');
  expect(ruleById('cash.unknown')).toBeUndefined();
});
