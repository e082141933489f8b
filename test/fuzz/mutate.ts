/** A sound file made wrong, in the ways that its form has: bytes, words of a text, values of a JSON, parts of an archive. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Chance } from './chance.ts';

export type Form = 'bytes' | 'text' | 'json' | 'zip';

const ODD_BYTES = [0x00, 0x01, 0x0a, 0x20, 0x22, 0x2c, 0x2f, 0x3b, 0x3c, 0x7f, 0x80, 0xc3, 0xfe, 0xff] as const;
const ODD_TEXTS = [
  '',
  '\u0000',
  '\ufeff',
  '\ud800',
  '\u202egnp.exe',
  '=1+1',
  '=HYPERLINK("x")',
  '-0',
  '1e999',
  '1 234,5O €',
  '99999999999999999999',
  '31/02/2027',
  '29/02/2028',
  '0000-00-00',
  '"',
  '""',
  "'",
  '\t',
  '\r',
  ';;;;',
  '<!--',
  ']]>',
  '&#0;',
  '&amp;lt;',
  '{{',
  '}}',
  '{{objet}}',
  '{{#liste}}',
  '../../x',
  'C:\\x',
  '__proto__',
  'constructor',
  'y'.repeat(5_000),
  '(a+)+$'.repeat(40),
  '💶'.repeat(300),
] as const;
const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  0.1,
  1e21,
  -1e-7,
  2 ** 53,
  '',
  'x',
  '2027-02-30',
  [],
  {},
  [[]],
  { id: 'x' },
  ...ODD_TEXTS,
];

/** Bytes turned, cut, doubled, moved or overwritten; a length that lies. */
const editBytes = (bytes: Uint8Array, chance: Chance): Uint8Array => {
  if (bytes.length === 0) return Uint8Array.of(chance.pick(ODD_BYTES));
  const at = chance.below(bytes.length);
  const length = 1 + chance.below(Math.min(64, bytes.length - at));
  const part = bytes.slice(at, at + length);
  const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
  switch (chance.below(8)) {
    case 0:
      return bytes.slice(0, at);
    case 1:
      return joined(bytes.subarray(0, at), bytes.subarray(at + length));
    case 2:
      return joined(bytes.subarray(0, at), part, part, bytes.subarray(at + length));
    case 3: {
      const to = chance.below(bytes.length);
      return joined(bytes.subarray(0, to), part, bytes.subarray(to));
    }
    case 4:
      return bytes.slice().fill(chance.pick(ODD_BYTES), at, at + length);
    case 5: {
      // Lengths and offsets of binary forms stand in two or four bytes.
      const lying = bytes.slice();
      const value = chance.pick([0, 1, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff]);
      for (let i = 0; i < 4 && at + i < lying.length; i += 1) lying[at + i] = (value >>> (8 * i)) & 0xff;
      return lying;
    }
    default: {
      const turned = bytes.slice();
      turned[at] = (turned[at] ?? 0) ^ (1 << chance.below(8));
      return turned;
    }
  }
};

/** A text with a word of it replaced, doubled, left out, or brought from elsewhere in it. */
const editText = (text: string, chance: Chance): string => {
  const words = [...text.matchAll(/[\p{L}\p{N}_.,-]+|[^\p{L}\p{N}\s]/gu)];
  const found = words.length === 0 ? null : chance.pick(words);
  const at = found?.index ?? 0;
  const end = at + (found?.[0].length ?? 0);
  const put = (word: string): string => text.slice(0, at) + word + text.slice(end);
  switch (chance.below(5)) {
    case 0:
      return put('');
    case 1:
      return put(`${found?.[0] ?? ''}${found?.[0] ?? ''}`);
    case 2:
      return put(words.length === 0 ? '' : chance.pick(words)[0]);
    case 3: {
      const lines = text.split('\n');
      const [from, to] = [chance.below(lines.length), chance.below(lines.length)];
      lines.splice(to, chance.below(2), ...lines.slice(from, from + 1 + chance.below(3)));
      return lines.join('\n');
    }
    default:
      return put(chance.pick(ODD_TEXTS));
  }
};

