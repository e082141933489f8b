/**
 * One edit saved, from its command to its revision on the disk, beside the least that a commit can cost: the update of one row of a file with the same settings,
 * on the same disk. Turn by turn in one run, so that both meet the same machine; medians, and their ratio. What derives from a dossier is brought up between two
 * turns, as it is between two edits of a person, and is measured apart.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectWriting } from '#main/portfolio/connection.ts';
import { openPortfolio } from '#main/portfolio/portfolio.ts';
import { applyPragmas } from '#main/portfolio/pragmas.ts';
import { setCommand } from '#shared/dossier/content/apply.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { type BenchRow, type Effort, medianOf, timesInTurn } from './rows.ts';

const TURNS = 200;
const QUICK_TURNS = 60;
/** How many times as long as a bare commit an edit may take. */
const ASKED = 2;
/** Turns before those that count: the runtime compiles what it runs often. */
const WARM = 60;
/** How many times the lines of the worked example stand in the big dossier. */
const TIMES = 12;

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
const measureOne = async (make: (id: string) => Dossier, folder: string, path: readonly string[], turns: number) => {
  mkdirSync(folder, { recursive: true });
  const portfolio = openPortfolio({ folder, now: () => new Date().toISOString(), user: () => 'Banc' });
  const peer = barePeer(folder);
  try {
    const { id } = valueIn(portfolio.loadExample(make));
    let saved = 1;
    const textAt = (turn: number): string => `Ce que l’équipe sait faire aujourd’hui, relu la fois ${turn}.`;
    const times = await timesInTurn(
      [
        (turn) => {
          const { dossier, revision } = valueIn(portfolio.openDossier(id));
          if (revision !== saved) throw new Error(`Revision ${saved} was said, ${revision} is there.`);
          const text = textAt(turn);
          const value = path[0] === 'answers' ? { state: 'answered', value: text } : text;
          const command = setCommand(dossier, [...path], value);
          return () => {
            saved = valueIn(portfolio.apply(id, revision, 'edit', [command])).revision;
          };
        },
        (turn) => {
          const text = textAt(turn);
          return () => peer.save(text);
        },
        // Between two edits of a person there is time.
        () => () => portfolio.catchUp(),
      ],
      { turns, warm: WARM },
    );
    const [ours = Number.NaN, bare = Number.NaN, after = Number.NaN] = times.map(medianOf);
    return { ours, peer: bare, after };
  } finally {
    peer.close();
    portfolio.close();
  }
};

/** @returns for each dossier and kind of edit, the save beside the bare commit, and what is brought up after it */
export const measureSaving = async ({ quick }: Effort): Promise<readonly BenchRow[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'triptyque-saving-'));
  const edits = (isBig: boolean) =>
    [
      ['a text', ['answers', 'request.summary']],
      ['the label of a line', ['resources', isBig ? 'city-0' : 'city', 'label']],
    ] as const;
  try {
    const rows: BenchRow[] = [];
    for (const [i, { name, make }] of dossiers().entries())
      for (const [j, [what, path]] of edits(i > 0).entries()) {
        const { ours, peer, after } = await measureOne(
          make,
          join(folder, `${i}-${j}`),
          path,
          quick ? QUICK_TURNS : TURNS,
        );
        rows.push(
          {
            group: 'save',
            name: `${name}, ${what}`,
            value: ours,
            unit: 'ms',
            peer: { name: 'bare commit', value: peer },
            asked: { ratio: ASKED },
          },
          { group: 'save', name: `${name}, ${what}: findings and words, after it`, value: after, unit: 'ms' },
        );
      }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
