import { describe, expect, it } from 'vitest';
import { RULES } from '#shared/assessment/coherence/catalogue.ts';
import { NAME, RULE_QUESTIONS } from '#shared/assessment/coherence/rules/rule-questions.ts';
import { findings } from '#shared/assessment/coherence/run.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import { QUESTIONS, questionById } from '#shared/base/method/questions/all.ts';
import { APPLICANT_WORDS } from '#shared/base/method/questions/applicant.ts';
import { LANGUAGES } from '#shared/base/method/text.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { TYPED_AMOUNTS } from '#test/fixtures/typed-amounts.ts';
import { standingOf } from './back/judge.ts';
import { readAmount, readAnswer } from './back/read-value.ts';
import { askWords, asQuestion, FOR_APPLICANT, gapsOf, inStations, textIn } from './collect.ts';
import { findingQuestions } from './finding-question.ts';
import { applicantLetter } from './letter.ts';

/** Collections of those who assess. */
const OURS = ['supports', 'tranches', 'conditions', 'opinionPoints', 'leverReviews', 'risks', 'verdicts'];
const translators = { fr: translator('fr'), en: translator('en') };
const dossier = exampleDossier('example', 'fr');
const found = findings(dossier, project(dossier));
const without = (...ids: string[]): Dossier => ({
  ...dossier,
  answers: Object.fromEntries(Object.entries(dossier.answers).filter(([id]) => !ids.includes(id))),
});

it('reads amounts and dates of a filled workbook as every field of the window does', () => {
  const amountAsked = questionById('request.amountAsked') ?? null;
  for (const [text, expected] of TYPED_AMOUNTS.filter(([, e]) => e !== 'empty')) {
    const read = readAnswer(amountAsked, text);
    expect([text, read.ok ? read.value : read.rule]).toEqual([text, expected]);
    const line = readAmount(text);
    expect([text, line.ok ? line.value : line.rule]).toEqual([
      text,
      typeof expected === 'number' && expected < 0 ? 'negative' : expected,
    ]);
  }
  const received = questionById('request.received') ?? null;
  const day = (text: string) => readAnswer(received, text);
  expect(['15/09/2026', '2026-09-15', '15/09/26', '15.9.2026'].map(day)).toEqual(
    Array.from({ length: 4 }, () => ({ ok: true, value: '2026-09-15' })),
  );
  expect(day('31/02/2026').ok).toBe(false);
});

describe('what the applicant can be asked', () => {
  it('has words for each question that is not for those who assess, and for no other', () => {
    expect(Object.keys(APPLICANT_WORDS).sort()).toEqual(
      QUESTIONS.filter((q) => q.internal !== true)
        .map((q) => q.id)
        .sort(),
    );
    expect(QUESTIONS.filter((q) => q.station === 'opinion').every((q) => q.internal === true)).toBe(true);
    expect(FOR_APPLICANT.map((q) => q.id)).not.toContain('request.amountProposed');
  });

  it('is what has no answer, is not known or not sure, and each finding that can be asked about and was not', () => {
    const weak: Dossier = {
      ...without('people.skills'),
      answers: {
        ...without('people.skills').answers,
        'request.use': { state: 'answered', value: 'x', confidence: 'low' },
        'request.territory': { state: 'unknown' },
        'request.rna': { state: 'notApplicable' },
      },
    };
    const gaps = gapsOf(weak, found, 'fr', translators.fr);
    const reason = (about: string) => gaps.find((g) => g.about === about)?.reason;
    expect(reason('people.skills')).toBe('unanswered');
    expect(reason('request.use')).toBe('lowConfidence');
    expect(reason('request.territory')).toBe('unknown');
    expect(reason('request.rna')).toBeUndefined();
    expect(reason('request.organisationName')).toBeUndefined();
    const doubts = gaps.filter((g) => g.reason === 'finding');
    expect(doubts.map((g) => g.fromRule)).toEqual(['framing.ambition', 'request.commercial']);
    expect(gaps.some((g) => g.about?.startsWith('opinion.'))).toBe(false);
    // Once asked, they are gaps no more.
    const asked = { ...weak, bearerQuestions: gaps.map((g, i) => asQuestion(g, `g${i}`, 'Claire', '2026-11-23')) };
    expect(gapsOf(asked, found, 'fr', translators.fr)).toEqual([]);
    expect(asked.bearerQuestions[0]).toMatchObject({ askedBy: 'Claire', askedOn: '2026-11-23', status: 'open' });
  });

  it('never says what a rule thinks of a finding, nor anything of one that rests on our support or opinion', () => {
    expect(found.length).toBeGreaterThan(3);
    const ask = findingQuestions(dossier);
    for (const finding of found)
      for (const language of LANGUAGES) {
        const text = ask(finding, language);
        expect(text).not.toContain(finding.title[language]);
        expect(text).not.toContain(finding.text[language]);
        expect(text === '' || text.includes('?')).toBe(true);
        if (finding.facts.some((f) => OURS.includes(f.path[0] ?? ''))) expect(text).toBe('');
      }
    // What stands behind the amount asked is our support, line by line.
    expect(found.map((f) => f.rule)).toContain('support.amount');
  });
  it('asks of a rule as a person asks, by the name of what it is about', () => {
    const rules = RULES.map((r) => r.id);
    for (const [rule, text] of Object.entries(RULE_QUESTIONS)) {
      expect(rules).toContain(rule);
      for (const language of LANGUAGES) expect(text[language]).toMatch(/\?/);
      expect(text.fr.includes(NAME)).toBe(text.en.includes(NAME));
    }
    const [resource] = dossier.resources;
    if (resource === undefined) throw new Error('no resource');
    const unsaid: Dossier = { ...dossier, resources: [{ ...resource, label: 'Loto', unsaid: ['status'] }] };
    const finding = findings(unsaid, project(unsaid)).find((f) => f.rule === 'plan.unsaidStatus');
    if (finding === undefined) throw new Error('no finding');
    expect(findingQuestions(unsaid)(finding, 'fr')).toMatch(/^Où en est l’argent de «.Loto.».: acquis, probable/);
    expect(findingQuestions(unsaid)(finding, 'en')).toBe(
      'Where does the money for “Loto” stand: secured, probable, applied for, still to be found?',
    );
  });

  it('follows the language of what is sent, but for the assessor’s own words', () => {
    const gap = gapsOf(without('people.skills'), [], 'fr', translators.fr).find((g) => g.about === 'people.skills');
    if (!gap) throw new Error('no gap');
    const question = asQuestion(gap, 'q', '', '2026-11-23');
    const known = QUESTIONS.find((q) => q.id === 'people.skills');
    if (!known) throw new Error('no question');
    expect(textIn(question, 'en', translators)).toBe(askWords(known, 'en'));
    expect(textIn({ ...question, text: 'Et Paul ?' }, 'en', translators)).toBe('Et Paul ?');
  });
});

