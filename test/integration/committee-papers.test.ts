/** Minutes and letters as real PDFs, read back: the minutes say everything, a letter nothing that is internal. */
import { afterEach, describe, expect, it } from 'vitest';
import { closeDecision, closeSession } from '#main/committee/acts.ts';
import { letterOf, minutesOf } from '#main/committee/papers.ts';
import { writePdf } from '#main/documents/pdf/write.ts';
import { shortFingerprint } from '#shared/archive/history/versions/version.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { Decision, DecisionId } from '#shared/decision/committee/records.ts';
import type { MemoDocument } from '#shared/papers/memo/document.ts';
import { SUBJECT_NAMES } from '#test/fixtures/committee.ts';
import { award, bookOf, held, type Sitting, write } from './committee-fixture.ts';
import { FONTS, readBack } from './memo-fixture.ts';
import { freshFolder, must, open } from './portfolio-fixture.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});
const read = async (document: MemoDocument) => {
  const pdf = await writePdf(document, FONTS);
  const file = readBack(pdf);
  ends.push(file.end);
  return { ...file, pdf, text: file.pages().join(' ').replace(/\s+/gu, ' ') };
};

const SECRET = {
  motives: 'MOTIF-INTERNE la direction doute',
  dissent: 'DESACCORD-INTERNE trop cher',
  minority: { stated: 'view' as const, text: 'MINORITE-INTERNE attendre un an' },
};
const CHANGES: Readonly<Record<DecisionId, Partial<Decision>>> = {
  agreed: { conditions: [] },
  conditions: {},
  deferred: { missing: 'Comptes 2025\nBudget signé', newDate: '2027-01-20' },
  redirected: { vehicle: 'fiso', vehicleReason: 'Le projet est encore en expérimentation.' },
  refused: { reasons: 'Le projet sort de notre champ.' },
};
const decided = async (decision: DecisionId): Promise<Sitting> => {
  const s = await held(open(freshFolder()));
  write(s, s.dossiers[0], award({ ...SECRET, decision, ...CHANGES[decision] }));
  must(closeDecision(s.acting, s.session, s.dossiers[0]));
  return s;
};
const told = { date: '2026-11-27', organisation: 'Fondation des Rives' };

describe.each(['fr', 'en'] as const)('the minutes, %s', (language: Language) => {
  it('say who was there, who left and when, the votes by name, dissent, minority view, conditions and the version', async () => {
    const s = await decided('conditions');
    const draft = await read(minutesOf(bookOf(s), language, 'Fondation des Rives'));
    must(closeSession(s.acting, s.session));
    const { text, info, check, outline } = await read(minutesOf(bookOf(s), language, 'Fondation des Rives'));
    for (const words of [
      'Comité de novembre',
      'Salle du conseil',
      'Fondation des Rives',
      'Noé Petit',
      ...SUBJECT_NAMES.map((n) => `${n} Martin`),
      'Administrateur de l’association',
      language === 'fr' ? 'a quitté la salle à 14 h 12' : 'left the room at 14:12',
      language === 'fr' ? 'est revenu·e à 14 h 40' : 'came back at 14:40',
      'Awa Martin, Bela Martin',
      SECRET.motives,
      SECRET.dissent,
      SECRET.minority.text,
      'Comptes 2025 certifiés',
      language === 'fr' ? '60 000 €' : '€60,000',
      'Démarrage',
      shortFingerprint(bookOf(s).heard[0]?.decision?.reviewed?.fingerprint ?? ''),
      language === 'fr' ? 'Non examiné' : 'Not considered',
    ])
      expect(text, words).toContain(words);
    const mark = language === 'fr' ? 'Projet, séance non close' : 'Draft, meeting not closed';
    expect(draft.text).toContain(mark);
    expect(text).not.toContain(mark);
    expect(info().Title).toContain('Comité de novembre');
    expect(check()).toContain('No syntax or stream encoding errors');
    expect(outline().map((o) => o.title)).toContain('2. Le Jardin partagé');
  });
  it('begin with a table of what was decided, and keep each decision with its amount, its form and its payments', async () => {
    const s = await decided('conditions');
    const { blocks } = minutesOf(bookOf(s), language, '');
    expect(blocks[0]).toMatchObject({ kind: 'heading' });
    const table = blocks[1]?.kind === 'table' ? blocks[1] : null;
    const amount = language === 'fr' ? /^60.000.€$/ : /^€60,000$/;
    expect(table?.rows.map((r) => r.cells.at(-1))).toEqual([
      expect.stringMatching(amount),
      '–',
      expect.stringMatching(amount),
    ]);
    expect(table?.rows[0]?.cells[2]).toBe('2 – 1 – 0');
    const voted = blocks.find((b) => b.kind === 'resolution');
    expect(voted).toMatchObject({ sentence: `${table?.rows[0]?.cells[1]}.` });
    for (const words of ['Démarrage', 'Seconde année', '36']) expect(JSON.stringify(voted)).toContain(words);
    // What is put off is in no total.
    const deferred = minutesOf(bookOf(await decided('deferred')), language, '').blocks[1];
    expect(deferred?.kind === 'table' && deferred.rows.at(-1)?.cells.at(-1)).toMatch(/^(?:0.€|€0)$/);
  });
  it('keep what was so when the decision was closed, whatever is declared later', async () => {
    const s = await decided('conditions');
    const before = await read(minutesOf(bookOf(s), language, ''));
    const interest = must(s.portfolio.listRecords('interest', null))[0];
    must(s.portfolio.removeRecord(interest?.id ?? '', interest?.revision ?? 0));
    const after = await read(minutesOf(bookOf(s), language, ''));
    expect(Buffer.from(after.pdf).equals(Buffer.from(before.pdf))).toBe(true);
  });
});

