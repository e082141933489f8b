import { useT } from '#renderer/ground/language/language.tsx';
import type { Words } from '#shared/archive/history/words.ts';

/** What was there, then what came. */
export const Sides = ({ before, after }: { readonly before: string; readonly after: string }) => {
  const t = useT();
  return (
    <>
      {before !== '' && (
        <>
          <span className="hidden">{t('dossier.history.before')}</span>
          <del>{before}</del>
        </>
      )}
      {before !== '' && after !== '' && ' → '}
      {after !== '' && (
        <>
          <span className="hidden">{t('dossier.history.after')}</span>
          <ins>{after}</ins>
        </>
      )}
    </>
  );
};

/** Both as one text: what went is struck, what came stands out. */
export const WordRuns = ({ words }: { readonly words: readonly Words[] }) => (
  <p className="words">
    {words.map((word, i) => {
      // biome-ignore lint/suspicious/noArrayIndexKey: the words of a past change never move
      if (word.kind === 'gone') return <del key={i}>{word.text}</del>;
      // biome-ignore lint/suspicious/noArrayIndexKey: the words of a past change never move
      if (word.kind === 'come') return <ins key={i}>{word.text}</ins>;
      // biome-ignore lint/suspicious/noArrayIndexKey: the words of a past change never move
      return <span key={i}>{word.kind === 'left' ? ' […] ' : word.text}</span>;
    })}
  </p>
);
