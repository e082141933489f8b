/** The newest frozen version of the dossier on the screen: what stands otherwise now is marked where it stands. Read once a version; what is typed asks for nothing. */
import { useCallback, useEffect } from 'react';
import { create } from 'zustand';
import { useRead } from '#renderer/ground/api/reading.ts';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import type { Version } from '#shared/archive/history/versions/version.ts';
import { shortDate } from '#shared/base/i18n/dates.ts';
import type { Question } from '#shared/base/method/question.ts';
import type { Answer } from '#shared/dossier/content/answer.ts';
import { sameData } from '#shared/dossier/content/canonical.ts';
import { answerWords } from '#shared/dossier/content/change-words.ts';
import type { CollectionName, Dossier } from '#shared/dossier/content/schema.ts';

interface FrozenState {
  readonly version: Version | null;
  /** as it was frozen */ readonly dossier: Dossier | null;
}
const NOTHING: FrozenState = { version: null, dossier: null };
const useFrozen = create<FrozenState>(() => NOTHING);

/** Keeps the newest version at hand for as long as its dossier is on the screen. */
export const useFrozenVersion = (dossierId: string): void => {
  const { value: versions } = useRead('version.list', { dossierId }, { untold: ['portfolio.closed'] });
  const last = versions?.[0];
  const { value } = useRead(
    'version.read',
    { id: last?.id ?? '' },
    {
      wanted: last !== undefined,
      // What is erased from a version changes its fingerprint: it is read again then, and never for a key typed.
      eyes: last?.fingerprint ?? '',
      stands: true,
      // One that cannot be read marks nothing: the versions themselves say what is wrong with it.
      untold: ['portfolio.closed', 'version.unknown', 'version.damaged'],
    },
  );
  useEffect(() => {
    useFrozen.setState(value ?? NOTHING);
    return () => useFrozen.setState(NOTHING);
  }, [value]);
};

const answerValue = (answer: Answer | undefined): unknown =>
  answer === undefined ? null : { state: answer.state, value: answer.value ?? null };

/** What is said of an answer that stands otherwise in the newest frozen version, with what stood there; null where nothing is to be said. */
export const useFrozenAnswer = (question: Question, answer: Answer | undefined): string | null => {
  const t = useT();
  const language = useLanguage();
  const version = useFrozen((s) => s.version);
  const dossier = useFrozen((s) => s.dossier);
  if (version === null || dossier === null) return null;
  const before = Object.hasOwn(dossier.answers, question.id) ? dossier.answers[question.id] : undefined;
  if (sameData(answerValue(before), answerValue(answer))) return null;
  const words = answerWords(question, before, language);
  const said = { name: version.name, date: shortDate(version.at.slice(0, 10)) };
  return words === '' ? t('versions.marks.empty', said) : t('versions.marks.differs', { ...said, before: words });
};

/** The same for the lines of a list. */
export const useFrozenLines = (collection: CollectionName): ((item: { readonly id: string }) => string | null) => {
  const t = useT();
  const version = useFrozen((s) => s.version);
  const dossier = useFrozen((s) => s.dossier);
  return useCallback(
    (item) => {
      if (version === null || dossier === null) return null;
      const lines: readonly { readonly id: string }[] = dossier[collection];
      const before = lines.find(({ id }) => id === item.id);
      const said = { name: version.name, date: shortDate(version.at.slice(0, 10)) };
      if (before === undefined) return t('versions.marks.added', said);
      return sameData(before, item) ? null : t('versions.marks.changed', said);
    },
    [version, dossier, collection, t],
  );
};
