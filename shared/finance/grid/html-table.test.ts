import { describe, expect, it } from 'vitest';
import { htmlTable } from './html-table.ts';

describe('htmlTable', () => {
  it('gives numbers their exact value and leaves texts harmless', () => {
    const html = htmlTable([['<b> & "co"', '1234,56', '-3', 'n/a']], (col) => col > 0);
    expect(html).toContain('>&lt;b&gt; &amp; &quot;co&quot;</td>');
    expect(html).toContain('<td sdval="1234.56" sdnum="1033;" x:num="1234.56">1234,56</td>');
    expect(html).toContain('sdval="-3"');
    expect(html).toContain('x:str');
    expect(html).toContain('>n/a</td>');
  });
  it('marks as a text what could be a formula', () => {
    expect(htmlTable([['=1+1']], () => true)).toContain('sdnum="1033;0;@"');
  });
  it('does not take a label made of digits for a number', () => {
    expect(htmlTable([['2027']], () => false)).not.toContain('sdval');
  });
});
