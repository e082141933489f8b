import { useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { useLocalPlace } from '#renderer/ground/fields/local-place.ts';
import { TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { RecordHistoryButton } from '#renderer/ground/history/record-history.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { type Composition, composeFor, MemoTemplateSchema } from '#shared/papers/memo/composition.ts';
import type { Edition } from '#shared/papers/memo/edition.ts';

/** The foundation's own compositions, each under a name. */
export const MemoTemplates = ({
  composition,
  mark,
  onChoose,
}: {
  readonly composition: Composition;
  readonly mark: Edition['mark'];
  /** null: the usual composition */ readonly onChoose: (
    template: { readonly composition: Composition; readonly mark: Edition['mark'] } | null,
  ) => void;
}) => {
  const t = useT();
  const say = useApp((s) => s.say);
  const { records, save, remove } = useRecords('memoTemplate', null);
  const [chosen, setChosen] = useState('');
  const name = useLocalPlace('', MemoTemplateSchema.shape.name);
  const isNamed = name.value.trim() !== '' && !name.isRefused;
  const current = records.find((r) => r.id === chosen);
  const choose = (id: string, body = records.find((r) => r.id === id)?.body): void => {
    setChosen(id);
    if (body === undefined) {
      onChoose(null);
      return;
    }
    const { name: _, mark: kept, ...saved } = body;
    // A section that this version does not know anymore cannot be there: the record would not have been read.
    onChoose({ composition: composeFor(saved, saved.audience), mark: kept });
  };
  const keep = async (id: string | null, as: string): Promise<void> => {
    const kept = await save(id, { name: as, mark, ...composition });
    if (kept === null) return;
    setChosen(kept);
    name.write('', t('composer.saveAs'));
    say(t('composer.saved', { name: as }));
  };
  const forget = async (id: string, was: string): Promise<void> => {
    if (!(await remove(id))) return;
    setChosen('');
    say(t('composer.removed', { name: was }));
  };
  return (
    <div className="memo-templates">
      <ChoiceField
        label={t('composer.template')}
        value={current === undefined ? '' : chosen}
        empty={t('composer.usual')}
        options={records.map((r) => ({ id: r.id, label: r.body.name }))}
        onChange={(id) => choose(id)}
      />
      {current !== undefined && (
        <div className="row">
          <Button
            kind="quiet"
            label={t('composer.update', { name: current.body.name })}
            onClick={() => void keep(current.id, current.body.name)}
          >
            {t('composer.updateShort')}
          </Button>
          <Button
            kind="quiet"
            label={t('composer.remove', { name: current.body.name })}
            onClick={() => void forget(current.id, current.body.name)}
          >
            {t('composer.removeShort')}
          </Button>
          <RecordHistoryButton
            record={current}
            name={current.body.name}
            onPutBack={(was) => void save(current.id, was).then((kept) => kept !== null && choose(kept, was))}
          />
        </div>
      )}
      <form
        className="row"
        onSubmit={(e) => {
          e.preventDefault();
          if (isNamed) void keep(null, name.value.trim());
        }}
      >
        <div className="grow">
          <TextPlace label={t('composer.saveAs')} at={name} />
        </div>
        <Button submit blocked={!isNamed ? t('common.blocked.name') : null}>
          {t('composer.keep')}
        </Button>
      </form>
    </div>
  );
};
