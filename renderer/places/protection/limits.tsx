import { useT } from '#renderer/ground/language/language.tsx';

const LIMITS = ['header', 'exports', 'settings', 'old', 'disk', 'open'] as const;

/** What the protection does not cover, said where it is switched on. */
export const Limits = () => {
  const t = useT();
  return (
    <section className="protection-limits">
      <h3>{t('protection.limits.title')}</h3>
      <ul>
        {LIMITS.map((limit) => (
          <li key={limit}>{t(`protection.limits.${limit}`)}</li>
        ))}
      </ul>
    </section>
  );
};
