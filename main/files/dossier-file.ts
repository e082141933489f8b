/** A dossier as a file: JSON of the published schema, hostile until parsed. */
import { readFileSync, statSync } from 'node:fs';
import { type Failure, fail, ok, type Result } from '#shared/contract/failures.ts';
import { MAX_DOSSIER_BYTES, type ParsedDossier, parseDossierText } from '#shared/dossier/parse.ts';
import type { Dossier } from '#shared/dossier/schema.ts';
import { onFiles } from './failures.ts';

const CODES = { newer: 'dossier.newer', unknownFormat: 'file.unknownFormat', invalid: 'dossier.invalid' } as const;

const failureOf = (parsed: Exclude<ParsedDossier, { ok: true }>): Failure => {
  const [first] = parsed.refusals;
  return {
    code: CODES[parsed.kind],
    kept: 'nothingChanged',
    next: ['correct'],
    ...(first
      ? { path: first.path.slice(0, 500), value: first.value.slice(0, 200), rule: first.rule.slice(0, 200) }
      : {}),
  };
};

export const readDossierFile = (path: string): Result<Dossier> =>
  onFiles(() => {
    const { size } = statSync(path);
    if (size > MAX_DOSSIER_BYTES)
      return fail({
        code: 'file.tooLarge',
        value: String(size),
        rule: `at most ${MAX_DOSSIER_BYTES} bytes`,
        kept: 'nothingChanged',
      });
    const parsed = parseDossierText(readFileSync(path, 'utf8'));
    return parsed.ok ? ok(parsed.dossier) : fail(failureOf(parsed));
  });
