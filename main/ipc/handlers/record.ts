import type { Handlers } from '#shared/contract/reply.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';

export const recordHandlers = (portfolio: Portfolio): Pick<Handlers, Extract<keyof Handlers, `record.${string}`>> => ({
  'record.list': ({ kind, dossierId }) => portfolio.listRecords(kind, dossierId),
  'record.save': (input) => portfolio.saveRecord(input),
  'record.remove': ({ id, base }) => portfolio.removeRecord(id, base),
  'record.history': ({ id }) => portfolio.recordHistory(id),
});
