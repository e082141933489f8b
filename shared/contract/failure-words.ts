import type { Translate } from '../i18n/translate.ts';
import type { Failure } from './failures.ts';

/** One sentence for a failure: what happened, where, what was kept. The window and the command line say the same. */
export const failureWords = (t: Translate, failure: Failure): string => {
  const place = failure.path
    ? ` (${failure.path}${failure.value ? ` : ${failure.value}` : ''}${failure.rule ? ` ; ${failure.rule}` : ''})`
    : '';
  switch (failure.code) {
    case 'input.invalid':
    case 'dossier.invalid':
      return `${t('failures.input')}${place}. ${t('failures.nothing')}`;
    case 'dossier.conflict':
    case 'dossier.stale':
      return `${t('failures.conflict')} ${t('failures.inMemory')}`;
    case 'dossier.damaged':
      return t('failures.damagedDossier');
    case 'portfolio.readOnly':
      return t('failures.readOnly');
    case 'disk.full':
      return `${t('failures.diskFull')} ${t('failures.inMemory')}`;
    case 'dossier.unknown':
      return t('failures.unknown');
    case 'file.unreadable':
    case 'file.unknownFormat':
    case 'file.tooLarge':
    case 'dossier.newer':
      return `${t('failures.file')}${place} ${t('failures.nothing')}`;
    case 'internal':
      return `${t('failures.internal', { incident: failure.details ?? '' })} ${t('failures.inMemory')}`;
    default:
      return `${t('failures.general')} (${failure.code}) ${t('failures.nothing')}`;
  }
};
