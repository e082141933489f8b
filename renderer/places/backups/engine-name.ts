import type { Translate } from '#shared/base/i18n/translate.ts';
import { ENGINE_NAMES, type SyncEngine } from '#shared/contract/operations/place.ts';

/** What an engine that copies folders is called within a sentence. */
export const engineName = (t: Translate, engine: SyncEngine): string =>
  ENGINE_NAMES[engine] ?? t(`folder.engines.${engine === 'share' ? 'share' : 'other'}`);
