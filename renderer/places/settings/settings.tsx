import { useShallow } from 'zustand/react/shallow';
import { showPortfolio } from '#renderer/ground/commands/show-portfolio.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useSettingsPlace } from '#renderer/ground/state/held/settings-draft.ts';
import { RuntimeNotice } from '#renderer/ground/unsaved/runtime-notice.tsx';
import { RubricsSettings } from '#renderer/places/rubric/editor/rubrics-settings.tsx';
import { Identity } from './identity.tsx';

/** Keys pressed alone, which whoever dictates or reaches keys by chance switches off. */
const Letters = () => {
  const t = useT();
  const letters = useApp((s) => s.info?.settings.letters !== false);
  const { change, show } = useApp.getState();
  return (
    <div>
      <label className="row">
        <input
          type="checkbox"
          checked={letters}
          aria-describedby="letters-hint"
          onChange={(e) => void change({ letters: e.target.checked })}
        />
        {t('settings.letters')}
      </label>
      <p id="letters-hint" className="hint">
        {t('settings.lettersHint')}{' '}
        <button type="button" className="link" onClick={() => show('shortcuts')}>
          {t('help.shortcuts')}
        </button>
      </p>
    </div>
  );
};

export const SettingsScreen = () => {
  const t = useT();
  const { info, change, go } = useApp(useShallow((s) => ({ info: s.info, change: s.change, go: s.go })));
  const userName = useSettingsPlace('userName');
  const organisationName = useSettingsPlace('organisationName');
  if (!info) return null;
  const { settings } = info;
  return (
    <main className="page narrow">
      <div className="page-head">
        <h1 className="grow">{t('settings.title')}</h1>
      </div>
      <div className="questions">
        <ChoiceField
          label={t('settings.language')}
          value={settings.language}
          empty={t('common.choose')}
          options={[
            { id: 'fr', label: t('settings.french') },
            { id: 'en', label: t('settings.english') },
          ]}
          onChange={(v) => v !== '' && void change({ language: v as 'fr' | 'en' })}
        />
        <ChoiceField
          label={t('settings.theme')}
          value={settings.theme}
          empty={t('common.choose')}
          options={(['light', 'dark', 'system'] as const).map((id) => ({ id, label: t(`settings.${id}`) }))}
          onChange={(v) => v !== '' && void change({ theme: v as 'light' | 'dark' | 'system' })}
        />
        <TextPlace label={t('settings.userName')} at={userName} />
        <TextPlace label={t('settings.organisationName')} at={organisationName} />
        <ChoiceField
          label={t('settings.density')}
          value={settings.density ?? 'dense'}
          empty={t('common.choose')}
          options={(['dense', 'airy'] as const).map((id) => ({ id, label: t(`settings.densities.${id}`) }))}
          onChange={(v) => v !== '' && void change({ density: v as 'dense' | 'airy' })}
        />
      </div>
      <Letters />
      <RuntimeNotice />
      <RubricsSettings />
      <Identity />
      <section className="group" aria-label={t('tables.title')}>
        <header>
          <h2>{t('tables.title')}</h2>
          <p className="hint">{t('tables.intro')}</p>
        </header>
        <div className="row">
          <Button onClick={() => go({ name: 'thresholds' })}>{t('tables.thresholds')}</Button>
          <Button onClick={() => go({ name: 'vehicles' })}>{t('tables.vehicles')}</Button>
          <Button onClick={() => go({ name: 'sectorFigures' })}>{t('figures.title')}</Button>
        </div>
      </section>
      <section className="group" aria-label={t('backups.title')}>
        <header>
          <h2>{t('backups.title')}</h2>
          <p className="hint">{t('backups.intro')}</p>
        </header>
        <div className="row">
          <Button onClick={() => go({ name: 'backups' })}>{t('backups.notice.see')}</Button>
          <Button onClick={() => go({ name: 'folder' })}>{t('folder.title')}</Button>
        </div>
      </section>
      <section className="group" aria-label={t('protection.title')}>
        <header>
          <h2>{t('protection.title')}</h2>
          <p className="hint">{t('protection.intro')}</p>
        </header>
        <div className="row">
          <Button onClick={() => go({ name: 'protection' })}>{t('protection.open')}</Button>
        </div>
      </section>
      <section className="group" aria-label={t('privacy.title')}>
        <header>
          <h2>{t('privacy.title')}</h2>
          <p className="hint">{t('privacy.intro')}</p>
        </header>
        <div className="row">
          <Button onClick={() => go({ name: 'privacy', dossierId: null })}>{t('privacy.open')}</Button>
        </div>
      </section>
      <section className="group" aria-label={t('settings.file')}>
        <header>
          <h2>{t('settings.file')}</h2>
        </header>
        <p>
          <code>{info.portfolio.path}</code>
        </p>
        <div className="row">
          <Button onClick={() => void showPortfolio()}>{t('settings.showFile')}</Button>
        </div>
        <p className="hint">
          {t('settings.runtime')} {info.version} — {info.runtime}
        </p>
      </section>
    </main>
  );
};
