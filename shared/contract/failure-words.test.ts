import { expect, it } from 'vitest';
import { translator } from '../i18n/translate.ts';
import { failureWords } from './failure-words.ts';
import { FAILURE_CODES } from './failures.ts';

it.each(['fr', 'en'] as const)('says every failure in words, with what was kept (%s)', (language) => {
  const t = translator(language);
  for (const code of FAILURE_CODES) {
    const words = failureWords(t, { code, details: 'abc' });
    expect(words).not.toContain('failures.');
    expect(words).not.toContain(code === 'internal' || code === 'cancelled' ? '{{' : code);
    expect(words.split(/[.!?]/).filter((s) => s.trim() !== '').length).toBeGreaterThan(1);
  }
});
it('names the field, the value and the rule', () => {
  const words = failureWords(translator('en'), {
    code: 'dossier.invalid',
    path: 'posts.a.firstMonth',
    value: '0',
    rule: 'at least 1',
  });
  expect(words).toContain('posts.a.firstMonth · 0 · at least 1');
});
