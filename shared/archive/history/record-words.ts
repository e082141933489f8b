/** Records in words: what each choice is called. A test holds the list complete. */

import { HEADINGS } from '#shared/base/method/headings.ts';
import { LEAVES } from '#shared/base/method/levers.ts';
import { RETENTION } from '#shared/base/method/retention/retention.ts';
import { STATION_NAMES, type StationId } from '#shared/base/method/stations.ts';
import type { Language, LocalText } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';

/** By field, then by value. The same word serves the same value wherever it stands. */
export const RECORD_CHOICE_WORDS: Readonly<Record<string, Readonly<Record<string, LocalText>>>> = {
  instrument: {
    grant: local('subvention', 'grant'),
    repayable: local('apport remboursable', 'repayable support'),
    guarantee: local('garantie', 'guarantee'),
    engineering: local('ingénierie', 'advice'),
  },
  kind: {
    minAge: local('âge minimal', 'minimum age'),
    maxAge: local('âge maximal', 'maximum age'),
    minIncome: local('produits minimaux', 'minimum income'),
    incomeOrPosts: local('produits ou postes', 'income or posts'),
    investmentOnly: local('investissement seulement', 'investment only'),
    surpluses: local('excédents', 'surpluses'),
    dossier: local('ce dossier', 'this dossier'),
    organisation: local('cette organisation', 'this organisation'),
    precedent: local('suspensive', 'precedent'),
    inCourse: local('en cours', 'ongoing'),
    named: local('nominatif', 'named'),
    counts: local('décompte', 'count'),
    paid: local('versé', 'paid'),
    returned: local('rendu', 'returned'),
    cancelled: local('annulé', 'cancelled'),
    tool: local('l’outil', 'the tool'),
    foundation: local('la fondation', 'the foundation'),
    level: local('un niveau', 'a level'),
    unknown: local('ne se prononce pas', 'declined'),
    notApplicable: local('sans objet', 'not applicable'),
  },
  stage: { open: local('à faire', 'to do'), done: local('fait', 'done'), dropped: local('abandonné', 'dropped') },
  month: { 12: local('M12', 'M12'), 24: local('M24', 'M24'), 36: local('M36', 'M36') },
  measure: {
    resources: local('ressources', 'income'),
    costs: local('charges', 'costs'),
    cash: local('trésorerie', 'cash'),
  },
  period: {
    y1: local('année 1', 'year 1'),
    y1h1: local('A1 S1', 'Y1 H1'),
    y1h2: local('A1 S2', 'Y1 H2'),
    y2: local('année 2', 'year 2'),
    y2h1: local('A2 S1', 'Y2 H1'),
    y2h2: local('A2 S2', 'Y2 H2'),
    y3: local('année 3', 'year 3'),
    y3h1: local('A3 S1', 'Y3 H1'),
    y3h2: local('A3 S2', 'Y3 H2'),
  },
  proved: {
    open: local('à voir', 'to be seen'),
    held: local('oui', 'yes'),
    partly: local('en partie', 'in part'),
    failed: local('non', 'no'),
  },
  rule: {
    majority: local('plus de la moitié', 'more than half'),
    half: local('la moitié', 'half'),
    third: local('le tiers', 'a third'),
    twoThirds: local('les deux tiers', 'two thirds'),
    count: local('un nombre', 'a number'),
    ...Object.fromEntries(RETENTION.map(({ id, what }) => [id, what])),
  },
  state: {
    present: local('présent', 'present'),
    excused: local('excusé', 'excused'),
    proxy: local('représenté', 'by proxy'),
    absent: local('absent', 'absent'),
    open: local('en attente', 'awaited'),
    met: local('remplie', 'met'),
    waived: local('levée', 'waived'),
    notMet: local('non remplie', 'not met'),
  },
  status: {
    prepared: local('en préparation', 'being prepared'),
    held: local('ouverte', 'open'),
    closed: local('close', 'closed'),
    open: local('en cours', 'in progress'),
    draft: local('en cours de rédaction', 'being written'),
    given: local('rendu', 'given'),
    declined: local('décliné', 'declined'),
  },
  decision: {
    agreed: local('accord', 'approve'),
    conditions: local('accord sous conditions', 'approve with conditions'),
    deferred: local('ajournement', 'defer'),
    redirected: local('réorientation', 'redirect'),
    refused: local('refus', 'decline'),
  },
  language: { fr: local('français', 'French'), en: local('anglais', 'English') },
  vote: { for: local('pour', 'for'), against: local('contre', 'against'), abstain: local('abstention', 'abstention') },
  stated: {
    unsaid: local('non précisé', 'not given'),
    none: local('aucun', 'none'),
    view: local('exprimé', 'expressed'),
  },
  mark: {
    none: local('aucune', 'none'),
    confidential: local('confidentiel', 'confidential'),
    committee: local('réservé au comité', 'for the committee'),
  },
  side: { charge: local('charge', 'cost'), product: local('produit', 'income') },
  // The words of the plan: what a label was understood as is called there as it is here.
  heading: Object.fromEntries(HEADINGS.map(({ id, label }) => [id, label])),
  leaf: Object.fromEntries(LEAVES.map(({ id, label }) => [id, label])),
  audience: { committee: local('le comité', 'the committee'), bearer: local('le porteur', 'the applicant') },
  format: {
    summary: local('synthèse', 'summary'),
    standard: local('abrégée', 'abridged'),
    full: local('complète', 'full'),
  },
};

export const recordChoiceWords = (field: string, value: string, language: Language): string =>
  field === 'station'
    ? (STATION_NAMES[value as StationId]?.[language] ?? value)
    : (RECORD_CHOICE_WORDS[field]?.[value]?.[language] ?? value);
