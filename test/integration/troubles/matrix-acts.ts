/** What a person does to a portfolio, each as one act whose answer is known: for the tables of what may be in its way. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PortfolioOptions } from '#main/portfolio/options.ts';
import { openPortfolio, type Portfolio } from '#main/portfolio/portfolio.ts';
import type { DossierCopy } from '#shared/archive/exchange/copy.ts';
import type { Result } from '#shared/contract/failures.ts';
import { setCommand } from '#shared/dossier/content/apply.ts';
import { ALL } from '#test/fixtures/all-dossiers.ts';

export interface Stage {
  readonly portfolio: Portfolio;
  /** the dossier that is worked on */ readonly id: string;
  /** what a colleague sends */ readonly copies: readonly DossierCopy[];
}
const NEW = { organisation: 'Racines', cohortId: null };
const SENT = { kind: 'dossier', createdAt: '', application: '', sender: '', organisation: '' } as const;
const LARGE = 400_000;
/** In every act that is done, and in none that is refused. */
export const WORD = 'Xylquorim';

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};
const ticking = (): (() => string) => {
  let time = Date.parse('2026-11-23T08:00:00.000Z');
  return () => {
    time += 1_000;
    return new Date(time).toISOString();
  };
};
const openIn = (folder: string, options: Partial<PortfolioOptions>): Portfolio =>
  openPortfolio({ folder, now: ticking(), user: () => 'Awa', ...options });

/** A portfolio with a dossier in it, and two dossiers of a colleague's. @param folder made when it is not there */
export const setStage = (folder: string, options: Partial<PortfolioOptions> = {}): Stage => {
  const elsewhere = join(folder, '..', `colleague-${Math.random().toString(36).slice(2)}`);
  for (const one of [folder, elsewhere]) mkdirSync(one, { recursive: true });
  const colleague = openIn(elsewhere, {});
  const sent = ['Jardin', 'Four'].map((project) => must(colleague.createDossier({ project, ...NEW })).id);
  const copies = sent.map((id) => must(colleague.copyDossier(id, true)));
  colleague.close();
  const portfolio = openIn(folder, options);
  const { id } = must(portfolio.createDossier({ project: 'Énergie', ...NEW }));
  return { portfolio, id, copies };
};

/** The same portfolio opened once more. */
export const reopened = (folder: string): Portfolio => openIn(folder, {});

type Act = (stage: Stage) => Result<unknown> | Promise<Result<unknown>>;
const write = ({ portfolio, id }: Stage, question: string, value: string): Result<unknown> => {
  const opened = portfolio.openDossier(id);
  if (!opened.ok) return opened;
  const { dossier, revision } = opened.value;
  return portfolio.apply(id, revision, 'edit', [
    setCommand(dossier, ['answers', question], { state: 'answered', value }),
  ]);
};
let made = 0;
const nextNumber = (): number => {
  made += 1;
  return made;
};
const name = (): string => `${WORD} ${nextNumber()}`;
export const ACTS = {
  save: (stage) => write(stage, 'request.owner', name()),
  record: ({ portfolio }) =>
    portfolio.saveRecord({
      id: `member-${nextNumber()}`,
      kind: 'member',
      dossierId: null,
      base: 0,
      body: { name: name(), role: '', voting: true, active: true },
    }),
  attach: ({ portfolio, id }) =>
    portfolio.addAttachment(id, { name: `${name()}.txt`, mediaType: 'text/plain', content: Buffer.alloc(LARGE, 7) }),
  backup: ({ portfolio }) => portfolio.backup('manual', name()),
  issue: ({ portfolio, id }) => {
    const prepared = portfolio.prepareVersion(id, { name: name(), reason: 'named' });
    return prepared.ok
      ? portfolio.freeze(prepared.value, [
          { name: 'note.pdf', mediaType: 'application/pdf', content: Buffer.alloc(LARGE, 9) },
        ])
      : prepared;
  },
  import: ({ portfolio, copies }) =>
    portfolio.receive(
      copies.map((copy) => ({ copy, action: 'separate', revision: 0, choices: {} })),
      SENT,
    ),
  erase: async (stage) => stage.portfolio.erase({ what: 'passage', texts: [WORD], documents: [], reason: 'request' }),
} as const satisfies Record<string, Act>;
export type ActName = keyof typeof ACTS;
export const ACT_NAMES = Object.keys(ACTS) as ActName[];

/** @returns 'done', or the code of what was refused */
export const answerOf = async (stage: Stage, act: ActName): Promise<string> => {
  const result: Result<unknown> = await ACTS[act](stage);
  return result.ok ? 'done' : result.failure.code;
};
/** All acts, one after the other. */
export const answersOf = async (stage: Stage): Promise<Record<ActName, string>> => {
  const said: Partial<Record<ActName, string>> = {};
  for (const act of ACT_NAMES) said[act] = await answerOf(stage, act);
  return said as Record<ActName, string>;
};
/** Everything that a person sees of it, as one text. */
export const contentOf = ({ portfolio }: Stage): string => {
  const { rows } = must(portfolio.list(ALL));
  return JSON.stringify([
    rows.map(({ id }) => [
      must(portfolio.openDossier(id)),
      must(portfolio.history(id, null, 500)),
      must(portfolio.versions(id)),
    ]),
    must(portfolio.listRecords('member', null)),
    must(portfolio.backups()).map(({ id }) => id),
  ]);
};
