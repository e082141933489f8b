import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import type { Problem } from '#shared/decision/committee/deciding/problem.ts';
import { problemWords } from '#shared/decision/committee/deciding/problem-words.ts';

/** What is still missing, field by field, or that nothing is. */
export const ProblemList = ({
  title,
  whole,
  problems,
}: {
  readonly title: string;
  readonly whole: string;
  readonly problems: readonly Problem[];
}) => {
  const t = useT();
  const language = useLanguage();
  if (problems.length === 0) return <Notice>{whole}</Notice>;
  return (
    <Notice kind="attention">
      <strong>{title}</strong>
      <ul className="problem-list">
        {problems.map((p) => {
          const words = problemWords(t, language, p);
          return <li key={words}>{words}</li>;
        })}
      </ul>
    </Notice>
  );
};
