/** Who decides, as documents name it. */
import type { Settings } from '#shared/contract/operations/app.ts';
import type { Picture } from '#shared/papers/memo/document.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';

export interface PrintedIdentity {
  readonly organisation: string;
  readonly logo?: Picture;
}
/** The record of the foundation where it says something, the name in the settings of this laptop otherwise. */
export const printedIdentity = (portfolio: Portfolio, { organisationName }: Settings): PrintedIdentity => {
  const records = portfolio.listRecords('identity', null);
  const body = records.ok ? records.value[0]?.body : undefined;
  const logo = body?.logo ?? null;
  return { organisation: body?.name.trim() || organisationName, ...(logo === null ? {} : { logo }) };
};
