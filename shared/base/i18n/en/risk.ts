export const risk = {
  bears: 'What the plan can withstand',
  bearsIntro: 'Found by trial on the same engine, all else being equal.',
  nobody: 'none',
  weighs: 'What weighs most',
  draws: 'Ten thousand draws',
  drawsIntro:
    '{{draws}} draws: status, amounts, expenditure, delays. Tool defaults; this number reproduces the same result.',
  seed: 'Draw number',
  draw: 'Run the draws',
  running: 'Running the draws',
  stale: 'The plan has changed since these draws.',
  one: 'One thing changes',
  if: 'If',
  none: 'nothing',
  never: 'in no month',
  verify: 'Verify first',
  verifyHow: 'effect on the lowest point × uncertainty',
  verifyNone: 'No line weighs on the lowest point.',
  verifyEffect: '{{amount}} less at the lowest point if the line moves by a fifth',
  row: {
    needed: 'Short of, never to go below zero',
    spare: 'Left at the lowest point',
    spareSupport: 'Share of our support that the plan could do without',
    safety: 'Short of, to stay above the cash safety level',
    signedOnly: 'Would be short of, with secured income only',
    delay: 'Delay in all receipts that the plan can withstand',
    orMore: '{{months}} or more',
    post: '“{{post}}”, at the earliest',
    loss: 'Largest funder that can be lost',
  },
  outcomeAlone:
    'At least one month ends below zero in {{ever}} of the draws; a further {{support}} in the first month would cover 80% of them.',
  outcomeGranted:
    'If our support is granted, at least one month ends below zero in {{ever}} of the draws; a further {{support}} in the first month would cover 80% of them.',
  outcomeRefused:
    'If it is refused, at least one month ends below zero in {{ever}} of the same draws; {{support}} in the first month would then be needed to cover 80% of them.',
  planPlace:
    'The plan itself, in which everything comes in full and on time, ends above {{rate}} of the draws: {{unsigned}} of its income is neither secured nor recurrent; the dark band shows what is left of it once the odds are counted, and the light band goes up to everything the plan counts on.',
  restsOn:
    'These {{draws}} draws rest on: the weights of the plan’s statuses; income not yet secured that comes in at {{low}} to {{high}} of what is planned; recurrent income that comes in at {{habitLow}} to {{habitHigh}} of what it brought last year, its growth still to be won; expenditure at {{costsLow}} to {{costsHigh}} of the plan; a delay of one month or more in {{late}} of cases. None of this comes from a study, and the draws are independent: bad news often comes together. Draw no. {{seed}}.',
  parameters: 'Parameters for the draws',
  parametersIntro:
    'A blank field follows the tool default (November 2026), which comes from no study. Factors apply to the planned amount: 0.8 means 80%.',
  shipped: 'Tool default, Nov. 2026: {{value}}',
} as const;
