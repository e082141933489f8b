export const letterRules = {
  unknown: 'unknown field',
  otherDecision: 'this field has no meaning for this decision',
  alone: 'this field must stand alone in its paragraph',
  unclosed: 'two braces open a field, and two close it',
  empty: 'a title and a text are required',
  noValue: 'this field is empty here: complete the decision, the meeting or the preferences',
} as const;
