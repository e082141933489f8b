import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { STAGES } from '#shared/base/method/options.ts';
import { SUPPORT_NEEDS } from '#shared/base/method/tables/support-needs.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';

const MOST = 3;

/** What a project usually needs at each moment, the declared one marked: a picture for the conversation. */
export const SupportNeeds = () => {
  const t = useT();
  const language = useLanguage();
  const declared = useDossier((s) => (s.dossier ? answerText(s.dossier, 'request.stage') : ''));
  return (
    <details className="group" data-place="capacity/byMoment">
      <summary>
        {t('capacity.byMoment.title')} <span className="hint">{t('capacity.byMoment.intro')}</span>
      </summary>
      <table className="table">
        <thead>
          <tr>
            <th>{t('capacity.byMoment.need')}</th>
            {STAGES.map((stage) => (
              <th key={stage.id} aria-current={stage.id === declared ? 'step' : undefined} className="moment">
                {stage.label[language]}
                {stage.id === declared && <div>{t('capacity.byMoment.declared')}</div>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SUPPORT_NEEDS.map((need) => (
            <tr key={need.id}>
              <th scope="row">{need.label[language]}</th>
              {STAGES.map((stage, i) => {
                const weight = need.weights[i] ?? 0;
                return (
                  <td key={stage.id} className="moment" aria-current={stage.id === declared ? 'step' : undefined}>
                    <span aria-hidden="true">{weight === 0 ? '–' : '●'.repeat(weight)}</span>
                    <span className="hidden">{t('capacity.byMoment.weight', { weight, most: MOST })}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};
