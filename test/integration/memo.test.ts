import { afterAll, describe, expect, it } from 'vitest';
import { pageCount } from '#main/documents/pdf/pages.ts';
import { makeMemoRenderer } from '#main/documents/pdf/render.ts';
import { writePdf } from '#main/documents/pdf/write.ts';
import { peerFigures } from '#shared/assessment/stakes/peers.ts';
import { formatCents } from '#shared/base/money/format.ts';
import type { Answer } from '#shared/dossier/content/answer.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { type Block, joinSides, type MemoDocument } from '#shared/papers/memo/document.ts';
import { dossierMemo } from '#shared/papers/memo/dossier-memo.ts';
import { conditionSentence, resolutionOf, resolutionSentence } from '#shared/papers/memo/note/resolution.ts';
import { type Case, DOSSIERS, FONTS, memoOf, optionsOf, readBack, written } from './memo-fixture.ts';

const renderer = makeMemoRenderer({
  worker: new URL('../../main/documents/pdf/worker.ts', import.meta.url),
  fontsFolder: FONTS,
});

const ISSUED = { mark: 'none', issued: true, rendition: 'standard' } as const;
const LANGUAGES = ['fr', 'en'] as const;
const CASES: readonly Case[] = ['example', 'empty', 'hostile', 'long', 'many'];
/** Each memo is made once and read by several tests. */
const memos = new Map<string, ReturnType<typeof written>>();
const made = (...args: Parameters<typeof written>): ReturnType<typeof written> => {
  const key = args.join(' ');
  const memo = memos.get(key) ?? written(...args);
  memos.set(key, memo);
  return memo;
};
afterAll(async () => {
  for (const memo of memos.values()) (await memo).end();
});
/** pdftotext prints every kind of space as a plain one. */
const flat = (text: string): string => text.replace(/\s+/gu, ' ');

it('a side that spills takes the roomiest content that stands on the pages it must have', async () => {
  const lines = (count: number, word: string): Block[] =>
    Array.from({ length: count }, (_, i) => ({ kind: 'paragraph', text: `${word} ${i}` }));
  const memo = dossierMemo(optionsOf(DOSSIERS.example('fr'), 'fr', 'summary'));
  const sides = [[lines(200, 'ample'), lines(90, 'large'), lines(80, 'juste')], [lines(3, 'dos')]];
  const { pages, end } = readBack(
    await writePdf({ ...memo, sides, blocks: joinSides(sides.map(([b]) => b ?? [])) }, FONTS),
  );
  expect(pages()).toHaveLength(3);
  expect(pages().join(' ')).toContain('large 89');
  expect(pages()[2]).toContain('dos 0');
  end();
});

it.each(LANGUAGES)(
  'a draft holds no text that what is issued does not, but for what its header says (%s)',
  async (language) => {
    const options = optionsOf(DOSSIERS.example(language), language, 'summary');
    const [draft, issued] = [
      readBack(await writePdf(dossierMemo(options), FONTS)),
      readBack(await writePdf(dossierMemo({ ...options, edition: ISSUED }), FONTS)),
    ];
    const words = (file: typeof draft): string[] =>
      file
        .pages()
        .join(' ')
        .split(/\s+/u)
        .filter((w) => w !== '');
    const more = words(draft);
    for (const word of words(issued)) more.splice(more.indexOf(word), more.includes(word) ? 1 : 0);
    expect([...new Set(more)].sort()).toEqual([...new Set(dossierMemo(options).header.right.split(/\s+/u))].sort());
    for (const file of [draft, issued]) file.end();
  },
);

