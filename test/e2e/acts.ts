/** Deeds that a power cut may come in the middle of: each is whole afterwards, or not there at all, and there if the window was told so. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openFigures } from '#main/documents/intake/open.ts';
import { connectReading } from '#main/portfolio/connection.ts';
import { openPortfolio, type Portfolio, portfolioPath } from '#main/portfolio/portfolio.ts';
import { backupPath } from '#main/portfolio/safety/backup.ts';
import { SHIPPED_RUBRIC, SHIPPED_RUBRIC_ID } from '#shared/assessment/rubric/default-rubric.ts';
import { newOpinion, withMark } from '#shared/assessment/rubric/opinion.ts';
import type { InputOf, OperationName, OutputOf } from '#shared/contract/contract.ts';
import type { Result } from '#shared/contract/failures.ts';
import type { RecordKind } from '#shared/decision/records/kinds.ts';
import { idAbout } from '#shared/decision/records/record-id.ts';
import { setCommand } from '#shared/dossier/content/apply.ts';
import { planEntry } from '#shared/finance/intake/entry/plan-entry.ts';
import { readFigures } from '#shared/finance/intake/read.ts';
import { ALL } from '#test/fixtures/all-dossiers.ts';
import { send } from '../integration/exchange-fixture.ts';
import { filesWith } from './files-with.ts';
import type { Opened } from './window.ts';

/** What stands in the portfolio before the first cut. */
export interface Ground {
  readonly folder: string;
  /** of the session that is held: one decision is closed a cut */ readonly toDecide: readonly string[];
  /** the portfolio of a colleague, who has the dossier to be merged too */ readonly colleague: Portfolio;
  readonly merged: string;
}
export interface Act {
  readonly name: string;
  /** what must be there before; acknowledged */ readonly before: (w: Opened, n: number) => Promise<void>;
  /** begun, and not waited for @returns what the window was told, if it was */ readonly begin: (
    w: Opened,
    n: number,
  ) => Promise<Result<unknown>>;
  /** @param told the window was told that it is done */ readonly after: (
    w: Opened,
    n: number,
    told: boolean,
  ) => Promise<void>;
}
const must = async <T>(asked: Promise<Result<T>>): Promise<T> => {
  const result = await asked;
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};
const ask = <K extends OperationName>(w: Opened, name: K, input: InputOf<K>): Promise<OutputOf<K>> =>
  must(w.call(name, input));
const bodies = async (w: Opened, kind: RecordKind, dossierId: string | null) =>
  (await ask(w, 'record.list', { kind, dossierId })) as readonly {
    readonly id: string;
    readonly revision: number;
    readonly body: unknown;
  }[];
/** What the next dialog that opens a file is answered. */
const choose = (w: Opened, path: string): Promise<void> =>
  w.app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
  }, path);
const found = async (
  w: Opened,
  text: string,
): Promise<readonly { readonly id: string; readonly project: string }[]> => {
  const { rows } = await ask(w, 'portfolio.list', ALL);
  return rows.filter((row) => row.project.startsWith(text));
};
const answered = async (w: Opened, id: string, question: string): Promise<unknown> =>
  (await ask(w, 'dossier.open', { id })).dossier.answers[question]?.value;
const write = async (w: Opened, id: string, question: string, value: string): Promise<void> => {
  const { dossier, revision } = await ask(w, 'dossier.open', { id });
  const commands = [setCommand(dossier, ['answers', question], { state: 'answered', value })];
  await ask(w, 'dossier.apply', { id, base: revision, origin: 'edit', commands });
};

export const EXAMPLE = 'example';
export const SESSION_ID = 's1';
const PERSON = 'Awa';
const LINES = 8;
const COPIES = 3;
const project = (what: string, n: number): string => `${what} n° ${n}`;
const opinionWith = (n: number, version: string) => {
  const mark = { verdict: { kind: 'level' as const, level: 'l2' }, reason: `Motif ${n}` };
  return withMark(newOpinion(PERSON, 0, { id: SHIPPED_RUBRIC_ID, revision: 0, version }), 'request', mark, []);
};
const milestone = (rank: number, n: number) => ({
  id: `m${rank}`,
  month: 6 * rank,
  title: `Jalon ${n}`,
  dueOn: '',
  stage: 'open',
  doneOn: '',
  reason: '',
  report: '',
  receivedOn: '',
});
const milestoneId = (dossierId: string, rank: number): string => idAbout('milestone', dossierId, `m${rank}`);
const soundFile = (path: string): void => {
  const db = connectReading(path);
  expect(db.pragma('integrity_check', { simple: true }), path).toBe('ok');
  db.close();
};
/** A file of a colleague's with dossiers that are not here. */
const packOf = async (folder: string, n: number): Promise<string> => {
  const own = join(folder, `pack-${n}`);
  mkdirSync(own, { recursive: true });
  const portfolio = openPortfolio({ folder: own, now: () => '2026-11-23T08:00:00.000Z', user: () => 'Bela' });
  const ids = Array.from({ length: COPIES }, () => {
    const made = portfolio.createDossier({ project: project('Reçu', n), organisation: 'Racines', cohortId: null });
    if (!made.ok) throw new Error(made.failure.code);
    return made.value.id;
  });
  const path = join(folder, `pack-${n}.triptyque`);
  writeFileSync(path, await send(portfolio, ids));
  portfolio.close();
  return path;
};
const wordOf = (n: number): string => `Zyrqowic${n}k`;
const nothing = async (): Promise<void> => undefined;

