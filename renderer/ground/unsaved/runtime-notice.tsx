import { Notice } from '#renderer/ground/components/notice.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { endedRuntime } from '#shared/base/help/runtime-life.ts';
import { shortDate } from '#shared/base/i18n/dates.ts';

/** Says that the makers of the runtime no longer mend this version; nothing while they do. */
export const RuntimeNotice = () => {
  const t = useT();
  const info = useApp((s) => s.info);
  const end = info === null ? null : endedRuntime(info.runtime, info.today);
  return end === null || info === null ? null : (
    <Notice kind="attention">{t('help.ended', { runtime: info.runtime, date: shortDate(end) })}</Notice>
  );
};
