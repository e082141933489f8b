export const common = {
  product: 'Triptyque',
  close: 'Close',
  cancel: 'Cancel',
  add: 'Add',
  remove: 'Remove',
  retry: 'Try again',
  choose: '— choose —',
  loading: 'Opening…',
  back: 'Back to the portfolio',
  counter: '{{used}} of {{limit}} characters',
  number: {
    empty: 'No number is written.',
    notANumber: 'This is not a number: the text is kept as it is.',
    severalNumbers:
      'Two numbers, a range, a date or a telephone number are not an amount: the text is kept as it is. A sum is written =110000+12000.',
    percent: 'A percentage is not a number here: the text is kept as it is.',
    ambiguous: 'Ambiguous: a thousand or one, depending on the country. Write 1000 or 1.0.',
    tooManyDecimals: 'Two decimals at most.',
    notWhole: 'A whole number is expected.',
    tooLarge: 'Too large: ten billion euros at most.',
    sum: 'Sum: {{sum}}. Enter or Tab to keep it.',
  },
  date: {
    wrong: 'A date is written DD/MM/YYYY.',
    guessed: '{{date}}? Enter or Tab to confirm.',
  },
  time: { hint: '14:30', wrong: 'A time is written 14:30.' },
} as const;
