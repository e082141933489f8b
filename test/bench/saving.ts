/**
 * One edit saved, from its command to its revision on the disk, beside the least that a commit can cost: the update of one row of a file with the same settings,
 * on the same disk. Turn by turn in one run, so that both meet the same machine; medians, and their ratio. What derives from a dossier is brought up between two
 * turns, as it is between two edits of a person, and is measured apart.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connectWriting } from '#main/portfolio/connection.ts';
import { openPortfolio } from '#main/portfolio/portfolio.ts';
import { applyPragmas } from '#main/portfolio/pragmas.ts';
import { setCommand } from '#shared/dossier/content/apply.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';

const TURNS = 200;
/** Turns before those that count: the runtime compiles what it runs often. */
const WARM = 60;
/** How many times the lines of the worked example stand in the big dossier. */
const TIMES = 12;

export interface SavingRow {
  readonly name: string;
  /** milliseconds, median */ readonly ours: number;
  readonly peer: number;
  readonly ratio: number;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const timed = (work: () => void): number => {
  const from = performance.now();
  work();
  return performance.now() - from;
};

/** The worked example, and the same with many lines and long texts. */
const dossiers = (): readonly { readonly name: string; readonly make: (id: string) => Dossier }[] => {
  const repeated = <T extends { readonly id: string }>(items: readonly T[]): T[] =>
    Array.from({ length: TIMES }, (_, k) => items.map((item) => ({ ...item, id: `${item.id}-${k}` }))).flat();
  const big = (id: string): Dossier => {
    const e = exampleDossier(id, 'fr');
    return {
      ...e,
      resources: repeated(e.resources),
      costs: repeated(e.costs.filter((c) => !('resourceId' in c.driver))),
      posts: repeated(e.posts),
      risks: repeated(e.risks),
      documents: repeated(e.documents),
    };
  };
  return [
    { name: 'worked example', make: (id) => exampleDossier(id, 'fr') },
    { name: `the same, its lines ${TIMES} times`, make: big },
  ];
};

/** A commit with nothing around it. */
const barePeer = (folder: string) => {
  const db = connectWriting(join(folder, 'bare.db'));
  applyPragmas(db);
  db.exec("CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT; INSERT INTO notes VALUES (1, '')");
  const update = db.prepare('UPDATE notes SET body = ? WHERE id = 1');
  return { save: (text: string): void => void update.run(text), close: () => db.close() };
};

const valueIn = <T>(reply: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  return reply.value;
};

/** Edits of one kind, each on the revision that the one before gave, each followed by the bare commit of the same words. */
const measureOne = (make: (id: string) => Dossier, folder: string, path: readonly string[]) => {
  mkdirSync(folder, { recursive: true });
  const portfolio = openPortfolio({ folder, now: () => new Date().toISOString(), user: () => 'Banc' });
  const peer = barePeer(folder);
  try {
    const { id } = valueIn(portfolio.loadExample(make));
    let { dossier, revision } = valueIn(portfolio.openDossier(id));
    const ours: number[] = [];
    const bare: number[] = [];
    const after: number[] = [];
    for (let turn = 0; turn < WARM + TURNS; turn += 1) {
      const text = `Ce que l’équipe sait faire aujourd’hui, relu la fois ${turn}.`;
      const value = path[0] === 'answers' ? { state: 'answered', value: text } : text;
      const command = setCommand(dossier, [...path], value);
      let saved = revision;
      const own = timed(() => {
        saved = valueIn(portfolio.apply(id, revision, 'edit', [command])).revision;
      });
      const commit = timed(() => peer.save(text));
      // Between two edits of a person there is time.
      const bringing = timed(() => portfolio.catchUp());
      ({ dossier, revision } = valueIn(portfolio.openDossier(id)));
      if (revision !== saved) throw new Error(`Revision ${saved} was said, ${revision} is there.`);
      if (turn < WARM) continue;
      ours.push(own);
      bare.push(commit);
      after.push(bringing);
    }
    return { ours: median(ours), peer: median(bare), after: median(after) };
  } finally {
    peer.close();
    portfolio.close();
  }
};

/** @returns a row a dossier and kind of edit: milliseconds of ours and of the bare commit, and how many times as long ours takes */
export const measureSaving = (): readonly (SavingRow & { readonly after: number })[] => {
  const folder = mkdtempSync(join(tmpdir(), 'triptyque-saving-'));
  try {
    return dossiers().flatMap(({ name, make }, i) =>
      (
        [
          ['a text', ['answers', 'request.summary']],
          ['the label of a line', ['resources', i === 0 ? 'city' : 'city-0', 'label']],
        ] as const
      ).map(([what, path], j) => {
        const { ours, peer, after } = measureOne(make, join(folder, `${i}-${j}`), path);
        return { name: `${name}, ${what}`, ours, peer, ratio: ours / peer, after };
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write('One edit saved, beside a bare commit with the same settings; medians:\n');
  for (const { name, ours, peer, ratio, after } of measureSaving())
    process.stdout.write(
      `${name.padEnd(52)} ${ours.toFixed(3)} ms   bare ${peer.toFixed(3)} ms   ${ratio.toFixed(1)} ×   (findings and search words, after: ${after.toFixed(1)} ms)\n`,
    );
}