type Spot = { readonly holder: Record<string, unknown> | unknown[]; readonly key: string | number };
const spotsOf = (value: unknown, found: Spot[] = []): Spot[] => {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return found;
  const holder = value as Record<string, unknown> | unknown[];
  for (const key of Array.isArray(holder) ? holder.keys() : Object.keys(holder)) {
    found.push({ holder, key });
    spotsOf((holder as Record<string | number, unknown>)[key], found);
  }
  return found;
};
/** A value of plain data with one place of it changed, left out, doubled, or taken from another place. The given value stays as it is. */
export const editValue = (value: unknown, chance: Chance, odd: readonly unknown[] = ODD_VALUES): unknown => {
  const copy = structuredClone(value);
  const spots = spotsOf(copy);
  if (spots.length === 0 || chance.onceIn(60)) return structuredClone(chance.pick(odd));
  const { holder, key } = chance.pick(spots);
  const inside = holder as Record<string | number, unknown>;
  switch (chance.below(6)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete inside[key];
      break;
    case 1:
      if (Array.isArray(holder)) holder.push(structuredClone(inside[key]));
      else inside[chance.pick(['x', 'constructor', 'toString', 'id', ''])] = structuredClone(inside[key]);
      break;
    case 2: {
      const other = chance.pick(spots);
      inside[key] = structuredClone((other.holder as Record<string | number, unknown>)[other.key]);
      break;
    }
    case 3:
      if (typeof inside[key] === 'string') inside[key] = editText(inside[key] as string, chance);
      else if (typeof inside[key] === 'number') inside[key] = (inside[key] as number) + chance.pick([1, -1, 0.5, 1e15]);
      else inside[key] = structuredClone(chance.pick(odd));
      break;
    default:
      inside[key] = structuredClone(chance.pick(odd));
  }
  return copy;
};

const editJson = (bytes: Uint8Array, chance: Chance): Uint8Array => {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // An edit before this one broke it.
    return editBytes(bytes, chance);
  }
  const text = JSON.stringify(editValue(data, chance)) ?? 'null';
  // A key that only a parser can make.
  return strToU8(chance.onceIn(20) ? text.replace('{', '{"__proto__":{"polluted":true},') : text);
};

const formOfPart = (path: string): Form =>
  /\.json$/.test(path) ? 'json' : /\.(xml|rels|txt|html|csv|md)$/.test(path) ? 'text' : 'bytes';
const MOST_PART = 5_000_000;
/** Inside a part, so that the archive stays sound and its content does not; or the list of its parts. */
const editZip = (bytes: Uint8Array, chance: Chance): Uint8Array => {
  if (chance.onceIn(4)) return editBytes(bytes, chance);
  let parts: Record<string, Uint8Array>;
  try {
    // A size that an edit made up is not believed here.
    parts = unzipSync(bytes, { filter: ({ originalSize, size }) => originalSize < MOST_PART && size < MOST_PART });
  } catch {
    return editBytes(bytes, chance);
  }
  const paths = Object.keys(parts);
  if (paths.length === 0) return editBytes(bytes, chance);
  const path = chance.pick(paths);
  const part = parts[path] as Uint8Array;
  switch (chance.below(10)) {
    case 0:
      delete parts[path];
      break;
    case 1:
      parts[chance.pick(['../x', '/x', 'x/../y', 'manifest.json', `${path}/x`, `${path} `])] = part;
      break;
    case 2:
      parts[path] = parts[chance.pick(paths)] as Uint8Array;
      break;
    default:
      parts[path] = editAs(formOfPart(path), part, chance);
  }
  return zipSync(parts, { level: 1 });
};
const editAs = (form: Form, bytes: Uint8Array, chance: Chance): Uint8Array => {
  if (form === 'zip') return editZip(bytes, chance);
  if (form === 'bytes' || chance.onceIn(5)) return editBytes(bytes, chance);
  if (form === 'json') return editJson(bytes, chance);
  return strToU8(editText(new TextDecoder().decode(bytes), chance));
};

/** One to four edits of a sound file; the sound file itself once in a while, so that it is known to be read. */
export const mutated = (form: Form, seeds: readonly Uint8Array[], chance: Chance): Uint8Array => {
  let bytes = chance.pick(seeds);
  if (chance.onceIn(40)) return bytes;
  for (let left = 1 + chance.below(4); left > 0; left -= 1) bytes = editAs(form, bytes, chance);
  return bytes;
};
