import { openNamedPortfolio } from '../exchange-file.ts';
import { PASSPHRASE_OPTIONS } from '../secret/passphrase.ts';
import { json, succeed, type Verb } from '../verb.ts';

/** Whether what the call gives opens a portfolio: nothing is changed, and nothing stays open. */
export const unlockVerb: Verb = {
  name: 'unlock',
  positionals: [],
  options: ['portfolio', ...PASSPHRASE_OPTIONS, 'json'],
  needed: ['portfolio'],
  run: async (call) => {
    const opened = await openNamedPortfolio(call, true);
    if (!opened.ok) return opened.refused;
    const { isOn } = opened.value.protection.standing().value;
    opened.value.close();
    if (call.options.json !== undefined) return succeed(json({ opens: true, protected: isOn }));
    return succeed(`${call.t(isOn ? 'cli.unlocked' : 'cli.notProtected')}\n`);
  },
};
