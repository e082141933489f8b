import { expect, it } from 'vitest';
import { fingerprintText, shortFingerprint } from './version.ts';

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
    fingerprintText(version),
    fingerprintText({ ...version, dossierId: 'e' }),
    fingerprintText({ ...version, revision: 4 }),
    fingerprintText({ ...version, name: 'Comite' }),
    fingerprintText({ ...version, reason: 'committee' }),
    fingerprintText({ ...version, at: '2026-11-23T09:00:00.001Z' }),
    fingerprintText({ ...version, who: '' }),
    fingerprintText({ ...version, contentSha256: 'b'.repeat(64) }),
  ];
  expect(new Set(texts).size).toBe(texts.length);
});
