/** Points of coherence: the facts that raised each, and what was set aside with its reason. */
import type { Finding } from '#shared/assessment/coherence/finding.ts';
import { STATION_NAMES } from '#shared/base/method/stations.ts';
import { isFull, type MemoContext, pair } from './context.ts';
import type { Block } from './document.ts';

export const findingTitle = (c: MemoContext, f: Finding): string =>
  `${c.t(`coherence.severity.${f.severity}`)} — ${f.title[c.language]}`;

/** Nothing at all when the rules were not run; "none" when they were and found nothing. */
export const findingBlocks = (c: MemoContext): Block[] => {
  if (c.findings === undefined && c.setAside === undefined) return [];
  const open = c.findings ?? [];
  const aside = c.setAside ?? [];
  return [
    ...(open.length === 0
      ? [{ kind: 'paragraph' as const, text: c.t('memo.points.none') }]
      : open.map((f): Block => {
          const [title, text] = [findingTitle(c, f), f.text[c.language]];
          const foot = isFull(c)
            ? [
                pair(c, c.t('memo.points.facts'), f.facts.map((x) => x.label[c.language]).join(' · ')),
                STATION_NAMES[f.station][c.language],
                f.source[c.language],
              ].join(' — ')
            : '';
          // What is only to be known is read as text; what must be looked at is framed.
          return f.severity === 'info'
            ? { kind: 'answer', label: title, text, origin: foot }
            : { kind: 'callout', tone: f.severity, title, text, ...(foot === '' ? {} : { foot }) };
        })),
    ...(aside.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: 2 as const, text: c.t('memo.points.aside') },
          {
            kind: 'list' as const,
            items: aside.map(({ finding, setAside }) =>
              pair(c, `${findingTitle(c, finding)} — ${c.t('memo.points.reason')}`, setAside.reason),
            ),
          },
        ]),
  ];
};
