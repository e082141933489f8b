/** The worked example, its lines repeated until there are about sixty; the amount that benches edit is held by one line alone. */
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';

export const sixtyLines = (): Dossier => {
  const e = exampleDossier('bench', 'fr');
  const times = [0, 1, 2];
  return {
    ...e,
    resources: times.flatMap((k) => e.resources.map((r) => ({ ...r, id: `${r.id}${k}` }))),
    costs: times.flatMap((k) =>
      e.costs.map((c) => ({
        ...c,
        id: `${c.id}${k}`,
        driver: 'resourceId' in c.driver ? { ...c.driver, resourceId: `${c.driver.resourceId}${k}` } : c.driver,
      })),
    ),
    posts: times.flatMap((k) => e.posts.map((p) => ({ ...p, id: `${p.id}${k}` }))),
    needs: [],
    alliances: [],
  };
};
/** One cell typed: the second year of one resource. */
export const withCell = (dossier: Dossier, euros: number): Dossier => ({
  ...dossier,
  resources: dossier.resources.map((r) =>
    r.id === 'city0' ? { ...r, driver: { kind: 'annual', years: [8_500_000, euros * 100, 8_700_000] } } : r,
  ),
});
