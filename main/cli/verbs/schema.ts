import { opinionJsonSchema } from '#shared/assessment/rubric/opinion-file.ts';
import { dossierJsonSchema } from '#shared/dossier/content/json-schema.ts';
import { placeToWrite, write } from '../input.ts';
import { printable } from '../printable.ts';
import { json, refuse, succeed, type Verb } from '../verb.ts';

const SCHEMAS = { dossier: dossierJsonSchema, opinion: opinionJsonSchema } as const;
const isNamed = (name: string): name is keyof typeof SCHEMAS => Object.hasOwn(SCHEMAS, name);

/** The schema of a dossier, or of the file that is named. */
export const schemaVerb: Verb = {
  name: 'schema',
  positionals: [{ name: 'FORMAT', optional: true }],
  options: ['out'],
  needed: [],
  run: (call) => {
    const [name = 'dossier'] = call.positionals;
    if (!isNamed(name))
      return refuse('FORMAT', name, call.t('cli.refused.oneOf', { values: Object.keys(SCHEMAS).join(', ') }));
    const text = json(SCHEMAS[name]());
    if (call.options.out === undefined) return succeed(text);
    const place = placeToWrite(call);
    if (!place.ok) return place.refused;
    return write(call, place.value, text) ?? succeed(`${call.t('cli.written', { path: printable(place.value) })}\n`);
  },
};
