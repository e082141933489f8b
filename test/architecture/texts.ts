/** Every text that a user can read: the catalogues, and the texts in two languages that the method and the rules carry as data. */

import { catalogueOf } from '#shared/base/i18n/translate.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { files } from './tree.ts';

export interface Words {
  /** where it is, for a message */ readonly at: string;
  readonly fr: string;
  readonly en: string;
}

const leaves = (node: unknown, at: string): [string, string][] =>
  typeof node === 'string'
    ? [[at, node]]
    : Object.entries(node as Record<string, unknown>).flatMap(([key, value]) =>
        leaves(value, at === '' ? key : `${at}.${key}`),
      );

export const catalogue = (language: 'fr' | 'en'): ReadonlyMap<string, string> =>
  new Map(leaves(catalogueOf(language), ''));

const both = (value: unknown): value is { fr: string; en: string } =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { fr?: unknown }).fr === 'string' &&
  typeof (value as { en?: unknown }).en === 'string';

const inData = (value: unknown, at: string, seen: Set<unknown>): Words[] => {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  if (both(value)) return [{ at, fr: value.fr, en: value.en }];
  if (value instanceof Map) return inData([...value.values()], at, seen);
  return Object.entries(value).flatMap(([key, child]) => inData(child, `${at}.${key}`, seen));
};

/** Texts that modules of shared hold as data, found by their shape `{ fr, en }`. */
export const dataTexts = async (): Promise<Words[]> => {
  const seen = new Set<unknown>();
  const found: Words[] = [];
  for (const path of files(/^shared\/(?!base\/i18n\/|example\/).*(?<!\.test|\.d)\.ts$/, ['shared'])) {
    const module = (await import(/* @vite-ignore */ `../../${path}`)) as Record<string, unknown>;
    found.push(...inData(module, path, seen));
  }
  return found;
};

const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : [];

/** The worked example, text by text. */
export const exampleTexts = (): Words[] => {
  const [fr, en] = (['fr', 'en'] as const).map((language) => strings(exampleDossier('example', language)));
  return (fr ?? []).map((text, i) => ({ at: `example ${i}`, fr: text, en: en?.[i] ?? '' }));
};

export const catalogueTexts = (): Words[] => {
  const en = catalogue('en');
  return [...catalogue('fr')].map(([key, fr]) => ({ at: key, fr, en: en.get(key) ?? '' }));
};

/** Names between double braces, as a sorted list. */
export const placeholders = (words: string): string[] =>
  [...new Set([...words.matchAll(/\{\{\s*([a-zA-Z]+)/g)].map((m) => m[1] ?? ''))].sort();
