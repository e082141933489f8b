import type { Translate } from '../i18n/translate.ts';
import type { Failure, FailureCode } from './failures.ts';
import { ruleWords } from './rule-words.ts';

/** What is said of each failure; `kept` and `next` come after, when the failure does not say its own. */
const SAID = {
  'input.invalid': ['input', 'nothing'],
  'operation.unknown': ['operation', 'nothing'],
  'sender.refused': ['sender', 'nothing'],
  'message.tooLarge': ['message', 'nothing'],
  internal: ['internal', 'inMemory'],
  'portfolio.damaged': ['damagedPortfolio', 'untouched'],
  'portfolio.newer': ['newerPortfolio', 'untouched'],
  'portfolio.foreign': ['foreignPortfolio', 'untouched'],
  'portfolio.inUse': ['inUse', 'untouched'],
  'portfolio.readOnly': ['readOnly', 'nothing'],
  'portfolio.closed': ['closed', 'nothing'],
  'folder.denied': ['folder', 'inMemory'],
  'disk.full': ['diskFull', 'inMemory'],
  'disk.failing': ['diskFailing', 'inMemory'],
  'dossier.unknown': ['unknown', 'nothing'],
  'dossier.stale': ['conflict', 'inMemory'],
  'dossier.conflict': ['conflict', 'inMemory'],
  'dossier.damaged': ['damagedDossier', 'untouched'],
  'dossier.invalid': ['input', 'nothing'],
  'dossier.newer': ['newerFile', 'nothing'],
  'cohort.unknown': ['cohort', 'nothing'],
  'version.unknown': ['version', 'nothing'],
  'version.damaged': ['versionDamaged', 'untouched'],
  'record.unknown': ['record', 'nothing'],
  'record.stale': ['recordStale', 'inMemory'],
  'record.damaged': ['recordDamaged', 'untouched'],
  'record.final': ['recordFinal', 'nothing'],
  'committee.incomplete': ['committee', 'nothing'],
  'letter.refused': ['letter', 'nothing'],
  'attachment.unknown': ['attachment', 'nothing'],
  'attachment.tooLarge': ['attachmentLarge', 'nothing'],
  'attachment.damaged': ['attachmentDamaged', 'untouched'],
  'backup.unknown': ['backup', 'nothing'],
  'backup.damaged': ['backupDamaged', 'untouched'],
  'file.unreadable': ['file', 'nothing'],
  'file.tooLarge': ['fileLarge', 'nothing'],
  'file.unknownFormat': ['fileFormat', 'nothing'],
  'exchange.locked': ['exchangeLocked', 'nothing'],
  'exchange.wrongPassword': ['exchangePassword', 'nothing'],
  'exchange.hostile': ['exchangeHostile', 'nothing'],
  'exchange.damaged': ['exchangeDamaged', 'nothing'],
  'exchange.invalid': ['exchangeInvalid', 'nothing'],
  'exchange.newer': ['exchangeNewer', 'nothing'],
  'exchange.stale': ['exchangeStale', 'nothing'],
  'exchange.failed': ['exchangeFailed', 'nothing'],
  'answers.foreign': ['answersForeign', 'nothing'],
  'answers.otherDossier': ['answersOther', 'nothing'],
  'answers.newer': ['answersNewer', 'nothing'],
  'handle.expired': ['expired', 'nothing'],
  cancelled: ['cancelled', 'nothing'],
  'memo.failed': ['memo', 'nothing'],
  'memo.notReady': ['memoNotReady', 'nothing'],
  'print.failed': ['print', 'nothing'],
} as const satisfies Record<FailureCode, readonly [string, 'nothing' | 'untouched' | 'inMemory']>;

/** One or two sentences for a failure: what happened, where, what was kept. The window and the command line say the same. */
export const failureWords = (t: Translate, failure: Failure): string => {
  const [what, kept] = SAID[failure.code];
  const parts = [failure.path, failure.value, failure.rule === undefined ? undefined : ruleWords(t, failure.rule)];
  const place = parts.filter((part) => part !== undefined && part !== '').join(' · ');
  const said = t(`failures.what.${what}`, { incident: failure.details ?? '' });
  return `${said}${place === '' ? '' : ` (${place})`} ${t(`failures.${kept}`)}`;
};
