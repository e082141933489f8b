import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { endedRuntime, runtimeEnd } from './runtime-life.ts';

it('knows until when the runtime that the package pins is maintained', () => {
  const { devDependencies, dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly devDependencies?: Readonly<Record<string, string>>;
    readonly dependencies?: Readonly<Record<string, string>>;
  };
  const pinned = { ...dependencies, ...devDependencies }.electron;
  expect(runtimeEnd(`Electron ${pinned}`)).toMatch(/^20\d\d-\d\d-\d\d$/);
});

it('speaks from the day after, and says nothing of what it does not know', () => {
  expect(endedRuntime('Electron 45.4.1', '2027-04-06')).toBeNull();
  expect(endedRuntime('Electron 45.4.1', '2027-04-07')).toBe('2027-04-06');
  expect(endedRuntime('Electron 99.0.0', '2040-01-01')).toBeNull();
  expect(endedRuntime('Node', '2040-01-01')).toBeNull();
});
