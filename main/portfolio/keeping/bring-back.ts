/** One dossier out of a backup, over the one that is here: its content as one step of its history, and its documents. What stands beside it (decision, follow-up, opinions) stays as it is now. */
import type { DossierCopy } from '#shared/archive/exchange/copy.ts';
import { type FailureCode, fail, ok, type Result } from '#shared/contract/failures.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import { difference } from '#shared/dossier/merge/difference.ts';
import type { WriteDb } from '../connection.ts';
import { makeAttachments, makeAttachmentWriter } from '../repositories/attachments.ts';
import type { KnownDossier } from '../writing/dossier-states.ts';

interface BringBackTools<L extends FailureCode, A extends FailureCode> {
  readonly now: () => string;
  readonly newId: () => string;
  readonly load: (id: string) => Result<KnownDossier, L>;
  /** one step of the history */ readonly apply: (
    id: string,
    base: number,
    commands: readonly Command[],
  ) => Result<unknown, A>;
  readonly reindex: (number: number) => void;
}

export const makeBringingBack = <L extends FailureCode, A extends FailureCode>(
  db: WriteDb,
  tools: BringBackTools<L, A>,
) => {
  const attachments = makeAttachments(db);
  const writer = makeAttachmentWriter(db);
  /** @param revision the one that was looked at */
  return (copy: DossierCopy, revision: number) => {
    const { id } = copy.info;
    const loaded = tools.load(id);
    if (!loaded.ok) return loaded;
    if (loaded.value.record.revision !== revision)
      return fail({ code: 'dossier.stale', id, kept: 'nothingChanged', next: ['reload'] });
    const here = attachments.list(id);
    for (const file of copy.attachments) {
      const isHere = here.some((a) => a.id === file.id || (a.sha256 === file.sha256 && a.name === file.name));
      if (isHere || file.content === null) continue;
      const name = { id: attachments.isTaken(file.id) ? tools.newId() : file.id, name: file.name };
      writer.add(id, { ...name, mediaType: file.mediaType, content: file.content }, tools.now());
      tools.reindex(loaded.value.record.number);
    }
    const commands = difference(loaded.value.dossier, copy.dossier);
    const applied = commands.length === 0 ? ok(null) : tools.apply(id, revision, commands);
    return applied.ok ? ok({ id }) : applied;
  };
};