describe.each(['fr', 'en'] as const)('a decision letter, %s', (language: Language) => {
  it.each(['agreed', 'conditions', 'deferred', 'redirected', 'refused'] as const)(
    '%s holds its facts and nothing internal',
    async (decision) => {
      const s = await decided(decision);
      const book = bookOf(s);
      const [heard] = book.heard;
      if (heard === undefined) throw new Error('nothing heard');
      const { text, pdf, info } = await read(must(letterOf(book, heard, { ...told, language })).document);
      const own: Readonly<Record<DecisionId, readonly string[]>> = {
        agreed: [language === 'fr' ? '60 000 €' : '€60,000', 'Seconde année', '36'],
        conditions: ['Comptes 2025 certifiés', 'Rapport du commissaire', 'Démarrage'],
        deferred: ['Comptes 2025', 'Budget signé', language === 'fr' ? '20 janvier 2027' : '20 January 2027'],
        redirected: [language === 'fr' ? 'Fonds d’innovation sociale' : 'social-innovation fund', 'expérimentation'],
        refused: ['Le projet sort de notre champ.'],
      };
      for (const words of [...own[decision], 'Fondation des Rives', 'Les Ateliers du Fil', 'Awa Martin'])
        expect(text, words).toContain(words);
      expect(text).not.toMatch(/\{\{|\}\}/);
      const internal = [
        'INTERNE',
        ...SUBJECT_NAMES.filter((n) => n !== 'Awa'),
        'Administrateur',
        'quorum',
        'abstention',
        'vote',
        'unanim',
        'dissent',
        'désaccord',
        'minorit',
        shortFingerprint(book.heard[0]?.decision?.reviewed?.fingerprint ?? '').slice(0, 9),
      ];
      const everything = `${text} ${JSON.stringify(info())} ${Buffer.from(pdf).toString('latin1')}`.toLowerCase();
      for (const secret of internal) expect(everything, secret).not.toContain(secret.toLowerCase());
    },
  );
  it('opens as a letter does: who writes, to whom, from where and when, reference and matter; its conditions are sentences; there is room to sign', async () => {
    const s = await decided('conditions');
    const identity = { name: 'Fondation du Pont', logo: null, address: '3 quai des Rives\n69001 Lyon', place: 'Lyon' };
    must(s.portfolio.saveRecord({ id: 'identity', kind: 'identity', dossierId: null, base: 0, body: identity }));
    const { revision } = must(s.portfolio.openDossier(s.dossiers[0]));
    expect(revision).toBeGreaterThan(0);
    const [heard] = bookOf(s).heard;
    if (heard === undefined) throw new Error('nothing heard');
    const { document } = must(
      letterOf(bookOf(s), { ...heard, address: '12 rue du Fil\n42000 Valombre' }, { ...told, language }),
    );
    expect(document.letter).toMatchObject({
      sender: ['3 quai des Rives', '69001 Lyon'],
      addressee: [expect.stringContaining('Les Ateliers du Fil'), '12 rue du Fil', '42000 Valombre'],
      dated: language === 'fr' ? 'Lyon, le 27\u00a0novembre\u00a02026' : 'Lyon, 27\u00a0November\u00a02026',
      reference: expect.stringContaining('2026-11-26 / 1'),
    });
    const { text } = await read(document);
    const order = [
      'Fondation du Pont',
      '69001 Lyon',
      '42000 Valombre',
      '27',
      '2026-11-26 / 1',
      document.title,
      'Awa Martin',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThanOrEqual(0);
    const list = document.blocks.find((b) => b.kind === 'list');
    for (const item of list?.kind === 'list' ? list.items : ['']) expect(item).toMatch(/^[^·]+\. [^·]+\.$/);
    expect(document.blocks.at(-1)).toMatchObject({ kind: 'paragraph', tone: 'signature' });
  });
  it('of the foundation’s own words replaces the default ones; a field that is unknown or has nothing to say is refused by its name', async () => {
    const s = await decided('refused');
    const template = (body: string) => {
      const present = must(s.portfolio.listRecords('letterTemplate', null))[0];
      must(
        s.portfolio.saveRecord({
          id: 'template-1',
          kind: 'letterTemplate',
          dossierId: null,
          base: present?.revision ?? 0,
          body: { decision: 'refused', language, title: 'Notre réponse', body },
        }),
      );
      const book = bookOf(s);
      const [heard] = book.heard;
      if (heard === undefined) throw new Error('nothing heard');
      return letterOf(book, heard, { ...told, language });
    };
    expect(must(template('Bonjour {{projet}} : {{reasons}}')).document.blocks).toEqual([
      { kind: 'paragraph', text: expect.stringMatching(/^Bonjour .+ : Le projet sort de notre champ\.$/) },
    ]);
    expect(template('Bonjour {{votants}}')).toMatchObject({
      failure: { code: 'letter.refused', value: 'votants', rule: { kind: 'letter', rule: 'unknown' } },
    });
    expect(template('Versé : {{montant}}')).toMatchObject({
      failure: { value: 'montant', rule: { kind: 'letter', rule: 'otherDecision' } },
    });
    expect(template('Bonjour {{projet')).toMatchObject({ failure: { rule: { kind: 'letter', rule: 'unclosed' } } });
    const book = bookOf(s);
    const [heard] = book.heard;
    if (heard === undefined) throw new Error('nothing heard');
    expect(letterOf({ ...book, templates: [] }, heard, { ...told, organisation: '', language })).toMatchObject({
      failure: { value: language === 'fr' ? 'fondation' : 'foundation', rule: { kind: 'letter', rule: 'noValue' } },
    });
  });
  it('of a decision that is not closed is not made', async () => {
    const s = await held(open(freshFolder()));
    write(s, s.dossiers[0], award());
    const book = bookOf(s);
    const [heard] = book.heard;
    if (heard === undefined) throw new Error('nothing heard');
    expect(letterOf(book, heard, { ...told, language })).toMatchObject({
      failure: { rule: { kind: 'committee', rule: 'decisionClosed' } },
    });
  });
});

it('letters and minutes bear the name and the logo of the foundation', async () => {
  const s = await decided('refused');
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const body = { name: 'Fondation des Deux Rives', logo: { mediaType: 'image/png' as const, base64: png } };
  must(s.portfolio.saveRecord({ id: 'identity', kind: 'identity', dossierId: null, base: 0, body }));
  const book = bookOf(s);
  const [heard] = book.heard;
  if (heard === undefined) throw new Error('nothing heard');
  for (const document of [
    must(letterOf(book, heard, { ...told, language: 'fr' })).document,
    minutesOf(book, 'fr', ''),
  ]) {
    const { text, pdf } = await read(document);
    expect(text.toLowerCase()).toContain('fondation des deux rives');
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Subtype /Image');
  }
});
