/** The border is total: each operation is served, each failure has words in both languages. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { translator } from '#shared/base/i18n/translate.ts';
import { OPERATION_NAMES, OPERATIONS } from '#shared/contract/contract.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import { FAILURE_CODES } from '#shared/contract/failures.ts';
import { NAMES } from '#shared/contract/names.ts';
import { files, text } from './tree.ts';

/** Stands for any service: what is built around it is never called here. */
const anything: unknown = new Proxy(() => anything, { get: () => anything, apply: () => anything });

describe('the contract', () => {
  it('is what the preload script knows', () => {
    expect([...NAMES].sort()).toEqual([...OPERATION_NAMES].sort());
  });

  it('has one handler for each operation, and none that nobody can call', async () => {
    const served: string[] = [];
    for (const path of files(/^main\/(ipc\/handlers\/[^/]+|[a-z-]+\/handlers)(?<!\.test)\.ts$/, ['main']))
      for (const [name, make] of Object.entries((await import(/* @vite-ignore */ `../../${path}`)) as object))
        if (/Handlers$/.test(name)) served.push(...Object.keys((make as (services: unknown) => object)(anything)));
    expect(served.sort()).toEqual([...OPERATION_NAMES].sort());
  });

  it('lists failures that exist', () => {
    for (const [name, { fails }] of Object.entries(OPERATIONS))
      for (const code of fails) expect(FAILURE_CODES, name).toContain(code);
  });

  it('takes no path, no address and no unbounded text from the window', () => {
    const wrong: string[] = [];
    const walk = (at: string, schema: { readonly [key: string]: unknown }): void => {
      if (schema.type === 'string' && /(path|file|folder|directory|url|address)$/i.test(at))
        wrong.push(`${at}: names a place`);
      if (
        schema.type === 'string' &&
        !('maxLength' in schema || 'enum' in schema || 'pattern' in schema || 'const' in schema)
      )
        wrong.push(`${at}: no limit`);
      for (const [key, child] of Object.entries(schema))
        if (typeof child === 'object' && child !== null)
          walk(key === 'properties' ? at : `${at}.${key}`, child as never);
    };
    for (const [name, { input }] of Object.entries(OPERATIONS))
      walk(name, z.toJSONSchema(input, { unrepresentable: 'any' }) as never);
    expect(wrong).toEqual([]);
  });

  it('knows no failure that nothing can raise', () => {
    const sources = files(/^(main|shared|renderer)\/.*\.tsx?$/, ['main', 'shared', 'renderer'])
      .filter((path) => path !== 'shared/contract/failures.ts' && !path.startsWith('shared/base/i18n/'))
      .map(text)
      .join('\n');
    expect(FAILURE_CODES.filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
  });
});

describe.each(['fr', 'en'] as const)('words of failures in %s', (language) => {
  const t = translator(language);
  it.each(FAILURE_CODES)('%s', (code) => {
    const words = failureWords(t, language, { code });
    expect(words).toMatch(/^\p{Lu}.*[.…!]$/u);
    expect(words).not.toContain(code);
  });
  it('tell failures apart, but those that mean the same to a person', () => {
    const same = { 'dossier.stale': 'dossier.conflict', 'dossier.invalid': 'input.invalid' } as const;
    const told = FAILURE_CODES.filter((code) => !(code in same)).map((code) => failureWords(t, language, { code }));
    expect(new Set(told).size).toBe(told.length);
  });
  it('name the place, the value and the rule of bad input', () => {
    const words = failureWords(t, language, {
      code: 'input.invalid',
      place: { of: 'dossier', path: ['plan', 'safetyMonths'] },
      value: '99',
      rule: { kind: 'atMost', limit: 24 },
    });
    expect(words).not.toContain('safetyMonths');
    for (const part of [/seuil de trésorerie|safety level/i, /99/, /24/]) expect(words).toMatch(part);
  });
});