describe.each(LANGUAGES)('the decision note, %s', (language) => {
  it.each(['example', 'empty', 'many'] as const)(
    'of the %s dossier has two sides, neither more nor less',
    async (name) => {
      const { pages, info, pdf } = await made(name, language, 'summary');
      expect(info().Pages).toBe('2');
      expect(pages()).toHaveLength(2);
      expect(pageCount(pdf)).toBe(2);
    },
  );
  it('of the example is whole: nothing is sent to the full memo', async () => {
    // The word across a draft would stand among the others.
    const options = optionsOf(DOSSIERS.example(language), language, 'summary');
    const issued = readBack(await writePdf(dossierMemo({ ...options, edition: ISSUED }), FONTS));
    const text = flat(issued.pages().join(' '));
    issued.end();
    const recommendation = String(DOSSIERS.example(language).answers['opinion.recommendation']?.value);
    expect(text).toContain(flat(recommendation));
    expect(text).not.toContain(language === 'fr' ? 'note complète)' : 'full memo)');
  });
  it('stands beside past dossiers of the same field and size, on its two sides', async () => {
    const dossier = DOSSIERS.example(language);
    const own = peerFigures(dossier, project(dossier));
    const peers = [0.5, 0.8, 1.2, 1.9].map((size, i) => ({
      ...own,
      dossierId: `past${i}`,
      productsCents: own.productsCents * size,
      figures: { ...own.figures, costPerResult: 100_000 * (i + 1) },
    }));
    const { pages, end } = readBack(
      await writePdf(dossierMemo({ ...optionsOf(dossier, language, 'summary'), peers, edition: ISSUED }), FONTS),
    );
    expect(pages()).toHaveLength(2);
    // Median and range of 1,000, 2,000, 3,000 and 4,000 €, with how many.
    expect(flat(pages()[1] ?? '')).toMatch(
      language === 'fr' ? /2 619 € 2 500 € 1 000 € – 4 000 € 4/ : /€2,619 €2,500 €1,000 – €4,000 4/,
    );
    end();
  });
  it.each(['long', 'hostile'] as const)(
    'of %s texts says where the rest is, and spills rather than cut what is voted',
    async (name) => {
      const { pages } = await made(name, language, 'summary');
      const text = flat(pages().join(' '));
      expect(pages().length).toBeGreaterThan(2);
      expect(text).toContain(language === 'fr' ? '… (suite dans la note complète)' : '… (continued in the full memo)');
      expect(text).toContain(
        language === 'fr'
          ? 'Le comité est invité à décider'.toUpperCase()
          : 'The committee is asked to decide'.toUpperCase(),
      );
      if (name === 'hostile') return;
      // The word across a draft would stand among the others.
      const options = optionsOf(DOSSIERS.long(language), language, 'summary');
      const issued = readBack(await writePdf(dossierMemo({ ...options, edition: ISSUED }), FONTS));
      // Header and footer stand between two pages of one text.
      const body = flat(
        issued
          .pages()
          .map((page) =>
            page
              .split('\n')
              .filter((line) => line.trim() !== '')
              .slice(1, -1)
              .join(' '),
          )
          .join(' '),
      );
      issued.end();
      for (const said of [
        options.dossier.answers['opinion.minorityView']?.value,
        ...options.dossier.conditions.map((c) => c.text),
      ])
        expect(body).toContain(flat(String(said)).replace(/\.$/, ''));
    },
  );
});

/** Everything that announces what follows: it may not be the last thing on a page. */
const announcements = (memo: MemoDocument): Set<string> =>
  new Set(
    memo.blocks.flatMap((b) => {
      if (b.kind === 'heading') return [b.text];
      if (b.kind === 'table' && b.title !== undefined) return [b.title];
      if (b.kind === 'chart') return [b.chart.title];
      return b.kind === 'answer' ? [b.label, `${b.label} ${b.origin}`] : [];
    }),
  );
const lastLines = (pages: readonly string[]): string[] =>
  pages.map((page) => {
    const lines = page
      .split('\n')
      .map((l) => flat(l).trim())
      .filter((l) => l !== '');
    // The very last one is the footer.
    return lines.at(-2) ?? '';
  });

