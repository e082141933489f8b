import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fuseTable } from '../../scripts/package-app.mjs';

it('what electron-builder hands out has the fuses of a release, and looks at its archive before it runs it', () => {
  const text = readFileSync(join(import.meta.dirname, '../../electron-builder.yml'), 'utf8');
  const [, block = ''] = /^electronFuses:\n((?: {2}\w+: (?:true|false)\n)+)/m.exec(text) ?? [];
  const set = Object.fromEntries(
    block
      .trim()
      .split('\n')
      .map((line) => line.trim().split(': '))
      .map(([name = '', value]) => [name, value === 'true']),
  );
  // Read back from each executable that it makes (test/e2e/security.test.ts tries it).
  expect(text).toContain('\nafterAllArtifactBuild: ./scripts/read-fuses.mjs\n');
  // Linux knows no such look; elsewhere it is on.
  expect(set).toEqual({ ...fuseTable('release'), enableEmbeddedAsarIntegrityValidation: true });
});
