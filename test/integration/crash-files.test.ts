import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { portfolioPath } from '#main/portfolio/portfolio.ts';
import { sha256 } from '#main/seal/seal.ts';
import type { Result } from '#shared/contract/failures.ts';
import { canonical } from '#shared/dossier/content/canonical.ts';
import { ALL, answer, fileHash, freshFolder, must, open } from './portfolio-fixture.ts';

const NEW = { project: 'Énergie', organisation: 'Cœur', cohortId: null };
const REPORTED = new Set(['portfolio.damaged', 'dossier.damaged', 'attachment.damaged']);

describe('a write-ahead log that was cut or changed by a power cut', () => {
  it('opens as an exact earlier state, or says that it is damaged', () => {
    const folder = freshFolder();
    const portfolio = open(folder);
    const { id } = must(portfolio.createDossier(NEW));
    portfolio.reopen();
    const states = new Map<number, string>();
    const remember = (): void => {
      const view = must(portfolio.openDossier(id));
      states.set(view.revision, canonical(view.dossier));
    };
    remember();
    for (let i = 0; i < 12; i += 1) {
      answer(portfolio, id, 'framing.context', `état ${i}`);
      remember();
    }
    const main = readFileSync(portfolio.path);
    const log = readFileSync(`${portfolio.path}-wal`);
    portfolio.close();

    const target = freshFolder();
    const seen = new Set<number>();
    let damaged = 0;
    const tryWith = (bytes: Buffer, name: string): void => {
      writeFileSync(portfolioPath(target), main);
      writeFileSync(`${portfolioPath(target)}-wal`, bytes);
      const copy = open(target);
      const { state } = copy.state();
      if (state === 'open') {
        const view = must(copy.openDossier(id));
        expect(canonical(view.dossier), name).toBe(states.get(view.revision));
        expect(
          must(copy.history(id, null, 200)).map((h) => h.revision),
          name,
        ).toEqual(Array.from({ length: view.revision }, (_, i) => view.revision - i));
        seen.add(view.revision);
      } else {
        expect(state, name).toBe('damaged');
        damaged += 1;
      }
      copy.close();
    };
    for (let i = 0; i <= 200; i += 1) {
      const length = Math.floor((log.length * i) / 200);
      tryWith(log.subarray(0, length), `cut at ${length}`);
    }
    for (let i = 0; i < 100; i += 1) {
      const place = Math.floor((log.length * i) / 100) + (i % 7);
      const bytes = Buffer.from(log);
      bytes[place] = (bytes[place] ?? 0) ^ 0xff;
      tryWith(bytes, `inverted at ${place}`);
    }
    expect(damaged).toBe(0);
    expect([...seen].sort((a, b) => a - b)).toEqual([...states.keys()]);
  });
});

describe('a portfolio file with a flipped bit', () => {
  /** Everything a user can see; a failure is part of it. */
  const everything = (portfolio: ReturnType<typeof open>, ids: readonly string[], files: readonly string[]) => {
    const failures: string[] = [];
    const kept = <T>(result: Result<T>): T | null => {
      if (result.ok) return result.value;
      failures.push(result.failure.code);
      return null;
    };
    const seen = {
      lists: (['updatedAt', 'project', 'status'] as const).map((sort) => kept(portfolio.list({ ...ALL, sort }))),
      found: ['coeur', 'energie', 'proces'].map((text) => kept(portfolio.list({ ...ALL, text }))),
      dossiers: ids.map((id) => kept(portfolio.openDossier(id))),
      histories: ids.map((id) => kept(portfolio.history(id, null, 200))),
      files: files.map((id) => {
        const file = kept(portfolio.readAttachment(id));
        return file === null ? null : sha256(file.content);
      }),
      cohorts: kept(portfolio.cohorts()),
    };
    return { seen: sha256(JSON.stringify(seen)), failures };
  };

  it('opens with the same content or says that it is damaged: never a silent difference, never a changed original', () => {
    const folder = freshFolder();
    const portfolio = open(folder);
    const ids = [NEW, { ...NEW, project: 'Jardin' }].map((input) => must(portfolio.createDossier(input)).id);
    const files = ids.map(
      (id) =>
        must(portfolio.addAttachment(id, { name: 'Procès-verbal', mediaType: 'x/y', content: Buffer.alloc(3_000, 3) }))
          .id,
    );
    for (const id of ids)
      for (let i = 0; i < 3; i += 1) answer(portfolio, id, 'framing.context', `état ${i} ${'mot '.repeat(200)}`);
    must(portfolio.createCohort('Appel'));
    portfolio.catchUp();
    const expected = everything(portfolio, ids, files);
    expect(expected.failures).toEqual([]);
    portfolio.close();
    const bytes = readFileSync(portfolioPath(folder));

    const target = freshFolder();
    const file = portfolioPath(target);
    const tally = { same: 0, reported: 0 };
    const tryWith = (changed: Buffer, name: string): void => {
      writeFileSync(file, changed);
      const before = sha256(changed);
      const copy = open(target);
      const { state } = copy.state();
      if (state === 'damaged') {
        tally.reported += 1;
        copy.close();
        expect(fileHash(file), name).toBe(before);
        return;
      }
      expect(state, name).toBe('open');
      const got = everything(copy, ids, files);
      copy.close();
      if (got.failures.length > 0) {
        expect(
          got.failures.filter((code) => !REPORTED.has(code)),
          name,
        ).toEqual([]);
        tally.reported += 1;
      } else {
        expect(got.seen, name).toBe(expected.seen);
        tally.same += 1;
      }
    };
    // Every byte of the header, then spread over the file; a prime step reaches every place within a page.
    const OFFSETS = 1_100;
    const step = Math.floor(bytes.length / OFFSETS) | 1;
    const places = [
      ...Array.from({ length: 100 }, (_, i) => i),
      ...Array.from({ length: OFFSETS }, (_, i) => 100 + i * step),
    ];
    for (const [i, place] of places.entries()) {
      if (place >= bytes.length) continue;
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ (1 << (i % 8));
      tryWith(changed, `bit ${i % 8} of byte ${place}`);
    }
    // Cut short, and whole pages zeroed.
    for (let i = 0; i < 20; i += 1) tryWith(bytes.subarray(0, Math.floor((bytes.length * i) / 20)), `cut at ${i}/20`);
    for (let page = 0; page < bytes.length / 4_096; page += 1) {
      const changed = Buffer.from(bytes);
      changed.fill(0, page * 4_096, (page + 1) * 4_096);
      tryWith(changed, `page ${page} zeroed`);
    }
    expect(tally.same + tally.reported).toBeGreaterThan(1_100);
    expect(tally.reported).toBeGreaterThan(100);
    copyFileSync(portfolioPath(folder), file);
    const sound = open(target);
    expect(everything(sound, ids, files).seen).toBe(expected.seen);
  });
});
