/** The foundation's rubrics, in the preferences: the shipped one and its own. */
import { useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { Menu } from '#renderer/ground/components/menu.tsx';
import { RecordHistoryButton } from '#renderer/ground/history/record-history.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { SHIPPED_RUBRIC, SHIPPED_RUBRIC_ID } from '#shared/assessment/rubric/default-rubric.ts';
import { duplicateRubric } from '#shared/assessment/rubric/editing.ts';
import { type LocalWords, type Rubric, wordsIn } from '#shared/assessment/rubric/rubric.ts';
import { shortDate } from '#shared/base/i18n/dates.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import { type StoredRubric, useRubrics } from '../use-rubrics.ts';
import { RubricEditor } from './rubric-editor.tsx';

/** A name in both languages of the product, whatever the window speaks. */
const inBoth = (key: 'rubric.edit.newName' | 'rubric.edit.copyOf', name: LocalWords): LocalWords => ({
  fr: translator('fr')(key, { name: wordsIn(name, 'fr') }),
  en: translator('en')(key, { name: wordsIn(name, 'en') }),
});

type RubricAct = 'remove' | 'restore';
/** One rubric: whose it is, how many criteria, and what can be done with it. The shipped one is restored, never removed. */
const RubricRow = ({
  stored: r,
  onOpen,
  onPutBack,
  onDuplicate,
  onAsk,
}: {
  readonly stored: StoredRubric;
  readonly onOpen: () => void;
  readonly onPutBack: (was: Rubric) => void;
  readonly onDuplicate: () => void;
  readonly onAsk: (what: RubricAct) => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const name = wordsIn(r.rubric.name, language);
  const origin = r.rubric.origin.kind === 'tool' ? 'toolDefault' : 'own';
  const isShipped = r.id === SHIPPED_RUBRIC_ID;
  const items = [
    { label: t('rubric.edit.duplicate'), run: onDuplicate },
    ...(isShipped && r.revision > 0 ? [{ label: t('rubric.edit.restore'), run: () => onAsk('restore') }] : []),
    ...(isShipped ? [] : [{ label: t('common.remove'), run: () => onAsk('remove') }]),
  ];
  return (
    <li className="row rubric-row">
      <div className="grow">
        <strong>{name}</strong>
        <div className="hint">
          {[
            t(`rubric.edit.${origin}`, { date: shortDate(r.rubric.origin.asOf) }),
            t('rubric.edit.criteria', { count: r.rubric.criteria.length }),
            r.revision === 0 ? t('rubric.edit.unsaved') : t('rubric.edit.version', { revision: r.revision }),
          ].join(' · ')}
        </div>
      </div>
      <Button label={`${t('rubric.edit.open')} ${name}`} onClick={onOpen}>
        {t('rubric.edit.open')}
      </Button>
      {r.revision > 0 && (
        <RecordHistoryButton record={{ id: r.id, kind: 'rubric' }} name={name} onPutBack={onPutBack} />
      )}
      <Menu label={`${name} — ${t('rubric.edit.duplicate')}…`} items={items} />
    </li>
  );
};

/** What goes, or is replaced, is confirmed. */
const ConfirmDialog = ({
  what,
  rubric,
  onYes,
  onClose,
}: {
  readonly what: RubricAct;
  readonly rubric: Rubric;
  readonly onYes: () => void;
  readonly onClose: () => void;
}) => {
  const t = useT();
  const language = useLanguage();
  return (
    <Dialog
      title={
        what === 'restore'
          ? t('rubric.edit.restoreTitle')
          : t('rubric.edit.removeTitle', { name: wordsIn(rubric.name, language) })
      }
      onClose={onClose}
    >
      <p>{t(`rubric.edit.${what}Words`)}</p>
      {what === 'remove' && <p className="hint">{t('rubric.edit.inUse')}</p>}
      <div className="row">
        <Button kind="main" onClick={onYes}>
          {what === 'remove' ? t('common.remove') : t('rubric.edit.restore')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </Dialog>
  );
};

export const RubricsSettings = () => {
  const t = useT();
  const today = useApp((s) => s.info?.today ?? '');
  const organisation = useApp((s) => s.info?.settings.organisationName ?? '');
  const { rubrics, loading, save, remove } = useRubrics();
  const [open, setOpen] = useState<string | null>(null);
  const [asked, setAsked] = useState<{ readonly what: RubricAct; readonly rubric: StoredRubric } | null>(null);
  const create = async (rubric: Rubric): Promise<void> => {
    const id = await save(null, rubric);
    if (id !== null) setOpen(id);
  };
  const confirm = async (): Promise<void> => {
    setAsked(null);
    if (asked === null) return;
    if (asked.what === 'remove') await remove(asked.rubric.id);
    else await save(asked.rubric.id, SHIPPED_RUBRIC);
  };
  const edited = rubrics.find((r) => r.id === open);
  return (
    <section className="group" aria-label={t('rubric.edit.title')}>
      <header>
        <h2>{t('rubric.edit.title')}</h2>
        <p className="hint">{t('rubric.edit.intro')}</p>
      </header>
      {loading && <p className="hint">{t('common.loading')}</p>}
      {edited !== undefined && <RubricEditor key={edited.id} stored={edited} onDone={() => setOpen(null)} />}
      {!loading && edited === undefined && (
        <>
          <ul className="rubrics">
            {rubrics.map((r) => (
              <RubricRow
                key={r.id}
                stored={r}
                onOpen={() => setOpen(r.id)}
                onPutBack={(was) => void save(r.id, was)}
                onDuplicate={() =>
                  void create(duplicateRubric(r.rubric, inBoth('rubric.edit.copyOf', r.rubric.name), today))
                }
                onAsk={(what) => setAsked({ what, rubric: r })}
              />
            ))}
          </ul>
          <div>
            <Button
              onClick={() =>
                void create({
                  name: inBoth('rubric.edit.newName', { fr: '', en: '' }),
                  origin: { kind: 'foundation', reference: organisation, asOf: today },
                  total: false,
                  criteria: [],
                })
              }
            >
              {t('rubric.edit.add')}
            </Button>
          </div>
        </>
      )}
      {asked !== null && (
        <ConfirmDialog
          what={asked.what}
          rubric={asked.rubric.rubric}
          onYes={() => void confirm()}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
};
