import { expect, it } from 'vitest';
import { pageCount } from './pages.ts';

it('counts page objects, not the words for them in a title or the page tree', () => {
  const pdf =
    '<<\n/Type /Pages\n/Count 2\n>>\n<<\n/Type /Page\n/Parent 1 0 R\n>>\n<<\n/Type /Page\n>>\n/Title (a /Type /Page b)\n';
  expect(pageCount(new TextEncoder().encode(pdf))).toBe(2);
});