describe('no page ends with a heading', () => {
  it.each(CASES)('in the %s dossier', async (name) => {
    for (const language of LANGUAGES) {
      const { memo, pages } = await made(name, language, 'full');
      const announcing = announcements(memo);
      expect(lastLines(pages()).filter((line) => announcing.has(line))).toEqual([]);
    }
  });
  it('wherever the text above pushes it', async () => {
    for (const lines of [1, 4, 7, 11, 16, 22]) {
      const dossier = structuredClone(DOSSIERS.example('fr'));
      const history: Answer = {
        state: 'answered',
        value: Array.from({ length: lines }, (_, i) => `Ligne ${i}`).join('\n'),
      };
      const memo = memoOf({ ...dossier, answers: { ...dossier.answers, 'request.history': history } }, 'fr', 'full');
      const pdf = readBack(await writePdf(memo, FONTS));
      const announcing = announcements(memo);
      expect(
        lastLines(pdf.pages()).filter((line) => announcing.has(line)),
        `${lines} lines`,
      ).toEqual([]);
      pdf.end();
    }
  });
});

describe('the file', () => {
  it.each(CASES)('of the %s dossier is sound, with every font inside', async (name) => {
    for (const format of ['summary', 'full'] as const) {
      const { check, fonts } = await made(name, 'fr', format);
      expect(check()).toContain('No syntax or stream encoding errors found');
      expect(fonts().length).toBeGreaterThan(0);
      // Columns: emb, sub, uni.
      for (const line of fonts()) expect(line).toMatch(/SourceSans3\S*\s+.*\s+yes\s+yes\s+yes\s/);
    }
  });
  it.each(LANGUAGES)('says its title, author and language (%s)', async (language) => {
    const { info, pdf } = await made('example', language, 'full');
    const { Title, Author, Creator, CreationDate } = info();
    expect(Title).toContain('Recoudre');
    expect(Title).toContain(language === 'fr' ? 'Note d’instruction' : 'Assessment memo');
    expect(Author).toBe('Claire Vasseur');
    expect(Creator).toBe('Triptyque');
    expect(CreationDate).toContain('2026');
    expect(Buffer.from(pdf).toString('latin1')).toContain(`/Lang (${language === 'fr' ? 'fr-FR' : 'en-GB'})`);
  });
  it('is the same to the byte for the same dossier, here and in the worker, whatever was printed before', async () => {
    for (const format of ['summary', 'full'] as const) {
      const options = optionsOf(DOSSIERS.long('fr'), 'fr', format);
      const once = await writePdf(dossierMemo(options), FONTS);
      const cold = await renderer.renderMemo('job', options);
      expect(cold.ok && Buffer.compare(cold.value, once)).toBe(0);
      await renderer.renderMemo('other', optionsOf(DOSSIERS.hostile('en'), 'en', 'summary'));
      const warm = await renderer.render('job', dossierMemo(options));
      expect(warm.ok && Buffer.compare(warm.value, once)).toBe(0);
    }
  });
  it('tells how far it is; what is cancelled is not made, and the next is', async () => {
    const options = optionsOf(DOSSIERS.many('fr'), 'fr', 'full');
    const told: number[] = [];
    const stopped = await renderer.renderMemo('stopped', options, (done) => {
      told.push(done);
      renderer.cancel('stopped');
    });
    expect(stopped.ok || stopped.failure.code).toBe('cancelled');
    expect(told).toHaveLength(1);
    expect(renderer.cancel('stopped')).toBe(false);
    told.length = 0;
    expect((await renderer.renderMemo('made', options, (done) => told.push(done))).ok).toBe(true);
    expect(told.length).toBeGreaterThan(10);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.every((done) => done > 0 && done <= 1)).toBe(true);
  });
  it('opens on an outline whose entries lead to the page of their heading, as the contents do', async () => {
    const { outline, pages, memo } = await made('example', 'fr', 'full');
    const texts = pages();
    const titles = memo.blocks.flatMap((b) => (b.kind === 'heading' && b.level === 1 ? [b.text] : []));
    expect(outline().map((o) => o.title)).toEqual(titles);
    for (const { title, page } of outline()) {
      expect(texts[page - 1], title).toContain(title);
      expect(flat(texts[0] ?? '')).toContain(`${title} ${page}`);
    }
  });
  it('carries date, version and seal on every page', async () => {
    const texts = (await made('example', 'fr', 'full')).pages();
    texts.map(flat).forEach((page, i) => {
      expect(page).toContain('23 novembre 2026 · version 12 · empreinte 0123456789ab');
      expect(page).toContain(`page ${i + 1} sur ${texts.length}`);
    });
  });
});

