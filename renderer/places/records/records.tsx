/** A collection of the dossier as cards of fields: add, remove, move. The fields are data. */
import { Fragment, type ReactNode } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { HistoryButton } from '#renderer/ground/components/history-button.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { dispatch } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import type { CollectionName, Dossier } from '#shared/dossier/content/schema.ts';
import { type FieldSpec, PlaceField } from './place-field.tsx';

type Item<C extends CollectionName> = Dossier[C][number];
export interface RecordsProps<C extends CollectionName> {
  readonly collection: C;
  readonly title: string;
  readonly empty: string;
  readonly addLabel: string;
  readonly fields: (item: Item<C>) => readonly FieldSpec[];
  /** a new item without its id */ readonly make: () => Omit<Item<C>, 'id'>;
  readonly nameOf: (item: Item<C>) => string;
  readonly only?: (item: Item<C>) => boolean;
  /** what can be done to one item, besides moving and removing it */ readonly tools?: (item: Item<C>) => ReactNode;
  /** no more than this many, and why */ readonly most?: number;
  readonly mostWords?: string;
  /** shows the number of each item */ readonly numbered?: boolean;
  /** what stands beside the button that adds one */ readonly footer?: ReactNode;
}
const NONE: readonly never[] = [];

export const RecordRows = <C extends CollectionName>(props: RecordsProps<C>) => {
  const t = useT();
  const { collection, title, only = () => true } = props;
  const items = useDossier((s) => (s.dossier?.[collection] ?? NONE) as readonly Item<C>[]);
  const shown = items.map((item, index) => ({ item, index })).filter(({ item }) => only(item));
  const add = (): void => {
    const item = { id: crypto.randomUUID(), ...props.make() };
    dispatch(props.addLabel, [{ type: 'insert', collection, index: items.length, item }]);
  };
  return (
    <section className="group" aria-label={title} data-place={collection}>
      <header>
        <h2>{title}</h2>
      </header>
      {shown.length === 0 && <p className="hint">{props.empty}</p>}
      {shown.map(({ item, index }, position) => {
        const name = props.nameOf(item) || `${title} ${position + 1}`;
        const before = shown[position - 1];
        return (
          <fieldset key={item.id} className="record" data-place={`${collection}/${item.id}`}>
            <legend className={props.numbered ? '' : 'hidden'}>{props.numbered ? position + 1 : name}</legend>
            {props.fields(item).map((spec, i, all) => (
              <Fragment key={`${spec.path.join('/')} ${spec.label}`}>
                {spec.section !== undefined && spec.section !== all[i - 1]?.section && (
                  <h3 className="record-section">{spec.section}</h3>
                )}
                <div data-kind={spec.kind} data-narrow={spec.narrow}>
                  <PlaceField base={[collection, item.id]} spec={spec} change={name} />
                </div>
              </Fragment>
            ))}
            <div className="record-tools">
              {props.tools?.(item)}
              {before && (
                <Button
                  kind="quiet"
                  label={`${t('plan.moveUp')} ${name}`}
                  onClick={() =>
                    dispatch(name, [{ type: 'move', collection, id: item.id, from: index, to: before.index }])
                  }
                >
                  ↑
                </Button>
              )}
              <HistoryButton place={[collection, item.id]} name={name} />
              <Button
                kind="quiet"
                label={`${t('common.remove')} ${name}`}
                onClick={() => dispatch(`${t('common.remove')} ${name}`, [{ type: 'remove', collection, index, item }])}
              >
                {t('common.remove')}
              </Button>
            </div>
          </fieldset>
        );
      })}
      <div className="row">
        {props.most !== undefined && items.length >= props.most ? (
          <p className="hint">{props.mostWords}</p>
        ) : (
          <Button onClick={add}>{props.addLabel}</Button>
        )}
        {props.footer}
      </div>
    </section>
  );
};
