/** The minutes of a session: who was there, who withdrew and when, what was decided on which version, how the votes went, what was dissented. */

import { shortFingerprint } from '#shared/archive/history/versions/version.ts';
import { longDate, shortDate } from '#shared/base/i18n/dates.ts';
import { type Translate, translator } from '#shared/base/i18n/translate.ts';
import { DECISIONS } from '#shared/base/method/options.ts';
import type { Language } from '#shared/base/method/text.ts';
import { NARROW } from '#shared/base/money/format.ts';
import type { Block, FactItem, MemoDocument, Picture } from '#shared/papers/memo/document.ts';
import { attendance, isPresent } from './deciding/attendance.ts';
import { outcomeOf } from './deciding/outcome.ts';
import { isAward } from './deciding/requirements.ts';
import { decidedSentence } from './deciding/resolution.ts';
import { type InterestSubject, withdrawalsFrom } from './deciding/withdrawal.ts';
import { amountText, conditionSentences, instrumentText, vehicleText } from './letters/letter.ts';
import type { AgendaItem, Decision, Interest, Members, Outcome, Session } from './records.ts';

/** One dossier of the agenda, with what was decided on it in this session. */
export interface HeardDossier {
  readonly item: AgendaItem;
  readonly subject: InterestSubject;
  readonly project: string;
  /** of the applicant, as it is written on a letter */ readonly address: string;
  readonly askedCents: number | null;
  readonly decision: Decision | null;
  /** the dossier is no longer in the portfolio: only its place on the agenda is known */ readonly isGone?: boolean;
}
export interface MinutesInput {
  readonly session: Session;
  readonly members: Members;
  readonly interests: readonly Interest[];
  readonly heard: readonly HeardDossier[];
  readonly language: Language;
  readonly foundation: string;
  readonly logo?: Picture;
}
interface Context extends MinutesInput {
  readonly t: Translate;
}
const fact = (label: string, value: string): FactItem[] => (value === '' ? [] : [{ label, value, origin: '' }]);
const plain = (text: string): Block[] => (text.trim() === '' ? [] : [{ kind: 'paragraph', text: text.trim() }]);
const titledAnswer = (title: string, text: string): Block[] =>
  text.trim() === '' ? [] : [{ kind: 'answer', label: title, text: text.trim(), origin: '' }];
/** 14:05 → 14 h 05 */
const clock = (time: string, language: Language): string =>
  language === 'fr' ? time.replace(/^0?(\d+):/, '$1\u00a0h\u00a0') : time;

const sessionFacts = ({ t, session, members, language }: Context): Block => {
  const { quorum } = attendance(session, members, new Set());
  const chair = members.find((m) => m.id === session.chairId)?.body.name ?? '';
  return {
    kind: 'facts',
    items: [
      ...fact(
        t('minutes.when'),
        [longDate(session.date, language), clock(session.time, language)].filter((x) => x !== '').join(', '),
      ),
      ...fact(t('minutes.place'), session.place),
      ...fact(t('minutes.chair'), chair),
      ...fact(t('minutes.secretary'), session.secretary),
      ...fact(
        t('minutes.quorum'),
        t(quorum.reached ? 'minutes.quorumReached' : 'minutes.quorumMissed', {
          counted: quorum.counted,
          needed: Math.max(1, quorum.needed),
          base: quorum.base,
        }),
      ),
    ],
  };
};
const roll = ({ t, session, members }: Context): Block => {
  const rollWords = (id: string): string => {
    const line = session.roll.find((l) => l.memberId === id);
    if (line === undefined) return t('minutes.roll.absent');
    const holder = members.find((m) => m.id === line.holderId)?.body.name ?? '';
    return line.state === 'proxy' ? t('minutes.roll.proxy', { name: holder }) : t(`minutes.roll.${line.state}`);
  };
  const sitting = members.filter(
    ({ id, body }) => body.active || session.roll.some((l) => l.memberId === id && l.state !== 'absent'),
  );
  return {
    kind: 'table',
    columns: [
      { head: t('minutes.member'), number: false, share: 1.4 },
      { head: t('minutes.role'), number: false, share: 1.4 },
      { head: t('minutes.voice'), number: false, share: 1 },
      { head: t('minutes.presence'), number: false, share: 1.6 },
    ],
    rows: sitting
      .toSorted((a, b) => Number(isPresent(session, b.id)) - Number(isPresent(session, a.id)))
      .map(({ id, body }) => ({
        cells: [body.name, body.role, t(body.voting ? 'minutes.voting' : 'minutes.advisory'), rollWords(id)],
      })),
  };
};

