/** What storage refuses becomes a value; anything else is a fault, and is thrown on. */
import { fail, type Result } from '#shared/contract/failures.ts';
import { storageCode } from './connection.ts';
import { CANCELLED } from './safety/jobs.ts';
import { CLOSED } from './state.ts';
import { storageFailure } from './storage-failures.ts';

const failureOf = (error: unknown): Result<never> => {
  const failure = storageFailure(error);
  if (failure === null) throw error;
  return fail(failure);
};
export const guard = <T>(work: () => Result<T>): Result<T> => {
  try {
    return work();
  } catch (error) {
    return failureOf(error);
  }
};
/** The same for a job that runs beside: the portfolio may be closed before its answer. */
export const guardJob = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
  try {
    return await work();
  } catch (error) {
    return storageCode(error) === CANCELLED ? fail(CLOSED) : failureOf(error);
  }
};
