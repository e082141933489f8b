import { describe, expect, it } from 'vitest';
import { clip, clipList, nameFrom } from './clip.ts';

const MORE = '… (more)';
describe('a text brought down to a size', () => {
  it('is left alone when it fits, to the last character', () => {
    expect(clip('five words in this one', 22, MORE)).toEqual({ text: 'five words in this one', cut: false });
    expect(clip('', 10, MORE)).toEqual({ text: '', cut: false });
  });
  it('is cut between two words, and says so', () => {
    expect(clip('five words in this one', 21, MORE)).toEqual({ text: `five words in this${MORE}`, cut: true });
  });
  it('is cut inside a word that is longer than the room', () => {
    expect(clip('W'.repeat(500), 40, MORE).text).toBe(`${'W'.repeat(40)}${MORE}`);
    expect(clip(`a ${'W'.repeat(500)}`, 40, MORE).text).toBe(`a ${'W'.repeat(38)}${MORE}`);
  });
  it('counts a short line as a long one', () => {
    const lines = Array.from({ length: 50 }, (_, i) => `${i}`).join('\n');
    expect(clip(lines, 400, MORE).text.split('\n').length).toBeLessThanOrEqual(5);
  });
  it('never cuts a character in two', () => {
    for (let room = 1; room < 12; room += 1) expect(clip('😀'.repeat(12), room, '').text).toBe('😀'.repeat(room));
  });
  it('does not leave a full stop before its ellipsis', () => {
    expect(clip('First said. Then more, and more', 12, '…').text).toBe('First said…');
  });
  it('keeps the first items of a list, counts the others and knows whether it cut one', () => {
    expect(clipList(['a', 'b', 'c'], { count: 2, room: 9 })).toEqual({ items: ['a', 'b'], left: 1, cut: false });
    expect(clipList(['one two three'], { count: 2, room: 9 })).toEqual({ items: ['one two…'], left: 0, cut: true });
  });
});

it('names a long text by its beginning, cut between two words and openly', () => {
  expect(nameFrom('Diagnostic de la mission locale, 2024 : 320 femmes sans emploi dans les trois quartiers')).toBe(
    'Diagnostic de la mission locale, 2024 : 320 femmes sans…',
  );
  expect(nameFrom('  Contrat signé ')).toBe('Contrat signé');
  expect(nameFrom('')).toBe('');
});
