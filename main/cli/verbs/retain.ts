import { RETENTION } from '#shared/base/method/retention/retention.ts';
import { INVENTORY } from '#shared/decision/privacy/inventory.ts';
import { ANSWERED, COLUMNS, FILES } from '#shared/decision/privacy/stores.ts';
import { openNamedPortfolio } from '../exchange-file.ts';
import { failureOutcome } from '../input.ts';
import { printable } from '../printable.ts';
import { PASSPHRASE_OPTIONS } from '../secret/passphrase.ts';
import { json, succeed, type Verb } from '../verb.ts';

/** What has reached its term, what was erased and why; in JSON also the table of periods and the inventory of what can hold words about people. */
export const retainVerb: Verb = {
  name: 'retain',
  positionals: [],
  options: ['portfolio', 'date', ...PASSPHRASE_OPTIONS, 'json'],
  needed: ['portfolio'],
  run: async (call) => {
    const opened = await openNamedPortfolio(call, true);
    if (!opened.ok) return opened.refused;
    try {
      const overview = opened.value.privacyOverview(call.date);
      if (!overview.ok) return failureOutcome(call, overview.failure);
      const { due, erasures, figures } = overview.value;
      if (call.options.json !== undefined)
        return succeed(
          json({
            due,
            erasures,
            figures,
            periods: RETENTION,
            inventory: { schemas: INVENTORY, answers: ANSWERED, columns: COLUMNS, files: FILES },
          }),
        );
      const lines = [
        ...due.map(({ on, rule, act, id, project }) => `${on}\t${rule}\t${act}\t${id}\t${printable(project)}`),
        ...erasures.map(({ at, kind, reason, id }) => `${at}\terased\t${kind}\t${reason}\t${id}`),
      ];
      return succeed(lines.length === 0 ? '' : `${lines.join('\n')}\n`);
    } finally {
      opened.value.close();
    }
  },
};
