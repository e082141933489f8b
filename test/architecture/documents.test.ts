/** The documents say what is there: sections that code cites, files, tables of the method, packages, terms. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HEADINGS } from '#shared/base/method/headings.ts';
import { LEAVES } from '#shared/base/method/levers.ts';
import { MODELS } from '#shared/base/method/models.ts';
import { AFFINITY } from '#shared/base/method/position.ts';
import { RECORD_KIND_NAMES } from '#shared/decision/records/kinds.ts';
import { factRows, ratioRows, thresholdRows } from '../../scripts/method-tables.mjs';
import house from '../../scripts/rooms.cjs';
import { files, ROOMS, ROOT, text } from './tree.ts';

const documents = files(/\.md$/).filter((path) => path === 'README.md' || path.startsWith('docs/'));
const sources = [...files(/\.(tsx?|mts|mjs)$/, ROOMS), '.dependency-cruiser.cjs', 'electron.vite.config.ts'];
const sections = (path: string): Set<string> =>
  new Set([...text(path).matchAll(/^#{1,3} (.+)$/gm)].map((m) => (m[1] ?? '').trim()));
/** Cells of a table's rows, by the heading that stands over it. */
const rows = (path: string, section: string): string[][] =>
  (
    text(path)
      .split(/^#{1,3} /m)
      .find((part) => part.startsWith(`${section}\n`)) ?? ''
  )
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );

