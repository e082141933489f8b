import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isShown, markAsFromOutside, visibleName } from './outside.ts';

it.each([
  ['devis.pdf', true],
  ['Comptes 2025.XLSX', true],
  ['plan.ods', true],
  ['macro.xlsm', false],
  ['note.docm', false],
  ['lancer.exe', false],
  ['page.html', false],
  ['image.svg', false],
  ['raccourci.lnk', false],
  ['facture.pdf.js', false],
  ['sans extension', false],
])('%s is opened by another program: %s', (name, shown) => {
  expect(isShown(name)).toBe(shown);
});

it('shows the marks that turn a name around, and judges it by its true end', () => {
  const name = visibleName('devis\u202efdp.exe');
  expect(name).toBe('devis\uFFFDfdp.exe');
  expect(isShown(name)).toBe(false);
  expect(visibleName('a\u0000b\u200b.pdf')).toBe('a\uFFFDb\uFFFD.pdf');
  expect(visibleName('con:flux.pdf')).toBe('con_flux.pdf');
  expect(visibleName('lettre.pdf ')).toBe('lettre.pdf_');
  expect(visibleName('Procès-verbal « œuvre ».pdf')).toBe('Procès-verbal « œuvre ».pdf');
});

it('tells Windows that a document came from outside', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'outside-')), 'devis.pdf');
  markAsFromOutside(path, 'win32');
  expect(readFileSync(`${path}:Zone.Identifier`, 'utf8')).toContain('ZoneId=3');
  markAsFromOutside(`${path}2`, 'linux');
  expect(() => readFileSync(`${path}2:Zone.Identifier`)).toThrow('ENOENT');
});