describe('figures and texts on paper', () => {
  it('keep their narrow no-break spaces and the true minus', async () => {
    const { pages, unicode } = await made('example', 'fr', 'summary');
    const text = flat(pages().join(' '));
    for (const figure of ['120 000 €', '113 627 €', '\u221246 299 €', '83,3 %']) expect(text).toContain(figure);
    // What a reader copies out: the fonts' own maps back to Unicode.
    for (const character of ['202f', '2212', '20ac', '2019']) expect(unicode()).toContain(`<${character}>`);
  });
  it('stand under one another, in columns of figures of one width', async () => {
    const { words, pages } = await made('example', 'fr', 'full');
    const page = pages().findIndex((text) => text.includes('Couverture du besoin')) + 1;
    // The last three figures of the third year of the coverage table.
    const edges = ['804', '081', '978', '505'].map((end) => words(page).find((w) => w.text === end)?.right ?? 0);
    expect(Math.min(...edges)).toBeGreaterThan(480);
    expect(Math.max(...edges) - Math.min(...edges)).toBeLessThan(0.1);
  });
  it('print hostile text as text, with a box and a word for what the font lacks', async () => {
    for (const format of ['summary', 'full'] as const) {
      const { pages } = await made('hostile', 'fr', format);
      const text = flat(pages().join(' '));
      expect(text).toContain('<script>alert(1)</script>');
      expect(text).toContain('□');
      expect(text).toMatch(/Caractères que la police de la note ne sait pas imprimer : \d+/);
      expect(text).not.toMatch(/\p{Cc}|\u202e/u);
    }
    expect(flat((await made('hostile', 'fr', 'full')).pages().join(' '))).toContain('été');
  });
  it('stay inside the page, whatever the words', async () => {
    const { words, info } = await made('hostile', 'fr', 'full');
    for (let page = 1; page <= Number(info().Pages); page += 1)
      for (const w of words(page)) {
        expect(w.right, w.text).toBeLessThanOrEqual(595.28 - 50);
        expect(w.bottom, w.text).toBeLessThanOrEqual(841.89);
      }
  });
  it('repeat the heading of a long table on each of its pages and lose none of its lines', async () => {
    const { pages, memo } = await made('many', 'fr', 'full');
    const texts = pages();
    const title = 'Ressources par financeur et statut (€)';
    const on = texts.filter((page) => page.includes(title));
    expect(on.length).toBeGreaterThanOrEqual(2);
    for (const page of on) expect(page).toMatch(/Intitulé\s+Financeur\s+Statut\s+Aujourd’hui\s+Année 1/);
    const table = memo.blocks.find((b) => b.kind === 'table' && b.title === title);
    const rows = table?.kind === 'table' ? table.rows : [];
    expect(rows).toHaveLength(62);
    const figures = flat(on.join(' '));
    for (const row of rows) expect(figures).toContain(flat(row.cells.slice(3).join(' ')));
  });
});

it('the full memo says everything a board asks for', async () => {
  const { pages } = await made('example', 'fr', 'full');
  const text = flat(pages().join(' '));
  for (const said of [
    'Scénarios (€)',
    'Sans les soutiens demandés',
    'Plan de financement (€)',
    'Bilans (€)',
    'il n’y a pas de fonds dédiés',
    'Le comité est invité à décider'.toUpperCase(),
    'Ce qui nous ferait changer d’avis',
    'Ce que nous avons fait pour vérifier',
    'Pourquoi ce montant, et pas celui qui est demandé',
    'Ratios',
    'Points de cohérence',
    'Documents cités, et ce qui repose sur eux',
    'Ce qui n’a été vérifié sur aucun document',
    'Hypothèses des ressources',
    'Réglages et valeurs par défaut de l’outil',
    'valeur par défaut de l’outil',
    'Avis minoritaire',
    'Suivi et sortie',
  ])
    expect(text).toContain(said);
  // The text alternative of the cash chart: its thirty-six months in figures.
  const cash = pages().find((page) => page.includes('Annexe 4') && page.includes('12/2029')) ?? '';
  expect([...cash.matchAll(/^\s*\d\d\/20(27|28|29)\s/gm)]).toHaveLength(36);
});

