import { describe, expect, it } from 'vitest';
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { findings, openFindings } from './run.ts';

describe.each(['fr', 'en'] as const)('the worked example in %s', (language) => {
  const dossier = exampleDossier('example', language);
  const list = openFindings(dossier, project(dossier));
  it('raises a handful of findings that belong to its story, none of them serious', () => {
    expect(list.length).toBeGreaterThanOrEqual(3);
    expect(list.length).toBeLessThanOrEqual(10);
    expect(list.map((f) => `${f.rule}/${f.subject}`)).toEqual(
      expect.arrayContaining([
        'cash.belowSafety/base',
        'cash.prudent/prudent',
        'framing.ambition/cost',
        'support.amount/asked',
      ]),
    );
    expect(list.filter((f) => f.severity === 'serious')).toEqual([]);
  });
  it('does not contradict itself: what the memo is read for is said, listed, or set aside with its reason', () => {
    const itself =
      /^(claims|words|tranches|conditions|opinion\.(favourable|conditions|dissent|amount)|grants\.auditor)/;
    expect(list.filter((f) => itself.test(f.rule)).map((f) => f.text[language])).toEqual([]);
  });
  it('becomes serious when the support is taken away', () => {
    const alone = { ...dossier, supports: [] };
    expect(findings(alone, project(alone))[0]).toMatchObject({ rule: 'cash.belowZero', severity: 'serious' });
  });
});
