export const letterRules = {
  unknown: 'unknown field',
  otherDecision: 'this field means nothing for this decision',
  alone: 'this field stands alone in its paragraph',
  unclosed: 'two braces open a field, two close it',
  empty: 'a title and a text are needed',
  noValue: 'this field has nothing to say here: complete the decision, the session or the settings',
} as const;
