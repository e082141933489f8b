/** What storage refuses becomes a value; anything else is a fault, and is thrown on. */
import { type Failed, fail, type PortfolioFailureCode, type Result } from '#shared/contract/failures.ts';
import { storageCode } from './connection.ts';
import { CANCELLED } from './safety/jobs.ts';
import { CLOSED } from './state.ts';
import { storageFailure } from './storage-failures.ts';

const failureOf = (error: unknown): Failed<PortfolioFailureCode> => {
  const failure = storageFailure(error);
  if (failure === null) throw error;
  return fail(failure);
};
export const guard = <R extends Result<unknown>>(work: () => R): R | Failed<PortfolioFailureCode> => {
  try {
    return work();
  } catch (error) {
    return failureOf(error);
  }
};
/** The same for a job that runs beside: the portfolio may be closed before its answer. */
export const guardJob = async <R extends Result<unknown>>(
  work: () => Promise<R>,
): Promise<R | Failed<PortfolioFailureCode>> => {
  try {
    return await work();
  } catch (error) {
    return storageCode(error) === CANCELLED ? fail(CLOSED) : failureOf(error);
  }
};
