/** The schemas of what is built are those of the sources, made when they are first asked (vite.schemas.ts). */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { OPERATIONS } from '#shared/contract/contract.ts';
import { deferIn, deferredSchemas, deferring } from '../../vite.schemas.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const AS_IT_IS = { unrepresentable: 'any', io: 'input' } as const;

/** Runs a module whose schemas are deferred with a `z` that says what it is asked. */
const run = (code: string): { readonly names: Record<string, unknown>; readonly asked: string[] } => {
  const asked: string[] = [];
  const told = new Proxy(z, {
    get: (_, key) => {
      asked.push(String(key));
      return Reflect.get(z, key);
    },
  });
  const text = (deferIn(code, parseAst(code)) ?? code).replace(/^import .*\n/, '');
  const names = [...code.matchAll(/^const (\w+)/gm)].map(([, name]) => name);
  const { deferred, made } = deferring();
  const read = new Function('z', 'deferred', 'made', `${text}\nreturn { ${names.join(', ')} };`);
  return { names: read(told, deferred, made) as Record<string, unknown>, asked };
};
const schemaOf = (value: unknown): z.ZodType => value as z.ZodType;

describe('a schema of a program', () => {
  it('is made when it is asked, with those that it is made of and no others', () => {
    const { names, asked } = run(
      'const Id = z.string();\nconst Line = z.array(Id);\nconst Other = z.int();\nconst ID_LENGTH = 8;\n',
    );
    expect(asked).toEqual([]);
    expect(schemaOf(names.Line).safeParse(['a']).success).toBe(true);
    expect(schemaOf(names.Line).safeParse([1]).error?.issues[0]?.path).toEqual([0]);
    expect(asked).toEqual(['array', 'string']);
    expect(names.ID_LENGTH).toBe(8);
  });

  it('is made of schemas alone, whatever stands for them', () => {
    const { names } = run(
      'const Id = z.string();\nconst Line = z.strictObject({ Id: z.array(Id), id: Id.optional() });\n',
    );
    const { shape } = names.Line as z.ZodObject<{ readonly Id: z.ZodArray; readonly id: z.ZodOptional<z.ZodString> }>;
    expect(shape.Id.element).not.toBe(names.Id);
    expect(shape.Id.element).toBe(shape.id.unwrap());
  });

  it('is of the kind that it is, and can be extended, spread and told', () => {
    const { names, asked } = run(
      'const Line = z.strictObject({ id: z.string() });\nconst More = Line.extend({ more: z.int() });\nconst Twice = z.strictObject({ ...Line.shape, two: z.int() });\n',
    );
    expect(asked).toEqual([]);
    expect(schemaOf(names.More)).toBeInstanceOf(z.ZodObject);
    expect(schemaOf(names.More).parse({ id: 'a', more: 1 })).toEqual({ id: 'a', more: 1 });
    expect(Object.keys((names.Twice as z.ZodObject).shape)).toEqual(['id', 'two']);
    expect('shape' in (names.Line as object)).toBe(true);
    expect(Object.keys({ ...(names.Line as object) }).length).toBeGreaterThan(0);
  });

  it('waits inside what holds it, and what a function makes is left to the function', () => {
    const { names, asked } = run(
      'const OPERATIONS = { list: { input: z.string(), effect: "read" } };\nconst make = () => z.int();\n',
    );
    const { list } = names.OPERATIONS as { readonly list: { readonly input: z.ZodType; readonly effect: string } };
    expect([list.effect, asked]).toEqual(['read', []]);
    expect(list.input.safeParse(1).success).toBe(false);
    (names.make as () => unknown)();
    expect(asked).toEqual(['string', 'int']);
  });

  it('can be said by its name alone, as a field', () => {
    const { names } = run('const Id = z.string();\nconst Line = z.strictObject({ Id });\n');
    const line = names.Line as z.ZodObject<{ readonly Id: z.ZodString }>;
    expect(line.parse({ Id: 'a' })).toEqual({ Id: 'a' });
    expect(line.shape.Id).not.toBe(names.Id);
  });

  it('is looked for in vain where a module makes none', () => {
    const code = 'const LIMIT = 8;\nconst make = () => z.int();\n';
    expect(deferIn(code, parseAst(code))).toBe(null);
  });
});

it('of every operation is, once built, what its source says', async () => {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  // Inside the project: what is built reads the same library.
  const folder = mkdtempSync(join(ROOT, '.cache', 'schemas-'));
  try {
    await build({
      configFile: false,
      logLevel: 'silent',
      root: ROOT,
      publicDir: false,
      plugins: [deferredSchemas],
      build: {
        ssr: 'shared/contract/contract.ts',
        outDir: folder,
        rolldownOptions: { output: { entryFileNames: 'built.mjs' } },
      },
    });
    const file = join(folder, 'built.mjs');
    expect(readFileSync(file, 'utf8')).toContain('deferred(() =>');
    const built = (await import(pathToFileURL(file).href)) as { readonly OPERATIONS: typeof OPERATIONS };
    const tell = (operations: typeof OPERATIONS): Record<string, unknown> =>
      Object.fromEntries(
        Object.entries(operations).map(([name, { input, output, ...rest }]) => [
          name,
          { ...rest, input: z.toJSONSchema(input, AS_IT_IS), output: z.toJSONSchema(output, AS_IT_IS) },
        ]),
      );
    expect(Object.keys(built.OPERATIONS).length).toBeGreaterThan(100);
    expect(tell(built.OPERATIONS)).toEqual(tell(OPERATIONS));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
