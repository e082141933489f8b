import { expect, it } from 'vitest';
import { MAX_PASSAGE, SourceSchema } from './answer.ts';
import { passageOf } from './passage.ts';

it('lines of a page are one line', () => {
  expect(passageOf('  Nous sollicitons un soutien\n de 120\u00a0000 € \n\n')).toBe(
    'Nous sollicitons un soutien de 120 000 €',
  );
  expect(passageOf(' \n ')).toBe('');
});
it('a passage that is too long ends with a whole word and an ellipsis, and is a source', () => {
  const long = passageOf('soutien '.repeat(200));
  expect(long.endsWith('soutien …')).toBe(true);
  expect(long.length).toBeLessThanOrEqual(MAX_PASSAGE);
  expect(SourceSchema.safeParse({ kind: 'document', passage: long }).success).toBe(true);
});
it('one word without end is cut between two characters', () => {
  const cut = passageOf('🧵'.repeat(400));
  expect(cut.length).toBeLessThanOrEqual(MAX_PASSAGE);
  expect(/^(🧵)+ …$/u.test(cut)).toBe(true);
});
