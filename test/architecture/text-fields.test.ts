/** Fields take no more than can be kept: each text that is kept takes its limit from a schema, and says so near the end. */
import ts from 'typescript';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { textLimitAt } from '#shared/base/refusal/text-limit.ts';
import { SettingsSchema } from '#shared/contract/operations/app.ts';
import { RECORD_KINDS } from '#shared/decision/records/kinds.ts';
import { DossierSchema } from '#shared/dossier/content/schema.ts';
import { placesOf } from './schemas.ts';
import { files, syntax, visit } from './tree.ts';

const screens = files(/^renderer\/.*(?<!\.test)\.tsx$/, ['renderer']);
/** Where a text is typed that is kept nowhere, or is read whole before anything of it is kept. */
const UNKEPT: Readonly<Record<string, string>> = {
  'renderer/app/help.tsx': 'a search',
  'renderer/places/committee/dossier-choice.tsx': 'a search',
  'renderer/places/portfolio/filters.tsx': 'a search',
  'renderer/places/settings/thresholds.tsx': 'a search',
  'renderer/places/privacy/held-search.tsx': 'a search',
  'renderer/places/exchange/take-dialog.tsx': 'a password',
  'renderer/places/exchange/password-fields.tsx': 'a password',
  'renderer/places/intake/door/door-files.tsx': 'cells that are read before they enter',
  'renderer/places/protection/passphrase-fields.tsx': 'a passphrase',
  'renderer/places/protection/proof-dialog.tsx': 'a passphrase',
};
const attribute = (node: ts.JsxSelfClosingElement | ts.JsxOpeningElement, name: string): ts.JsxAttribute | undefined =>
  node.attributes.properties.find((p): p is ts.JsxAttribute => ts.isJsxAttribute(p) && p.name.getText() === name);
/** Every element of a screen, by its name. */
const elements = (path: string) => {
  const found: { readonly name: string; readonly node: ts.JsxSelfClosingElement | ts.JsxOpeningElement }[] = [];
  visit(syntax(path), (node) => {
    if (ts.isJsxSelfClosingElement(node) || ts.isJsxOpeningElement(node))
      found.push({ name: node.tagName.getText(), node });
  });
  return found;
};

it('types no text that is kept outside of the fields that know their limit', () => {
  const free = screens.filter(
    (path) => !path.startsWith('renderer/ground/') && elements(path).some(({ name }) => name === 'TextField'),
  );
  expect(free).toEqual(
    Object.keys(UNKEPT)
      .filter((path) => free.includes(path))
      .sort(),
  );
  expect(Object.keys(UNKEPT).filter((path) => !free.includes(path))).toEqual([]);
  const bare = screens
    .filter((path) => path.startsWith('renderer/places/'))
    .filter((path) =>
      elements(path).some(({ name, node }) => {
        if (name === 'textarea') return true;
        const type = attribute(node, 'type')?.initializer?.getText() ?? '';
        return name === 'input' && !/"(checkbox|radio|range)"/.test(type);
      }),
    );
  expect(bare).toEqual([]);
});

it('gives every text of a dialog the rule that it must keep', () => {
  const lawless: string[] = [];
  for (const path of screens) {
    const ruled = new Map<string, boolean>();
    visit(syntax(path), (node) => {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'useLocalPlace') return;
      if (ts.isVariableDeclaration(node.parent)) ruled.set(node.parent.name.getText(), node.arguments.length > 1);
    });
    for (const { name, node } of elements(path)) {
      const at = attribute(node, 'at')?.initializer;
      const own = at !== undefined && ts.isJsxExpression(at) ? (at.expression?.getText() ?? '') : '';
      if (name === 'TextPlace' && ruled.get(own) === false) lawless.push(`${path}: ${own}`);
    }
  }
  expect(lawless).toEqual([]);
});

it('has a limit for every text that a dossier, a record or the settings keep', () => {
  const schemas = [
    ['dossier', DossierSchema] as const,
    ['settings', SettingsSchema] as const,
    ...Object.entries(RECORD_KINDS).map(([kind, { schema }]) => [kind, schema] as const),
  ];
  const endless = schemas.flatMap(([name, schema]) =>
    placesOf(schema)
      .filter(({ schema: at }) => at instanceof z.ZodString && at.maxLength === null && at.format === null)
      .map(({ path }) => `${name}.${path.join('.')}`),
  );
  expect(endless).toEqual([]);
  expect(textLimitAt(DossierSchema, ['conditions', '0', 'evidence'])).toBe(500);
});
