import { statSync } from 'node:fs';
import type { Inspection } from '../../portfolio/inspect.ts';
import { portfolioPath } from '../../portfolio/portfolio.ts';
import { inspectWhole } from '../inspection.ts';
import { type Call, json, type Outcome, refuse, type Verb } from '../verb.ts';

const words = ({ t }: Call, found: Inspection): string => {
  switch (found.state) {
    case 'sound':
      return t('cli.sound', { count: found.dossiers, version: found.version });
    case 'newer':
      return t('cli.newer', { version: found.version });
    case 'damaged':
      return t('cli.damaged', { details: found.details });
    default:
      return found.state;
  }
};
const answer = (call: Call, path: string, found: Inspection): Outcome => {
  const asJson = call.options.json !== undefined;
  const sound = found.state === 'sound';
  const out = asJson ? json({ path, ...found }) : sound ? `${words(call, found)}\n` : '';
  return sound ? { code: 0, out } : { code: 1, out, ...(asJson ? {} : { problem: words(call, found) }) };
};

/** Reads all of a portfolio against its seals and leaves it as it was; the window may have it open meanwhile. */
export const verify: Verb = {
  name: 'verify',
  positionals: [{ name: 'PORTFOLIO' }],
  options: ['json'],
  needed: [],
  run: (call) => {
    const [argument = ''] = call.positionals;
    const given = call.path(argument);
    const path = statSync(given, { throwIfNoEntry: false })?.isDirectory() ? portfolioPath(given) : given;
    const there = statSync(path, { throwIfNoEntry: false });
    if (there !== undefined && !there.isFile()) return refuse('PORTFOLIO', argument, call.t('cli.refused.notAFile'));
    const found: Inspection = there === undefined ? { state: 'absent' } : inspectWhole(path);
    switch (found.state) {
      case 'absent':
        return refuse('PORTFOLIO', argument, call.t('cli.refused.absent'));
      case 'foreign':
        return refuse('PORTFOLIO', argument, call.t('cli.refused.foreign'));
      case 'unavailable':
        return refuse('PORTFOLIO', argument, call.t('cli.refused.unavailable', { code: found.code }));
      default:
        return answer(call, path, found);
    }
  },
};
