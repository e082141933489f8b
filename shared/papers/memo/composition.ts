/** What someone chose to print: for whom, how deep, which sections in which order. Kept as a template by the foundation. */
import { z } from 'zod';
import { breaking } from '#shared/base/refusal/rule.ts';
import { MEMO_MARKINGS } from './edition.ts';

/** summary: one sheet, whose contents are set; standard: the chosen sections, long texts cut openly; full: the chosen sections, whole */
export const MEMO_FORMATS = ['summary', 'standard', 'full'] as const;
export type MemoFormat = (typeof MEMO_FORMATS)[number];
/** The two that are kept with a frozen version: the sheet, and everything. */
export const KEPT_FORMATS = ['summary', 'full'] as const satisfies readonly MemoFormat[];
/** applicant: made from a copy of the dossier without anything internal (applicant-copy.ts) */
export const MEMO_AUDIENCES = ['committee', 'bearer'] as const;
export type MemoAudience = (typeof MEMO_AUDIENCES)[number];

/** Every section, in the order of docs/method.md, "Memo". */
export const MEMO_SECTIONS = [
  'decision',
  'open',
  'points',
  'assessors',
  'bearer',
  'framing',
  'innovation',
  'model',
  'people',
  'alliances',
  'finance',
  'impact',
  'support',
  'risks',
  'followUp',
  'sources',
  'assumptions',
  'why',
  'cash',
] as const;
export type MemoSection = (typeof MEMO_SECTIONS)[number];
/** Numbered as annexes, in the order in which they stand. */
export const ANNEXES: readonly MemoSection[] = ['sources', 'assumptions', 'why', 'cash'];
/** What the committee alone reads: the opinion itself, and what the rules of the tool noticed. */
const INTERNAL_SECTIONS: readonly MemoSection[] = ['decision', 'assessors', 'points', 'risks', 'followUp'];

/** The sections that a reader may be given. */
export const sectionsFor = (audience: MemoAudience): readonly MemoSection[] =>
  MEMO_SECTIONS.filter((s) => audience === 'committee' || !INTERNAL_SECTIONS.includes(s));
/** The sections that are printed when nobody chose. */
export const usualSections = (format: MemoFormat, audience: MemoAudience): readonly MemoSection[] =>
  sectionsFor(audience).filter((s) => format === 'full' || s === 'sources' || !ANNEXES.includes(s));

const unique = (sections: readonly MemoSection[]): boolean => new Set(sections).size === sections.length;
export const CompositionSchema = z.strictObject({
  audience: z.enum(MEMO_AUDIENCES),
  format: z.enum(MEMO_FORMATS),
  /** in the order of printing; those that the audience may not read are left out, whatever is asked */
  sections: z.array(z.enum(MEMO_SECTIONS)).min(1).max(MEMO_SECTIONS.length).refine(unique, breaking('unique')),
  /** a first page with the facts of the request and the contents */ cover: z.boolean(),
});
export type Composition = z.infer<typeof CompositionSchema>;

/** Choices kept under a name. */
export const MemoTemplateSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  mark: z.enum(MEMO_MARKINGS),
  ...CompositionSchema.shape,
});

export const usualComposition = (format: MemoFormat, audience: MemoAudience = 'committee'): Composition => ({
  audience,
  format,
  sections: [...usualSections(format, audience)],
  cover: format === 'full',
});
/** The same choices for another reader: what this one may not read goes, and nothing is added. */
export const composeFor = (composition: Composition, audience: MemoAudience): Composition => {
  const sections = composition.sections.filter((s) => sectionsFor(audience).includes(s));
  return {
    ...composition,
    audience,
    sections: sections.length > 0 ? sections : [...usualSections(composition.format, audience)],
  };
};
/** Another depth or reader: sections that nobody chose follow, those that were chosen stay as far as the reader may have them. */
export const recompose = (
  composition: Composition,
  { format = composition.format, audience = composition.audience }: Partial<Pick<Composition, 'format' | 'audience'>>,
): Composition => {
  const usual = usualSections(composition.format, composition.audience);
  const untouched = usual.join() === composition.sections.join();
  return untouched ? usualComposition(format, audience) : composeFor({ ...composition, format }, audience);
};

/** Every section that this audience may read, as a list to choose from: the chosen ones in their order, each other one after its usual neighbour. */
export const arrangeSections = ({ sections, audience }: Composition): readonly MemoSection[] => {
  const list = sections.filter((s) => sectionsFor(audience).includes(s));
  const all = sectionsFor(audience);
  for (const [i, section] of all.entries()) {
    if (list.includes(section)) continue;
    const before = all[i - 1];
    list.splice(before === undefined ? 0 : list.indexOf(before) + 1, 0, section);
  }
  return list;
};
/** One chosen section changes places with the chosen one before it (-1) or after it (+1). */
export const moveSection = (composition: Composition, section: MemoSection, by: -1 | 1): Composition => {
  const sections = [...composition.sections];
  const at = sections.indexOf(section);
  const other = sections[at + by];
  if (at < 0 || other === undefined) return composition;
  sections[at] = other;
  sections[at + by] = section;
  return { ...composition, sections };
};
/** A section taken in where the list shows it, or left out; the last one stays. */
export const toggleSection = (composition: Composition, section: MemoSection): Composition => {
  const chosen = new Set(composition.sections);
  if (chosen.has(section)) chosen.delete(section);
  else chosen.add(section);
  return chosen.size === 0
    ? composition
    : { ...composition, sections: arrangeSections(composition).filter((s) => chosen.has(s)) };
};