const votes = ({ t }: Context, outcome: Outcome, d: Decision): Block[] => {
  const { quorum, votes: counts, voters } = outcome;
  const namesOf = (vote: 'for' | 'against' | 'abstain'): string =>
    voters
      .filter((v) => v.vote === vote)
      .map((v) => (v.by === '' ? v.name : t('minutes.byProxy', { name: v.name, holder: v.by })))
      .join(', ');
  const line = (vote: 'for' | 'against' | 'abstain'): FactItem => ({
    label: t(`minutes.votes.${vote}`),
    value: [String(counts[vote]), d.votes.kind === 'named' ? namesOf(vote) : ''].filter((x) => x !== '').join(' — '),
    origin: '',
  });
  const enough = quorum.counted >= quorum.needed;
  return [
    {
      kind: 'facts',
      items: [
        ...fact(t('minutes.quorum'), t(enough ? 'minutes.quorumReached' : 'minutes.quorumMissed', quorum)),
        line('for'),
        line('against'),
        line('abstain'),
      ],
    },
  ];
};
const withdrawals = ({ t, language }: Context, { withdrawn }: Outcome): Block[] =>
  withdrawn.length === 0
    ? [{ kind: 'paragraph', text: t('minutes.noWithdrawal'), tone: 'muted' }]
    : [
        {
          kind: 'callout',
          tone: 'attention',
          title: t('minutes.withdrawn'),
          text: withdrawn
            .map(({ name, nature, at, back }) =>
              [
                name,
                nature,
                at === '' ? t('minutes.notInRoom') : t('minutes.leftAt', { time: clock(at, language) }),
                back === '' ? '' : t('minutes.backAt', { time: clock(back, language) }),
              ]
                .filter((x) => x !== '')
                .join(' — '),
            )
            .join('\n'),
        },
      ];

const terms = ({ t, language }: Context, d: Decision): Block[] => {
  if (!isAward(d.decision))
    return [
      ...titledAnswer(t('minutes.missing'), d.decision === 'deferred' ? d.missing : ''),
      ...(d.decision === 'deferred' && d.newDate !== ''
        ? titledAnswer(t('minutes.newDate'), longDate(d.newDate, language))
        : []),
      ...(d.decision === 'redirected'
        ? [...titledAnswer(t('minutes.vehicle'), vehicleText(d.vehicle, language)), ...plain(d.vehicleReason)]
        : []),
    ];
  return d.decision !== 'conditions' || d.conditions.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: t('minutes.conditions') },
        { kind: 'list', items: d.conditions.map((c) => conditionSentences(language, c, d.tranches)) },
      ];
};
/** The decision with its amount, form, term and payments, in one frame: none of them goes to another page. */
const decisionBlock = ({ t, language }: Context, d: Decision, askedCents: number | null): Block => {
  const label = DECISIONS.find((o) => o.id === d.decision)?.label[language] ?? '';
  const award = isAward(d.decision);
  const payments = d.tranches.map((x) =>
    [x.name, amountText(x.amountCents ?? 0, language), shortDate(x.dueOn)].filter((part) => part !== '').join(', '),
  );
  return {
    kind: 'resolution',
    label,
    sentence: `${decidedSentence(d, askedCents, language)}.`,
    lines: [
      ...(award
        ? [
            [
              [t('minutes.amount'), amountText(d.amountCents ?? 0, language)],
              [t('minutes.instrument'), instrumentText(d.instrument, language)],
              [t('minutes.term'), d.termMonths === null ? '' : t('minutes.months', { count: d.termMonths })],
            ]
              .filter(([, value]) => value !== '')
              .map(([name = '', value = '']) => t('minutes.point', { name, value }))
              .join(' · '),
          ]
        : []),
      ...(award && payments.length > 0
        ? [t('minutes.payments', { payments: payments.join(language === 'fr' ? `${NARROW}; ` : '; ') })]
        : []),
      d.status === 'closed' ? t('minutes.decidedOn', { date: shortDate(d.date) }) : t('minutes.stillOpen'),
    ],
    boxes: [],
  };
};
/** What was decided, dossier by dossier, before anything else: the amounts that are added are those awarded. */
const decisionTable = ({ t, language, heard }: Context): Block[] => {
  if (heard.length === 0) return [];
  const awarded = heard.map(({ decision: d }) => (d !== null && isAward(d.decision) ? (d.amountCents ?? 0) : 0));
  const voices = (d: Decision | null): string => {
    const counts = d?.outcome?.votes;
    return counts === undefined ? '' : [counts.for, counts.against, counts.abstain].join(' – ');
  };
  return [
    { kind: 'heading', level: 1, text: t('minutes.decisions') },
    {
      kind: 'table',
      columns: [
        { head: t('minutes.project'), number: false, share: 1.4 },
        { head: t('minutes.decided'), number: false, share: 2.4 },
        { head: t('minutes.voices'), number: false, share: 0.9 },
        { head: t('minutes.amount'), number: true },
      ],
      rows: [
        ...heard.map(({ project, subject, askedCents, decision: d, isGone }, i) => ({
          cells: [
            `${i + 1}. ${isGone ? t('minutes.gone') : project}${subject.organisation === '' ? '' : `\n${subject.organisation}`}`,
            d === null || d.decision === null ? t('minutes.notExamined') : decidedSentence(d, askedCents, language),
            voices(d),
            d !== null && isAward(d.decision) ? amountText(d.amountCents ?? 0, language) : '–',
          ],
        })),
        {
          cells: [
            t('minutes.awarded'),
            '',
            '',
            amountText(
              awarded.reduce((a, b) => a + b, 0),
              language,
            ),
          ],
          total: true,
        },
      ],
    },
  ];
};

