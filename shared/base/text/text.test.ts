import { expect, it } from 'vitest';
import { foldText, withoutAccents } from './accents.ts';
import { escapeMarkup } from './markup.ts';

it('finds a word whatever its accents, ligatures and capitals, composed or not', () => {
  for (const spelling of ['Œuvre Sociale', 'œuvre sociale', 'OEUVRE SOCIALE', 'Œuvre sociale'.normalize('NFD')])
    expect(foldText(spelling)).toBe('oeuvre sociale');
  expect(foldText('Trésorerie, ÎLE, ça, Lætitia')).toBe('tresorerie, ile, ca, laetitia');
});

it('takes accents away and leaves capitals', () => expect(withoutAccents('École Ça Æ')).toBe('Ecole Ca Æ'));

it('leaves nothing that ends a text or an attribute', () => {
  expect(escapeMarkup(`<b a="1" c='2'>&</b>`)).toBe('&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;&lt;/b&gt;');
});
