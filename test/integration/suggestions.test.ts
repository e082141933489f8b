/** What is offered of other dossiers where a short text is written again. */
import { describe, expect, it } from 'vitest';
import type { Portfolio } from '#main/portfolio/portfolio.ts';
import { setCommand } from '#shared/dossier/content/apply.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { ALL, freshFolder, must, open } from './portfolio-fixture.ts';

const skill = (id: string, name: string) => ({
  id,
  name,
  domain: 'accounting',
  state: 'held',
  holder: null,
  holders: null,
  critical: false,
  leaf: null,
  costCents: null,
  month: null,
});
const dossierWith = (portfolio: Portfolio, project: string, skills: readonly string[]): string => {
  const { id } = must(portfolio.createDossier({ project, organisation: 'Racines', cohortId: null }));
  const { revision } = must(portfolio.openDossier(id));
  must(
    portfolio.apply(
      id,
      revision,
      'edit',
      skills.map((name, index) => ({
        type: 'insert' as const,
        collection: 'skills' as const,
        index,
        item: skill(`s${index}`, name),
      })),
    ),
  );
  return id;
};
const texts = (portfolio: Portfolio, dossierId: string, typed: string): string[] =>
  must(portfolio.suggest({ kind: 'skill', dossierId, text: typed })).map((s) => s.text);

describe('suggestions from other dossiers', () => {
  it('are what others hold and never one’s own, found by words in any place, the most written first', () => {
    const portfolio = open(freshFolder());
    dossierWith(portfolio, 'A', ['Comptabilité', 'Gestion des bénévoles']);
    const archived = dossierWith(portfolio, 'B', ['comptabilite', 'Mécénat d’entreprise']);
    must(portfolio.setStatus(archived, { archived: true }));
    dossierWith(portfolio, 'C', ['Vente en ligne', 'Contrôle de gestion', '']);
    const own = dossierWith(portfolio, 'D', ['Taille de pierre']);
    portfolio.catchUp();
    const offered = must(portfolio.suggest({ kind: 'skill', dossierId: own, text: '' }));
    // Two dossiers write it, each in its own way: it is one text, as it was last written.
    expect(offered[0]).toEqual({ text: 'comptabilite', dossiers: 2 });
    expect(new Set(offered.slice(1).map((s) => s.text))).toEqual(
      new Set(['Gestion des bénévoles', 'Mécénat d’entreprise', 'Vente en ligne', 'Contrôle de gestion']),
    );
    // What begins with the words stands before what holds them.
    expect(texts(portfolio, own, 'gest')).toEqual(['Gestion des bénévoles', 'Contrôle de gestion']);
    expect(texts(portfolio, own, 'entreprise mec')).toEqual(['Mécénat d’entreprise']);
    expect(texts(portfolio, own, 'MÉCÉNAT')).toEqual(['Mécénat d’entreprise']);
    expect(texts(portfolio, own, 'pierre')).toEqual([]);
    // Quotes and stars are no query language.
    expect(texts(portfolio, own, '"* OR NEAR(')).toEqual([]);
    expect(texts(portfolio, own, 'Vente en ligne')).toEqual([]);
  });

  it('hold nothing of the example, which is a fiction', () => {
    const portfolio = open(freshFolder());
    const example = must(portfolio.loadExample((id) => exampleDossier(id, 'fr'))).id;
    const own = dossierWith(portfolio, 'A', []);
    expect(texts(portfolio, own, '')).toEqual([]);
    dossierWith(portfolio, 'B', ['Comptabilité']);
    expect(texts(portfolio, example, '')).toEqual(['Comptabilité']);
  });

  it('forget who was erased at once, and what stood around the name', async () => {
    const portfolio = open(freshFolder(), { guessCost: 8 });
    dossierWith(portfolio, 'A', ['Tutorat de Fatou Diarra', 'Comptabilité']);
    const own = dossierWith(portfolio, 'B', []);
    portfolio.catchUp();
    expect(texts(portfolio, own, 'fatou')).toEqual(['Tutorat de Fatou Diarra']);
    must(
      await portfolio.erase({ what: 'person', texts: ['Fatou Diarra', 'Diarra'], documents: [], reason: 'request' }),
    );
    for (const typed of ['', 'fatou', 'tutorat', 'diarra'])
      expect(texts(portfolio, own, typed).join()).not.toMatch(/Fatou|Diarra|Tutorat/);
    expect(texts(portfolio, own, '')).toEqual(['Comptabilité']);
  });

  it('are not read across a lock', async () => {
    const portfolio = open(freshFolder(), { guessCost: 8 });
    dossierWith(portfolio, 'A', ['Comptabilité']);
    const own = dossierWith(portfolio, 'B', []);
    must(
      await portfolio.protection.turnOn({
        passphrase: 'lanterne huître cadence sapin',
        recovery: false,
        copies: 'encrypt',
      }),
    );
    expect(texts(portfolio, own, '')).toEqual(['Comptabilité']);
    must(await portfolio.protection.lock());
    const asked = portfolio.suggest({ kind: 'skill', dossierId: own, text: '' });
    expect(asked.ok ? asked.value : asked.failure.code).toBe('portfolio.locked');
  });

  it('join what stands in several places: funders of income, of investments and of loans; sources of answers', () => {
    const portfolio = open(freshFolder());
    const { id } = must(portfolio.createDossier({ project: 'A', organisation: 'O', cohortId: null }));
    const { dossier, revision } = must(portfolio.openDossier(id));
    const source = { kind: 'document', detail: 'Rapport d’activité 2025' } as const;
    must(
      portfolio.apply(id, revision, 'edit', [
        setCommand(dossier, ['answers', 'request.summary'], { state: 'answered', value: 'x', source }),
        {
          type: 'insert',
          collection: 'investments',
          index: 0,
          item: {
            id: 'i1',
            label: 'Four',
            amountCents: 100,
            month: 1,
            lifeYears: 5,
            subsidy: { funder: 'Région Bretagne', amountCents: 50, month: 1 },
          },
        },
      ]),
    );
    const own = must(portfolio.createDossier({ project: 'B', organisation: 'O', cohortId: null })).id;
    const of = (name: 'funder' | 'source') =>
      must(portfolio.suggest({ kind: name, dossierId: own, text: '' })).map((s) => s.text);
    expect([of('funder'), of('source')]).toEqual([['Région Bretagne'], ['Rapport d’activité 2025']]);
    expect(must(portfolio.list(ALL)).total).toBe(2);
  });
});
