import { useT } from '#renderer/ground/language/language.tsx';

/** The head of the column where the lines of a table are acted upon: named for who cannot see that it holds buttons. */
export const ActsHead = () => {
  const t = useT();
  return (
    <th className="acts-head">
      <span className="hidden">{t('common.acts')}</span>
    </th>
  );
};
