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
      : open.map(
          (f): Block => ({
            kind: 'callout',
            tone: f.severity,
            title: findingTitle(c, f),
            text: f.text[c.language],
            ...(isFull(c)
              ? {
                  foot: [
                    pair(c, c.t('memo.points.facts'), f.facts.map((x) => x.label[c.language]).join(' · ')),
                    STATION_NAMES[f.station][c.language],
                    f.source[c.language],
                  ].join(' — '),
                }
              : {}),
          }),
        )),
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
