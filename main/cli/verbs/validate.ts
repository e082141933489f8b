import { answerText } from '#shared/dossier/content/accessors.ts';
import { toStored } from '#shared/dossier/content/stored.ts';
import { readDossier } from '../input.ts';
import { printable } from '../printable.ts';
import { json, succeed, type Verb } from '../verb.ts';

export const validateVerb: Verb = {
  name: 'validate',
  positionals: [{ name: 'DOSSIER' }],
  options: ['json'],
  needed: [],
  run: (call) => {
    const read = readDossier(call);
    if (!read.ok) return read.refused;
    const { id, formatVersion } = toStored(read.value);
    if (call.options.json !== undefined) return succeed(json({ valid: true, id, formatVersion }));
    const project = printable(answerText(read.value, 'request.projectName') || id);
    return succeed(`${call.t('cli.valid', { project, version: formatVersion })}\n`);
  },
};
