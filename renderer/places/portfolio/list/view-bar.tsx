/** The views of the list: every dossier, and questions that were kept under a name with how many answer them. */
import { useEffect, useRef, useState } from 'react';
import { useReads } from '#renderer/ground/api/reading.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { Menu } from '#renderer/ground/components/menu.tsx';
import { useLocalPlace } from '#renderer/ground/fields/local-place.ts';
import { TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { type ListFilter, NO_FILTER, type SavedView, SavedViewSchema } from '#shared/contract/operations/list-query.ts';
import { sameData } from '#shared/dossier/content/canonical.ts';
import { isFiltered } from '../filters.tsx';

const NO_VIEWS: readonly SavedView[] = [];
const MOST_VIEWS = 30;
const same = (a: ListFilter, b: ListFilter): boolean => sameData(a, b);

/** How many dossiers answer each view, in their order. */
const useCounts = (views: readonly SavedView[]): readonly (number | undefined)[] =>
  useReads(
    'portfolio.list',
    views.map(({ filter }) => ({ ...filter, offset: 0, limit: 1 })),
  ).map((read) => read.value?.total);

const NameDialog = ({
  title,
  initial,
  onSave,
  onClose,
}: {
  readonly title: string;
  readonly initial: string;
  readonly onSave: (name: string) => void;
  readonly onClose: () => void;
}) => {
  const t = useT();
  const name = useLocalPlace(initial, SavedViewSchema.shape.name);
  const isNamed = name.value.trim() !== '' && !name.isRefused;
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(e) => {
          e.preventDefault();
          if (!isNamed) return;
          onSave(name.value.trim());
          onClose();
        }}
      >
        <TextPlace label={t('portfolio.view.name')} at={name} />
        <p className="hint">{t('portfolio.view.what')}</p>
        <div className="row">
          <Button submit kind="main" blocked={!isNamed ? t('common.blocked.name') : null}>
            {t('portfolio.view.keep')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};

/** F2, from anywhere in the list but over a dialog. */
const useRenameKey = (rename: () => void): void => {
  const latest = useRef(rename);
  latest.current = rename;
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.key !== 'F2' || event.defaultPrevented || document.querySelector('[role=dialog]') !== null) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
};

export const ViewBar = ({
  filter,
  onChange,
}: {
  readonly filter: ListFilter;
  readonly onChange: (filter: ListFilter) => void;
}) => {
  const t = useT();
  const views = useApp((s) => s.info?.settings.views ?? NO_VIEWS);
  const change = useApp((s) => s.change);
  const say = useApp((s) => s.say);
  const counts = useCounts(views);
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null);
  const shown = views.find((v) => same(v.filter, filter));
  useRenameKey(() => (shown ? setNaming('rename') : say(t('portfolio.view.noneToRename'))));
  const keep = (name: string): void => {
    if (naming === 'rename' && shown)
      void change({ views: views.map((v) => (v.id === shown.id ? { ...v, name } : v)) });
    else void change({ views: [...views, { id: crypto.randomUUID(), name, filter }] });
  };
  const remove = (): void => {
    if (shown) void change({ views: views.filter((v) => v.id !== shown.id) });
  };
  return (
    <nav className="view-bar" aria-label={t('portfolio.view.title')}>
      <button
        type="button"
        className="place-tab"
        aria-current={shown === undefined && !isFiltered(filter) ? 'page' : undefined}
        onClick={() => onChange(NO_FILTER)}
      >
        {t('portfolio.view.all')}
      </button>
      {views.map((view, at) => (
        <button
          key={view.id}
          type="button"
          className="place-tab"
          aria-current={view === shown ? 'page' : undefined}
          onClick={() => onChange(view.filter)}
        >
          {view.name} <span className="hint">{counts[at] ?? ''}</span>
        </button>
      ))}
      {shown === undefined && !same(filter, NO_FILTER) && views.length < MOST_VIEWS && (
        <Button kind="quiet" onClick={() => setNaming('new')}>
          + {t('portfolio.view.add')}
        </Button>
      )}
      {shown && (
        <Menu
          label={t('portfolio.view.of', { name: shown.name })}
          items={[
            { label: t('portfolio.view.rename'), run: () => setNaming('rename') },
            { label: t('portfolio.view.remove'), run: remove },
          ]}
        />
      )}
      {naming && (
        <NameDialog
          title={t(naming === 'new' ? 'portfolio.view.add' : 'portfolio.view.rename')}
          initial={naming === 'rename' ? (shown?.name ?? '') : ''}
          onSave={keep}
          onClose={() => setNaming(null)}
        />
      )}
    </nav>
  );
};
