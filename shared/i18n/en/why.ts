export const why = {
  ask: 'Where does this figure come from?',
  title: 'Where {{amount}} comes from',
  intro: 'Parts add up to the cent. An underlined name leads to what was typed.',
  nothing: 'No line contributes to this figure.',
} as const;
