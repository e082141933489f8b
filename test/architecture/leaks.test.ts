/** Nothing in the repository speaks of the machine or the network that it was written on. */
import { expect, it } from 'vitest';
import { files, text } from './tree.ts';

const LEAKS: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w.])\/(home|Users|work|root)\/\w/, 'a path of one machine'],
  [/[A-Z]:\\Users\\/, 'a path of one machine'],
  [/registry\.[a-z]+\.[a-z]{2,}|npm\.pkg\.|artifactory|nexus\./i, 'a package registry'],
  [/\b(10\.\d{1,3}|192\.168|172\.(1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}\b/, 'an address of a private network'],
  [/-----BEGIN [A-Z ]*PRIVATE KEY/, 'a key'],
];
const ours = files(/\.(tsx?|mts|mjs|cjs|css|html|json|ya?ml|md|npmrc|run)$|\/run$|^\.npmrc$/).filter(
  (path) => !path.endsWith('leaks.test.ts'),
);

it('reads what it judges', () => {
  expect(ours).toEqual(
    expect.arrayContaining(['README.md', 'package.json', 'package-lock.json', '.npmrc', 'main/index.ts']),
  );
});

it.each(LEAKS)('holds nothing like %s (%s)', (leak, what) => {
  const found = ours.flatMap((path) => {
    const line = text(path)
      .split('\n')
      .findIndex((l) => leak.test(l));
    return line === -1 ? [] : [`${path}:${line + 1} ${what}`];
  });
  expect(found).toEqual([]);
});
