/** Said over every place while the portfolio is not kept as safe as it should be. */
import { useRead } from '#renderer/ground/api/reading.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dateAndTime } from '#shared/base/i18n/dates.ts';
import { engineName } from './engine-name.ts';
import { type KeptSafe, useKeeping } from './use-keeping.ts';

/** A second place is often away, and that is no trouble; for how long, is our own choice (November 2026): a week and the week-end after it. */
const PATIENCE_MS = 10 * 86_400_000;

type Trouble = 'backup' | 'verified' | 'rehearsed' | 'second';
/** The most serious first. @param now epoch milliseconds */
export const troubleOf = ({ works, second }: KeptSafe, now: number): Trouble | null => {
  for (const work of ['verified', 'backup', 'rehearsed'] as const) if ((works[work]?.trouble ?? '') !== '') return work;
  const { second: copied } = works;
  if (second === null || copied === null || copied.trouble === '') return null;
  return copied.goodAt === null || now - Date.parse(copied.goodAt) > PATIENCE_MS ? 'second' : null;
};

/** The folder of the portfolio is one that an engine copies, and nobody said that they know. */
const EngineNotice = () => {
  const t = useT();
  const go = useApp((s) => s.go);
  const isThere = useApp((s) => s.place.name === 'folder');
  const { value: standing } = useRead('place.read', {});
  if (isThere || standing === undefined || standing.engine === null || standing.isAccepted) return null;
  return (
    <div className="lock-notice">
      <Notice kind="attention">
        <div className="row">
          <strong className="grow">{t('folder.notice', { engine: engineName(t, standing.engine) })}</strong>
          <Button kind="quiet" onClick={() => go({ name: 'folder' })}>
            {t('folder.see')}
          </Button>
        </div>
      </Notice>
    </div>
  );
};

export const SafetyNotice = () => (
  <>
    <EngineNotice />
    <KeepingNotice />
  </>
);

const KeepingNotice = () => {
  const t = useT();
  const language = useLanguage();
  const keeping = useKeeping();
  const go = useApp((s) => s.go);
  const isThere = useApp((s) => s.place.name === 'backups');
  const trouble = keeping === null ? null : troubleOf(keeping, Date.now());
  if (keeping === null || trouble === null || isThere) return null;
  const goodAt = keeping.works.second?.goodAt ?? null;
  const words =
    trouble !== 'second'
      ? t(`backups.notice.${trouble}`)
      : goodAt === null
        ? t('backups.notice.secondNever')
        : t('backups.notice.second', { when: dateAndTime(new Date(goodAt), language) });
  return (
    <div className="lock-notice">
      <Notice kind={trouble === 'second' ? 'attention' : 'serious'}>
        <div className="row">
          <strong className="grow">{words}</strong>
          <Button kind="quiet" onClick={() => go({ name: 'backups' })}>
            {t('backups.notice.see')}
          </Button>
        </div>
      </Notice>
    </div>
  );
};
