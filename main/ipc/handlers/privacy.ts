import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { translator } from '#shared/base/i18n/translate.ts';
import { fail, ok } from '#shared/contract/failures.ts';
import type { Handlers } from '#shared/contract/reply.ts';
import { heldSheet } from '#shared/papers/memo/held-sheet.ts';
import type { MemoRenderer } from '../../documents/pdf/render.ts';
import { writePrivately } from '../../files/atomic-write.ts';
import { onFiles } from '../../files/failures.ts';
import type { OpenedCopies } from '../../files/opened-copies.ts';
import type { OwnWords } from '../../files/own-words.ts';
import { eraseSettings, type SettingsStore } from '../../files/settings.ts';
import { forgetWords, makeEraser } from '../../portfolio/erasure/words.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';
import type { Dialogs } from '../../shell/dialogs.ts';

/** Places that the window shows; how many there are is said whole, and the file for the person has all of them. */
const MOST_SHOWN = 400;

export interface PrivacyHandlersOptions {
  readonly portfolio: Pick<Portfolio, 'heldOn' | 'erase' | 'destroyDossier' | 'privacyOverview' | 'peopleDue'>;
  readonly dialogs: Pick<Dialogs, 'save'>;
  readonly renderer: Pick<MemoRenderer, 'render'>;
  /** 'YYYY-MM-DD' */ readonly today: () => string;
  /** what stands outside of the portfolio and was made of it */ readonly settings: SettingsStore;
  readonly ownWords: Pick<OwnWords, 'forget'>;
  readonly temporary: Pick<OpenedCopies, 'sweep'>;
  readonly handles: { readonly forget: () => void };
}
export const privacyHandlers = ({ portfolio, dialogs, renderer, today, ...outside }: PrivacyHandlersOptions) => {
  const { settings, ownWords, temporary, handles } = outside;
  /** @param gone the dossier that was destroyed */
  const onErased = (rewrite: (text: string) => string, gone: string | null): void => {
    handles.forget();
    temporary.sweep();
    settings.set(eraseSettings(settings.get(), rewrite, gone));
    ownWords.forget(rewrite);
  };
  return {
    'privacy.held': ({ texts, language }) => portfolio.heldOn(texts, language, MOST_SHOWN),
    'privacy.export': async ({ texts, language, form }) => {
      const held = portfolio.heldOn(texts, language, Number.POSITIVE_INFINITY);
      if (!held.ok) return held;
      const { copies: _copies, versions: _versions, ...told } = held.value;
      const about = { date: today(), searched: texts, ...told };
      const extension = form === 'document' ? 'pdf' : 'json';
      const made =
        form === 'document'
          ? await renderer.render(
              randomUUID(),
              heldSheet({ ...about, language, organisation: settings.get().organisationName }),
            )
          : ok(`${JSON.stringify(about, null, 2)}\n`);
      if (!made.ok) return made;
      const path = await dialogs.save(
        `triptyque_${translator(language)('privacy.file')}_${today()}.${extension}`,
        extension,
      );
      if (path === null) return fail({ code: 'cancelled', kept: 'nothingChanged' });
      return onFiles(() => {
        writePrivately(path, made.value);
        return ok({ name: basename(path) });
      });
    },
    'privacy.erase': async (wanted) => {
      const erased = await portfolio.erase(wanted);
      if (erased.ok) onErased(makeEraser([forgetWords(wanted.texts)]).text, null);
      return erased;
    },
    'privacy.destroy': async ({ id, reason, keep }) => {
      const destroyed = await portfolio.destroyDossier(id, reason, keep);
      if (destroyed.ok) onErased((text) => text, id);
      return destroyed;
    },
    'privacy.overview': () => portfolio.privacyOverview(today()),
    'privacy.peopleDue': () => {
      const people = portfolio.peopleDue(today());
      return people.ok
        ? ok(people.value.map((one) => ({ ...one, dossiers: [...one.dossiers], elsewhere: [...one.elsewhere] })))
        : people;
    },
  } satisfies Pick<Handlers, Extract<keyof Handlers, `privacy.${string}`>>;
};
