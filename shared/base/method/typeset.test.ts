import { expect, it } from 'vitest';
import { typeset, typesetAll, typesetWhenRead } from './typeset.ts';

it('puts the right spaces, and only where French wants them', () => {
  expect(typeset('Quoi ? « Ceci » : 12 500 € ; 50 % !')).toBe(
    'Quoi\u202f? «\u00a0Ceci\u00a0»\u00a0: 12\u202f500\u00a0€\u202f; 50\u202f% !'.replace('% !', '%\u202f!'),
  );
  for (const text of ['à 12:30', 'https://exemple.fr', 'M2 + M4', 'année 2026 et 2027', '{{name}}, 3 ans'])
    expect(typeset(text)).toBe(text);
});
it('changes nothing twice', () => {
  const once = typeset('Seuil : 23 000 € ; « oui » ?');
  expect(typeset(once)).toBe(once);
});
it('keeps the keys of a catalogue', () => {
  expect(typesetAll({ a: { b: 'Pourquoi ?' }, c: 'Parce que' })).toEqual({
    a: { b: 'Pourquoi\u202f?' },
    c: 'Parce que',
  });
});

it('sets the parts of a catalogue when they are read, and says the same', () => {
  const texts = { a: { b: 'Pourquoi ?' }, c: { d: { e: 'Montant : 5 %' } } };
  const lazy = typesetWhenRead(texts);
  expect(lazy.c.d.e).toBe('Montant\u00a0: 5\u202f%');
  expect(lazy).toEqual(typesetAll(texts));
  expect(lazy.a).toBe(lazy.a);
});
