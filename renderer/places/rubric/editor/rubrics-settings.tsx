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

export const RubricsSettings = () => {
  const t = useT();
  const language = useLanguage();
  const today = useApp((s) => s.info?.today ?? '');
  const organisation = useApp((s) => s.info?.settings.organisationName ?? '');
  const { rubrics, loading, save, remove } = useRubrics();
  const [open, setOpen] = useState<string | null>(null);
  const [asked, setAsked] = useState<{ readonly what: 'remove' | 'restore'; readonly rubric: StoredRubric } | null>(
    null,
  );
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
            {rubrics.map((r) => {
              const name = wordsIn(r.rubric.name, language);
              const origin = r.rubric.origin.kind === 'tool' ? 'toolDefault' : 'own';
              return (
                <li key={r.id} className="row rubric-row">
                  <div className="grow">
                    <strong>{name}</strong>
                    <div className="hint">
                      {[
                        t(`rubric.edit.${origin}`, { date: shortDate(r.rubric.origin.asOf) }),
                        t('rubric.edit.criteria', { count: r.rubric.criteria.length }),
                        r.revision === 0
                          ? t('rubric.edit.unsaved')
                          : t('rubric.edit.version', { revision: r.revision }),
                      ].join(' · ')}
                    </div>
                  </div>
                  <Button label={`${t('rubric.edit.open')} ${name}`} onClick={() => setOpen(r.id)}>
                    {t('rubric.edit.open')}
                  </Button>
                  {r.revision > 0 && (
                    <RecordHistoryButton
                      record={{ id: r.id, kind: 'rubric' }}
                      name={name}
                      onPutBack={(was) => void save(r.id, was)}
                    />
                  )}
                  <Menu
                    label={`${name} — ${t('rubric.edit.duplicate')}…`}
                    items={[
                      {
                        label: t('rubric.edit.duplicate'),
                        run: () =>
                          void create(duplicateRubric(r.rubric, inBoth('rubric.edit.copyOf', r.rubric.name), today)),
                      },
                      ...(r.id === SHIPPED_RUBRIC_ID && r.revision > 0
                        ? [
                            {
                              label: t('rubric.edit.restore'),
                              run: () => setAsked({ what: 'restore' as const, rubric: r }),
                            },
                          ]
                        : []),
                      ...(r.id === SHIPPED_RUBRIC_ID
                        ? []
                        : [{ label: t('common.remove'), run: () => setAsked({ what: 'remove' as const, rubric: r }) }]),
                    ]}
                  />
                </li>
              );
            })}
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
        <Dialog
          title={
            asked.what === 'restore'
              ? t('rubric.edit.restoreTitle')
              : t('rubric.edit.removeTitle', { name: wordsIn(asked.rubric.rubric.name, language) })
          }
          onClose={() => setAsked(null)}
        >
          <p>{t(`rubric.edit.${asked.what}Words`)}</p>
          {asked.what === 'remove' && <p className="hint">{t('rubric.edit.inUse')}</p>}
          <div className="row">
            <Button kind="main" onClick={() => void confirm()}>
              {asked.what === 'remove' ? t('common.remove') : t('rubric.edit.restore')}
            </Button>
            <Button kind="quiet" onClick={() => setAsked(null)}>
              {t('common.cancel')}
            </Button>
          </div>
        </Dialog>
      )}
    </section>
  );
};
