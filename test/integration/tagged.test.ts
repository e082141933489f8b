/** What a screen reader and a program that copies figures find in the standard file; checked with qpdf and poppler, and by reading the pages themselves. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writePdf } from '#main/documents/pdf/write.ts';
import { DOSSIERS, FONTS, memoOf } from './memo-fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'triptyque-tags-'));
const run = (tool: string, ...args: string[]): string =>
  execFileSync(tool, args, { encoding: 'latin1', maxBuffer: 1 << 27 });
const readNow = async (name: 'example' | 'empty' | 'long', format: 'summary' | 'full') => {
  const path = join(folder, `${name}-${format}.pdf`);
  writeFileSync(path, await writePdf(memoOf(DOSSIERS[name]('fr'), 'fr', format), FONTS));
  const open = run('qpdf', '--qdf', '--object-streams=disable', '--stream-data=uncompress', path, '-');
  const objects = new Map(
    [...open.matchAll(/^(\d+) 0 obj\n([\s\S]*?)^endobj/gm)].map((m) => [Number(m[1]), m[2] ?? ''] as const),
  );
  const structure = execFileSync('pdfinfo', ['-struct-text', path], { encoding: 'utf8', maxBuffer: 1 << 27 });
  return { objects: [...objects.values()], byNumber: objects, structure, check: run('qpdf', '--check', path) };
};
const files = new Map<string, ReturnType<typeof readNow>>();
/** Each file is made and opened once, and read by several tests. */
const read: typeof readNow = (name, format) => {
  const key = `${name} ${format}`;
  const file = files.get(key) ?? readNow(name, format);
  files.set(key, file);
  return file;
};
const PAINTS = /(?:^|\s)(?:TJ|Tj|S|s|f|f\*|B|B\*|b|b\*|Do|sh)$/;
/** Painting operators of a page that stand in no marked content. */
const unmarked = (content: string): string[] => {
  const lines = content
    .replace(/<<\n([\s\S]*?)\n>> BDC/g, (_, inside: string) => `<<${inside.replace(/\n/g, ' ')}>> BDC`)
    .split('\n');
  let depth = 0;
  const found: string[] = [];
  for (const raw of lines) {
    const line = raw.trimEnd();
    if (/ (?:BDC|BMC)$/.test(line)) depth += 1;
    else if (line === 'EMC') depth -= 1;
    else if (PAINTS.test(line) && depth <= 0) found.push(line.slice(0, 80));
  }
  return depth === 0 ? found : [...found, `depth ${depth}`];
};

describe.each([
  ['example', 'summary'],
  ['example', 'full'],
  ['empty', 'summary'],
  ['long', 'summary'],
] as const)('the standard file of the %s dossier, %s', (name, format) => {
  it('marks all that it draws, names its pictures, and its headings skip no level', async () => {
    const { objects, byNumber, structure, check } = await read(name, format);
    expect(check).toContain('No syntax or stream encoding errors found');
    const catalog = objects.find((o) => /\/Type \/Catalog\b/.test(o)) ?? '';
    for (const key of ['/MarkInfo', '/Lang', '/StructTreeRoot', '/ViewerPreferences']) expect(catalog).toContain(key);
    expect(objects.some((o) => o.includes('pdfuaid:part'))).toBe(true);
    const pages = objects.filter((o) => /\/Type \/Page\b(?!s)/.test(o));
    for (const page of pages) {
      expect(page).toContain('/Tabs /S');
      const at = Number(/\/Contents (\d+) 0 R/.exec(page)?.[1]);
      expect(unmarked(/stream\n([\s\S]*?)endstream/.exec(byNumber.get(at) ?? '')?.[1] ?? '')).toEqual([]);
    }
    for (const link of objects.filter((o) => o.includes('/Subtype /Link'))) {
      expect(link).toContain('/StructParent');
      expect(link).toContain('/Contents');
    }
    for (const figure of objects.filter((o) => /\/S \/Figure\b/.test(o))) expect(figure).toContain('/Alt');
    const levels = [...structure.matchAll(/^\s*H(\d)\b/gm)].map((m) => Number(m[1]));
    expect(levels[0]).toBe(1);
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
  });
});
it('gives amounts a role: the row and the column that name them', async () => {
  const { structure } = await read('example', 'full');
  expect(structure).toMatch(/TH[^\n]*\n[\s\S]*?TD/);
  expect(structure.match(/^\s*Table/gm)?.length).toBeGreaterThan(20);
  // The amount asked stands in a cell of its own.
  expect(structure).toMatch(/TD[^\n]*\n(?:\s*(?:P|Link) \((?:block|inline)\)\s*\n)*\s*"60.000.€/);
  rmSync(folder, { recursive: true, force: true });
});
