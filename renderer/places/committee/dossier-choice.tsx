import { useState } from 'react';
import { ChoiceField, TextField } from '#renderer/ground/components/fields.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { useList } from '#renderer/places/portfolio/use-list.ts';
import { NO_FILTER } from '#shared/contract/operations/list-query.ts';

/** As many rows as a list of choices can be read through; the search narrows the rest. */
const SHOWN = 200;

/** One dossier of the portfolio, found by its words. */
export const DossierChoice = ({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (id: string) => void;
}) => {
  const t = useT();
  const [text, setText] = useState('');
  const list = useList({ ...NO_FILTER, text, sort: 'project', descending: false });
  const rows = Array.from({ length: Math.min(SHOWN, list?.total ?? 0) }, (_, i) => list?.row(i)).filter(
    (r) => r !== undefined,
  );
  return (
    <>
      <TextField label={t('portfolio.search')} value={text} onChange={setText} />
      <ChoiceField
        label={t('committee.subject.dossier')}
        value={rows.some((r) => r.id === value) ? value : ''}
        options={rows.map((r) => ({
          id: r.id,
          label: [r.project || t('dossier.untitled'), r.organisation].filter((x) => x !== '').join(' — '),
        }))}
        empty={t('common.choose')}
        hint={(list?.total ?? 0) > SHOWN ? t('committee.moreDossiers') : undefined}
        onChange={onChange}
      />
    </>
  );
};
