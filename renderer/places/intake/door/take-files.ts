/** Files into main, whatever brought them: chosen there, dropped here, or pasted as cells. */
import { call } from '#renderer/ground/api/client.ts';
import { readNow } from '#renderer/ground/api/reading.ts';
import type { IntakeAsk } from '#renderer/ground/state/intake-store.ts';
import { fail, ok, type Result } from '#shared/contract/failures.ts';
import { PART_BYTES } from '#shared/contract/operations/intake.ts';
import { parseTsv } from '#shared/finance/grid/tsv.ts';
import { NO_CHOICES } from '#shared/finance/intake/budget/read-budget.ts';
import { readFigures } from '#shared/finance/intake/read.ts';
import type { IntakeReading } from '#shared/finance/intake/reading.ts';
import type { SourceFile } from '#shared/finance/intake/source.ts';

/** A file whose cells are there. `handle`: main holds its bytes, so that it can become a document of the dossier. */
export interface FileToTake {
  readonly handle: string | null;
  readonly source: SourceFile;
  readonly reading: IntakeReading;
}
const MAX_NAME = 300;

const send = async (file: File): Promise<Result<string>> => {
  const transfer = crypto.randomUUID();
  for (let at = 0; ; at += PART_BYTES) {
    const part = new Uint8Array(await file.slice(at, at + PART_BYTES).arrayBuffer());
    const last = at + PART_BYTES >= file.size;
    const held = await call('intake.hold', { transfer, name: file.name.slice(0, MAX_NAME), part, last });
    if (!held.ok) return held;
    if (held.value.handle !== null) return ok(held.value.handle);
    if (last) return fail({ code: 'file.unreadable', kept: 'nothingChanged' });
  }
};

/** Cells of a clipboard as a file of one sheet. @param name what it is called in the dossier */
export const pastedSource = (text: string, name: string): SourceFile => ({
  name,
  kind: 'text',
  text: null,
  sheets: [
    {
      name,
      hidden: false,
      merges: [],
      rows: parseTsv(text).map((row) => row.map((cell) => (cell.trim() === '' ? null : cell))),
    },
  ],
});

/**
 * One file after the other; the first that cannot be read stops none of the others.
 * @param jobId of the reading, so that it can be cancelled
 */
export const takeFiles = async (
  ask: Exclude<IntakeAsk, { readonly kind: 'cell' }>,
  words: { readonly pasted: string },
  run: <T>(work: (jobId: string) => Promise<T>) => Promise<T>,
): Promise<
  Result<{ readonly opened: FileToTake[]; readonly refused: { name: string; failure: Parameters<typeof fail>[0] }[] }>
> => {
  if (ask.kind === 'paste') {
    const source = pastedSource(ask.text, words.pasted);
    return ok({ opened: [{ handle: null, source, reading: readFigures(source, NO_CHOICES) }], refused: [] });
  }
  const refused: { name: string; failure: Parameters<typeof fail>[0] }[] = [];
  const held: { handle: string; name: string }[] = [];
  if (ask.kind === 'choose') {
    const chosen = await call('intake.choose', {});
    if (!chosen.ok) return chosen;
    held.push(...chosen.value);
  } else
    for (const file of ask.files) {
      const sent = await send(file);
      if (sent.ok) held.push({ handle: sent.value, name: file.name });
      else refused.push({ name: file.name, failure: sent.failure });
    }
  const opened: FileToTake[] = [];
  for (const { handle, name } of held) {
    const read = await run((jobId) => readNow('intake.read', { handle, jobId }));
    if (read.ok) opened.push({ handle, ...read.value });
    else if (read.failure.code === 'cancelled') return read;
    else refused.push({ name, failure: read.failure });
  }
  return ok({ opened, refused });
};
