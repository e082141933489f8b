/** Files into a dossier: each becomes a document of it, then everything enters as one step that undo takes back, or nothing does. */
import { call } from '#renderer/ground/api/client.ts';
import { dispatch, dossierStore, openDossier, refreshView } from '#renderer/ground/state/dossier-store.ts';
import { fail, ok, type Result } from '#shared/contract/failures.ts';
import { applyAll } from '#shared/dossier/content/apply.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import { entryOf, type FileState } from './file/file-state.ts';

/** @param dossierId null: a new dossier of that name is made for them */
export const enterFiles = async (
  files: readonly FileState[],
  dossierId: string | null,
  words: { readonly project: string; readonly step: string; readonly texts: Parameters<typeof openDossier>[1] },
): Promise<Result<{ readonly dossierId: string }>> => {
  let id = dossierId;
  if (id === null) {
    const made = await call('dossier.create', { project: words.project, organisation: '', cohortId: null });
    if (!made.ok) return made;
    ({ id } = made.value);
  }
  if (dossierStore.getState().dossier?.id !== id) await openDossier(id, words.texts);
  const attached: string[] = [];
  const undo = async (): Promise<void> => {
    for (const one of attached) await call('attachment.remove', { id: one });
  };
  const { dossier } = dossierStore.getState();
  if (dossier?.id !== id) return fail({ code: 'dossier.unknown', kept: 'nothingChanged' });
  let current = dossier;
  const commands: Command[] = [];
  const names: string[] = [];
  for (const file of files) {
    let attachmentId: string | null = null;
    if (file.opened.handle !== null) {
      const kept = await call('intake.attach', { handle: file.opened.handle, dossierId: id });
      if (!kept.ok) {
        await undo();
        return kept;
      }
      ({ attachmentId } = kept.value);
      attached.push(attachmentId);
    }
    const entry = entryOf(file, current, attachmentId);
    const applied = applyAll(current, entry.commands);
    if (!applied.ok) {
      await undo();
      return fail({ code: 'dossier.invalid', kept: 'nothingChanged' });
    }
    current = applied.dossier;
    commands.push(...entry.commands);
    names.push(file.reading.file);
  }
  if (commands.length > 0 && !dispatch(`${words.step} ${names.join(', ')}`, commands)) {
    await undo();
    return fail({ code: 'dossier.invalid', kept: 'nothingChanged' });
  }
  await refreshView();
  return ok({ dossierId: id });
};
