/** The questions as a letter to the applicant: what is asked, with room to answer. Nothing of what the assessor thinks is in it. */

import { longDate } from '#shared/base/i18n/dates.ts';
import { questionById } from '#shared/base/method/questions/all.ts';
import { NO_BREAK } from '#shared/base/money/format.ts';
import { clip } from '#shared/base/text/clip.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import type { Block, MemoDocument } from '#shared/papers/memo/document.ts';
import { type ApplicantQuestion, helpWords, inStations, stationWords, textIn } from './collect.ts';
import { chosenQuestions, type Sending, type SendOptions, sendingOf } from './options.ts';

const MAX_NAME = 110;
const SHORT_LINES = 2;
const LONG_LINES = 5;

const hintOf = (asked: ApplicantQuestion, { language }: Sending): string => {
  const question = asked.about === undefined ? undefined : questionById(asked.about);
  if (question === undefined) return '';
  const options = question.options?.map((o) => `□ ${o.label[language]}`.replaceAll(' ', NO_BREAK)).join('   ') ?? '';
  return [helpWords(question, language), options].filter((x) => x !== '').join('\n');
};
const linesFor = (asked: ApplicantQuestion): number => {
  const question = asked.about === undefined ? undefined : questionById(asked.about);
  return question === undefined || question.kind === 'text' ? LONG_LINES : SHORT_LINES;
};

/** Same questions, date and language: same document. */
export const applicantLetter = (options: SendOptions): MemoDocument => {
  const o = sendingOf(options);
  const { t, dossier, language } = o;
  const name = (id: string): string => clip(answerText(dossier, id).replace(/\s+/g, ' '), MAX_NAME, '…').text;
  const project = name('request.projectName') || t('dossier.untitled');
  const asked = chosenQuestions(o);
  const day = longDate(o.date, language);
  const facts = [
    [t('applicant.from'), o.organisation],
    [t('applicant.contact'), o.contact],
    [t('applicant.date'), day],
    [t('applicant.deadline'), o.deadline === '' ? '' : longDate(o.deadline, language)],
  ] as const;
  const blocks: Block[] = [
    {
      kind: 'facts',
      items: facts.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value, origin: '' })),
    },
    { kind: 'paragraph', text: t('applicant.greeting') },
    {
      kind: 'paragraph',
      text: t(o.deadline === '' ? 'applicant.introduction' : 'applicant.introductionBy', {
        count: asked.length,
        project,
        date: longDate(o.deadline, language),
      }),
    },
  ];
  let number = 0;
  for (const { station, questions } of inStations(asked)) {
    blocks.push({
      kind: 'heading',
      level: 2,
      text: stationWords(station, t),
    });
    for (const question of questions) {
      number += 1;
      blocks.push({
        kind: 'question',
        number: `${number}.`,
        text: textIn(question, language, o.translators),
        hint: hintOf(question, o),
        by:
          question.deadline === undefined || question.deadline === '' || question.deadline === o.deadline
            ? ''
            : t('applicant.before', { date: longDate(question.deadline, language) }),
        lines: linesFor(question),
      });
    }
  }
  if (asked.length === 0) blocks.push({ kind: 'paragraph', text: t('applicant.noQuestion'), tone: 'muted' });
  blocks.push({ kind: 'paragraph', text: t('applicant.thanks') });
  return {
    density: 'pages',
    title: project,
    subtitle: t('applicant.letterTitle'),
    language,
    author: o.organisation,
    date: o.date,
    cover: { organisation: name('request.organisationName'), lines: [] },
    header: { left: clip(project, 70, '…').text, right: o.organisation },
    footer: { left: [t('applicant.letterTitle'), day].join(' · '), page: t('memo.page', { page: '%p', pages: '%n' }) },
    unprintable: t('memo.unprintable', { characters: '%n' }),
    blocks,
  };
};
