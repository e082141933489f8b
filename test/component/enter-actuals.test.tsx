/** Amounts entered from a file are taken back as one, and with them nothing that another laptop wrote meanwhile. */
import { expect, it, vi } from 'vitest';
import { redo, undo } from '#renderer/ground/saving/undo-list.ts';
import { enterActuals } from '#renderer/places/follow-up/by-line/enter-actuals.ts';
import type { ActualLine } from '#shared/decision/follow-up/records.ts';
import { ownId } from '#shared/decision/records/kinds.ts';
import { matchedRow } from '#test/fixtures/matched-rows.ts';
import { must, openBridge } from './bridge.ts';

it('takes back what it entered and leaves what came from elsewhere, before it and after it', async () => {
  const { portfolio } = await openBridge();
  const { id: dossierId } = must(portfolio.createDossier({ project: 'P', organisation: 'O', cohortId: null }));
  const said = (): readonly string[] =>
    must(portfolio.listRecords('actualLine', dossierId))
      .map(({ body }) => body as ActualLine)
      .map(({ label, actualCents }) => `${label} ${actualCents}`)
      .toSorted();
  const elsewhere = (label: string, actualCents: number): void => {
    const origin = { file: 'ailleurs.csv', sheet: '', cell: 'A1', attachmentId: null };
    const body: ActualLine = {
      key: `charge  ${label}`,
      month: 24,
      side: 'charge',
      heading: null,
      label,
      account: null,
      lines: [],
      actualCents,
      origin,
    };
    const id = ownId('actualLine', body, dossierId) ?? '';
    must(portfolio.saveRecord({ id, kind: 'actualLine', dossierId, base: 0, body }));
  };
  // Read before the file was opened: what another laptop writes while one looks at it is not in it.
  elsewhere('Assurance', 300);
  const files = [
    { name: 'clos.csv', handle: null, rows: [matchedRow('Loyer', 700), matchedRow('Eau', 40)], mode: null },
  ];
  must(await enterActuals(dossierId, 12, files, [], 'Réel'));
  expect(said()).toEqual(['Assurance 300', 'Eau 40', 'Loyer 700']);
  elsewhere('Sinistre', 900);
  undo();
  await vi.waitFor(() => expect(said()).toEqual(['Assurance 300', 'Sinistre 900']));
  redo();
  await vi.waitFor(() => expect(said()).toEqual(['Assurance 300', 'Eau 40', 'Loyer 700', 'Sinistre 900']));
});
