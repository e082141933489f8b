export const risk = {
  bears: 'What the plan bears',
  bearsIntro: 'Found by trial on the same engine, all else equal.',
  nobody: 'none',
  weighs: 'What weighs most',
  draws: 'Ten thousand draws',
  drawsIntro:
    '{{draws}} draws: status, amounts, costs, delays. Defaults of the tool; this number gives the same result again.',
  seed: 'Draw number',
  draw: 'Draw',
  running: 'Drawing',
  stale: 'The plan has changed since these draws.',
  one: 'One thing changes',
  if: 'If',
  none: 'nothing',
  never: 'in no month',
  verify: 'Verify first',
  verifyHow: 'effect on the lowest point × doubt',
  verifyNone: 'No line weighs on the lowest point.',
  verifyEffect: '{{amount}} less at the lowest point if the line moves by a fifth',
  row: {
    needed: 'Missing, never to fall below zero',
    spare: 'Left at the lowest point',
    spareSupport: 'Of our support, the plan could do without',
    safety: 'Missing, to stay above the cash safety level',
    signedOnly: 'Would be missing, with signed resources only',
    delay: 'Delay of all receipts that is borne',
    orMore: '{{months}} or more',
    post: '“{{post}}”, at the earliest',
    loss: 'Largest funder that can be lost',
  },
  outcomeAlone:
    'A month ends below zero in {{ever}} of the draws; {{support}} more in the first month would cover 80% of them.',
  outcomeGranted:
    'If our support is granted, a month ends below zero in {{ever}} of the draws; {{support}} more in the first month would cover 80% of them.',
  outcomeRefused:
    'If it is refused, a month ends below zero in {{ever}} of the same draws; {{support}} in the first month would then be needed to cover 80% of them.',
  planPlace:
    'The plan itself, in which everything comes whole and in time, ends above {{rate}} of the draws: {{unsigned}} of its resources are neither signed nor habitual, the dark band shows what is left of it by their chances, the light one goes up to all that the plan counts on.',
  restsOn:
    'These {{draws}} draws rest on: the weights of the plan’s statuses; an unsigned amount that comes at {{low}} to {{high}} of what is planned; habitual income that comes at {{habitLow}} to {{habitHigh}} of what it brought last year, its growth still to be won; costs of {{costsLow}} to {{costsHigh}} of the plan; a delay of one month or more in {{late}} of cases. None of it comes from a study, and draws are independent of one another: bad news often comes together. Draw no. {{seed}}.',
  parameters: 'Parameters of the draws',
  parametersIntro:
    'An empty field follows the tool default (November 2026), which comes from no study. Factors apply to the planned amount: 0.8 means 80%.',
  shipped: 'Tool default, Nov. 2026: {{value}}',
} as const;
