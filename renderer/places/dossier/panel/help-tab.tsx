import { Button } from '#renderer/ground/components/button.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useSidePanel } from '#renderer/ground/state/side-panel.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { useCite } from '#renderer/ground/unsaved/cite.ts';
import { HELP_CARDS } from '#shared/base/help/cards.ts';
import { questionById } from '#shared/base/method/questions/all.ts';
import { figureCitation, sectorFigureLines } from '#shared/base/method/tables/sector-figures.ts';

/** Figures of the sector, to be cited where one writes. */
const Figures = () => {
  const t = useT();
  const language = useLanguage();
  const cite = useCite();
  const { records } = useRecords('sectorFigure', null);
  const lines = sectorFigureLines(
    records.map((r) => r.body),
    language,
  ).filter(({ figure }) => !figure.archived);
  return (
    <details>
      <summary>{t('figures.title')}</summary>
      {lines.map(({ figure }) => (
        <p key={figure.figure}>
          {figureCitation(figure, t('figures.colon'))}{' '}
          <Button kind="quiet" label={`${t('figures.cite')} ${figure.name}`} onClick={() => cite(figure)}>
            {t('figures.cite')}
          </Button>
        </p>
      ))}
    </details>
  );
};

/** The card of the field that holds the cursor: its own words first, then what its station is for. */
export const HelpTab = () => {
  const t = useT();
  const language = useLanguage();
  const id = useSidePanel((s) => s.question);
  const station = useApp((s) => (s.place.name === 'dossier' ? s.place.station : 'request'));
  const asked = id === null ? undefined : questionById(id);
  const question = asked?.station === station ? asked : undefined;
  const card = HELP_CARDS.find((c) => c.id === `station.${station}`);
  return (
    <div className="stack panel-help">
      {question && (
        <section>
          <h3>{question.label[language]}</h3>
          {question.hint && <p>{question.hint[language]}</p>}
          {question.options && (
            <ul>
              {question.options.map((o) => (
                <li key={o.id}>{o.label[language]}</li>
              ))}
            </ul>
          )}
          <p className="hint">{t('panel.keys')}</p>
        </section>
      )}
      {card && (
        <section>
          <h3>{card.title[language]}</h3>
          <p>{card.what[language]}</p>
          {(['why', 'good', 'example'] as const).map((part) => (
            <div key={part}>
              <h4>{t(`help.card.${part}`)}</h4>
              <p>{card[part][language]}</p>
            </div>
          ))}
        </section>
      )}
      <Figures />
    </div>
  );
};
