import { dossierJsonSchema } from '#shared/dossier/json-schema.ts';
import { placeToWrite, write } from '../input.ts';
import { printable } from '../printable.ts';
import { done, json, type Verb } from '../verb.ts';

export const schema: Verb = {
  name: 'schema',
  positionals: [],
  options: ['out'],
  needed: [],
  run: (call) => {
    const text = json(dossierJsonSchema());
    if (call.options.out === undefined) return done(text);
    const place = placeToWrite(call);
    if (!place.ok) return place.refused;
    return write(call, place.value, text) ?? done(`${call.t('cli.written', { path: printable(place.value) })}\n`);
  },
};
