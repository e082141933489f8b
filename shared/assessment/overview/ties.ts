/**
 * What ties two levers of a dossier by an amount: money that waits for a skill, a signature, a person. The hinges of the overview and the verdicts proposed
 * by the tool read the same list. Amounts are cents of one year unless said otherwise.
 */
import { type LeafId, leafById } from '#shared/base/method/levers.ts';
import type { LocalText } from '#shared/base/method/text.ts';
import type { Cents } from '#shared/base/money/cents.ts';
import { isSkillLate } from '#shared/dossier/content/people.ts';
import { debtsAfterPlan } from '#shared/finance/projection/after-plan.ts';
import type { RuleContext } from '../coherence/rule.ts';
import { E, F, fr } from '../coherence/texts.ts';

export interface Tie {
  /** of the skill, the alliance, the support… */ readonly id: string;
  readonly cents: Cents;
  readonly leaf?: LeafId;
  readonly sentence: LocalText;
}
const byAmount = (ties: readonly Tie[]): readonly Tie[] => [...ties].sort((a, b) => b.cents - a.cents);

/** The lever with the largest amount of a year. @param year 0…3 @returns null without resources */
export const largestLever = (
  { projection }: RuleContext,
  year: 0 | 1 | 2 | 3,
): { readonly leaf: LeafId; readonly label: LocalText; readonly share: number; readonly cents: Cents } | null => {
  const mix = projection.mixes[year];
  if (mix === undefined || mix.totalCents <= 0) return null;
  const [first] = (Object.entries(mix.byLeaf) as [LeafId, Cents][]).sort((a, b) => b[1] - a[1]);
  return first === undefined
    ? null
    : { leaf: first[0], label: leafById(first[0]).label, share: first[1] / mix.totalCents, cents: first[1] };
};

/** Critical skills that are missing, or come after the first month, for a lever that weighs in year 3. Largest amount first. */
export const weakSkills = (context: RuleContext): readonly Tie[] => {
  const mix = context.projection.mixes[3];
  if (mix === undefined || mix.totalCents <= 0) return [];
  return byAmount(
    context.dossier.skills.flatMap((skill): Tie[] => {
      const { leaf } = skill;
      if (leaf === null || !isSkillLate(skill)) return [];
      const cents = mix.byLeaf[leaf] ?? 0;
      if (cents / mix.totalCents < context.threshold('leverWeight')) return [];
      const amount = { fr: `${leaf} · ${F.euros(cents)}`, en: `${leaf} · ${E.euros(cents)}` };
      const sentence =
        skill.state === 'missing' || skill.month === null
          ? {
              fr: fr`${amount.fr} en année 3 : personne n’a la compétence ${F.quoted(skill.name)}.`,
              en: `${amount.en} in year 3: nobody has the skill ${E.quoted(skill.name)}.`,
            }
          : {
              fr: fr`${amount.fr} en année 3 : la compétence ${F.quoted(skill.name)} n’arrive qu’au mois ${skill.month}.`,
              en: `${amount.en} in year 3: the skill ${E.quoted(skill.name)} arrives only in month ${skill.month}.`,
            };
      return [{ id: skill.id, leaf, cents, sentence }];
    }),
  );
};

/** Alliances without a signed agreement, with what their lines bring over three years. Largest first; those that bring nothing are left out. */
export const unsignedAlliances = ({ dossier, projection }: RuleContext): readonly Tie[] =>
  byAmount(
    dossier.alliances.flatMap((alliance): Tie[] => {
      if (alliance.done.includes('contract.signed')) return [];
      const lines = projection.lines.filter((l) => alliance.resources.includes(l.id));
      const cents = lines.reduce((t, l) => t + l.accrued.years[0] + l.accrued.years[1] + l.accrued.years[2], 0);
      const leaf = lines[0]?.leaf;
      if (cents <= 0) return [];
      return [
        {
          id: alliance.id,
          cents,
          ...(leaf === undefined ? {} : { leaf }),
          sentence: {
            fr: fr`${leaf === undefined ? '' : `${leaf} · `}${F.euros(cents)} attendent la signature de ${F.quoted(alliance.actor)}.`,
            en: `${leaf === undefined ? '' : `${leaf} · `}${E.euros(cents)} awaiting the signature of ${E.quoted(alliance.actor)}.`,
          },
        },
      ];
    }),
  );

/** Funders whose relation hangs on one person: a critical skill of a lever, held by one alone. Amounts over three years, largest first. */
export const loneHolders = ({ dossier, projection }: RuleContext): readonly Tie[] =>
  byAmount(
    dossier.skills.flatMap((skill): Tie[] => {
      const { leaf } = skill;
      if (leaf === null || !skill.critical || skill.state !== 'held' || skill.holders === null || skill.holders > 1)
        return [];
      const cents = [1, 2, 3].reduce((t, year) => t + (projection.mixes[year]?.byLeaf[leaf] ?? 0), 0);
      if (cents <= 0) return [];
      return [
        {
          id: skill.id,
          leaf,
          cents,
          sentence: {
            fr: fr`${leaf} · ${F.euros(cents)} en trois ans : une seule personne détient ${F.quoted(skill.name)}.`,
            en: `${leaf} · ${E.euros(cents)} over three years: only one person has the skill ${E.quoted(skill.name)}.`,
          },
        },
      ];
    }),
  );

/** Capital to be paid back after the plan ends, beside what year 3 leaves without us. Largest first; nothing when year 3 can carry it. */
export const lateRepayments = (context: RuleContext): readonly Tie[] => {
  const { dossier } = context;
  const yearly = context.withoutSupport().result.years[2];
  return byAmount(
    dossier.supports.flatMap((support): Tie[] => {
      const later = debtsAfterPlan(dossier).find((d) => d.supportId === support.id)?.years ?? [];
      const cents = later.reduce((t, r) => t + r.capitalCents + r.interestCents, 0);
      const largest = Math.max(0, ...later.map((r) => r.capitalCents + r.interestCents));
      if (cents <= 0 || largest <= yearly) return [];
      return [
        {
          id: support.id,
          cents,
          sentence: {
            fr: fr`${F.euros(cents)} à rembourser après le plan ; sans nous, l’année 3 laisse ${F.euros(yearly)}.`,
            en: `${E.euros(cents)} to repay after the plan; without us, year 3 leaves ${E.euros(yearly)}.`,
          },
        },
      ];
    }),
  );
};
