import { TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import type { FieldPlace } from '#renderer/ground/state/held/field-place.ts';

/** A text in French and in English, side by side, the language of the window first. Either may stay empty. */
export const WordsFields = ({
  label,
  at,
  multiline = false,
}: {
  readonly label: string;
  /** the text in one of the two languages */ readonly at: (language: 'fr' | 'en') => FieldPlace;
  readonly multiline?: boolean;
}) => {
  const t = useT();
  const language = useLanguage();
  const order = language === 'fr' ? (['fr', 'en'] as const) : (['en', 'fr'] as const);
  return (
    <div className="both">
      {order.map((l) => (
        <TextPlace
          key={l}
          label={`${label}, ${t(l === 'fr' ? 'rubric.edit.french' : 'rubric.edit.english')}`}
          multiline={multiline}
          at={at(l)}
        />
      ))}
    </div>
  );
};
