/** Real memos of hard dossiers, and the tools that read a PDF back. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePdf } from '#main/documents/pdf/write.ts';
import { questionById } from '#shared/base/method/questions/all.ts';
import type { Language } from '#shared/base/method/text.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import { parseDossier } from '#shared/dossier/content/parse.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import type { MemoFormat } from '#shared/papers/memo/composition.ts';
import type { MemoDocument } from '#shared/papers/memo/document.ts';
import { type DossierMemoOptions, dossierMemo } from '#shared/papers/memo/dossier-memo.ts';

export const FONTS = fileURLToPath(new URL('../../node_modules/source-sans/TTF', import.meta.url));

/** What strangers paste: markup, one endless word, emoji, two scripts from right to left, ideograms, direction and control characters, a decomposed accent. */
export const HOSTILE = `<script>alert(1)</script> & /Type /Page ${'Wxyz'.repeat(60)} 😀👩‍👩‍👧 שלום عربي 中文 \u202eabc\u202c \u0000\u0007\u001b[31m\t e\u0301té `;

type Draft = { -readonly [K in keyof Dossier]: Dossier[K] };
const draft = (language: Language): Draft => structuredClone(exampleDossier('memo', language));
const checked = (dossier: Draft): Dossier => {
  const parsed = parseDossier(JSON.parse(JSON.stringify(dossier)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed).slice(0, 400));
  return dossier;
};
/** Questions answered in free words. */
const isFree = (id: string): boolean => ['line', 'text'].includes(questionById(id)?.kind ?? '');
const everyText = (dossier: Draft, of: (id: string, text: string) => string): Dossier['answers'] =>
  Object.fromEntries(
    Object.entries(dossier.answers).map(([id, a]) => [
      id,
      typeof a.value === 'string' && isFree(id) ? { ...a, value: of(id, a.value) } : a,
    ]),
  );

export const DOSSIERS = {
  example: (language: Language): Dossier => draft(language),
  empty: (): Dossier => emptyDossier('empty', { startMonth: '2027-01' }),
  hostile: (language: Language): Dossier => {
    const d = draft(language);
    d.answers = everyText(d, () => HOSTILE.repeat(2));
    d.resources = d.resources.map((r) => ({
      ...r,
      label: HOSTILE.slice(0, 200),
      funder: `${HOSTILE.slice(0, 150)}${r.id}`,
    }));
    d.opinionPoints = Array.from({ length: 30 }, (_, i) => ({
      id: `p${i}`,
      kind: (['strength', 'reservation', 'unknown'] as const)[i % 3] ?? 'unknown',
      text: HOSTILE.repeat(3),
    }));
    return checked(d);
  },
  /** every text as long as a careful assessor may write it */
  long: (language: Language): Dossier => {
    const d = draft(language);
    d.answers = everyText(d, (_, text) => Array.from({ length: 12 }, () => text).join(' '));
    d.opinionPoints = Array.from({ length: 24 }, (_, i) => ({
      id: `p${i}`,
      kind: (['strength', 'reservation', 'unknown'] as const)[i % 3] ?? 'unknown',
      text: Array.from({ length: 6 }, () => d.opinionPoints[i % 4]?.text ?? '').join(' '),
    }));
    const [condition] = d.conditions;
    if (condition)
      d.conditions = Array.from({ length: 15 }, (_, i) => ({
        ...condition,
        id: `c${i}`,
        text: condition.text.repeat(9),
      }));
    return checked(d);
  },
  /** sixty lines of resources and of costs, two of them restricted */
  many: (language: Language): Dossier => {
    const d = draft(language);
    const { resources, costs } = d;
    d.resources = Array.from({ length: 60 }, (_, i) => {
      const model = resources[i % resources.length] as Dossier['resources'][number];
      const driver =
        model.driver.kind === 'grant' && i < 9
          ? { ...model.driver, restrictedTo: ['rent', 'coordination'] }
          : model.driver;
      return { ...model, driver, id: i < resources.length ? model.id : `r${i}`, label: `${model.label} ${i + 1}` };
    });
    d.costs = Array.from({ length: 60 }, (_, i) => {
      const model = costs[i % costs.length] as Dossier['costs'][number];
      return { ...model, id: i < costs.length ? model.id : `c${i}`, label: `${model.label} ${i + 1}` };
    });
    return checked(d);
  },
} as const;
export type Case = keyof typeof DOSSIERS;

export const optionsOf = (dossier: Dossier, language: Language, format: MemoFormat): DossierMemoOptions => ({
  dossier,
  language,
  format,
  date: '2026-11-23',
  version: '12',
  organisation: language === 'fr' ? 'Fondation Exemple' : 'Example Foundation',
  fingerprint: '0123456789abcdef',
});
export const memoOf = (dossier: Dossier, language: Language, format: MemoFormat): MemoDocument =>
  dossierMemo(optionsOf(dossier, language, format));

/** Asked once: a program that starts takes longer than what it reads. */
const once = <T>(ask: () => T): (() => T) => {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: ask() };
    return kept.value;
  };
};
/** A PDF in a folder of its own, and what the usual tools read in it. */
export const readBack = (pdf: Uint8Array) => {
  const folder = mkdtempSync(join(tmpdir(), 'triptyque-memo-'));
  const path = join(folder, 'memo.pdf');
  writeFileSync(path, pdf);
  const run = (tool: string, ...args: string[]): string =>
    execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const wordsByPage = once(() =>
    run('pdftotext', '-bbox', path, '-')
      .split('<page ')
      .slice(1)
      .map((page) =>
        [...page.matchAll(/xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map((m) => ({
          right: Number(m[1]),
          bottom: Number(m[2]),
          text: m[3] ?? '',
        })),
      ),
  );
  return {
    info: once(
      (): Record<string, string> =>
        Object.fromEntries(
          run('pdfinfo', path)
            .split('\n')
            .flatMap((l) =>
              l.includes(':') ? [[l.slice(0, l.indexOf(':')), l.slice(l.indexOf(':') + 1).trim()]] : [],
            ),
        ),
    ),
    /** one text a page */
    pages: once((): readonly string[] =>
      run('pdftotext', '-layout', '-enc', 'UTF-8', path, '-').split('\f').slice(0, -1),
    ),
    /** words of a page with the edge on which they end, in points */
    words: (page: number): readonly { readonly text: string; readonly right: number; readonly bottom: number }[] => {
      const found = wordsByPage()[page - 1];
      if (found === undefined) throw new Error(`there is no page ${page}`);
      return found;
    },
    fonts: once((): readonly string[] => run('pdffonts', path).trim().split('\n').slice(2)),
    check: once((): string => run('qpdf', '--check', path)),
    outline: once((): readonly { readonly title: string; readonly page: number }[] =>
      (
        JSON.parse(run('qpdf', '--json', '--json-key=outlines', path)) as {
          outlines: { title: string; destpageposfrom1: number }[];
        }
      ).outlines.map((o) => ({ title: o.title, page: o.destpageposfrom1 })),
    ),
    /** the file with its streams open, lower case: the maps from glyphs to Unicode are in it */
    unicode: once((): string => run('qpdf', '--qdf', '--object-streams=disable', path, '-').toLowerCase()),
    end: (): void => rmSync(folder, { recursive: true, force: true }),
  };
};
export const written = async (name: Case, language: Language, format: 'summary' | 'full') => {
  const memo = memoOf(DOSSIERS[name](language), language, format);
  const pdf = await writePdf(memo, FONTS);
  return { memo, pdf, ...readBack(pdf) };
};
