import { fail } from '#shared/contract/failures.ts';
import type { Handlers } from '#shared/contract/reply.ts';
import { readPicture } from '../../files/picture.ts';
import type { Dialogs } from '../../shell/dialogs.ts';

export const identityHandlers = (dialogs: Dialogs) =>
  ({
    'identity.chooseLogo': async () => {
      const path = await dialogs.openPicture();
      return path === null ? fail({ code: 'cancelled', kept: 'nothingChanged' }) : readPicture(path);
    },
  }) satisfies Pick<Handlers, 'identity.chooseLogo'>;
