/** A dossier, its history and the copies that came into it, without what is erased. The history stays one that leads to the content: each command says what stood there, less the words. */
import { isLineSealed, redactLine } from '#main/seal/line.ts';
import { contentSeal, sha256 } from '#main/seal/seal.ts';
import { applyAll } from '#shared/dossier/content/apply.ts';
import { canonical } from '#shared/dossier/content/canonical.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import { parseDossier } from '#shared/dossier/content/parse.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { toStored } from '#shared/dossier/content/stored.ts';
import { difference } from '#shared/dossier/merge/difference.ts';
import type { WriteDb } from '../connection.ts';
import { makeDossiers, type StoredLine } from '../repositories/dossiers.ts';
import { makePartsReader } from '../repositories/parts.ts';
import type { DossierStates } from '../writing/dossier-states.ts';
import type { Erasure } from './erasure.ts';
import { type Eraser, eraseBeginnings, mapTexts } from './words.ts';

/** What could not be redacted without breaking what the program can read: the erasure is then refused whole. */
export class NotErasable extends Error {}

type Data = Readonly<Record<string, unknown>>;
/** Where a command writes, as far as it matters what was typed there before: an answer, an item, a section. */
const placeOf = (command: Command): string => {
  if (command.type === 'move') return `${command.collection}/${command.id}`;
  if (command.type !== 'set') return `${command.collection}/${String((command.item as { id?: unknown } | null)?.id)}`;
  const [root = '', key = ''] = command.path;
  return root === 'drafts' ? key.split('/').slice(0, 2).join('/') : `${root}/${key}`;
};
/** The parts of a whole dossier, by the same places. */
const mapParts = (dossier: Data, rewrite: (part: unknown, place: string) => unknown): Data =>
  Object.fromEntries(
    Object.entries(dossier).map(([root, part]) => {
      if (Array.isArray(part))
        return [root, part.map((item: { id?: unknown }) => rewrite(item, `${root}/${String(item.id)}`))];
      if (part === null || typeof part !== 'object') return [root, part];
      return [
        root,
        Object.fromEntries(
          Object.entries(part).map(([key, inner]) => [
            key,
            rewrite(inner, root === 'drafts' ? key.split('/').slice(0, 2).join('/') : `${root}/${key}`),
          ]),
        ),
      ];
    }),
  );

interface Received {
  readonly sentBy: string;
  readonly lines: readonly { readonly who: string; readonly commands: readonly Command[] }[];
  readonly copy?: Data;
}
/** What a line says, taken apart. */
interface SaidLine {
  readonly who: string;
  readonly commands: readonly Command[];
  readonly change: (Data & { readonly received?: Received }) | null;
  readonly snapshot: Data | null;
}
const saidIn = (line: StoredLine): SaidLine => ({
  who: line.who,
  commands: JSON.parse(line.commands) as Command[],
  change: line.change === null ? null : (JSON.parse(line.change) as SaidLine['change']),
  snapshot: line.snapshot === null ? null : (JSON.parse(line.snapshot) as Data),
});
const commandsOf = ({ commands, change }: SaidLine): readonly Command[] => [
  ...commands,
  ...(change?.received?.lines.flatMap((line) => line.commands) ?? []),
];

type Rewrite = (value: unknown, place: string) => unknown;
const rewriteLine = (said: SaidLine, text: Eraser['text'], rewrite: Rewrite): SaidLine => {
  const each = (commands: readonly Command[]): Command[] =>
    commands.map((command) => rewrite(command, placeOf(command)) as Command);
  const received = said.change?.received;
  return {
    who: text(said.who),
    commands: each(said.commands),
    change:
      received === undefined
        ? said.change
        : {
            ...said.change,
            received: {
              ...received,
              sentBy: text(received.sentBy),
              lines: received.lines.map((line) => ({ ...line, who: text(line.who), commands: each(line.commands) })),
              ...(received.copy === undefined ? {} : { copy: mapParts(received.copy, rewrite) }),
            },
          },
    snapshot: said.snapshot === null ? null : mapParts(said.snapshot, rewrite),
  };
};