/** Above the footer, the part of the type area of a page that nothing is written on. */
const TYPE = { top: 56, bottom: 841.89 - 52 } as const;
const blankFoot = (words: readonly { readonly bottom: number }[]): number => {
  const last = Math.max(TYPE.top, ...words.map((w) => w.bottom).filter((b) => b <= TYPE.bottom + 4));
  return Math.max(0, TYPE.bottom - last) / (TYPE.bottom - TYPE.top);
};
it('the full memo proves in at most fourteen pages after its cover, and its pages are full: 8 % of blank at the foot', async () => {
  for (const language of ['fr', 'en'] as const) {
    const memo = memoOf(DOSSIERS.example(language), language, 'full');
    const { watermark: _, ...issued } = memo;
    const pdf = readBack(await writePdf(issued, FONTS));
    const annex = pdf.outline().find((o) => /^Anne/.test(o.title))?.page ?? 0;
    expect(annex).toBeGreaterThanOrEqual(11);
    expect(annex).toBeLessThanOrEqual(16);
    // The last page of a part ends where its words do.
    const feet = Array.from({ length: annex - 2 }, (_, i) => blankFoot(pdf.words(i + 2)));
    const mean = feet.reduce((sum, foot) => sum + foot, 0) / feet.length;
    console.log(`blank at the foot of ${feet.length} pages (${language}): ${(100 * mean).toFixed(1)} %`);
    expect(mean).toBeLessThan(0.08);
    pdf.end();
  }
});

/** Dossiers at the edges of what a committee is given. */
const edge = (change: Partial<Dossier>): Dossier => ({ ...DOSSIERS.example('fr'), ...change });
const proposed = (cents: number): Dossier['answers'] => ({
  ...DOSSIERS.example('fr').answers,
  'request.amountProposed': { state: 'answered', value: cents },
});
const [aCondition] = DOSSIERS.example('fr').conditions;
const EDGES: Readonly<Record<string, Dossier>> = {
  'forty conditions and 63 M€': edge({
    answers: proposed(6_300_000_000),
    supports: DOSSIERS.example('fr').supports.map((s) => ({ ...s, principalCents: 3_150_000_000 })),
    conditions: Array.from({ length: 40 }, (_, i) => ({
      ...(aCondition as Dossier['conditions'][number]),
      id: `c${i}`,
      text: `Condition ${i + 1} : ${'le conseil confirme par écrit ce qu’il a décidé '.repeat(4)}fin ${i + 1}.`,
    })),
  }),
  tiny: edge({
    answers: proposed(50_000),
    supports: [],
    tranches: [],
    milestones: [],
    resources: [],
    costs: [],
    posts: [],
  }),
  insolvent: edge({
    opening: { ...DOSSIERS.example('fr').opening, cashCents: -40_000_000, ownFundsFreeCents: -60_000_000 },
  }),
};
it.each(Object.keys(EDGES))(
  'what is voted stands whole on paper, %s: the sentence, every condition, every payment',
  async (name) => {
    const dossier = EDGES[name] as Dossier;
    const bare = (text: string): string => text.replace(/\s+/gu, '');
    for (const format of ['summary', 'full'] as const) {
      const pdf = readBack(
        await writePdf(dossierMemo({ ...optionsOf(dossier, 'fr', format), edition: ISSUED }), FONTS),
      );
      const text = bare(
        pdf
          .pages()
          .map((page) => page.replace(/^.*page \d+ sur \d+.*$/gm, ''))
          .join(' '),
      );
      expect(text).toContain(bare(resolutionSentence(resolutionOf(dossier), 'fr')));
      if (format === 'summary')
        for (const condition of dossier.conditions) {
          // Heads and feet of pages stand between two halves of a sentence.
          const said = bare(conditionSentence(condition, 'fr'));
          expect(text.includes(said) || (text.includes(said.slice(0, 60)) && text.includes(said.slice(-60)))).toBe(
            true,
          );
        }
      for (const tranche of dossier.tranches) expect(text).toContain(bare(formatCents(tranche.amountCents, 'fr', 0)));
      pdf.end();
    }
  },
);
