/** For how long what speaks of people is kept, as data with its origin; the foundation sets its own periods. */
import { z } from 'zod';
import type { LocalText } from '../text.ts';
import { local } from '../typeset.ts';

export const RETENTION_IDS = ['refused', 'silent', 'supported', 'accounting', 'minutes'] as const;
export type RetentionId = (typeof RETENTION_IDS)[number];
/** anonymise: only figures are left; people: names go, the rest stays; destroy: nothing is left; keep: nothing is due. */
export type RetentionAct = 'anonymise' | 'people' | 'destroy' | 'keep';
export interface RetentionRule {
  readonly id: RetentionId;
  readonly what: LocalText;
  /** what the months are counted from */ readonly from: LocalText;
  /** null: no term */ readonly months: number | null;
  readonly act: RetentionAct;
  readonly basis: LocalText;
  readonly origin: LocalText;
  /** 'YYYY-MM' */ readonly asOf: string;
}
/** Tool defaults, read by no lawyer: the foundation decides, with whoever advises it. */
export const RETENTION: readonly RetentionRule[] = [
  {
    id: 'refused',
    what: local('Demande refusée ou réorientée', 'Request declined or redirected'),
    from: local('la réponse', 'the answer'),
    months: 24,
    act: 'anonymise',
    basis: local('intérêt légitime', 'legitimate interest'),
    origin: local(
      'Choix de l’outil : le RGPD (art. 5-1-e) ne fixe aucune durée, et aucun texte de la CNIL sur les demandes faites aux fondations n’a été trouvé',
      'Tool’s choice: the GDPR (art. 5-1-e) sets no period, and no CNIL guidance on requests to foundations was found',
    ),
    asOf: '2026-11',
  },
  {
    id: 'silent',
    what: local('Demande sans décision, que personne ne touche plus', 'Request with no decision, left inactive'),
    from: local('la dernière modification', 'the last change'),
    months: 36,
    act: 'anonymise',
    basis: local('intérêt légitime', 'legitimate interest'),
    origin: local(
      'Choix de l’outil, d’après la durée usuelle des contacts sans échange',
      'Tool’s choice, following the usual period for contacts with no further exchange',
    ),
    asOf: '2026-11',
  },
  {
    id: 'supported',
    what: local('Dossier soutenu, convention et rapports', 'Funded dossier, agreement and reports'),
    from: local('la fin de la convention', 'the end of the agreement'),
    months: 60,
    act: 'people',
    basis: local('contrat', 'contract'),
    origin: local(
      'Prescription civile de cinq ans (code civil, art. 2224), à relire avec qui vous conseille',
      'Five-year limitation period (French civil code, art. 2224), to be reviewed with whoever advises you',
    ),
    asOf: '2026-11',
  },
  {
    id: 'accounting',
    what: local('Pièces comptables et versements d’un dossier soutenu', 'Accounts and payments of a funded dossier'),
    from: local('la fin de la convention', 'the end of the agreement'),
    months: 120,
    act: 'destroy',
    basis: local('obligation légale', 'legal obligation'),
    origin: local(
      'Conservation comptable de dix ans (code de commerce, art. L123-22)',
      'Ten years for accounting records (French commercial code, art. L123-22)',
    ),
    asOf: '2026-11',
  },
  {
    id: 'minutes',
    what: local('Procès-verbaux, votes et intérêts déclarés', 'Minutes, votes and declared interests'),
    from: local('la séance', 'the meeting'),
    months: null,
    act: 'keep',
    basis: local('intérêt légitime', 'legitimate interest'),
    origin: local('Vie de la fondation : choix de l’outil', 'Life of the foundation: tool’s choice'),
    asOf: '2026-11',
  },
];

/** A period that the foundation set for itself. */
export const SetRetentionSchema = z.strictObject({
  rule: z.enum(RETENTION_IDS),
  /** null: no term */ months: z.int().min(1).max(1_200).nullable(),
  reason: z.string().max(2_000),
  /** day from which it holds, 'YYYY-MM-DD' */ date: z.iso.date(),
});
export type SetRetention = z.infer<typeof SetRetentionSchema>;
/** The table as the foundation has it. */
export const retentionTable = (
  set: readonly SetRetention[],
): readonly (RetentionRule & { readonly set: SetRetention | null })[] =>
  RETENTION.map((rule) => {
    const own = set.find((one) => one.rule === rule.id) ?? null;
    return { ...rule, months: own === null ? rule.months : own.months, set: own };
  });
