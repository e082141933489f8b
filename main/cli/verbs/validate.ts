import { answerText } from '#shared/dossier/content/accessors.ts';
import { written } from '#shared/dossier/content/written.ts';
import { readDossier } from '../input.ts';
import { printable } from '../printable.ts';
import { done, json, type Verb } from '../verb.ts';

export const validate: Verb = {
  name: 'validate',
  positionals: [{ name: 'DOSSIER' }],
  options: ['json'],
  needed: [],
  run: (call) => {
    const read = readDossier(call);
    if (!read.ok) return read.refused;
    const { id, formatVersion } = written(read.value);
    if (call.options.json !== undefined) return done(json({ valid: true, id, formatVersion }));
    const project = printable(answerText(read.value, 'request.projectName') || id);
    return done(`${call.t('cli.valid', { project, version: formatVersion })}\n`);
  },
};