describe('a cell that came back', () => {
  it.each([
    [null, '', '', 'blank'],
    [null, '', 'a', 'new'],
    ['a', 'a', 'a', 'same'],
    ['a', 'b', 'a', 'same'],
    ['a', 'b', 'b', 'same'],
    ['a', 'a', 'b', 'changed'],
    ['a', 'b', 'c', 'conflict'],
    [null, 'b', 'c', 'conflict'],
    ['a', 'a', '', 'kept'],
    ['a', '', 'b', 'new'],
  ])('went out as %j, is %j there, came as %j: %s', (base, now, theirs, judgement) => {
    expect(standingOf(base, now, theirs)).toBe(judgement);
  });
});

describe('the letter', () => {
  it('asks each chosen question once, by station, and leaves room for the answer', () => {
    const questions = FOR_APPLICANT.slice(0, 12).map((q, i) =>
      asQuestion(
        { key: q.id, station: q.station, reason: 'unanswered', text: askWords(q, 'fr'), about: q.id },
        `q${i}`,
        '',
        '2026-11-23',
      ),
    );
    const whole: Dossier = { ...dossier, bearerQuestions: questions.toReversed() };
    const letter = applicantLetter({
      dossier: whole,
      language: 'fr',
      questions: questions.slice(2).map((q) => q.id),
      date: '2026-11-23',
      organisation: 'Fondation du Pont',
      contact: 'Claire Martin',
      deadline: '2026-12-15',
    });
    const asked = letter.blocks.flatMap((b) => (b.kind === 'question' ? [b] : []));
    expect(asked.map((b) => b.text).sort()).toEqual(
      questions
        .slice(2)
        .map((q) => q.text)
        .sort(),
    );
    expect(asked.map((b) => b.number)).toEqual(asked.map((_, i) => `${i + 1}.`));
    expect(asked.every((b) => b.lines >= 2)).toBe(true);
    const stations = inStations(whole.bearerQuestions).length;
    expect(letter.blocks.filter((b) => b.kind === 'heading')).toHaveLength(stations);
    expect(JSON.stringify(letter)).toContain('15\u00a0décembre\u00a02026');
  });

  it('says so when there is nothing to ask', () => {
    const letter = applicantLetter({
      dossier,
      language: 'en',
      questions: [],
      date: '2026-11-23',
      organisation: '',
      contact: '',
      deadline: '',
    });
    expect(letter.blocks.some((b) => b.kind === 'question')).toBe(false);
    expect(JSON.stringify(letter.blocks)).toContain(translators.en('applicant.noQuestion'));
  });
});
