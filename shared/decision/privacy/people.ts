/** Whom a dossier names: what stands where a name is asked for, and in the answers that are one. Free text is searched by whoever knows the name. */
import { INVENTORY, type Store } from './inventory.ts';
import { ANSWERED, taggedPaths } from './stores.ts';

export interface NamedPerson {
  readonly text: string;
  /** false: a body as likely as a person, such as a funder or a partner */ readonly isPerson: boolean;
}
/** Records beside the dossier, by their kind. */
export interface RecordsBeside {
  readonly kind: string;
  readonly body: unknown;
}
/** Where bodies stand as often as people. */
const BODIES = /\b(funder|actor|provider|name)$/;
const LONGEST = 80;
const LEAST = 3;

const valuesAt = (value: unknown, [step, ...rest]: readonly string[]): readonly unknown[] => {
  if (step === undefined) return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (step === '*') return Object.values(value).flatMap((one) => valuesAt(one, rest));
  return Object.hasOwn(value, step) ? valuesAt((value as Record<string, unknown>)[step], rest) : [];
};
/** Several people stand one a line, or parted by semicolons; what follows a comma says who they are. */
const namesOf = (value: unknown): readonly string[] =>
  typeof value !== 'string'
    ? []
    : value
        .split(/[\n;•]/)
        .map((part) => (part.split(/[,(:]| [–—-] /)[0] ?? '').trim())
        // A word for whoever is largest, and not a name, begins with its mark.
        .filter((name) => name.length >= LEAST && name.length <= LONGEST && /^[^@]*\p{L}/u.test(name));
const namesIn = (store: Store, value: unknown): readonly NamedPerson[] =>
  [...taggedPaths(store)]
    .filter(([, tag]) => tag === 'name')
    .flatMap(([path]) =>
      valuesAt(value, path.split('.')).flatMap((one) =>
        namesOf(one).map((text) => ({ text, isPerson: !BODIES.test(path) })),
      ),
    );
const ANSWERS = ANSWERED.name.split(' ');

/** @param erased what stands where something was erased @returns each name once; a person where it stands as one anywhere */
export const peopleNamed = (
  dossier: { readonly answers: Readonly<Record<string, { readonly value?: unknown } | undefined>> },
  records: readonly RecordsBeside[],
  erased: string,
): readonly NamedPerson[] => {
  const answers = ANSWERS.flatMap((id) => namesOf(dossier.answers[id]?.value)).map((text) => ({
    text,
    isPerson: true,
  }));
  const beside = records.flatMap(({ kind, body }) => {
    const store = (INVENTORY as Readonly<Record<string, Store>>)[kind];
    // Those who assess and decide are not the people of the dossier.
    return store === undefined || store.of !== 'applicant' ? [] : namesIn(store, body);
  });
  const found = new Map<string, boolean>();
  for (const { text, isPerson } of [...answers, ...namesIn(INVENTORY.dossier, dossier), ...beside])
    if (!text.includes(erased)) found.set(text, isPerson || found.get(text) === true);
  return [...found].map(([text, isPerson]) => ({ text, isPerson }));
};
