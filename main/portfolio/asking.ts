/** Everything that can be asked of an open portfolio. */
import type { DossierCopy } from '#shared/archive/exchange/copy.ts';
import type { ExchangedRecord } from '#shared/archive/exchange/records.ts';
import type { ReadDb } from './connection.ts';
import { makeCopying } from './exchange/copying.ts';
import { compareFoundation, compareWithCopy, previewCopies, previewFoundation } from './exchange/previewing.ts';
import type { MeetingTools } from './exchange/records.ts';
import { makeOpinionReading } from './opinions/opinion-reading.ts';
import { makeReading } from './reading.ts';

/** Of one connection. */
export const readAll = (db: ReadDb, meeting: MeetingTools) => {
  const opinions = makeOpinionReading(db, meeting.user);
  const tools = { ...meeting, mayRead: opinions.mayRead };
  return {
    ...makeReading(db, meeting.user),
    ...makeCopying(db, opinions.linesToSend),
    previewCopies: (copies: readonly DossierCopy[]) => previewCopies(db, copies, tools),
    compareWithCopy: (copy: DossierCopy) => compareWithCopy(db, copy, tools),
    previewFoundation: (records: readonly ExchangedRecord[]) => previewFoundation(db, records, tools),
    compareFoundation: (records: readonly ExchangedRecord[]) => compareFoundation(db, records, tools),
  };
};
export type Asking = ReturnType<typeof readAll>;
