import { Dialog } from '../components/dialog.tsx';
import { useApp } from '../state/app-store.ts';
import { allShortcuts } from './actions.ts';
import { useLanguage, useT } from './language.tsx';

const CHAPTERS = ['walk', 'numbers', 'saved', 'coherence', 'memo', 'private'] as const;

/** F1: what one needs to know, offline, on one page. */
export const Help = () => {
  const t = useT();
  const language = useLanguage();
  const { show } = useApp();
  return (
    <Dialog title={t('help.title')} onClose={() => show(null)} wide>
      <div className="help">
        <div className="stack">
          {CHAPTERS.map((chapter) => (
            <section key={chapter}>
              <h3>{t(`help.${chapter}.title`)}</h3>
              <p>{t(`help.${chapter}.text`)}</p>
            </section>
          ))}
        </div>
        <section>
          <h3>{t('help.shortcuts')}</h3>
          <dl className="shortcuts">
            {allShortcuts(t, language).map(({ label, keys }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <kbd>{keys}</kbd>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
};

export const About = () => {
  const t = useT();
  const { info, show } = useApp();
  if (!info) return null;
  return (
    <Dialog title={t('common.product')} onClose={() => show(null)}>
      <p>{t('help.about')}</p>
      <p className="hint">
        {t('help.version', { version: info.version })}
        <br />
        {info.runtime}
        <br />
        {t('help.method')}
      </p>
    </Dialog>
  );
};
