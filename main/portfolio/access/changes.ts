/** What can be changed in a portfolio, each in one transaction. */
import type { OpinionFile } from '#shared/assessment/rubric/opinion-file.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Sent, WantedCopy, WantedFoundation } from '../exchange/receiving.ts';
import type { RecordInput, RecordWrite } from '../repositories/records.ts';
import type { PreparedVersion } from '../versions/freezing.ts';
import type { NewFile } from '../versions/rows.ts';
import type { NewAttachment } from '../writing/attachments.ts';
import type { Writing } from '../writing/writing.ts';
import type { Access } from './access.ts';

export const makeChanges = ({ change }: Pick<Access, 'change'>) => ({
  createDossier: (input: Parameters<Writing['createDossier']>[0]) => change((w) => w.createDossier(input)),
  apply: (id: string, base: number, origin: 'edit' | 'undo' | 'redo', commands: readonly Command[]) =>
    change((w) => w.apply(id, base, origin, commands)),
  setStatus: (id: string, to: Parameters<Writing['setStatus']>[1]) => change((w) => w.setStatus(id, to)),
  /** @param owner the assessor; '' = nobody */
  assign: (id: string, owner: string) => change((w) => w.assign(id, owner)),
  undoAssign: (id: string, revision: number, origin: 'undo' | 'redo') =>
    change((w) => w.undoAssign(id, revision, origin)),
  duplicateDossier: (id: string) => change((w) => w.duplicateDossier(id)),
  /** All the copies that are wanted, or none. */
  receive: (wanted: readonly WantedCopy[], sent: Sent, foundation: WantedFoundation | null = null) =>
    change((w) => w.receive(wanted, sent, foundation)),
  loadExample: (make: (id: string) => Dossier) => change((w) => w.loadExample(make)),
  removeExamples: () => change((w) => w.removeExamples()),
  addAttachment: (dossierId: string, attachment: NewAttachment) =>
    change((w) => w.addAttachment(dossierId, attachment)),
  removeAttachment: (id: string) => change((w) => w.removeAttachment(id)),
  /** What was prepared, with its files. */
  freeze: (prepared: PreparedVersion, files: readonly NewFile[]) => change((w) => w.freeze(prepared, files)),

  saveRecord: (input: RecordInput) => change((w) => w.saveRecord(input)),
  /** Several of one dossier, or of the foundation: all or none; a body of null removes. */
  saveRecords: (dossierId: string | null, changes: readonly RecordWrite[]) =>
    change((w) => w.saveRecords(dossierId, changes)),
  settleRecord: (id: string, keep: string, reason: string) => change((w) => w.settleRecord(id, keep, reason)),
  removeRecord: (id: string, base: number) => change((w) => w.removeRecord(id, base)),
  receiveOpinion: (dossierId: string, file: OpinionFile) => change((w) => w.receiveOpinion(dossierId, file)),

  createCohort: (name: string) => change((w) => w.createCohort(name)),
  renameCohort: (id: string, name: string) => change((w) => w.renameCohort(id, name)),
  removeCohort: (id: string) => change((w) => w.removeCohort(id)),
});
