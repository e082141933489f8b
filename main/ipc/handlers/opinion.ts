import { basename } from 'node:path';
import { fail, ok } from '#shared/contract/failures.ts';
import type { Handlers } from '#shared/contract/reply.ts';
import { answerText } from '#shared/dossier/accessors.ts';
import { personKey } from '#shared/rubric/person.ts';
import { atomicWrite } from '../../files/atomic-write.ts';
import { onFiles } from '../../files/failures.ts';
import { exportName } from '../../files/names.ts';
import { readOpinionFile } from '../../files/opinion-file.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';
import type { Dialogs } from '../../shell/dialogs.ts';

export interface OpinionHandlersOptions {
  readonly portfolio: Portfolio;
  readonly dialogs: Dialogs;
  /** 'YYYY-MM-DD' */ readonly today: () => string;
}
type Names = Extract<keyof Handlers, `opinion.${string}`>;

export const opinionHandlers = ({ portfolio, dialogs, today }: OpinionHandlersOptions): Pick<Handlers, Names> => ({
  'opinion.list': ({ dossierId }) => {
    const read = portfolio.opinions(dossierId);
    if (!read.ok) return read;
    const { you, opinions, awaiting, withdrawn, rubrics } = read.value;
    return ok({
      you,
      opinions: [...opinions],
      awaiting: [...awaiting],
      withdrawn: [...withdrawn],
      rubrics: [...rubrics],
    });
  },
  'opinion.export': async ({ id, dossierId }) => {
    const file = portfolio.opinionFile(dossierId, id);
    if (!file.ok) return file;
    const opened = portfolio.openDossier(dossierId);
    if (!opened.ok) return opened;
    const { person } = file.value.opinion;
    const project = answerText(opened.value.dossier, 'request.projectName');
    const path = await dialogs.save(
      exportName(today(), project, `opinion_${personKey(person).replaceAll(/[^a-z0-9]+/g, '-')}`, 'json'),
      'json',
    );
    if (path === null) return fail({ code: 'cancelled', kept: 'nothingChanged' });
    return onFiles(() => {
      atomicWrite(path, `${JSON.stringify(file.value, null, 2)}\n`);
      return ok({ name: basename(path) });
    });
  },
  'opinion.import': async ({ dossierId }) => {
    const path = await dialogs.openDossier();
    if (path === null) return fail({ code: 'cancelled', kept: 'nothingChanged' });
    const read = readOpinionFile(path);
    return read.ok ? portfolio.receiveOpinion(dossierId, read.value) : read;
  },
});