const heardBlocks = (
  c: Context,
  { item, subject, project, askedCents, decision, isGone }: HeardDossier,
  place: number,
): Block[] => {
  const { t, language, session, members, interests } = c;
  const out = withdrawalsFrom(interests, subject);
  const here = attendance(session, members, new Set(out.keys()));
  const outcome = decision?.outcome ?? outcomeOf(decision ?? { votes: { kind: 'named', cast: [] } }, here, item, out);
  const reviewed = decision?.reviewed ?? item.reviewed;
  return [
    { kind: 'heading', level: 1, text: `${place}. ${isGone ? t('minutes.gone') : project}` },
    {
      kind: 'facts',
      items: [
        ...fact(t('minutes.organisation'), subject.organisation),
        ...fact(t('minutes.asked'), askedCents === null ? '' : amountText(askedCents, language)),
        ...fact(t('minutes.rapporteur'), item.rapporteur),
        ...fact(t('minutes.heardAt'), clock(item.time, language)),
        ...fact(
          t('minutes.reviewed'),
          reviewed === null
            ? t('minutes.notReviewed')
            : t('minutes.version', {
                revision: reviewed.revision,
                fingerprint: shortFingerprint(reviewed.fingerprint),
              }),
        ),
      ],
    },
    ...withdrawals(c, outcome),
    ...(decision === null || decision.decision === null
      ? ([
          { kind: 'callout', tone: 'info', title: t('minutes.notExamined'), text: t('minutes.notExaminedWhy') },
        ] satisfies Block[])
      : ([
          decisionBlock(c, decision, askedCents),
          ...terms(c, decision),
          ...titledAnswer(t('minutes.reasons'), decision.reasons),
          ...titledAnswer(t('minutes.motives'), decision.motives),
          ...votes(c, outcome, decision),
          ...titledAnswer(t('minutes.dissent'), decision.dissent),
          ...titledAnswer(
            t('minutes.minority'),
            decision.minority.stated === 'view' ? decision.minority.text : t('minutes.noMinority'),
          ),
        ] satisfies Block[])),
  ];
};

export const buildMinutes = (input: MinutesInput): MemoDocument => {
  const { session, language, foundation } = input;
  const c: Context = { ...input, t: translator(language) };
  const { t } = c;
  const day = session.date === '' ? '' : longDate(session.date, language);
  const isFinal = session.status === 'closed';
  return {
    density: 'pages',
    title: session.name,
    subtitle: t('minutes.title'),
    language,
    author: foundation,
    date: session.date === '' ? '1970-01-01' : session.date,
    cover: {
      organisation: foundation,
      lines: [day, session.place].filter((x) => x !== ''),
      ...(input.logo === undefined ? {} : { logo: input.logo }),
    },
    header: {
      left: session.name,
      right: isFinal ? t('minutes.confidential') : `${t('minutes.confidential')} · ${t('minutes.draft')}`,
    },
    footer: {
      left: [t('minutes.title'), day].filter((x) => x !== '').join(' · '),
      page: t('memo.page', { page: '%p', pages: '%n' }),
    },
    unprintable: t('memo.unprintable', { characters: '%n' }),
    ...(isFinal ? {} : { watermark: t('minutes.watermark') }),
    blocks: [
      ...decisionTable(c),
      { kind: 'heading', level: 1, text: t('minutes.session') },
      sessionFacts(c),
      { kind: 'heading', level: 1, text: t('minutes.attendance') },
      roll(c),
      ...plain(session.notes),
      ...input.heard.flatMap((heard, i) => heardBlocks(c, heard, i + 1)),
      { kind: 'heading', level: 1, text: t('minutes.signatures') },
      {
        kind: 'columns',
        columns: (['chair', 'secretary'] as const).map((who): Block[] => [
          {
            kind: 'question',
            number: t(`minutes.${who}`),
            text:
              who === 'chair'
                ? (input.members.find((m) => m.id === session.chairId)?.body.name ?? '')
                : session.secretary,
            hint: t('minutes.toSign'),
            by: '',
            lines: 2,
          },
        ]),
      },
    ],
  };
};
