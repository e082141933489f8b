/** What each model that is there brings and costs, and what that means for this project: one line a trait, written in its place. */
import { HistoryButton } from '#renderer/ground/components/history-button.tsx';
import { FactField } from '#renderer/ground/fields/fact-field.tsx';
import { TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { dispatch, setPlace } from '#renderer/ground/state/dossier-store.ts';
import { useDossierPlace } from '#renderer/ground/state/held/use-dossier-place.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { type ModelId, modelById, type Trait } from '#shared/base/method/models.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

const NO_IMPLICATIONS: Dossier['implications'] = [];

const Implication = ({ model, trait }: { readonly model: ModelId; readonly trait: Trait }) => {
  const t = useT();
  const language = useLanguage();
  const implications = useDossier((s) => s.dossier?.implications ?? NO_IMPLICATIONS);
  const index = implications.findIndex((i) => i.model === model && i.trait === trait.id);
  const item = implications[index];
  const place = useDossierPlace(['implications', item?.id ?? trait.id, 'implication']);
  const name = `${t(trait.kind === 'advantage' ? 'stations.model.advantage' : 'stations.model.drawback')} : ${trait.label[language]}`;
  const prompt = trait.prompt[language];
  const label = `${name} — ${prompt}`;
  const write = (text: unknown): void => {
    if (item && text === '') dispatch(label, [{ type: 'remove', collection: 'implications', index, item }]);
    else if (item) place.write(text, label);
    else if (text !== '') {
      const id = crypto.randomUUID();
      const insert = { type: 'insert', collection: 'implications', index: implications.length } as const;
      const item = { id, model, trait: trait.id };
      if (dispatch(label, [{ ...insert, item: { ...item, implication: text } }])) return;
      // A text that is too long is kept at its place, which must be there first.
      if (dispatch(label, [{ ...insert, item: { ...item, implication: '' } }]))
        setPlace(label, ['implications', id, 'implication'], text);
    }
  };
  return (
    <FactField
      place={`implications/${item?.id ?? trait.id}`}
      sign={item && <HistoryButton place={['implications', item.id]} name={label} short />}
    >
      <div className="trait">
        <span className="trait-name" aria-hidden="true">
          {name}
        </span>
        <TextPlace label={label} bare multiline rows={1} placeholder={prompt} at={{ ...place, write }} />
      </div>
    </FactField>
  );
};

export const Traits = ({ named }: { readonly named: readonly ModelId[] }) => {
  const t = useT();
  const language = useLanguage();
  const implications = useDossier((s) => s.dossier?.implications ?? NO_IMPLICATIONS);
  const asked = named.flatMap((model) => modelById(model).traits.map(({ id }) => ({ model, id })));
  const said = asked.filter(({ model, id }) => implications.some((i) => i.model === model && i.trait === id)).length;
  return (
    <section className="group" aria-label={t('stations.model.traits')} data-place="model/traits">
      <header className="group-head">
        <h2>{t('stations.model.traits')}</h2>
        <p className="hint">{t('stations.model.traitsSaid', { said, all: asked.length })}</p>
      </header>
      {named.map((id) => {
        const { name, description, traits } = modelById(id);
        return (
          <div key={id} className="traits">
            <h3>
              {id} {name[language]}
            </h3>
            <p className="hint">{description[language]}</p>
            {traits.map((trait) => (
              <Implication key={trait.id} model={id} trait={trait} />
            ))}
          </div>
        );
      })}
    </section>
  );
};
