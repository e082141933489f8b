import { TextField } from '#renderer/ground/components/fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import type { LocalWords } from '#shared/assessment/rubric/rubric.ts';

/** A text in French and in English, side by side, the language of the window first. Either may stay empty. */
export const WordsFields = ({
  label,
  words,
  multiline = false,
  onChange,
}: {
  readonly label: string;
  readonly words: LocalWords;
  readonly multiline?: boolean;
  readonly onChange: (words: LocalWords) => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const order = language === 'fr' ? (['fr', 'en'] as const) : (['en', 'fr'] as const);
  return (
    <div className="both">
      {order.map((l) => (
        <TextField
          key={l}
          label={`${label}, ${t(l === 'fr' ? 'rubric.edit.french' : 'rubric.edit.english')}`}
          multiline={multiline}
          value={words[l]}
          onChange={(text) => onChange({ ...words, [l]: text })}
        />
      ))}
    </div>
  );
};
