/** Exchange files between real portfolios, as the window and the command line make and take them. */
import { readExchange } from '#main/documents/exchange/read.ts';
import { writeExchange } from '#main/documents/exchange/write.ts';
import type { WantedCopy } from '#main/portfolio/exchange/receiving.ts';
import type { Portfolio } from '#main/portfolio/portfolio.ts';
import { contentSeal } from '#main/seal/seal.ts';
import type { DossierCopy, ReceivedFile } from '#shared/archive/exchange/copy.ts';
import type { TakenReport } from '#shared/archive/exchange/preview.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Choices } from '#shared/dossier/merge/conflict.ts';
import { must } from './portfolio-fixture.ts';

export const SENT_AT = '2026-11-23T10:00:00.000Z';

export const send = (
  portfolio: Portfolio,
  ids: readonly string[],
  { password = '', sender = 'Awa', documents = true } = {},
): Promise<Uint8Array> =>
  writeExchange({
    kind: ids.length === 1 ? 'dossier' : 'pack',
    createdAt: SENT_AT,
    application: '0.1.0',
    sender,
    organisation: 'Fondation',
    copies: ids.map((id) => must(portfolio.copyDossier(id, documents))),
    foundation: must(portfolio.copyFoundation(ids)),
    documents: [],
    password,
  });

export const read = async (bytes: Uint8Array, password = ''): Promise<ReceivedFile> =>
  must(await readExchange(bytes, password));

export const states = (portfolio: Portfolio, file: ReceivedFile): string[] =>
  must(portfolio.previewCopies(file.copies)).map((d) => d.state);

/** Takes everything that a file holds, as the preview proposes. */
export const take = (
  portfolio: Portfolio,
  file: ReceivedFile,
  choices: Choices = {},
  action: WantedCopy['action'] = 'take',
): TakenReport[] => {
  const previewed = must(portfolio.previewCopies(file.copies));
  const wanted = file.copies.map((copy, i) => ({ copy, action, revision: previewed[i]?.revision ?? 0, choices }));
  return must(portfolio.receive(wanted, file.about, { records: file.foundation, choices })).dossiers;
};

/** A file that says nothing of itself, as earlier versions wrote them. */
export const NOBODY = { kind: 'dossier', createdAt: '', application: '', sender: '', organisation: '' } as const;
const plainInfo = (d: Dossier): DossierCopy['info'] => ({
  id: d.id,
  project: 'P',
  organisation: 'O',
  status: null,
  cohort: null,
  revision: 1,
  savedAt: '',
  seal: contentSeal(d),
});
/** A dossier alone, without history or documents. */
export const plain = (d: Dossier): DossierCopy => ({
  info: plainInfo(d),
  dossier: d,
  trail: null,
  attachments: [],
  records: [],
  versions: [],
});
/** Puts a dossier into a portfolio under its own id. */
export const put = (portfolio: Portfolio, d: Dossier): void => {
  must(portfolio.receive([{ copy: plain(d), action: 'take', revision: 0, choices: {} }], NOBODY));
};
