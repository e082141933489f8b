/** A finding as a question to the applicant. It is worded from the applicant's own copy of the dossier, so that nothing of our offer or opinion can be in it. */

import type { Finding } from '#shared/assessment/coherence/finding.ts';
import { NAME, RULE_QUESTIONS } from '#shared/assessment/coherence/rules/rule-questions.ts';
import { findings } from '#shared/assessment/coherence/run.ts';
import { E, F } from '#shared/assessment/coherence/texts.ts';
import type { Language, LocalText } from '#shared/base/method/text.ts';
import { COLLECTION_NAMES, type Dossier } from '#shared/dossier/content/schema.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { applicantCopy } from '#shared/papers/memo/applicant-copy.ts';

const MAX_QUESTION = 2_000;
const NAME_FIELDS = ['label', 'title', 'name', 'actor'] as const;

/** What a finding is about, as the dossier names it: a line, a post, a partner, documents. */
const namesIn = (dossier: Dossier, { facts }: Finding): readonly string[] =>
  facts.flatMap(({ path: [first, id] }) => {
    const collection = COLLECTION_NAMES.find((name) => name === first);
    const item = collection === undefined ? undefined : dossier[collection].find((x) => x.id === id);
    if (item === undefined) return [];
    const fields: Readonly<Record<string, unknown>> = item;
    const name = NAME_FIELDS.map((field) => fields[field]).find((x) => typeof x === 'string');
    return typeof name === 'string' && name.trim() !== '' ? [name] : [];
  });
const wordsOf = (dossier: Dossier, finding: Finding): LocalText | null => {
  const own = finding.suggest?.question;
  if (own !== undefined) return own;
  const asked = RULE_QUESTIONS[finding.rule];
  if (asked === undefined || !asked.fr.includes(NAME)) return asked ?? null;
  const names = [...new Set(namesIn(dossier, finding))];
  if (names.length === 0) return null;
  return {
    fr: asked.fr.replaceAll(NAME, () => F.list(names.map(F.quoted))),
    en: asked.en.replaceAll(NAME, () => E.list(names.map(E.quoted))),
  };
};

export type AskFinding = (finding: Finding, language: Language) => string;
/**
 * How findings of a dossier are asked about.
 * @returns for a finding, its question; empty when it rests on what is ours (it is not found without it), or asks nothing of the applicant
 */
export const findingQuestions = (dossier: Dossier): AskFinding => {
  const copy = applicantCopy(dossier);
  const asked = new Map(
    findings(copy, project(copy)).map((f) => [`${f.rule}\n${f.subject}`, wordsOf(copy, f)] as const),
  );
  return (finding, language) =>
    finding.station === 'opinion'
      ? ''
      : (asked.get(`${finding.rule}\n${finding.subject}`)?.[language] ?? '').slice(0, MAX_QUESTION);
};
