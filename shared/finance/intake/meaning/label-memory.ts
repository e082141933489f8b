/** What a foundation remembers of a label: its meaning, never an amount nor the name of a file. */
import { z } from 'zod';
import { CHARGE_HEADING_IDS, PRODUCT_HEADING_IDS } from '#shared/base/method/headings.ts';
import { LEAF_IDS } from '#shared/base/method/levers.ts';
import type { RememberedLabel } from './meaning.ts';

export const IntakeLabelSchema = z.strictObject({
  /** side and normalised label, without figures */ key: z.string().min(1).max(300),
  side: z.enum(['charge', 'product']),
  heading: z.enum([...PRODUCT_HEADING_IDS, ...CHARGE_HEADING_IDS]).nullable(),
  leaf: z.enum(LEAF_IDS).nullable(),
});
export type IntakeLabel = z.infer<typeof IntakeLabelSchema>;

export const rememberedOf = (labels: readonly IntakeLabel[]): RememberedLabel[] =>
  labels.map((l) => ({ ...l, kind: 'line' }));

/** A word with a capital that is neither the first of the label nor an acronym: most often the name of somebody. */
export const holdsProperName = (label: string): boolean => {
  if (label === label.toUpperCase()) return false;
  const words = label.split(/[\s’'(),/–-]+/).filter((w) => w !== '');
  return words.slice(1).some((w) => /^\p{Lu}\p{Ll}+/u.test(w));
};
