import { expect, it } from 'vitest';
import { translator } from '#shared/base/i18n/translate.ts';
import { failureWords } from './failure-words.ts';
import { FAILURE_CODES } from './failures.ts';

it.each(['fr', 'en'] as const)('says every failure in words, with what was kept (%s)', (language) => {
  const t = translator(language);
  for (const code of FAILURE_CODES) {
    const words = failureWords(t, language, { code, details: 'abc' });
    expect(words).not.toContain('failures.');
    expect(words).not.toContain(code === 'internal' || code === 'cancelled' ? '{{' : code);
    // What happened, what was kept, what to do.
    expect(words.split(/[.!?](?:\s|$)/).filter((s) => s.trim() !== '').length, words).toBeGreaterThan(2);
  }
});
it('says what the failure itself kept and asks for, before what its kind usually does', () => {
  const t = translator('en');
  expect(failureWords(t, 'en', { code: 'disk.full' })).toContain(t('failures.inMemory'));
  const carried = failureWords(t, 'en', { code: 'disk.full', kept: 'originalUntouched' });
  expect(carried).toContain(t('failures.untouched'));
  expect(carried).not.toContain(t('failures.inMemory'));
  expect(failureWords(t, 'en', { code: 'internal', kept: 'lastSaved' })).toContain(t('failures.lastSaved'));
  expect(failureWords(t, 'en', { code: 'memo.failed', next: ['correct'] })).toContain(t('failures.next.correct'));
  expect(failureWords(t, 'en', { code: 'memo.failed' })).toContain(t('failures.next.retry'));
});
it('names the field, the value and the rule', () => {
  const words = failureWords(translator('en'), 'en', {
    code: 'dossier.invalid',
    place: { of: 'dossier', path: ['posts', 'a', 'firstMonth'] },
    value: '0',
    rule: { kind: 'atLeast', limit: 1 },
  });
  expect(words).toContain('First month · 0 · at least 1');
  expect(words).not.toContain('firstMonth');
});