/** Everything or nothing, and everything where it was acknowledged. */
const whole = (present: number, all: number, told: boolean, what: string): void =>
  expect(told ? [all] : [0, all], what).toContain(present);

const opinion: Act = {
  name: 'an opinion and the rubric it is given under',
  before: nothing,
  begin: async (w, n) => {
    const [mine] = (await bodies(w, 'opinion', EXAMPLE)).filter(({ id }) => id === 'own');
    const version = { rubricId: SHIPPED_RUBRIC_ID, revision: 0, rubric: SHIPPED_RUBRIC };
    return w.call('record.saveAll', {
      dossierId: EXAMPLE,
      changes: [
        { id: `version-${n}`, kind: 'rubricVersion', base: 0, body: version },
        { id: 'own', kind: 'opinion', base: mine?.revision ?? 0, body: opinionWith(n, `version-${n}`) },
      ],
    });
  },
  after: async (w, n, told) => {
    const versions = (await bodies(w, 'rubricVersion', EXAMPLE)).filter(({ id }) => id === `version-${n}`).length;
    const opinions = JSON.stringify(await bodies(w, 'opinion', EXAMPLE)).includes(`Motif ${n}"`) ? 1 : 0;
    whole(versions + opinions, 2, told, 'opinion');
  },
};
const makeFollowUp = ({ merged }: Ground): Act => ({
  name: 'the milestones of a follow-up',
  before: nothing,
  begin: async (w, n) => {
    const there = new Map((await bodies(w, 'milestone', merged)).map(({ id, revision }) => [id, revision]));
    const changes = [1, 2, 3].map((rank) => ({
      id: milestoneId(merged, rank),
      kind: 'milestone' as const,
      base: there.get(milestoneId(merged, rank)) ?? 0,
      body: milestone(rank, n),
    }));
    return w.call('record.saveAll', { dossierId: merged, changes });
  },
  after: async (w, n, told) => {
    const titles = (await bodies(w, 'milestone', merged)).map(({ body }) => (body as { readonly title: string }).title);
    whole(titles.filter((title) => title === `Jalon ${n}`).length, 3, told, 'milestones');
  },
});
const budget: Act = {
  name: 'a budget that is taken in',
  before: async (w, n) => {
    await ask(w, 'dossier.create', { project: project('Budget', n), organisation: 'Racines', cohortId: null });
  },
  begin: async (w, n) => {
    const [row] = await found(w, project('Budget', n));
    const { dossier, revision } = await ask(w, 'dossier.open', { id: row?.id ?? '' });
    const rows = Array.from({ length: LINES }, (_, i) => `Fournitures ${i};${1_000 + i}`);
    const opened = await openFigures(Buffer.from(['Charges;2027', ...rows].join('\n')), 'budget.csv');
    if (!opened.ok) throw new Error(opened.failure.code);
    let ids = 0;
    const { commands } = planEntry(readFigures(opened.value), dossier, () => {
      ids += 1;
      return `line-${ids}`;
    });
    return w.call('dossier.apply', { id: dossier.id, base: revision, origin: 'edit', commands: [...commands] });
  },
  after: async (w, n, told) => {
    const [row] = await found(w, project('Budget', n));
    const { dossier } = await ask(w, 'dossier.open', { id: row?.id ?? '' });
    whole(dossier.costs.filter(({ label }) => label.startsWith('Fournitures')).length, LINES, told, 'budget');
  },
};
const backup: Act = {
  name: 'a backup',
  before: async (w) => {
    const old = (await ask(w, 'portfolio.backups', {})).slice(2);
    for (const { id } of old) await ask(w, 'backup.remove', { id });
  },
  begin: (w, n) => w.call('portfolio.backupNow', { name: project('Copie', n) }),
  after: async (w, n, told) => {
    const backups = await ask(w, 'portfolio.backups', {});
    if (told) expect(backups.map(({ name }) => name)).toContain(project('Copie', n));
    for (const { id } of backups) soundFile(backupPath(portfolioPath(join(w.folder, 'portfolio')), id));
  },
};
const makeDecision = ({ toDecide }: Ground): Act => {
  let at = 0;
  let id = '';
  return {
    name: 'a decision of the committee',
    before: async () => {
      id = toDecide[at] ?? '';
      at += 1;
    },
    begin: (w) => w.call('committee.decide', { sessionId: SESSION_ID, dossierId: id }),
    after: async (w, _n, told) => {
      const isClosed = async (): Promise<boolean> =>
        JSON.stringify(await bodies(w, 'decision', id)).includes('"status":"closed"');
      const isDecided = async (): Promise<boolean> => (await ask(w, 'dossier.open', { id })).status === 'decided';
      // The dossier is marked first and the decision sealed last: never a sealed decision on a dossier that does not say so.
      if (told || (await isClosed())) expect([await isClosed(), await isDecided()]).toEqual([true, true]);
      // What was interrupted is simply done again.
      await ask(w, 'committee.decide', { sessionId: SESSION_ID, dossierId: id });
      expect([await isClosed(), await isDecided()]).toEqual([true, true]);
    },
  };
};
/** A file chosen and shown, as a person does before taking it. */
const makeArrival = () => {
  let arrival: Pick<InputOf<'exchange.receive'>, 'handle' | 'wanted'> = { handle: '', wanted: [] };
  return {
    show: async (w: Opened, path: string): Promise<void> => {
      await choose(w, path);
      const { handle } = await ask(w, 'exchange.choose', {});
      const { dossiers } = await ask(w, 'exchange.preview', { handle, password: '', jobId: 'preview' });
      const wanted = dossiers.map(({ id, revision }) => ({
        id,
        action: 'take' as const,
        revision: revision ?? 0,
        choices: {},
      }));
      arrival = { handle, wanted };
    },
    take: (w: Opened): Promise<Result<unknown>> => w.call('exchange.receive', { ...arrival, foundation: null }),
  };
};
const makeImport = ({ folder }: Ground): Act => {
  const { show, take } = makeArrival();
  return {
    name: 'dossiers of a colleague',
    before: async (w, n) => show(w, await packOf(folder, n)),
    begin: take,
    after: async (w, n, told) => whole((await found(w, project('Reçu', n))).length, COPIES, told, 'import'),
  };
};
const makeMerge = ({ folder, colleague, merged }: Ground): Act => {
  const { show, take } = makeArrival();
  return {
    name: 'two copies that are made one',
    before: async (w, n) => {
      const there = colleague.openDossier(merged);
      if (!there.ok) throw new Error(there.failure.code);
      const { dossier, revision } = there.value;
      const command = setCommand(dossier, ['answers', 'framing.context'], { state: 'answered', value: `Là-bas ${n}` });
      colleague.apply(merged, revision, 'edit', [command]);
      const path = join(folder, `copy-${n}.triptyque`);
      writeFileSync(path, await send(colleague, [merged]));
      await write(w, merged, 'request.owner', `Ici ${n}`);
      await show(w, path);
    },
    begin: take,
    after: async (w, n, told) => {
      // What was written here was acknowledged, whatever became of the merge.
      expect(await answered(w, merged, 'request.owner')).toBe(`Ici ${n}`);
      whole((await answered(w, merged, 'framing.context')) === `Là-bas ${n}` ? 1 : 0, 1, told, 'merge');
    },
  };
};
const makeErasure = ({ merged }: Ground): Act => {
  let before = 0;
  const held = async (w: Opened, n: number): Promise<number> =>
    (await ask(w, 'privacy.held', { texts: [wordOf(n)], language: 'fr' })).total;
  return {
    name: 'the erasure of a person',
    before: async (w, n) => {
      await write(w, merged, 'request.summary', `Vu avec ${wordOf(n)}, présidente.`);
      before = await held(w, n);
      expect(before).toBeGreaterThan(0);
    },
    begin: (w, n) => w.call('privacy.erase', { what: 'person', texts: [wordOf(n)], documents: [], reason: 'request' }),
    after: async (w, n, told) => {
      const left = await held(w, n);
      expect(told ? [0] : [0, before]).toContain(left);
      if (left === 0) expect(filesWith(join(w.folder, 'portfolio'), wordOf(n))).toEqual([]);
    },
  };
};
export const makeActs = (ground: Ground): readonly Act[] => [
  opinion,
  makeFollowUp(ground),
  budget,
  backup,
  makeDecision(ground),
  makeImport(ground),
  makeMerge(ground),
  makeErasure(ground),
];
