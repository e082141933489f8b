/** A foundation's own letter in Word, on the command line: judged, kept with the foundation's records, used for its letters, on its way elsewhere. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { closeDecision } from '#main/committee/acts.ts';
import { folder, run, runAlone } from './cli-run.ts';
import { award, held, write } from './committee-fixture.ts';
import { freshFolder, must, open } from './portfolio-fixture.ts';

const docx = async (name: string, ...paragraphs: readonly string[]): Promise<string> => {
  const path = join(folder, name);
  const children = paragraphs.map((text) => new Paragraph({ text }));
  writeFileSync(path, await Packer.toBuffer(new Document({ sections: [{ children }] })));
  return path;
};
const textIn = (path: string): string =>
  strFromU8(unzipSync(new Uint8Array(readFileSync(path)))['word/document.xml'] ?? new Uint8Array()).replace(
    /<[^>]+>/g,
    '',
  );

it('keeps a letterhead and fills it for each letter, to the same bytes each time', async () => {
  const place = freshFolder();
  const s = await held(open(place));
  write(s, s.dossiers[0], award());
  must(closeDecision(s.acting, s.session, s.dossiers[0]));
  s.portfolio.close();
  const file = await docx('papier.docx', 'Fondation des Rives', '{{objet}}', '{{texte}}', 'Montant : {{montant}}');
  const kept = runAlone(['letter-file', file, '--portfolio', place, '--person', 'Awa', '--lang', 'fr']);
  expect(kept).toMatchObject({ code: 0, err: '' });
  expect(kept.out).toContain('{{montant}}');
  const letters = [
    'letters',
    '--portfolio',
    place,
    '--session',
    's1',
    '--rendition',
    'word',
    '--lang',
    'fr',
    '--organisation',
    'Fondation des Rives',
  ];
  const written = ['a', 'b'].map((name) => {
    const out = join(folder, `lettres-${name}`);
    mkdirSync(out);
    expect((name === 'a' ? runAlone : run)([...letters, '--out', out, '--date', '2026-12-11'])).toMatchObject({
      code: 0,
    });
    return readdirSync(out).map((f) => join(out, f));
  });
  const [[one = ''] = [], [two = ''] = []] = written;
  expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  const text = textIn(one);
  expect(text).toContain('Fondation des Rives');
  expect(text.replace(/\s/g, ' ')).toContain('Montant : 60 000 €');
  expect(text).not.toContain('{{');
  const portfolio = open(place);
  expect(must(portfolio.listRecords('letterFile', null)).map((r) => [r.id, r.body.name, r.updatedBy])).toEqual([
    ['letterFile-all-fr', 'papier.docx', 'Awa'],
  ]);
  portfolio.close();
});

it('names what is wrong with a file and keeps nothing of it', async () => {
  const place = freshFolder();
  open(place).close();
  const unknown = await docx('faux.docx', '{{projet}} {{montants}} {{vote}}');
  const refused = run(['letter-file', unknown, '--portfolio', place, '--lang', 'fr']);
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.errors.join('\n')).toContain('{{montants}}');
  expect(refused.errors.join('\n')).toMatch(/Vouliez-vous dire \{\{montant\}\}/);
  expect(refused.errors.join('\n')).toContain('{{vote}}');
  const macros = join(folder, 'macros.docm');
  writeFileSync(
    macros,
    zipSync({ ...unzipSync(new Uint8Array(readFileSync(unknown))), 'word/vbaProject.bin': strToU8('x') }),
  );
  expect(run(['letter-file', macros, '--lang', 'en']).errors.join(' ')).toContain('macros');
  const portfolio = open(place);
  expect(must(portfolio.listRecords('letterFile', null))).toEqual([]);
  portfolio.close();
});
