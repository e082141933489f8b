/** A text that a user sees, in both languages of the product. */
export interface LocalText {
  readonly fr: string;
  readonly en: string;
}
export type Language = 'fr' | 'en';
export const LANGUAGES: readonly Language[] = ['fr', 'en'];
/** Origin of a rule, table or threshold: who says so, and when it was checked. `tool` marks our own editable defaults, `foundation` what a foundation set instead. */
export interface Origin {
  readonly kind: 'method' | 'law' | 'accounting' | 'study' | 'tool' | 'foundation';
  readonly reference: string;
  /** the reference in words, where it is not a title or a number that stays as it is */ readonly words?: LocalText;
  /** ISO date on which the reference was last checked */ readonly asOf: string;
}
