/** Where rules come from. What a law says is dated, and is to be read again on Légifrance before anyone relies on it. */
import { say } from './texts.ts';

export const TOOL = say('Repère de l’outil, novembre 2026', 'Tool default, November 2026');
export const METHOD = say(
  'Méthode de lecture du modèle socio-économique, mise en règle par l’outil, novembre 2026',
  'Reading of the socio-economic model, made a rule by the tool, November 2026',
);
export const PLAN = say(
  'Construction du plan (docs/architecture.md), novembre 2026',
  'How the plan is built (docs/architecture.md), November 2026',
);
export const ACCOUNTING = say('Règlement ANC 2018-06 (fonds dédiés)', 'ANC regulation 2018-06 (dedicated funds)');
export const AGREEMENT_LAW = say(
  'Loi n° 2000-321, art. 10, et décret n° 2001-495 ; à relire avant de s’y fier',
  'French law 2000-321, art. 10, and decree 2001-495; to be read again before relying on it',
);
export const PAYMENT_LAW = say(
  'Loi n° 2021-875, art. 2 (paiement sous 60 jours, sauf autre date à la convention) ; à relire avant de s’y fier',
  'French law 2021-875, art. 2 (payment within 60 days unless the agreement says otherwise); to be read again before relying on it',
);
export const AUDITOR_LAW = say(
  'Code de commerce, art. L. 612-1, L. 612-4 et D. 612-5 ; loi n° 87-571, art. 4-1 ; à relire avant de s’y fier',
  'French commercial code, art. L. 612-1, L. 612-4 and D. 612-5; law 87-571, art. 4-1; to be read again before relying on it',
);
export const SMIC_LAW = say(
  'SMIC horaire, série datée (12,31 € depuis le 1er juin 2026, arrêté du 22 mai 2026) ; à relire avant de s’y fier',
  'French minimum wage, dated series (€12.31 an hour since 1 June 2026, order of 22 May 2026); to be read again before relying on it',
);
export const CHARGES_LAW = say(
  'Cotisations du régime général et réduction générale de 2026 (CSS D. 241-7, décret 2026-509) ; à relire avant de s’y fier',
  'Contributions of the general regime and general relief of 2026 (CSS D. 241-7, decree 2026-509); to be read again before relying on it',
);
export const WAGE_TAX_LAW = say(
  'CGI, art. 231, 1679 et 1679 A, barème de 2026 ; à relire avant de s’y fier',
  'French tax code, art. 231, 1679 and 1679 A, scale of 2026; to be read again before relying on it',
);
export const COMMERCIAL_LAW = say(
  'CGI, art. 206 et 261 (franchise des organismes désintéressés, 2026) ; à relire avant de s’y fier',
  'French tax code, art. 206 and 261 (limit of disinterested bodies, 2026); to be read again before relying on it',
);
export const TOP_PAY_LAW = say(
  'Loi n° 2006-586, art. 20 ; à relire avant de s’y fier',
  'French law 2006-586, art. 20; to be read again before relying on it',
);
export const TITRE_LAW = say(
  'Code monétaire et financier, art. L. 213-8 et suivants ; à relire avant de s’y fier',
  'French monetary and financial code, art. L. 213-8 ff.; to be read again before relying on it',
);
export const REGISTERS = say(
  'Clé de contrôle du SIREN (Insee) et forme du numéro RNA',
  'SIREN check digit (Insee) and shape of the RNA number',
);
export const UNITED_NATIONS = say(
  'Nations unies, résolution 70/1 du 25 septembre 2015 (17 objectifs, 169 cibles)',
  'United Nations, resolution 70/1 of 25 September 2015 (17 goals, 169 targets)',
);
