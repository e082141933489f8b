import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { translator } from '#shared/base/i18n/translate.ts';
import { fail, ok } from '#shared/contract/failures.ts';
import type { Settings } from '#shared/contract/operations/app.ts';
import type { Handlers } from '#shared/contract/reply.ts';
import { recoverySheet } from '#shared/papers/memo/recovery-sheet.ts';
import type { MemoRenderer } from '../../documents/pdf/render.ts';
import { writePrivately } from '../../files/atomic-write.ts';
import { onFiles } from '../../files/failures.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';
import { readRecoveryCode } from '../../portfolio/protection/recovery-code.ts';
import type { Dialogs } from '../../shell/dialogs.ts';

export interface ProtectionHandlersOptions {
  readonly portfolio: Pick<Portfolio, 'protection'>;
  readonly dialogs: Pick<Dialogs, 'save'>;
  readonly renderer: Pick<MemoRenderer, 'render'>;
  readonly settings: () => Settings;
  /** 'YYYY-MM-DD' */ readonly today: () => string;
  /** what stood outside of it and tells of its content goes */ readonly onProtected: () => void;
  /** what main still holds of the portfolio goes: documents in memory, copies opened in other programs */ readonly onLocked: (
    isOnDisk: boolean,
  ) => void;
}
export const protectionHandlers = (o: ProtectionHandlersOptions) => {
  // Asked each time: another portfolio may have taken the place of the first.
  const protection = (): Portfolio['protection'] => o.portfolio.protection;
  return {
    'protection.standing': () => protection().standing(),
    'protection.turnOn': async (wanted) => {
      const done = await protection().turnOn(wanted);
      if (done.ok) o.onProtected();
      return done;
    },
    'protection.turnOff': ({ proof }) => protection().turnOff(proof),
    'protection.unlock': (proof) => protection().unlock(proof),
    'protection.lock': async ({ isOnDisk }) => {
      const locked = await protection().lock();
      if (locked.ok) o.onLocked(isOnDisk);
      return locked;
    },
    'protection.changePassphrase': ({ proof, passphrase }) => protection().changePassphrase(proof, passphrase),
    'protection.renewRecovery': ({ proof }) => protection().renewRecovery(proof),
    'protection.useKeystore': ({ proof, isUsed }) => protection().useKeystore(proof, isUsed),
    'protection.treatCopies': ({ how }) => protection().treatCopies(how),
    'protection.saveSheet': async ({ code, language }) => {
      const read = readRecoveryCode(code);
      if (typeof read === 'number') return fail({ code: 'protection.mistyped', kept: 'nothingChanged' });
      const sheet = recoverySheet({
        code: read,
        date: o.today(),
        language,
        organisation: o.settings().organisationName,
      });
      const pdf = await o.renderer.render(randomUUID(), sheet);
      if (!pdf.ok) return pdf;
      const name = `triptyque_${translator(language)('protection.sheet.file')}_${o.today()}.pdf`;
      const path = await o.dialogs.save(name, 'pdf');
      if (path === null) return fail({ code: 'cancelled', kept: 'nothingChanged' });
      return onFiles(() => {
        writePrivately(path, pdf.value);
        return ok({ name: basename(path) });
      });
    },
  } satisfies Pick<Handlers, Extract<keyof Handlers, `protection.${string}`>>;
};
