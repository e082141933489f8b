import { expect, it } from 'vitest';
import { fingerprinted, shortFingerprint } from './version.ts';

it('writes the first hundred bits in five groups that nobody confuses', () => {
  expect(shortFingerprint('0'.repeat(64))).toBe('0000-0000-0000-0000-0000');
  expect(shortFingerprint('f'.repeat(64))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ');
  // 00001 00010 … : one letter for each five bits.
  expect(shortFingerprint('08864298e84a96c6b9f08ca74'.padEnd(64, '0'))).toBe('1234-5678-9ABC-DEFG-HJKM');
});
it('depends on all that is said of a version', () => {
  const version = {
    dossierId: 'd',
    revision: 3,
    name: 'Comité',
    reason: 'named',
    at: '2026-11-23T09:00:00.000Z',
    who: 'Awa',
    contentSha256: 'a'.repeat(64),
  } as const;
  const texts = [
    fingerprinted(version),
    fingerprinted({ ...version, dossierId: 'e' }),
    fingerprinted({ ...version, revision: 4 }),
    fingerprinted({ ...version, name: 'Comite' }),
    fingerprinted({ ...version, reason: 'committee' }),
    fingerprinted({ ...version, at: '2026-11-23T09:00:00.001Z' }),
    fingerprinted({ ...version, who: '' }),
    fingerprinted({ ...version, contentSha256: 'b'.repeat(64) }),
  ];
  expect(new Set(texts).size).toBe(texts.length);
});
