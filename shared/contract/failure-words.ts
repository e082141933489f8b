import { refusalWords } from '#shared/base/fields/refusal-words.ts';
import type { Translate } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { Failure, FailureCode, KEPT, NEXT_STEPS } from './failures.ts';

/** What is said of each failure, and what was kept where the failure does not say its own. */
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
  'portfolio.locked': ['locked', 'untouched'],
  'protection.wrong': ['protectionWrong', 'untouched'],
  'protection.mistyped': ['protectionMistyped', 'untouched'],
  'protection.damaged': ['protectionDamaged', 'untouched'],
  'protection.newer': ['protectionNewer', 'untouched'],
  'protection.missing': ['protectionMissing', 'untouched'],
  'protection.weak': ['protectionWeak', 'nothing'],
  'protection.unchanged': ['protectionUnchanged', 'nothing'],
  'protection.noKeystore': ['protectionKeystore', 'nothing'],
  'folder.denied': ['folder', 'inMemory'],
  'folder.lost': ['folderLost', 'inMemory'],
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
  'opinion.refused': ['opinionRefused', 'nothing'],
  'opinion.otherDossier': ['opinionOtherDossier', 'nothing'],
  'record.final': ['recordFinal', 'nothing'],
  'committee.incomplete': ['committee', 'nothing'],
  'letter.refused': ['letter', 'nothing'],
  'attachment.unknown': ['attachment', 'nothing'],
  'attachment.tooLarge': ['attachmentLarge', 'nothing'],
  'attachment.damaged': ['attachmentDamaged', 'untouched'],
  'backup.unknown': ['backup', 'nothing'],
  'backup.damaged': ['backupDamaged', 'untouched'],
  'backup.locked': ['backupLocked', 'nothing'],
  'backup.absent': ['backupAbsent', 'nothing'],
  'backup.last': ['backupLast', 'nothing'],
  'backup.samePlace': ['backupSamePlace', 'nothing'],
  'place.noPortfolio': ['placeNoPortfolio', 'nothing'],
  'place.notEmpty': ['placeNotEmpty', 'nothing'],
  'place.inside': ['placeInside', 'nothing'],
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
  'privacy.noWords': ['privacyNoWords', 'nothing'],
  'privacy.notErasable': ['privacyNotErasable', 'nothing'],
  'privacy.notArchived': ['privacyNotArchived', 'nothing'],
  'privacy.destroyed': ['privacyDestroyed', 'nothing'],
  cancelled: ['cancelled', 'nothing'],
  'memo.failed': ['memo', 'nothing'],
  'memo.notReady': ['memoNotReady', 'nothing'],
  'print.failed': ['print', 'nothing'],
  'window.unsaved': ['unsaved', 'inMemory'],
} as const satisfies Record<FailureCode, readonly [string, 'nothing' | 'untouched' | 'inMemory']>;

/** What each failure says was kept, by the name it travels under. */
const KEPT_WORDS = {
  nothingChanged: 'nothing',
  originalUntouched: 'untouched',
  editsInMemory: 'inMemory',
  lastSaved: 'lastSaved',
} as const satisfies Record<(typeof KEPT)[number], string>;
type Next =
  | (typeof NEXT_STEPS)[number]
  | 'chooseOther'
  | 'bringBack'
  | 'closeElsewhere'
  | 'copyFiles'
  | 'makeAgain'
  | 'smaller'
  | 'answer'
  | 'askSender'
  | 'askAgain'
  | 'readAgain'
  | 'openOther'
  | 'plugIn'
  | 'backUpFirst'
  | 'otherWay'
  | 'bringKey'
  | 'longer'
  | 'withPassphrase';
/** What can be done, where it is more precise than what the failure carries. */
const NEXT: Readonly<Partial<Record<FailureCode, readonly Next[]>>> = {
  'message.tooLarge': ['smaller'],
  'operation.unknown': ['update'],
  internal: ['retry', 'copyReport'],
  'portfolio.foreign': ['chooseOther'],
  'portfolio.inUse': ['closeElsewhere'],
  'portfolio.readOnly': ['closeElsewhere'],
  'portfolio.newer': ['update'],
  'portfolio.locked': ['unlock'],
  'protection.wrong': ['retry', 'otherWay'],
  'protection.mistyped': ['correct'],
  'protection.damaged': ['bringKey', 'otherWay'],
  'protection.newer': ['update'],
  'protection.missing': ['bringKey'],
  'protection.weak': ['longer'],
  'protection.unchanged': ['reload'],
  'protection.noKeystore': ['withPassphrase'],
  'folder.denied': ['chooseFolder'],
  'folder.lost': ['bringBack', 'retry'],
  'disk.full': ['freeSpace', 'retry'],
  'disk.failing': ['copyFiles'],
  'dossier.newer': ['update'],
  'attachment.tooLarge': ['chooseOther'],
  'backup.damaged': ['chooseOther'],
  'backup.locked': ['chooseOther'],
  'backup.absent': ['plugIn'],
  'backup.last': ['backUpFirst'],
  'backup.samePlace': ['chooseOther'],
  'place.noPortfolio': ['chooseOther'],
  'place.notEmpty': ['chooseOther'],
  'place.inside': ['chooseOther'],
  'file.unreadable': ['chooseOther'],
  'file.tooLarge': ['chooseOther'],
  'file.unknownFormat': ['chooseOther'],
  'handle.expired': ['makeAgain'],
  'input.invalid': ['correct'],
  'dossier.invalid': ['correct'],
  'memo.notReady': ['answer'],
  'record.final': ['reload'],
  'committee.incomplete': ['correct'],
  'letter.refused': ['correct'],
  'exchange.locked': ['askSender'],
  'exchange.wrongPassword': ['retry'],
  'exchange.hostile': ['askSender'],
  'exchange.damaged': ['askAgain'],
  'exchange.invalid': ['askAgain'],
  'exchange.newer': ['update'],
  'exchange.stale': ['readAgain'],
  'answers.foreign': ['chooseOther'],
  'answers.otherDossier': ['openOther'],
  'answers.newer': ['update'],
  'window.unsaved': ['correct'],
};
/** What to do: said for the failure's kind, or carried by it, or what its kind usually calls for. */
const nextOf = ({ code, next }: Failure): readonly Next[] => {
  const said = NEXT[code] ?? next;
  if (said !== undefined && said.length > 0) return said;
  if (code.endsWith('.damaged')) return ['openBackup'];
  if (code.endsWith('.unknown') || code.endsWith('.stale') || code.endsWith('.conflict')) return ['reload'];
  return ['retry'];
};

/** A few sentences for a failure: what happened and where, what was kept, what to do. The window and the command line say the same. */
export const failureWords = (t: Translate, language: Language, failure: Failure): string => {
  const [what, usual] = SAID[failure.code];
  const place = refusalWords(t, language, failure);
  const said = t(`failures.what.${what}`, { incident: failure.details ?? '' });
  const kept = failure.kept === undefined ? usual : KEPT_WORDS[failure.kept];
  return [
    `${said}${place === '' ? '' : ` (${place})`}`,
    t(`failures.${kept}`),
    ...nextOf(failure).map((next) => t(`failures.next.${next}`)),
  ].join(' ');
};
