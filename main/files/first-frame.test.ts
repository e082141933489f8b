import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FrameNode } from '#shared/contract/first-frame.ts';
import type { Settings } from '#shared/contract/operations/app.ts';
import { type FirstList, listPage, NO_FILTER } from '#shared/contract/operations/list-query.ts';
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
const keepOnce = (frame: FrameNode, list: FirstList | null = null): void => {
  const first = over();
  first.on(PAGE);
  first.keep(JSON.stringify(frame), list);
};
const listOf = (lines: number, filter = NO_FILTER): FirstList => ({
  query: listPage(filter, 0),
  page: {
    rows: Array.from({ length: lines }, (_, at) => ({
      id: `d${at}`,
      project: `Tissages ${at}`,
      organisation: '',
      organisationId: null,
      status: 'draft',
      cohortId: null,
      stage: '',
      model: '',
      field: '',
      askedCents: 1_200_000,
      proposedCents: null,
      grantedCents: null,
      decisionDate: '',
      owner: '',
      completeness: 0,
      openQuestions: 0,
      findings: 0,
      example: false,
      archived: false,
      updatedAt: '2026-12-01T09:00:00.000Z',
      revision: 1,
      outdated: false,
    })),
    total: lines,
    all: lines,
    outdated: 0,
  },
});

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
    over().keep(JSON.stringify(frame), null);
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

describe('the list that was drawn', () => {
  /** What another start has of it. */
  const listAgain = (settings: Partial<Settings> = {}): FirstList | null => {
    const frame = over(settings);
    frame.on(PAGE);
    return frame.list();
  };

  it('is kept with what it looked like, as far down as a window shows', () => {
    keepOnce(row('Tissages'), listOf(3));
    expect(listAgain()).toEqual(listOf(3));
    keepOnce(row('Tissages'), listOf(100));
    const again = listAgain();
    expect(again?.page.rows).toEqual(listOf(60).page.rows);
    expect(again?.page.total).toBe(100);
  });

  it('is none before the page was given, over another page, or where the settings now ask for another', () => {
    keepOnce(row('Tissages'), listOf(1));
    expect(over().list()).toBe(null);
    const elsewhere = over();
    elsewhere.on(PAGE.replace('root', 'root2'));
    expect(elsewhere.list()).toBe(null);
    expect(listAgain({ language: 'en' })).toBe(null);
    expect(listAgain({ welcomed: false })).toBe(null);
    expect(listAgain({ list: { ...NO_FILTER, archived: true } })).toBe(null);
    keepOnce(row('Tissages'), listOf(1, { ...NO_FILTER, archived: true }));
    expect(listAgain({ list: { ...NO_FILTER, archived: true } })?.page.total).toBe(1);
  });

  it.each([
    ['kept by an older program', undefined],
    ['that is no list', 'Tissages'],
    ['with a line of another shape', { ...listOf(1), page: { ...listOf(1).page, rows: [{ id: 'd1' }] } }],
    ['with more in it than a list has', { ...listOf(1), more: 1 }],
    ['whose number of dossiers is no number', { ...listOf(1), page: { ...listOf(1).page, total: '1' } }],
  ])('is none where it is one %s, and the frame is shown all the same', (_what, list) => {
    keepOnce(row('Tissages'), listOf(1));
    const kept = JSON.parse(readFileSync(framePath(), 'utf8')) as object;
    writeFileSync(framePath(), JSON.stringify({ ...kept, list }));
    const frame = over();
    expect(frame.on(PAGE)).toContain('id="first-frame"');
    expect(frame.list()).toBe(null);
  });
});
