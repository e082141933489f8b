import { expect, it } from 'vitest';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { dossierMemo } from './dossier-memo.ts';
import { memoHtml } from './html.ts';

const html = (dossier = exampleDossier('x', 'fr')): string =>
  memoHtml(
    dossierMemo({
      dossier,
      language: 'fr',
      format: 'full',
      date: '2026-11-23',
      version: '1',
      organisation: 'Fondation',
    }),
  );
const count = (text: string, form: RegExp): number => text.match(form)?.length ?? 0;

it('says what each thing is: one title, parts below it, headings of columns and rows, words for each picture', () => {
  const page = html();
  expect(page).toMatch(/^<!doctype html><html lang="fr">/);
  expect(count(page, /<h1 /g)).toBe(1);
  expect(count(page, /<h2/g)).toBeGreaterThan(10);
  expect(count(page, /<table>/g)).toBe(count(page, /<thead>/g));
  expect(count(page, /scope="row"/g)).toBeGreaterThan(100);
  expect(count(page, /<svg role="img" aria-label="[^"]{20,}"/g)).toBe(count(page, /<svg /g));
  for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${target}"`);
});
it('carries no script, no address, and takes no text for markup', () => {
  const dossier = emptyDossier('x', { startMonth: '2027-01' });
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  const page = html({
    ...dossier,
    answers: {
      'request.projectName': { state: 'answered', value: hostile },
      'request.owner': { state: 'answered', value: hostile },
      'framing.context': { state: 'answered', value: hostile },
    },
  });
  expect(page).not.toMatch(/<script|<img|<link|<iframe/i);
  expect(html()).not.toMatch(/(src|href)="(?!#)/i);
  expect(page).toContain('&lt;script&gt;');
});
