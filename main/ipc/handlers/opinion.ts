import { basename } from 'node:path';
import { personKey } from '#shared/assessment/rubric/person.ts';
import { fail, ok } from '#shared/contract/failures.ts';
import type { Settings } from '#shared/contract/operations/app.ts';
import type { Handlers } from '#shared/contract/reply.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import type { ExchangeJobs } from '../../documents/exchange/jobs.ts';
import { atomicWrite } from '../../files/atomic-write.ts';
import { onFiles } from '../../files/failures.ts';
import { exportName } from '../../files/names.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';
import type { Dialogs } from '../../shell/dialogs.ts';

export interface OpinionHandlersOptions {
  readonly portfolio: Portfolio;
  readonly dialogs: Dialogs;
  readonly jobs: ExchangeJobs;
  readonly settings: () => Settings;
  readonly version: string;
  /** ISO time */ readonly now: () => string;
  /** 'YYYY-MM-DD' */ readonly today: () => string;
}
type Names = Extract<keyof Handlers, `opinion.${string}`>;

export const opinionHandlers = (o: OpinionHandlersOptions) =>
  ({
    'opinion.list': ({ dossierId }) => {
      const read = o.portfolio.opinions(dossierId);
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
    'opinion.export': async ({ id, dossierId, password, jobId }) => {
      const file = o.portfolio.opinionFile(dossierId, id);
      if (!file.ok) return file;
      const opened = o.portfolio.openDossier(dossierId);
      if (!opened.ok) return opened;
      const { person } = file.value.opinion;
      const project = answerText(opened.value.dossier, 'request.projectName');
      const path = await o.dialogs.save(
        exportName(o.today(), project, `opinion_${personKey(person).replaceAll(/[^a-z0-9]+/g, '-')}`, 'triptyque'),
        'triptyque',
      );
      if (path === null) return fail({ code: 'cancelled', kept: 'nothingChanged' });
      const { userName: sender, organisationName: organisation } = o.settings();
      const made = await o.jobs.write(jobId, {
        kind: 'opinion',
        createdAt: o.now(),
        application: o.version,
        sender,
        organisation,
        copies: [],
        opinion: file.value,
        documents: [],
        password,
      });
      if (!made.ok) return made;
      return onFiles(() => {
        atomicWrite(path, made.value);
        return ok({ name: basename(path) });
      });
    },
  }) satisfies Pick<Handlers, Names>;
