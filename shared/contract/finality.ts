/**
 * Which operations are final: they cannot be taken back, leave the house, or are made of what is on the disk. While a word on the screen is not on the disk
 * they would seal, print or send something else than what one reads: the window calls them through one function, which refuses then.
 */
/**
 * act: nothing may be unsaved, nor half typed, and nothing is written while it runs.
 * paper: made to be looked at first; half-typed texts do not hold it up.
 * free: can be taken back, or does not read what is written on the screen.
 */
export type Finality = 'act' | 'paper' | 'free';

/** Every operation that changes something, leaves the house or makes a paper; what only reads is `free` and is not named. */
export const FINALITY = {
  'committee.hold': 'act',
  'committee.review': 'act',
  'committee.decide': 'act',
  'committee.close': 'act',
  'committee.pay': 'act',
  'version.freeze': 'act',
  'memo.save': 'act',
  'memo.saveWord': 'act',
  'memo.open': 'act',
  'workbook.export': 'act',
  'budget.export': 'act',
  'applicant.workbook': 'act',
  'exchange.export': 'act',
  'exchange.saveKept': 'act',
  'opinion.export': 'act',
  'followUp.saveCalendar': 'act',
  'dossier.exportHistory': 'act',
  // What comes in is joined to what is on the disk.
  'exchange.receive': 'act',
  'exchange.receiveOpinion': 'act',
  // A copy is made of what is on the disk.
  'dossier.duplicate': 'act',
  'portfolio.backupNow': 'act',
  // A backup that is removed does not come back; one that is brought back is written over what is on the disk.
  'backup.remove': 'act',
  'backup.bringBack': 'act',
  'backup.compare': 'paper',
  'backup.compareDossier': 'paper',
  'backup.label': 'free',
  'backup.chooseSecond': 'free',
  'backup.leaveSecond': 'free',
  'backup.verify': 'free',
  'backup.rehearse': 'free',
  'backup.cancel': 'free',
  // The file is closed and another takes its place.
  'place.openOther': 'act',
  'place.openRecent': 'act',
  'place.move': 'act',
  'place.cancelMove': 'free',
  'place.accept': 'free',
  'protection.turnOn': 'act',
  'protection.turnOff': 'act',
  'protection.saveSheet': 'act',
  // Copies that are removed do not come back.
  'protection.treatCopies': 'act',
  // What is erased does not come back.
  'privacy.erase': 'act',
  'privacy.destroy': 'act',
  // What is told, and what leaves the house, is what is on the disk.
  'privacy.held': 'paper',
  'privacy.export': 'act',
  // What cannot be written waits behind the lock.
  'protection.lock': 'free',
  'protection.unlock': 'free',
  'protection.changePassphrase': 'free',
  'protection.renewRecovery': 'free',
  'protection.useKeystore': 'free',
  // Another portfolio takes the place of this one.
  'portfolio.restore': 'act',
  'portfolio.startFresh': 'act',
  'portfolio.takeOver': 'act',
  // What one person says stands, for good.
  'record.settle': 'act',
  // The answer to the last question.
  'app.leave': 'free',
  'app.listen': 'free',
  'app.keepFirstFrame': 'free',

  'memo.render': 'paper',
  'pack.render': 'paper',
  'committee.render': 'paper',
  'followUp.render': 'paper',
  'applicant.letter': 'paper',
  // A file is compared with what is on the disk.
  'workbook.read': 'paper',
  'applicant.read': 'paper',
  'exchange.preview': 'paper',
  'exchange.compare': 'paper',
  'exchange.compareFoundation': 'paper',

  // How words reach the disk.
  'dossier.apply': 'free',
  'record.saveAll': 'free',
  // Only what could not be opened is opened again.
  'portfolio.retry': 'free',
  'record.save': 'free',
  'settings.set': 'free',
  // Begun, set or removed by one click that can be taken back by another.
  'dossier.create': 'free',
  'dossier.setStatus': 'free',
  'dossier.assign': 'free',
  'dossier.undoAssign': 'free',
  'record.remove': 'free',
  'cohort.create': 'free',
  'cohort.rename': 'free',
  'cohort.remove': 'free',
  'example.load': 'free',
  'example.remove': 'free',
  'attachment.add': 'free',
  'attachment.remove': 'free',
  // Documents as they were sealed, whatever the screen says.
  'attachment.open': 'free',
  'attachment.read': 'free',
  'attachment.put': 'free',
  'version.openFile': 'free',
  'version.saveFile': 'free',
  // Shown first, and taken only by a later act; a file of figures is compared with nothing that is not on the screen.
  'intake.choose': 'free',
  'intake.hold': 'free',
  'intake.attach': 'free',
  'exchange.choose': 'free',
  'committee.chooseLetterFile': 'free',
  'identity.chooseLogo': 'free',
  'spelling.check': 'free',
  'portfolio.showFile': 'free',
  'app.reportFault': 'free',
} as const satisfies Readonly<Record<string, Finality>>;
/** Operations that the window calls through `callFinal` and in no other way. */
export type FinalName = {
  [K in keyof typeof FINALITY]: (typeof FINALITY)[K] extends 'free' ? never : K;
}[keyof typeof FINALITY];
