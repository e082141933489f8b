import { render } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { drawFrame } from '#main/files/first-frame.ts';
import { FaultBoundary } from '#renderer/app/fault.tsx';
import { LanguageProvider } from '#renderer/ground/language/language.tsx';
import { takeFrame } from '#renderer/places/portfolio/first-frame.ts';

describe('what is taken of the list', () => {
  it('is drawn again as it was, without what leads elsewhere or runs', () => {
    const box = document.createElement('div');
    box.innerHTML = `<table class="table"><tbody><tr data-dossier="d1"><td id="x" class="a"><a href="https://example.org">Tissages &amp; fils</a>
      <script>1</script><img src="x"><svg viewBox="0 0 24 16"><path d="M0 0h4"></path></svg><button type="button" style="top:0">12 000 €</button></td></tr></tbody></table>`;
    const line = box.querySelector('tr');
    if (line) line.style.height = '41px';
    const drawn = [...box.childNodes].flatMap(takeFrame).map(drawFrame).join('');
    expect(drawn).not.toMatch(/href|script|<img|style|id=/);
    const again = document.createElement('div');
    again.innerHTML = drawn;
    expect(again.textContent).toBe((box.textContent ?? '').replace('1', ''));
    expect(again.querySelector('tr')?.getAttribute('height')).toBe('41');
    expect(again.querySelector('svg')?.getAttribute('viewBox')).toBe('0 0 24 16');
    expect(again.querySelector('button')?.textContent).toBe('12 000 €');
  });

  it('leaves out the lines below the window, and keeps their room', () => {
    const body = document.createElement('table');
    body.innerHTML = `<tbody>${['Abricot', 'Bouleau', 'Cerisier', 'Doronic'].map((name) => `<tr><td>${name}</td></tr>`).join('')}</tbody>`;
    const below = window.innerHeight - 40;
    body.querySelectorAll('tr').forEach((line, at) => {
      line.getBoundingClientRect = () => new DOMRect(0, below + at * 34, 400, 34);
    });
    const drawn = takeFrame(body).map(drawFrame).join('');
    expect(drawn.match(/Abricot|Bouleau|Cerisier|Doronic/g)).toEqual(['Abricot', 'Bouleau']);
    expect(drawn).toContain('<tr height="68"></tr>');
  });
});

it('a list of before does not stand over a fault', () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const cover = document.createElement('div');
  cover.id = 'first-frame';
  document.body.append(cover);
  Object.assign(window, {
    triptyque: { call: async () => ({ ok: false, failure: { code: 'internal' } }), on: () => () => undefined },
  });
  const Broken = (): never => {
    throw new Error('broken');
  };
  render(
    <LanguageProvider language="fr">
      <FaultBoundary>
        <Broken />
      </FaultBoundary>
    </LanguageProvider>,
  );
  expect(document.getElementById('first-frame')).toBeNull();
  quiet.mockRestore();
});
