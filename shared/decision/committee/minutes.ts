/** The minutes of a session: who was there, who withdrew and when, what was decided on which version, how the votes went, what was dissented. */

import { shortFingerprint } from '#shared/archive/history/versions/version.ts';
import { longDate, shortDate } from '#shared/base/i18n/dates.ts';
import { type Translate, translator } from '#shared/base/i18n/translate.ts';
import { DECISIONS } from '#shared/base/method/options.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { Block, FactItem, MemoDocument, Picture } from '#shared/papers/memo/document.ts';
import { attendance, isPresent } from './deciding/attendance.ts';
import { outcomeOf } from './deciding/outcome.ts';
import { isAward } from './deciding/requirements.ts';
import { decidedSentence } from './deciding/resolution.ts';
import { type InterestSubject, withdrawalsFrom } from './deciding/withdrawal.ts';
import { amountText, conditionLine, instrumentText, scheduleTable, vehicleText } from './letters/letter.ts';
import type { AgendaItem, Decision, Interest, Members, Outcome, Session } from './records.ts';

/** One dossier of the agenda, with what was decided on it in this session. */
export interface HeardDossier {
  readonly item: AgendaItem;
  readonly subject: InterestSubject;
  readonly project: string;
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
  return [
    {
      kind: 'figures',
      items: [
        ...fact(t('minutes.amount'), amountText(d.amountCents ?? 0, language)),
        ...fact(t('minutes.instrument'), instrumentText(d.instrument, language)),
        ...fact(t('minutes.term'), d.termMonths === null ? '' : t('minutes.months', { count: d.termMonths })),
      ],
    },
    ...(d.tranches.length === 0 ? [] : [scheduleTable(t, language, d.tranches)]),
    ...(d.decision !== 'conditions' || d.conditions.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, text: t('minutes.conditions') },
          { kind: 'list', items: d.conditions.map((c) => conditionLine(t, c, d.tranches)) },
        ] satisfies Block[])),
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
  const label = DECISIONS.find((o) => o.id === decision?.decision)?.label[language] ?? '';
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
          {
            kind: 'callout',
            tone: decision.status === 'closed' ? 'info' : 'serious',
            title: label,
            text: [
              `${decidedSentence(decision, askedCents, language)}.`,
              decision.status === 'closed'
                ? t('minutes.decidedOn', { date: shortDate(decision.date) })
                : t('minutes.stillOpen'),
            ].join('\n'),
          },
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
            kind: 'paragraph',
            text: `${t(`minutes.${who}`)}\n${who === 'chair' ? (input.members.find((m) => m.id === session.chairId)?.body.name ?? '') : session.secretary}\n\n\n`,
          },
        ]),
      },
    ],
  };
};
