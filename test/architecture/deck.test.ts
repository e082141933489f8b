/** docs/method.md says where each subject of the deck stands: every place that it names is in the application. */
import { expect, it } from 'vitest';
import { stationOf } from '#shared/assessment/coherence/place.ts';
import { HELP_CARDS } from '#shared/base/help/cards.ts';
import { groupsOf, questionById } from '#shared/base/method/questions/all.ts';
import { STATION_IDS, type StationId } from '#shared/base/method/stations.ts';
import { COLLECTION_NAMES } from '#shared/dossier/content/schema.ts';
import { files, text } from './tree.ts';

const section = text('docs/method.md').split('## Subjects of the deck')[1]?.split('\n## ')[0] ?? '';
const rows = section.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| subject'));
const drawn = new Set(
  files(/\.tsx$/, ['renderer']).flatMap((path) => [...text(path).matchAll(/data-place="([^"]+)"/g)].map((m) => m[1])),
);
const screens = text('renderer/app/place-screen.tsx');
const isStation = (id: string): id is StationId => (STATION_IDS as readonly string[]).includes(id);
const exists = (place: string): boolean => {
  const [first = '', ...rest] = place.split('/');
  const part = rest.join('/');
  if (first === 'help') return HELP_CARDS.some((card) => card.id === part);
  if (first === 'settings') return screens.includes(`case '${part}':`);
  if (!isStation(first)) return false;
  return (
    drawn.has(place) ||
    drawn.has(part) ||
    groupsOf(first).some((group) => group.id === part) ||
    questionById(`${first}.${part}`) !== undefined ||
    ((COLLECTION_NAMES as readonly string[]).includes(part) && stationOf([part]) === first)
  );
};

it('names a place for every subject, and each place exists', () => {
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) {
    const places = [...row.matchAll(/`([^`]+)`/g)].map((m) => m[1] ?? '');
    expect(places.length, row).toBeGreaterThan(0);
    for (const place of places) expect(exists(place), place).toBe(true);
  }
  expect(exists('levers/nowhere')).toBe(false);
});
