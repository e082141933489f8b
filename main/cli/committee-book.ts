/** A session of a portfolio named on the command line, read without changing anything; the window may have it open meanwhile. */
import { statSync } from 'node:fs';
import type { RecordOf } from '#shared/decision/records/kinds.ts';
import { type Book, readBook } from '../committee/book.ts';
import { openPortfolio, type Portfolio, portfolioPath } from '../portfolio/portfolio.ts';
import { failureOutcome } from './input.ts';
import { keyFor } from './secret/passphrase.ts';
import { type Call, refuse, type VerbOutcome } from './verb.ts';

/** Runs with a portfolio opened for reading, and closes it. */
export const withPortfolio = async (
  call: Call,
  work: (portfolio: Portfolio) => VerbOutcome | Promise<VerbOutcome>,
): Promise<VerbOutcome> => {
  const argument = call.options.portfolio ?? '';
  const folder = call.path(argument);
  if (statSync(portfolioPath(folder), { throwIfNoEntry: false })?.isFile() !== true)
    return refuse('--portfolio', argument, call.t('cli.refused.absent'));
  const key = await keyFor(call, portfolioPath(folder), '--portfolio', argument);
  if (!key.ok) return key.refused;
  const portfolio = openPortfolio({
    folder,
    readOnly: true,
    key: key.value,
    now: () => new Date().toISOString(),
    user: () => '',
  });
  try {
    return await work(portfolio);
  } finally {
    portfolio.close();
  }
};
type Got<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly outcome: VerbOutcome };
export const sessionsOf = (call: Call, portfolio: Portfolio): Got<readonly RecordOf<'session'>[]> => {
  const sessions = portfolio.listRecords('session', null);
  return sessions.ok ? sessions : { ok: false, outcome: failureOutcome(call, sessions.failure) };
};
/** The session of --session, whole; an unknown one is refused with those that there are. */
export const bookOf = (call: Call, portfolio: Portfolio): Got<Book> => {
  const asked = call.options.session ?? '';
  const sessions = sessionsOf(call, portfolio);
  if (!sessions.ok) return sessions;
  if (!sessions.value.some((s) => s.id === asked)) {
    const values = sessions.value.map((s) => s.id).join(', ');
    return { ok: false, outcome: refuse('--session', asked, call.t('cli.refused.oneOf', { values })) };
  }
  const book = readBook(portfolio, asked);
  return book.ok ? { ok: true, value: book.value } : { ok: false, outcome: failureOutcome(call, book.failure) };
};
