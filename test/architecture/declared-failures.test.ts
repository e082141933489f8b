/**
 * What an operation says it can fail with is what its handler answers, both ways. The compiler is the judge: it reads the types below before any test runs, so
 * that a failure nobody declared, or one that nothing raises, stops the build.
 */
import { describe, expect, it } from 'vitest';
import type { appHandlers } from '#main/ipc/handlers/app.ts';
import type { applicantHandlers } from '#main/ipc/handlers/applicant.ts';
import type { backupHandlers } from '#main/ipc/handlers/backup.ts';
import type { committeeHandlers } from '#main/ipc/handlers/committee.ts';
import type { exchangeHandlers } from '#main/ipc/handlers/exchange.ts';
import type { followUpHandlers } from '#main/ipc/handlers/follow-up.ts';
import type { identityHandlers } from '#main/ipc/handlers/identity.ts';
import type { intakeHandlers } from '#main/ipc/handlers/intake.ts';
import type { memoHandlers } from '#main/ipc/handlers/memo.ts';
import type { opinionHandlers } from '#main/ipc/handlers/opinion.ts';
import type { packHandlers } from '#main/ipc/handlers/pack.ts';
import type { placeHandlers } from '#main/ipc/handlers/place.ts';
import type { portfolioHandlers } from '#main/ipc/handlers/portfolio.ts';
import type { privacyHandlers } from '#main/ipc/handlers/privacy.ts';
import type { protectionHandlers } from '#main/ipc/handlers/protection.ts';
import type { recordHandlers } from '#main/ipc/handlers/record.ts';
import type { versionHandlers } from '#main/ipc/handlers/version.ts';
import type { workbookHandlers } from '#main/ipc/handlers/workbook.ts';
import type { spellingHandlers } from '#main/spelling/handlers.ts';
import type { FailsOf, OperationName, ReplyOf } from '#shared/contract/contract.ts';
import { type CodesOf, fail, ok } from '#shared/contract/failures.ts';
import type { Handlers } from '#shared/contract/reply.ts';

type Made = ReturnType<typeof appHandlers> &
  ReturnType<typeof applicantHandlers> &
  ReturnType<typeof backupHandlers> &
  ReturnType<typeof committeeHandlers> &
  ReturnType<typeof exchangeHandlers> &
  ReturnType<typeof followUpHandlers> &
  ReturnType<typeof identityHandlers> &
  ReturnType<typeof intakeHandlers> &
  ReturnType<typeof memoHandlers> &
  ReturnType<typeof opinionHandlers> &
  ReturnType<typeof packHandlers> &
  ReturnType<typeof placeHandlers> &
  ReturnType<typeof portfolioHandlers> &
  ReturnType<typeof privacyHandlers> &
  ReturnType<typeof protectionHandlers> &
  ReturnType<typeof recordHandlers> &
  ReturnType<typeof spellingHandlers> &
  ReturnType<typeof versionHandlers> &
  ReturnType<typeof workbookHandlers>;
/** `operation: failure` for each failure that an operation declares and its handler never answers. */
type Idle = {
  [K in OperationName]: `${K}: ${Exclude<FailsOf<K>, CodesOf<ReturnType<Made[K]>>>}`;
}[OperationName];

describe('the failures of an operation', () => {
  it('are all raised by its handler', () => {
    // A failure that nothing raises makes this list need a member: the compiler names it.
    const idle: [Idle] extends [never] ? readonly [] : readonly [Idle] = [];
    expect(idle).toEqual([]);
  });

  it('are all declared: a handler that fails in another way does not compile', () => {
    const declared: Handlers['dossier.open'] = ({ id }) => fail({ code: 'dossier.unknown', id });
    // @ts-expect-error no one who opens a dossier is told that a letter was refused
    const undeclared: Handlers['dossier.open'] = ({ id }) => fail({ code: 'letter.refused', id });
    const oneOfTwo = (isOver: boolean) => (isOver ? fail({ code: 'memo.failed' }) : ok({ cancelled: true }));
    // @ts-expect-error nor when it is one way among others
    const hidden: Handlers['memo.cancel'] = ({ jobId }) => oneOfTwo(jobId === '');
    expect([declared, undeclared, hidden]).toHaveLength(3);
  });

  it('reach the caller as one union, beside those of any call', () => {
    const said = (reply: ReplyOf<'memo.cancel'>): string => {
      if (reply.ok) return 'cancelled';
      switch (reply.failure.code) {
        case 'input.invalid':
        case 'operation.unknown':
        case 'sender.refused':
        case 'message.tooLarge':
        case 'internal':
          return 'a fault';
        default:
          return reply.failure.code satisfies never;
      }
    };
    expect(said(ok({ cancelled: true }))).toBe('cancelled');
    expect(said(fail({ code: 'internal' }))).toBe('a fault');
  });
});
