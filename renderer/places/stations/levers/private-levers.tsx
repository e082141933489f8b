/** What private money can look like, lever by lever: kept for qualification, or planned as a line to be found, from the table itself. */
import { Button } from '#renderer/ground/components/button.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dispatch } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { type LeafId, leafById } from '#shared/base/method/levers.ts';
import { PRIVATE_LEVERS, type PrivateLever } from '#shared/base/method/tables/private-levers.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

const NO_LINES: Dossier['resources'] = [];
const NO_REVIEWS: Dossier['leverReviews'] = [];

export const PrivateLevers = ({ onKeep }: { readonly onKeep: (leaf: LeafId) => void }) => {
  const t = useT();
  const language = useLanguage();
  const goTo = useApp((s) => s.goTo);
  const reviews = useDossier((s) => s.dossier?.leverReviews ?? NO_REVIEWS);
  const resources = useDossier((s) => s.dossier?.resources ?? NO_LINES);
  const plan = ({ leaf, label }: PrivateLever): void => {
    const item: Dossier['resources'][number] = {
      id: crypto.randomUUID(),
      label: label[language],
      leaf,
      funder: '',
      status: 'toFind',
      driver: { kind: 'annual', years: [0, 0, 0] },
      paymentDelayMonths: leafById(leaf).usualDelayMonths,
      history: [null, null, null],
    };
    if (dispatch(t('levers.plan'), [{ type: 'insert', collection: 'resources', index: resources.length, item }]))
      goTo('projection', ['resources', item.id]);
  };
  return (
    <table className="table">
      <tbody>
        {PRIVATE_LEVERS.map((lever) => {
          const { id, leaf, label, note } = lever;
          const planned = resources.find((r) => r.leaf === leaf && r.label === label[language]);
          return (
            <tr key={id}>
              <td>{leaf}</td>
              <td>{label[language]}</td>
              <td className="hint">{note[language]}</td>
              <td>
                {reviews.some((r) => r.leaf === leaf) ? (
                  <span className="hint">{t('levers.kept')}</span>
                ) : (
                  <Button kind="quiet" label={`${t('levers.keep')} – ${label[language]}`} onClick={() => onKeep(leaf)}>
                    {t('levers.keep')}
                  </Button>
                )}
              </td>
              <td>
                {planned === undefined ? (
                  <Button kind="quiet" label={`${t('levers.plan')} – ${label[language]}`} onClick={() => plan(lever)}>
                    {t('levers.plan')}
                  </Button>
                ) : (
                  <Button
                    kind="quiet"
                    label={`${t('levers.planned')} – ${label[language]}`}
                    onClick={() => goTo('projection', ['resources', planned.id])}
                  >
                    {t('levers.planned')}
                  </Button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
