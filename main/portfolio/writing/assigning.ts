/** A dossier given to an assessor from outside of it, and taken back: both are edits like any other, one line of its history each. */
import { fail, ok } from '#shared/contract/failures.ts';
import { invertAll } from '#shared/dossier/content/apply.ts';
import { areAssignment, assignCommands } from '#shared/dossier/content/assigning.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import type { WriteDb } from '../connection.ts';
import { brokenHistory } from '../reading.ts';
import { makeDossiers } from '../repositories/dossiers.ts';
import { type makeApplying, staleDossier } from './applying.ts';
import type { DossierStates } from './dossier-states.ts';

export const makeAssigning = (db: WriteDb, load: DossierStates['load'], apply: ReturnType<typeof makeApplying>) => {
  const dossiers = makeDossiers(db);
  return {
    assign: (id: string, owner: string) => {
      const loaded = load(id);
      if (!loaded.ok) return loaded;
      const { dossier, record } = loaded.value;
      const commands = assignCommands(dossier, owner);
      if (commands.length === 0) return ok({ revision: record.revision, written: false });
      const applied = apply(id, record.revision, 'edit', commands);
      return applied.ok ? ok({ revision: applied.value.revision, written: true }) : applied;
    },
    /** @param revision of the line that assigned it */
    undoAssign: (id: string, revision: number, origin: 'undo' | 'redo') => {
      const loaded = load(id);
      if (!loaded.ok) return loaded;
      const lines = dossiers.linesBefore(id, revision + 1, 1);
      if (lines === null) return fail(brokenHistory(id));
      const [line] = lines;
      const commands = line?.revision === revision ? (JSON.parse(line.commands) as Command[]) : [];
      if (!areAssignment(commands)) return fail(staleDossier(id));
      const applied = apply(id, revision, origin, origin === 'undo' ? invertAll(commands) : commands);
      return applied.ok ? ok({ revision: applied.value.revision }) : applied;
    },
  };
};
