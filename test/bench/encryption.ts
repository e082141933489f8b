/** A protected portfolio beside a plain one of the same content: an edit on the disk, opening, a search, and a look at every seal. Turn by turn in the same run; medians. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PortfolioKey } from '#main/portfolio/connection.ts';
import { openPortfolio, type Portfolio } from '#main/portfolio/portfolio.ts';
import type { Result } from '#shared/contract/failures.ts';
import { NO_FILTER } from '#shared/contract/operations/list-query.ts';
import { setCommand } from '#shared/dossier/content/apply.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { type BenchRow, type Effort, medianOf, timesInTurn } from './rows.ts';

const TURNS = { edit: 120, open: 7, search: 60, verify: 5 } as const;
const NAMES = {
  edit: 'one edit, until it is on the disk',
  open: 'opening',
  search: 'a word searched',
  verify: 'every page and seal looked at',
} as const;
/** What the cipher may add to an edit; it was 1.1 when it was tried out. */
const EDIT_RATIO = 1.5;
const WORDS = ['financ', 'benefici', 'atelier', 'zzz'] as const;
const KEY = `${'5c'.repeat(32)}${'a7'.repeat(16)}` as PortfolioKey;

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};
interface Side {
  readonly open: () => Portfolio;
  portfolio: Portfolio;
  readonly ids: string[];
}
const makeSide = (folder: string, key: PortfolioKey | null, dossiers: number): Side => {
  let time = Date.parse('2026-11-23T08:00:00Z');
  const now = (): string => {
    time += 1_000;
    return new Date(time).toISOString();
  };
  const open = (): Portfolio => openPortfolio({ folder, key, now, user: () => 'bench' });
  const portfolio = open();
  const { id } = must(portfolio.loadExample((one) => exampleDossier(one, 'fr')));
  const ids = [id];
  while (ids.length < dossiers) ids.push(must(portfolio.duplicateDossier(id)).id);
  portfolio.catchUp();
  return { open, portfolio, ids };
};
/** What is measured of a portfolio: made ready, then done. */
const edit = ({ portfolio, ids }: Side, turn: number) => {
  const id = ids[turn % ids.length] ?? '';
  const { dossier, revision } = must(portfolio.openDossier(id));
  const set = setCommand(dossier, ['answers', 'framing.context'], {
    state: 'answered',
    value: `texte ${turn} coopérative`,
  });
  return () => must(portfolio.apply(id, revision, 'edit', [set]));
};
const search =
  ({ portfolio }: Side, turn: number) =>
  () =>
    must(
      portfolio.list({
        ...NO_FILTER,
        text: WORDS[turn % WORDS.length] ?? '',
        offset: 0,
        limit: 50,
      }),
    );
const verify =
  ({ portfolio }: Side) =>
  () =>
    portfolio.verify();
const reopen = (side: Side) => {
  side.portfolio.close();
  return () => {
    side.portfolio = side.open();
    if (side.portfolio.state().state !== 'open') throw new Error(JSON.stringify(side.portfolio.state()));
  };
};
/** In this order: what edits left to be brought up is done before words are searched. */
const MEASURES = [
  ['edit', edit],
  ['search', search],
  ['verify', verify],
  ['open', reopen],
] as const;

export const measureEncryption = async ({ quick }: Effort): Promise<BenchRow[]> => {
  const dossiers = quick ? 30 : 120;
  const folder = mkdtempSync(join(tmpdir(), 'triptyque-bench-'));
  try {
    const sides = [
      makeSide(join(folder, 'encrypted'), KEY, dossiers),
      makeSide(join(folder, 'plain'), null, dossiers),
    ] as const;
    const rows: BenchRow[] = [];
    for (const [name, prepare] of MEASURES) {
      const [encrypted = [], plain = []] = await timesInTurn(
        sides.map((side) => (turn: number) => prepare(side, turn)),
        { turns: TURNS[name], warm: 0 },
      );
      for (const side of sides) side.portfolio.catchUp();
      rows.push({
        group: 'encryption',
        name: NAMES[name],
        value: medianOf(encrypted),
        unit: 'ms',
        peer: { name: 'plain', value: medianOf(plain) },
        ...(name === 'edit' ? { asked: { ratio: EDIT_RATIO } } : {}),
      });
    }
    for (const side of sides) side.portfolio.close();
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