/** The content without what is erased; where a place takes no such text it is emptied, and a code that only looks like it stays. */
export const redactContent = (dossier: Dossier, eraser: Eraser): Dossier => {
  let next = eraser.value(dossier);
  if (next === dossier) return dossier;
  for (const fallback of ['empty', 'original'] as const) {
    const parsed = parseDossier(toStored(next));
    if (parsed.ok) return parsed.dossier;
    const broken = new Set(parsed.kind === 'invalid' ? parsed.refusals.map(({ place }) => place.path.join('/')) : []);
    const restore = (value: unknown, original: unknown, at: string): unknown => {
      if (value === original) return value;
      if (broken.has(at) && (typeof value === 'string' || at.endsWith('/value')))
        return fallback === 'empty' ? '' : original;
      if (Array.isArray(value)) return value.map((v, i) => restore(v, (original as unknown[])[i], `${at}/${i}`));
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, v]) => [
          key,
          restore(v, (original as Data)[key], at === '' ? key : `${at}/${key}`),
        ]),
      );
    };
    next = restore(next, dossier, '') as Dossier;
  }
  const parsed = parseDossier(toStored(next));
  if (!parsed.ok) throw new NotErasable(`dossier ${dossier.id}`);
  return parsed.dossier;
};

/** The fingerprint of the content after each line, by replaying what is left of them; one that nothing can be made with where they lead nowhere. */
const sealsAfter = (
  lines: readonly SaidLine[],
): { readonly seals: readonly string[]; readonly last: Dossier | null } => {
  const first = parseDossier(lines[0]?.snapshot);
  let state: Dossier | null = first.ok ? first.dossier : null;
  const seals = lines.map((line, i) => {
    if (state !== null && i > 0) {
      const applied = applyAll(state, line.commands);
      state = applied.ok ? applied.dossier : null;
    }
    return state === null ? sha256(crypto.randomUUID()) : contentSeal(state);
  });
  return { seals, last: state };
};

/** @returns whether anything in it went */
export const redactDossier = (
  db: WriteDb,
  states: Pick<DossierStates, 'load' | 'rewrite'>,
  id: string,
  { erasure, eraser }: { readonly erasure: Erasure; readonly eraser: Eraser },
): boolean => {
  const lines = makeDossiers(db).lines(id);
  const said = lines.map(saidIn);
  // Most dossiers hold none of the words: they are not put together against their seals.
  const parts = makePartsReader(db)(id);
  if (eraser.value(parts) === parts && eraser.value(said) === said) return false;
  const loaded = states.load(id);
  if (!loaded.ok) throw new NotErasable(`dossier ${id}`);
  const { dossier } = loaded.value;
  const next = redactContent(dossier, eraser);
  if (!lines.every(isLineSealed)) throw new NotErasable(`history of ${id}`);
  const words = said.map((line) => rewriteLine(line, eraser.text, (value) => eraser.value(value)));
  const touched = new Set(
    said.flatMap((line) =>
      commandsOf(line)
        .filter((command) => eraser.value(command) !== command)
        .map(placeOf),
    ),
  );
  mapParts(dossier as unknown as Data, (part, place) => {
    if (eraser.value(part) !== part) touched.add(place);
    return part;
  });
  const beginnings = eraseBeginnings(eraser.met());
  const left = words.map((line) =>
    rewriteLine(
      line,
      (text) => text,
      (value, place) => (touched.has(place) ? mapTexts(value, beginnings) : value),
    ),
  );
  const { seals, last } = sealsAfter(left);
  const write = db.prepare(
    "UPDATE history SET who = @who, commands = @commands, change = @change, snapshot = @snapshot, content_seal = @content_seal, salt = '', redaction = @redaction WHERE id = @id",
  );
  for (const [i, line] of lines.entries()) {
    const kept = left[i] as SaidLine;
    const isSame = canonical(kept) === canonical(said[i]);
    if (isSame && seals[i] === line.content_seal) continue;
    const after = {
      ...line,
      who: kept.who,
      commands: isSame ? line.commands : JSON.stringify(kept.commands),
      change: kept.change === null ? null : canonical(kept.change),
      snapshot: kept.snapshot === null ? null : canonical(kept.snapshot),
      content_seal: seals[i] as string,
    };
    const redaction = redactLine(line, after, { erasure: erasure.id, at: erasure.at, reason: erasure.reason });
    write.run({
      id: line.id,
      who: after.who,
      commands: after.commands,
      change: after.change,
      snapshot: after.snapshot,
      content_seal: after.content_seal,
      redaction: JSON.stringify(redaction),
    });
  }
  // One more line, so that the history still ends where the content stands.
  if (next !== dossier || seals.at(-1) !== loaded.value.record.seal)
    states.rewrite(
      loaded.value,
      next,
      {},
      {
        origin: 'edit',
        commands: last === null ? [] : difference(last, next),
        change: null,
      },
    );
  return true;
};
