import { ok } from '#shared/contract/failures.ts';
import type { Handlers } from '#shared/contract/reply.ts';
import type { NamedLine } from '#shared/decision/records/lines.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';

export const recordHandlers = (portfolio: Portfolio) =>
  ({
    'record.list': ({ kind, dossierId }) => portfolio.listRecords(kind, dossierId),
    'record.save': (input) => portfolio.saveRecord(input),
    'record.saveAll': ({ dossierId, changes }) => portfolio.saveRecords(dossierId, changes),
    'record.clashes': () => {
      const found = portfolio.recordClashes();
      if (!found.ok) return found;
      const asShown = ({ name, at, who, body }: NamedLine) => ({ name, at, who, body });
      return ok(
        found.value.map(({ here, others, ...about }) => ({
          ...about,
          here: asShown(here),
          others: others.map(asShown),
        })),
      );
    },
    'record.settle': ({ id, keep, reason }) => portfolio.settleRecord(id, keep, reason),
    'record.remove': ({ id, base }) => portfolio.removeRecord(id, base),
    'record.history': ({ id }) => portfolio.recordHistory(id),
    'record.histories': ({ dossierId, kinds }) => portfolio.recordHistories(dossierId, kinds),
  }) satisfies Pick<Handlers, Extract<keyof Handlers, `record.${string}`>>;
