import { randomFillSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '#main/documents/workbook/hucre-port.ts';
import { makeWorkbookReader } from '#main/documents/workbook/reader.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { workbookOf } from '#shared/finance/workbook/workbook.ts';

const worker = new URL('../../main/documents/workbook/read-worker.ts', import.meta.url);
const example = exampleDossier('example', 'fr');
const file = (): Promise<Uint8Array> => writeWorkbook(workbookOf(example, 'fr'), '2026-11-23T09:00:00.000Z');

describe('a workbook read beside the main process', () => {
  it('is read as it is in place, stage by stage', async () => {
    const stages: string[] = [];
    const read = await makeWorkbookReader({ worker }).read('job', await file(), example, (s) => stages.push(s));
    expect(read).toMatchObject({ ok: true, value: { ok: true, report: [], commands: [] } });
    expect(stages).toEqual(['checking', 'opening', 'comparing']);
  }, 30_000);

  it('can be cancelled, once', async () => {
    const reader = makeWorkbookReader({ worker });
    const reading = reader.read('job', await file(), example);
    expect(reader.cancel('other')).toBe(false);
    expect(reader.cancel('job')).toBe(true);
    expect(await reading).toMatchObject({ ok: false, failure: { code: 'cancelled', kept: 'nothingChanged' } });
    expect(reader.cancel('job')).toBe(false);
  }, 30_000);

  it('is given up, in words, when it takes too long or too much memory, and another file is read after it', async () => {
    const bytes = await file();
    const slow = await makeWorkbookReader({ worker, maxMs: 1 }).read('job', bytes, example);
    expect(slow).toMatchObject({ ok: false, failure: { code: 'file.tooLarge', kept: 'nothingChanged' } });
    const small = makeWorkbookReader({ worker, maxMemoryMb: 4 });
    expect(await small.read('job', bytes, example)).toMatchObject({ ok: false, failure: { code: 'file.tooLarge' } });
    const noise = randomFillSync(new Uint8Array(1_000));
    const reader = makeWorkbookReader({ worker });
    expect(await reader.read('a', noise, example)).toMatchObject({
      ok: false,
      failure: { code: 'file.unknownFormat' },
    });
    expect(await reader.read('b', bytes, example)).toMatchObject({ ok: true });
  }, 60_000);
});
