/**
 * A schema is made when it is first asked. As the sources say it, every schema of a program is made while the program is read, which is half of that, and a start
 * asks few of four hundred and fifty: a name or a limit often stands beside a schema.
 */
import type { ESTree, Plugin } from 'vite';

const OURS = /\/(shared|main|renderer)\/.*\.tsx?$/;
/** Where programs find what defers: no file, its text is below. */
const HELPER = '\0deferred-schemas';
/** What makes a schema of another one. */
const METHODS = new Set([
  'array',
  'catch',
  'check',
  'default',
  'extend',
  'max',
  'min',
  'nullable',
  'omit',
  'optional',
  'partial',
  'pick',
  'pipe',
  'readonly',
  'refine',
  'regex',
  'safeExtend',
  'strict',
  'superRefine',
  'transform',
]);
/** A name that a schema can have: not a constant, not a function. */
const SCHEMA_NAME = /^[A-Z]\w*[a-z]/;

/**
 * What stands for a schema until it is asked anything. Told whole, for its text is what programs get.
 * @returns `deferred(make)`, a schema to all who ask it, and `made(schema)`, the one that stands behind, so that schemas are made of schemas alone
 */
export const deferring = (): {
  readonly deferred: <T extends object>(make: () => T) => T;
  readonly made: <T>(schema: T) => T;
} => {
  const makers = new WeakMap<object, () => object>();
  return {
    deferred: <T extends object>(make: () => T): T => {
      let schema: T | undefined;
      const get = (): T => {
        schema ??= make();
        return schema;
      };
      const standIn = new Proxy({} as T, {
        get: (_, key) => Reflect.get(get(), key),
        set: (_, key, value) => Reflect.set(get(), key, value),
        has: (_, key) => Reflect.has(get(), key),
        ownKeys: () => Reflect.ownKeys(get()),
        // A stand-in holds nothing itself, and may name as fixed only what it holds.
        getOwnPropertyDescriptor: (_, key) => {
          const descriptor = Reflect.getOwnPropertyDescriptor(get(), key);
          return descriptor && { ...descriptor, configurable: true };
        },
        getPrototypeOf: () => Reflect.getPrototypeOf(get()),
      });
      makers.set(standIn, get);
      return standIn;
    },
    made: <T>(schema: T): T => (makers.get(schema as object)?.() as T | undefined) ?? schema,
  };
};

type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
const childrenOf = (node: Node): readonly Node[] =>
  Object.values(node).flatMap((value) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []));
const isFunction = ({ type }: Node): boolean => /Function|^Class/.test(type);
const isNamed = (node: unknown, name: RegExp): boolean =>
  isNode(node) && node.type === 'Identifier' && name.test(node.name as string);

/** Whether a call makes a schema: `z.…(…)`, or a method of one that has a name. */
const makesSchema = (node: Node): boolean => {
  if (node.type !== 'CallExpression') return false;
  const callee = node.callee as Node;
  if (callee.type !== 'MemberExpression') return false;
  let root = callee.object as Node;
  while (root.type === 'MemberExpression' || root.type === 'CallExpression')
    root = (root.type === 'MemberExpression' ? root.object : root.callee) as Node;
  return isNamed(root, /^z$/) || (isNamed(root, SCHEMA_NAME) && METHODS.has((callee.property as Node).name as string));
};
/** The outermost calls that make a schema while a module is read. */
const schemasIn = (node: Node): readonly Node[] =>
  isFunction(node) ? [] : makesSchema(node) ? [node] : childrenOf(node).flatMap(schemasIn);
type Inserted = readonly [at: number, words: string];
/** What is written where something that is made says the name of a schema. */
const namesIn = (node: Node): readonly Inserted[] => {
  if (isNamed(node, SCHEMA_NAME))
    return [
      [node.start, 'made('],
      [node.end, ')'],
    ];
  const isPlain = node.computed !== true;
  if (node.type === 'MemberExpression' && isPlain) return namesIn(node.object as Node);
  if (node.type === 'Property' && isPlain) {
    const field = node.shorthand === true ? `${(node.key as Node).name as string}: ` : '';
    return namesIn(node.value as Node).map(([at, words], first) => [at, first === 0 ? field + words : words]);
  }
  return childrenOf(node).flatMap(namesIn);
};

/** @param program the syntax of `code` @returns the code with its schemas deferred; null where it makes none */
export const deferIn = (code: string, program: ESTree.Program): string | null => {
  const schemas = schemasIn(program as unknown as Node);
  if (schemas.length === 0) return null;
  // From the end to the beginning: of two at one place, the later stands before.
  const inserted = schemas.flatMap((schema): readonly Inserted[] => [
    ...namesIn(schema),
    [schema.start, '/*#__PURE__*/ deferred(() => ('],
    [schema.end, '))'],
  ]);
  const text = inserted
    .toSorted(([a], [b]) => b - a)
    .reduce((text, [at, words]) => text.slice(0, at) + words + text.slice(at), code);
  return `import { deferred, made } from ${JSON.stringify(HELPER)};\n${text}`;
};

export const deferredSchemas: Plugin = {
  name: 'deferred-schemas',
  // What it reads has no types any more.
  enforce: 'post',
  resolveId: (id) => (id === HELPER ? HELPER : null),
  load: (id) => (id === HELPER ? `export const { deferred, made } = (${deferring.toString()})();` : null),
  transform(code, id) {
    if (!OURS.test(id) || !code.includes('z.')) return null;
    return deferIn(code, this.parse(code));
  },
};
