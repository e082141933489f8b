/** No text says by another word what the glossary names: the same thing is called the same everywhere. */
import { expect, it } from 'vitest';
import { LANGUAGES } from '#shared/base/method/text.ts';
import { REJECTED, rejectedWords } from '../rejected-words.ts';
import { catalogueTexts, dataTexts, exampleTexts } from './texts.ts';

it('reads the table', () => {
  for (const language of LANGUAGES) expect(REJECTED.filter((r) => r.language === language).length).toBeGreaterThan(15);
});

it.each(LANGUAGES)('says what the trade says, in %s', async (language) => {
  // What the command line takes is typed by the letter; targets of the United Nations are theirs; a word alone in a dossier is an identifier.
  const texts = [
    ...catalogueTexts().filter((w) => !w.at.startsWith('cli.option.')),
    ...(await dataTexts()).filter((w) => !w.at.includes('/sdg/targets.ts')),
    ...exampleTexts().filter((w) => w[language].includes(' ')),
  ];
  const found = texts.flatMap((w) => rejectedWords(w[language], language).map((wrong) => `${w.at}: ${wrong}`));
  expect(found).toEqual([]);
});
