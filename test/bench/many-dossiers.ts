/** A portfolio of many dossiers, made in one transaction by the portfolio's own writers; each has other words, names, amounts and dates. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { connectWriting, inTransaction } from '#main/portfolio/connection.ts';
import { SCHEMA_VERSION } from '#main/portfolio/migrate.ts';
import { openPortfolio, portfolioPath } from '#main/portfolio/portfolio.ts';
import { applyPragmas } from '#main/portfolio/pragmas.ts';
import { makeDossierWriter } from '#main/portfolio/repositories/dossiers.ts';
import { makePartsWriter } from '#main/portfolio/repositories/parts.ts';
import { makeRegistry } from '#main/portfolio/repositories/registry.ts';
import { makeSearchWriter, searchableText } from '#main/portfolio/repositories/search.ts';
import { summarise } from '#main/portfolio/writing/summary.ts';
import { contentSeal } from '#main/seal/seal.ts';
import { foldText } from '#shared/base/text/accents.ts';
import { canonical } from '#shared/dossier/content/canonical.ts';
import { completeness } from '#shared/dossier/content/completeness.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { toStored } from '#shared/dossier/content/stored.ts';
import { exampleDossier } from '#shared/example/dossier.ts';

const WORDS =
  'insertion atelier numérique quartier jeunesse logement solidaire textile réemploi maraîchage épicerie mobilité vélo apprentissage langue théâtre musique santé handicap famille aidants seniors école lecture énergie rénovation bois recyclerie cuisine cantine semences forêt rivière littoral montagne village citoyen médiation droit accès migrants femmes entrepreneuriat coopérative monnaie tiers lieu fabrique laboratoire formation emploi chantier ressourcerie vestiaire bagagerie accueil hébergement maraude écoute prévention sport boxe escalade jardin partagé compost abeilles sentier patrimoine archives radio journal cinéma itinérant cirque danse conte'.split(
    ' ',
  );
const TOWNS =
  'Rennes Brest Nantes Angers Tours Orléans Bourges Dijon Besançon Metz Nancy Reims Lille Amiens Rouen Caen Limoges Poitiers Bordeaux Pau Toulouse Albi Rodez Nîmes Marseille Toulon Nice Grenoble Lyon Clermont'.split(
    ' ',
  );
const STATUSES = ['draft', 'inReview', 'ready', 'decided', 'followed', 'closed'] as const;

/** The same numbers each time: a bench must be repeatable. */
const makeDice = (seed: number) => {
  let state = seed;
  return (sides: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
};

const varied = (base: Dossier, number: number): Dossier => {
  const dice = makeDice(number * 7_919 + 1);
  const words = (count: number): string =>
    Array.from({ length: count }, () => WORDS[dice(WORDS.length)] ?? '').join(' ');
  const town = TOWNS[dice(TOWNS.length)] ?? '';
  const text = (value: string) => ({ state: 'answered' as const, value });
  const amount = (dice(180) + 5) * 1_000_00;
  return {
    ...base,
    id: `many-${number}`,
    answers: {
      ...base.answers,
      'request.projectName': text(`${words(2)} de ${town} ${number}`),
      'request.organisationName': text(`Association ${words(1)} ${town} ${dice(4_000)}`),
      'request.siren': text(String(100_000_000 + number)),
      'request.summary': text(words(60)),
      'request.amountAsked': { ...base.answers['request.amountAsked'], state: 'answered', value: amount },
      'request.decisionDate': text(`2026-${String(1 + dice(12)).padStart(2, '0')}-15`),
      'request.owner': text(`${TOWNS[dice(8)]} D.`),
    },
  };
};

/** @returns once the portfolio in `folder` holds `count` dossiers */
export const fillPortfolio = (folder: string, count: number): void => {
  mkdirSync(folder, { recursive: true });
  openPortfolio({ folder, now: () => new Date().toISOString(), user: () => 'Banc' }).close();
  const db = connectWriting(portfolioPath(folder));
  applyPragmas(db);
  const writer = makeDossierWriter(db);
  const parts = makePartsWriter(db);
  const search = makeSearchWriter(db);
  const registry = makeRegistry(db, () => `r-${Math.random().toString(36).slice(2)}`);
  const base = exampleDossier('base', 'fr');
  try {
    inTransaction(db, () => {
      for (let number = 1; number <= count; number += 1) {
        const dice = makeDice(number);
        const dossier = varied(base, number);
        const at = new Date(Date.UTC(2026, 0, 1) + number * 600_000).toISOString();
        const seal = contentSeal(dossier);
        const s = summarise(dossier, null);
        const { organisationId, projectId } = registry.place(dossier);
        writer.put({
          number,
          id: dossier.id,
          organisation_id: organisationId,
          project_id: projectId,
          cohort_id: null,
          status: STATUSES[dice(STATUSES.length)] ?? 'draft',
          archived: dice(10) === 0 ? 1 : 0,
          example: 0,
          format_version: toStored(dossier).formatVersion,
          revision: 1,
          seal,
          created_at: at,
          updated_at: at,
          project: s.project,
          project_key: foldText(s.project),
          organisation: s.organisation,
          organisation_key: foldText(s.organisation),
          stage: s.stage,
          model: s.model,
          field: s.field,
          asked_cents: s.askedCents,
          proposed_cents: s.proposedCents,
          granted_cents: s.grantedCents,
          decision_date: s.decisionDate,
          owner: s.owner,
          completeness: completeness(dossier),
          open_questions: s.openQuestions,
          findings: dice(9),
        });
        parts(null, dossier);
        writer.addLine({
          dossier_id: dossier.id,
          revision: 1,
          at,
          who: 'Banc',
          origin: 'create',
          commands: '[]',
          change: null,
          snapshot: canonical(toStored(dossier)),
          content_seal: seal,
          previous_seal: '',
        });
        search.put(number, searchableText(dossier, []));
      }
    });
  } finally {
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
  }
};

const CACHE = join(import.meta.dirname, '..', '..', '.cache');

/** Where a portfolio of so many dossiers is kept from one bench to the next: twenty thousand take minutes to make. @returns its folder, to be copied */
export const manyDossiers = (count: number): string => {
  const folder = join(CACHE, `bench-portfolio-${SCHEMA_VERSION}-${count}`);
  if (existsSync(folder)) return folder;
  process.stderr.write(`• Making a portfolio of ${count} dossiers, once…\n`);
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  fillPortfolio(part, count);
  renameSync(part, folder);
  return folder;
};