describe('what code cites', () => {
  const cited = sources.flatMap((path) =>
    [...text(path).matchAll(/(docs\/[a-z/-]+\.md)((?:(?:,| and) "[^"]+")*)/g)].flatMap((m) => {
      const names = [...(m[2] ?? '').matchAll(/"([^"]+)"/g)].map((name) => name[1]);
      return (names.length === 0 ? [undefined] : names).map((section) => ({ path, document: m[1] ?? '', section }));
    }),
  );
  it('is read', () => expect(cited.length).toBeGreaterThan(20));
  it('exists, section by section', () => {
    const wrong = cited.filter(
      ({ document, section }) =>
        !documents.includes(document) || (section !== undefined && !sections(document).has(section)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('what documents name', () => {
  it('links to files that are there', () => {
    const wrong = documents.flatMap((path) =>
      [...text(path).matchAll(/\]\(([^)#]+)/g)]
        .map((m) => m[1] ?? '')
        .filter((to) => !/^[a-z]+:/.test(to) && !existsSync(join(ROOT, dirname(path), to)))
        .map((to) => `${path} → ${to}`),
    );
    // A picture of the window is made by `npm run shots`.
    expect(wrong.filter((w) => !w.endsWith('docs/images/model.png'))).toEqual([]);
  });
  it('names files and folders that are there', () => {
    const wrong = documents.flatMap((path) =>
      [...text(path).matchAll(/`((?:shared|main|renderer|test|scripts|docs)\/[\w./-]+)`/g)]
        .map((m) => m[1] ?? '')
        .filter((named) => !existsSync(join(ROOT, named)))
        .map((named) => `${path}: ${named}`),
    );
    expect(wrong).toEqual([]);
  });
  it('prints the list of rooms that the walls are made of: `npm run docs` writes it again', () => {
    expect(text('docs/architecture.md')).toContain(house.roomsPage());
  });
  it('lists each kind of record where the formats are described', () => {
    const page = text('docs/formats.md');
    const [list = ''] = /Kinds of records.*?\n\n/s.exec(`${page}\n\n`) ?? [];
    expect(RECORD_KIND_NAMES.filter((kind) => !list.includes(`\`${kind}\``))).toEqual([]);
  });
  it('names commands that are there', () => {
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
    const wrong = documents.flatMap((path) =>
      [...text(path).matchAll(/npm run (?:-s )?([a-z]+)/g)].map((m) => m[1] ?? '').filter((name) => !(name in scripts)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the tables of docs/method.md are the data of the code', () => {
  const method = 'docs/method.md';
  it('models', () => {
    expect(rows(method, 'Models').map(([id, name]) => [id, name])).toEqual(
      MODELS.map((m) => [m.id, `${m.name.fr} / ${m.name.en}`]),
    );
  });
  it('levers', () => {
    expect(rows(method, 'Levers')).toEqual(
      LEAVES.map((l) => [
        l.id,
        `${l.label.en}${l.balanceSheet === true ? ' (balance sheet only)' : ''}`,
        l.accounts.join(', '),
        l.heading,
        l.logic,
        l.model,
        l.withCounterpart ? 'yes' : 'no',
        String(l.usualDelayMonths),
      ]),
    );
  });
  it('headings', () => {
    expect(rows(method, 'Headings')).toEqual(HEADINGS.map((h) => [h.id, h.accounts['2018'], h.accounts['2025']]));
  });
  it('positioning', () => {
    expect(rows(method, 'Positioning').map(([, returned, free]) => [returned, free])).toEqual(
      Object.values(AFFINITY).map((cell) => [cell.with, cell.without]),
    );
  });
  it('ratios: `npm run docs` writes them again', () => {
    expect(rows(method, 'Ratios').map((cells) => `| ${cells.join(' | ')} |`)).toEqual(ratioRows());
  });
  it('dated facts: `npm run docs` writes them again', () => {
    expect(rows(method, 'Dated facts').map((cells) => `| ${cells.join(' | ')} |`)).toEqual(factRows());
  });
  it('thresholds: `npm run docs` writes them again', () => {
    expect(rows(method, 'Thresholds').map((cells) => `| ${cells.join(' | ')} |`)).toEqual(thresholdRows());
  });
});

/** Packages whose description names no licence: a person read the text beside it. */
const licenceRead: Readonly<Record<string, string>> = { '@react-aria/optimize-locales-plugin': 'Apache-2.0' };

describe('docs/dependencies.md', () => {
  it('has a line for each package and none for what is gone', () => {
    const { dependencies, optionalDependencies, devDependencies } = JSON.parse(text('package.json')) as Record<
      'dependencies' | 'optionalDependencies' | 'devDependencies',
      Record<string, string>
    >;
    const lines = rows('docs/dependencies.md', 'Dependencies').flatMap(([packages]) =>
      [...(packages ?? '').matchAll(/`([^`]+)`/g)].map((m) => m[1] ?? ''),
    );
    expect(lines.toSorted()).toEqual(
      Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies }).sort(),
    );
  });
  it('names the licence that each package declares', () => {
    for (const [packages, , , licence] of rows('docs/dependencies.md', 'Dependencies'))
      for (const [, name] of (packages ?? '').matchAll(/`([^`]+)`/g)) {
        // A package of another platform is not installed here.
        if (!existsSync(join(ROOT, 'node_modules', name ?? '', 'package.json'))) continue;
        const declared = JSON.parse(text(`node_modules/${name}/package.json`)) as { license?: string };
        expect(declared.license ?? licenceRead[name ?? ''], name).toBe(licence);
      }
  });
});

describe('docs/design-system.md', () => {
  it('has every component and every token, and none that is gone', () => {
    const components = files(/\.tsx$/, ['renderer/ground/components']).flatMap((path) =>
      [...text(path).matchAll(/^export const ([A-Z]\w+)/gm)].map((m) => m[1] ?? ''),
    );
    const names = (section: string): string[] =>
      rows('docs/design-system.md', section).flatMap(([cell]) =>
        [...(cell ?? '').matchAll(/`([^`]+)`/g)].map((m) => m[1] ?? ''),
      );
    expect(names('Components').toSorted()).toEqual(components.toSorted());
    const tokens = new Set(
      [...text('renderer/ground/components/tokens.css').matchAll(/^ {2}(--[\w-]+):/gm)].map((m) => m[1] ?? ''),
    );
    const told = new Set(names('Tokens'));
    expect([...tokens].filter((token) => !told.has(token) && !/^--s[2-6]$/.test(token))).toEqual([]);
    expect([...told].filter((token) => !tokens.has(token))).toEqual([]);
  });
});

describe('docs/glossary.md', () => {
  const terms = rows('docs/glossary.md', 'Glossary');
  it('names what is in the code', () => {
    const code = files(/^(shared|main)\/.*\.ts$/, ['shared', 'main'])
      .map(text)
      .join('\n');
    const named = terms.flatMap(([, , , names]) => [...(names ?? '').matchAll(/`(\w+)`/g)].map((m) => m[1] ?? ''));
    expect(named.length).toBeGreaterThan(40);
    expect(
      named.filter((name) => !new RegExp(`\\b(const|type|interface) ${name}\\b|\\b${name}\\??:|'${name}'`).test(code)),
    ).toEqual([]);
  });
  it('gives one line a term, in both languages, with its meaning', () => {
    expect(new Set(terms.map(([french]) => french)).size).toBe(terms.length);
    for (const [french, english, meaning] of terms)
      expect(
        [french, english, meaning].every((cell) => (cell ?? '') !== ''),
        french,
      ).toBe(true);
  });
});
