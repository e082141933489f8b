import { expect, it } from 'vitest';
import { FAMILY_IDS } from '#shared/base/method/levers.ts';
import { MODEL_IDS } from '#shared/base/method/models.ts';
import { STATION_IDS } from '#shared/base/method/stations.ts';
import { FRAMING_PHASES } from '#shared/base/method/tables/alliances.ts';
import { MOTIVATIONS } from '#shared/base/method/tables/people.ts';
import { findCards, HELP_CARDS } from './cards.ts';

it('has a card for every station, model, family of levers, motivation and phase, once', () => {
  const ids = HELP_CARDS.map((c) => c.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of [
    ...STATION_IDS.map((s) => `station.${s}`),
    ...MODEL_IDS.map((m) => `model.${m}`),
    ...FAMILY_IDS.map((f) => `family.${f}`),
    ...MOTIVATIONS.map((m) => `motivation.${m.id}`),
    ...FRAMING_PHASES.map((p) => `phase.${p.id}`),
  ])
    expect(ids).toContain(id);
});
it('says what, why, what a good answer has and an example, in both languages, briefly', () => {
  for (const c of HELP_CARDS)
    for (const language of ['fr', 'en'] as const) {
      const texts = [c.title, c.what, c.why, c.good, c.example].map((t) => t[language]);
      for (const text of texts) expect(text.trim(), c.id).not.toBe('');
      expect(texts.join(' ').split(/\s+/).length, c.id).toBeLessThan(160);
    }
});
it('finds a card by its words, accents or not, titles first', () => {
  expect(findCards('tresorerie basse', 'fr')[0]?.id).toBe('notion.cash');
  expect(findCards('FONDS DÉDIÉS', 'fr')[0]?.id).toBe('notion.dedicated');
  expect(findCards('', 'en')).toHaveLength(HELP_CARDS.length);
  expect(findCards('zzz', 'fr')).toEqual([]);
});
