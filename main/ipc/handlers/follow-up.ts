import { createHash, randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { setImmediate as others } from 'node:timers/promises';
import { fail, ok } from '#shared/contract/failures.ts';
import type { Settings } from '#shared/contract/operations/app.ts';
import type { Handlers } from '#shared/contract/reply.ts';
import { filterDues } from '#shared/decision/follow-up/agenda.ts';
import { pageCount } from '../../documents/pdf/pages.ts';
import type { MemoRenderer } from '../../documents/pdf/render.ts';
import { atomicWrite } from '../../files/atomic-write.ts';
import { onFiles } from '../../files/failures.ts';
import type { Handles } from '../../files/handles.ts';
import { agendaFile, readAgenda } from '../../follow-up/agenda.ts';
import { followUpReport, reportName } from '../../follow-up/report.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';
import type { Dialogs } from '../../shell/dialogs.ts';

export interface FollowUpHandlersOptions {
  readonly portfolio: Portfolio;
  readonly dialogs: Pick<Dialogs, 'save'>;
  readonly handles: Handles;
  readonly renderer: Pick<MemoRenderer, 'render' | 'renderWord'>;
  readonly settings: () => Settings;
  /** ISO time */ readonly now: () => string;
  /** 'YYYY-MM-DD' */ readonly today: () => string;
}
const FILE = { fr: 'echeances', en: 'due-dates' } as const;

export const followUpHandlers = (o: FollowUpHandlersOptions) =>
  ({
    'followUp.agenda': async ({ window = 'all' }) => {
      // In slices, at the first look and after many changes: twenty thousand dossiers are a second, and the window asks for other things meanwhile.
      for (;;) {
        const left = o.portfolio.readDueAhead();
        if (!left.ok) return left;
        if (left.value === 0) break;
        await others();
      }
      const agenda = readAgenda(o.portfolio, o.today());
      if (!agenda.ok) return agenda;
      const dues = filterDues(agenda.value, { window, person: '' }, o.today());
      return ok(dues.map((due) => ({ ...due, people: [...due.people] })));
    },
    'followUp.saveCalendar': async ({ window, person, language }) => {
      const agenda = readAgenda(o.portfolio, o.today());
      if (!agenda.ok) return agenda;
      const dues = filterDues(agenda.value, { window, person }, o.today());
      const path = await o.dialogs.save(`${o.today()}_triptyque_${FILE[language]}.ics`, 'ics');
      if (path === null) return fail({ code: 'cancelled', kept: 'nothingChanged' });
      return onFiles(() => {
        atomicWrite(path, agendaFile(dues, language, o.now()));
        return ok({ name: basename(path), days: dues.length });
      });
    },
    'followUp.render': async ({ dossierId, language, jobId }) => {
      const { organisationName } = o.settings();
      const made = followUpReport(o.portfolio, {
        dossierId,
        language,
        today: o.today(),
        organisation: organisationName,
      });
      if (!made.ok) return made;
      const rendered = await o.renderer.render(jobId, made.value);
      if (!rendered.ok) return rendered;
      const pdf = rendered.value;
      return ok({
        handle: o.handles.keep({
          name: reportName(made.value, language),
          bytes: pdf,
          word: () => o.renderer.renderWord(randomUUID(), made.value),
        }),
        pages: pageCount(pdf),
        bytes: pdf.byteLength,
        sha256: createHash('sha256').update(pdf).digest('hex'),
        pdf,
      });
    },
  }) satisfies Pick<Handlers, Extract<keyof Handlers, `followUp.${string}`>>;
