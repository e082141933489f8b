import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FrameNode } from '#shared/contract/first-frame.ts';
import type { Settings } from '#shared/contract/operations/app.ts';
import { drawFrame, makeFirstFrame } from './first-frame.ts';

const PAGE = '<!doctype html>\n<html lang="fr">\n<body><div id="root"></div></body></html>';
const row = (text: string): FrameNode => ({ tag: 'td', attributes: { class: 'a "b"' }, children: [text] });
const base: Settings = { language: 'fr', theme: 'dark', userName: '', organisationName: '', welcomed: true };
let folder = '';
const framePath = (): string => join(folder, 'first-frame.json');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'frame-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const over = (settings: Partial<Settings> = {}) =>
  makeFirstFrame({ file: () => framePath(), settings: () => ({ ...base, ...settings }), isDark: () => false });
/** Kept in one start of the window. */
const keepOnce = (frame: FrameNode): void => {
  const first = over();
  first.on(PAGE);
  first.keep(JSON.stringify(frame));
};

describe('the first frame', () => {
  it('is shown over the same page, in its language and theme', () => {
    keepOnce(row('Tissages & <b>'));
    const page = over().on(PAGE);
    expect(page).toContain('<td class="a &quot;b&quot;">Tissages &amp; &lt;b&gt;</td>');
    expect(page).toContain('<div id="first-frame" inert aria-hidden="true">');
    expect(page).toContain('data-theme="dark"');
    expect(page).toContain('<div id="root"></div>');
  });

  it('is for this account alone', () => {
    keepOnce(row('Tissages'));
    if (process.platform !== 'win32') expect(statSync(framePath()).mode & 0o077).toBe(0);
  });

  it.each([
    ['another page', {}, PAGE.replace('root', 'root2')],
    ['another language', { language: 'en' } as const, PAGE],
    ['a first run', { welcomed: false }, PAGE],
  ])('is not shown over %s', (_what, settings, page) => {
    keepOnce(row('Tissages'));
    expect(over(settings).on(page)).toBe(page);
  });

  it.each([
    ['a script', { tag: 'script', attributes: {}, children: ['alert(1)'] }],
    ['an address', { tag: 'a', attributes: { href: 'https://example.org' }, children: [] }],
    ['a handler', { tag: 'td', attributes: { onclick: 'x()' }, children: [] }],
    ['a style', { tag: 'td', attributes: { style: 'top:0' }, children: [] }],
    ['a name that ends the tag', { tag: 'td', attributes: { 'class><img src=x': '' }, children: [] }],
    ['a number in place of a text', { tag: 'td', attributes: { class: 4 }, children: [] }],
    ['nothing', null],
  ])('is not shown with %s in it, nor kept', (_what, frame) => {
    keepOnce(row('Tissages'));
    const path = framePath();
    const kept = JSON.parse(readFileSync(path, 'utf8')) as object;
    writeFileSync(path, JSON.stringify({ ...kept, frame: { tag: 'div', attributes: {}, children: [frame] } }));
    expect(over().on(PAGE)).toBe(PAGE);
    rmSync(path);
    over().keep(JSON.stringify(frame));
    expect(existsSync(path)).toBe(false);
  });

  it('is done without where its file is no file, or no JSON', () => {
    writeFileSync(framePath(), '{');
    expect(over().on(PAGE)).toBe(PAGE);
    rmSync(framePath());
    symlinkSync('/dev/zero', framePath());
    expect(over().on(PAGE)).toBe(PAGE);
  });

  it('draws what marks and sizes', () => {
    const frame: FrameNode = {
      tag: 'tr',
      attributes: { height: '41', 'aria-selected': 'true' },
      children: [row('x'), { tag: 'input', attributes: { type: 'checkbox' }, children: [] }],
    };
    expect(drawFrame(frame)).toBe(
      '<tr height="41" aria-selected="true"><td class="a &quot;b&quot;">x</td><input type="checkbox"></tr>',
    );
  });
});
