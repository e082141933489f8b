import { expect, it } from 'vitest';
import { SettingsSchema } from '#shared/contract/operations/app.ts';
import type { ListFilter } from '#shared/contract/operations/list-query.ts';
import { eraseSettings } from './settings.ts';

const FILTER: ListFilter = {
  text: '',
  status: ['draft'],
  cohortId: null,
  models: [],
  archived: false,
  sort: 'updatedAt',
  descending: true,
};
const SETTINGS = {
  language: 'fr',
  theme: 'light',
  userName: 'Awa',
  organisationName: '',
  welcomed: true,
} as const;
const forgetLina = (text: string): string => text.replaceAll('Lina', '[…]');

it('takes an assessor who is erased out of the list as it was left and out of the views', () => {
  const left = eraseSettings(
    {
      ...SETTINGS,
      list: { ...FILTER, owners: ['Lina'] },
      views: [
        { id: 'v1', name: 'De Lina', filter: { ...FILTER, owners: ['Luc', 'Lina', ''], text: 'Lina' } },
        { id: 'v2', name: 'De Luc', filter: { ...FILTER, owners: ['Luc'], text: 'friche' } },
      ],
    },
    forgetLina,
    null,
  );
  expect(left).toEqual({
    list: FILTER,
    views: [
      { id: 'v1', name: 'De […]', filter: { ...FILTER, owners: ['Luc', ''] } },
      { id: 'v2', name: 'De Luc', filter: { ...FILTER, owners: ['Luc'], text: 'friche' } },
    ],
  });
});

it('opens the views that were kept before one could choose an assessor', () => {
  const views = [{ id: 'v1', name: 'Brouillons', filter: { ...FILTER, group: 'status' } }];
  expect(SettingsSchema.parse({ ...SETTINGS, views }).views).toEqual(views);
});
