import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { FILE_FIELD_IDS, type FileValues, nearestField } from '#shared/decision/committee/letters/letter-file.ts';
import { fillLetterFile, judgeLetterFile } from './letter-template.ts';

const made = async (...paragraphs: readonly string[]): Promise<Uint8Array> =>
  new Uint8Array(
    await Packer.toBuffer(
      new Document({
        sections: [
          {
            children: [
              ...paragraphs.map((text) => new Paragraph({ text })),
              new Table({
                rows: [
                  new TableRow({
                    children: ['{{#echeancier}}{{versement}}', '{{date}}', '{{somme}}{{/echeancier}}'].map(
                      (text) => new TableCell({ children: [new Paragraph({ text })] }),
                    ),
                  }),
                ],
              }),
            ],
          },
        ],
      }),
    ),
  );
/** A part of the file changed, added or looked at. */
const withPart = (bytes: Uint8Array, path: string, change: (text: string) => string): Uint8Array => {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) });
};
const textOf = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    .replace(/<w:br\/>/g, '\n')
    .replace(/<[^>]+>/g, '|')
    .replace(/\|+/g, '|');
const VALUES: FileValues = {
  ...(Object.fromEntries(FILE_FIELD_IDS.map((id) => [id, { text: `[${id}]`, items: [] }])) as unknown as FileValues),
  project: { text: 'Le Fournil & <Cie>', items: [] },
  text: { text: 'Un\n\nDeux', items: [{ paragraph: 'Un' }, { paragraph: 'Deux' }] },
  schedule: {
    text: 'Premier · 80 000 €\nSecond · 30 000 €',
    items: [
      { payment: 'Premier', dueOn: '01/02/2027', sum: '80 000 €' },
      { payment: 'Second', dueOn: '01/09/2027', sum: '30 000 €' },
    ],
  },
  reasons: { text: '', items: [] },
};

it('fills every field, each payment its row, and writes the same bytes each time', async () => {
  const file = await made('{{ Objet }}', '{{projet}} / {{applicant}}', '{{#texte}}', '{{paragraphe}}', '{{/texte}}');
  const judged = judgeLetterFile(file);
  expect(judged).toMatchObject({ ok: true });
  const one = fillLetterFile(file, VALUES, '2027-01-05');
  const two = fillLetterFile(file, VALUES, '2027-01-05');
  if (!one.ok || !two.ok) throw new Error('not filled');
  expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
  const text = textOf(one.bytes);
  expect(text).toContain('[subject]');
  expect(text).toContain('Le Fournil &amp; &lt;Cie&gt; / [organisation]');
  expect(text).toMatch(/Un\|\s*\|?Deux/);
  expect(text).toMatch(/Premier\|01\/02\/2027\|80 000 €\|Second\|01\/09\/2027\|30 000 €/);
  expect(text).not.toContain('{{');
});

it('names every unknown field, with the one that it was meant to be', async () => {
  expect(judgeLetterFile(await made('{{projet}} {{montants}} {{votes}}'))).toEqual({
    ok: false,
    problems: [
      { rule: 'unknown', name: 'montants', nearest: 'montant' },
      { rule: 'unknown', name: 'votes', nearest: expect.toSatisfy((n: unknown) => n !== 'vote') },
    ],
  });
  expect(nearestField('date-lettre')).toBe('date_lettre');
  expect(nearestField('xylophone_bleu')).toBeNull();
});

it('says which mark is not closed, and which field a letter has nothing for', async () => {
  expect(judgeLetterFile(await made('{{projet'))).toMatchObject({ ok: false, problems: [{ rule: 'unclosed' }] });
  expect(judgeLetterFile(await made('{{#conditions}} a'))).toMatchObject({
    ok: false,
    problems: [{ rule: 'unclosed' }],
  });
  expect(fillLetterFile(await made('{{raisons}} {{projet}}'), VALUES, '2027-01-05')).toEqual({
    ok: false,
    mute: ['raisons'],
  });
  // A part of the letter between the marks of what is empty is left out, and nothing is missing.
  const part = fillLetterFile(await made('{{projet}}{{#raisons}} car {{raisons}}{{/raisons}}'), VALUES, '2027-01-05');
  expect(part.ok && textOf(part.bytes)).not.toContain('car');
});

it('refuses macros, what is embedded, what is fetched, what is no letter, and a bomb before it is opened', async () => {
  const file = await made('{{projet}}');
  const rules = (bytes: Uint8Array) => {
    const judged = judgeLetterFile(bytes);
    return judged.ok ? [] : judged.problems.map((p) => p.rule);
  };
  expect(rules(withPart(file, 'word/vbaProject.bin', () => 'x'))).toEqual(['macros']);
  expect(
    rules(
      withPart(file, '[Content_Types].xml', (t) =>
        t.replace('openxmlformats-officedocument.wordprocessingml.document.main', 'ms-word.document.macroEnabled.main'),
      ),
    ),
  ).toEqual(['macros']);
  expect(rules(withPart(file, 'word/embeddings/o.bin', () => 'x'))).toEqual(['embedded']);
  const fetched =
    '<Relationship Id="z" Type="http://x/relationships/attachedTemplate" Target="http://far/t.dotm" TargetMode="External"/></Relationships>';
  expect(rules(withPart(file, 'word/_rels/document.xml.rels', (t) => t.replace('</Relationships>', fetched)))).toEqual([
    'external',
  ]);
  expect(rules(withPart(file, 'word/document.xml', (t) => t + ' '.repeat(25_000_000)))).toEqual(['tooLarge']);
  expect(rules(strToU8('not a word file'))).toEqual(['notWord']);
  expect(rules(zipSync({ 'a.txt': strToU8('x') }))).toEqual(['notWord']);
});
