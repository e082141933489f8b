import { describe, expect, it } from 'vitest';
import { intentOf, type Key } from './keys.ts';

const press = (key: string, held: Partial<Key> = {}) =>
  intentOf({ key, ctrl: false, shift: false, alt: false, altGraph: false, ...held }, 20);

describe('intentOf', () => {
  it('types every character, also those that need AltGr', () => {
    expect(press('7')).toEqual({ type: 'edit', text: '7' });
    expect(press('=')).toEqual({ type: 'edit', text: '=' });
    expect(press('€', { ctrl: true, alt: true, altGraph: true })).toEqual({ type: 'edit', text: '€' });
  });
  it('leaves to the menu and to the system what is theirs', () => {
    for (const key of ['z', 'y', 'c', 'v', 'x', 'k', 's']) expect(press(key, { ctrl: true })).toBeNull();
    expect(press('Tab', { ctrl: true })).toBeNull();
    expect(press('f', { alt: true })).toBeNull();
    expect(press('F1')).toBeNull();
  });
  it('moves, jumps and extends', () => {
    expect(press('ArrowDown')).toEqual({
      type: 'select',
      action: { type: 'step', to: 'down', extend: false, count: 1 },
    });
    expect(press('ArrowRight', { ctrl: true, shift: true })).toEqual({
      type: 'select',
      action: { type: 'jump', to: 'right', extend: true },
    });
    expect(press('Enter', { shift: true })).toEqual({
      type: 'select',
      action: { type: 'step', to: 'up', extend: false, count: 1 },
    });
    expect(press('PageDown')).toEqual({
      type: 'select',
      action: { type: 'step', to: 'down', extend: false, count: 20 },
    });
  });
  it('moves lines with Alt, fills with Ctrl, edits with F2, clears with Delete', () => {
    expect(press('ArrowUp', { alt: true })).toEqual({ type: 'moveLine', by: -1 });
    expect(press('ArrowRight', { alt: true })).toEqual({ type: 'shift', by: 1 });
    expect(press('r', { ctrl: true })).toEqual({ type: 'fill', to: 'right' });
    expect(press('F2')).toEqual({ type: 'edit', text: null });
    expect(press('F2', { shift: true })).toEqual({ type: 'note' });
    expect(press('Delete')).toEqual({ type: 'clear' });
    expect(press('Enter', { alt: true })).toEqual({ type: 'explain' });
    expect(press('Enter', { alt: true, shift: true })).toBeNull();
  });
});
