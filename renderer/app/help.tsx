import { useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { allShortcuts } from '#renderer/ground/commands/actions.ts';
import { KEY_GROUPS, keysInWords, keysOf } from '#renderer/ground/commands/keys.ts';
import { areLettersOn } from '#renderer/ground/commands/letters.ts';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { TextField } from '#renderer/ground/components/fields.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { type AppPlace, useApp } from '#renderer/ground/state/app-store.ts';
import { RuntimeNotice } from '#renderer/ground/unsaved/runtime-notice.tsx';
import type { HelpCard } from '#shared/base/help/card.ts';
import { findCards, HELP_CARDS, HELP_THEMES } from '#shared/base/help/cards.ts';

const CHAPTERS = ['walk', 'numbers', 'saved', 'coherence', 'memo', 'private'] as const;
const PARTS = ['cards', 'program', 'shortcuts'] as const;

/** The card of the place where help was asked. */
const cardOf = (place: AppPlace): string =>
  place.name === 'dossier' ? `station.${place.station}` : place.name === 'memo' ? 'station.opinion' : 'station.request';

const Card = ({ card }: { readonly card: HelpCard }) => {
  const t = useT();
  const language = useLanguage();
  return (
    <article className="stack help-card" aria-label={card.title[language]}>
      <h3>{card.title[language]}</h3>
      <p>{card.what[language]}</p>
      {(['why', 'good', 'example'] as const).map((part) => (
        <div key={part}>
          <strong>{t(`help.card.${part}`)}</strong>
          <p>{card[part][language]}</p>
        </div>
      ))}
    </article>
  );
};

const Cards = () => {
  const t = useT();
  const language = useLanguage();
  const place = useApp((s) => s.place);
  const asked = useApp((s) => s.helpCard);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState(asked ?? cardOf(place));
  const found = useMemo(() => findCards(search, language), [search, language]);
  const shown = found.find((c) => c.id === chosen) ?? found[0];
  const list = (cards: readonly HelpCard[]) => (
    <ul>
      {cards.map((c) => (
        <li key={c.id}>
          <button
            type="button"
            className="link"
            aria-current={c.id === shown?.id ? 'true' : undefined}
            onClick={() => setChosen(c.id)}
          >
            {c.title[language]}
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <div className="help">
      <nav className="help-list" aria-label={t('help.cards')}>
        <TextField label={t('help.search')} value={search} onChange={setSearch} />
        {found.length === 0 && <p className="hint">{t('help.none')}</p>}
        {search.trim() === ''
          ? HELP_THEMES.map((theme) => (
              <section key={theme.id}>
                <h3>{t(`help.themes.${theme.id}`)}</h3>
                {list(theme.cards)}
              </section>
            ))
          : list(found)}
      </nav>
      {shown && <Card card={shown} />}
    </div>
  );
};

const Program = () => {
  const t = useT();
  return (
    <div className="stack">
      {CHAPTERS.map((chapter) => (
        <section key={chapter}>
          <h3>{t(`help.${chapter}.title`)}</h3>
          <p>{t(`help.${chapter}.text`)}</p>
        </section>
      ))}
    </div>
  );
};
const KeyList = ({
  title,
  rows,
}: {
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly keys: string }[];
}) => (
  <section aria-label={title}>
    <h3>{title}</h3>
    <dl className="shortcuts">
      {rows.map(({ label, keys }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <kbd>{keys}</kbd>
          </dd>
        </div>
      ))}
    </dl>
  </section>
);
/** Every key, by where it acts. */
const Shortcuts = () => {
  const t = useT();
  return (
    <>
      <p className="hint">{t(areLettersOn() ? 'help.lettersOn' : 'help.lettersOff')}</p>
      <div className="key-lists">
        <KeyList title={t('help.keyGroups.commands')} rows={allShortcuts(t)} />
        {KEY_GROUPS.map((group) => (
          <KeyList
            key={group}
            title={t(`help.keyGroups.${group}`)}
            rows={keysOf(group).map(({ words, keys }) => ({ label: t(words), keys: keysInWords(keys, t) }))}
          />
        ))}
      </div>
    </>
  );
};

/** F1: the card of the present station first, then all that one needs to know, offline. */
export const Help = ({ begin = 'cards' }: { readonly begin?: (typeof PARTS)[number] }) => {
  const t = useT();
  const show = useApp((s) => s.show);
  const [part, setPart] = useState<(typeof PARTS)[number]>(begin);
  return (
    <Dialog title={t('help.title')} onClose={() => show(null)} wide>
      <Segments
        label={t('help.title')}
        value={part}
        options={PARTS.map((id) => ({
          id,
          label: id === 'cards' ? t('help.cardsOf', { count: HELP_CARDS.length }) : t(`help.${id}`),
        }))}
        onChange={setPart}
      />
      {part === 'cards' && <Cards />}
      {part === 'program' && <Program />}
      {part === 'shortcuts' && <Shortcuts />}
    </Dialog>
  );
};

export const About = () => {
  const t = useT();
  const { info, show } = useApp(useShallow((s) => ({ info: s.info, show: s.show })));
  if (!info) return null;
  return (
    <Dialog title={t('common.product')} onClose={() => show(null)}>
      <p>{t('help.about')}</p>
      <p className="hint">
        {t('help.version', { version: info.version })}
        <br />
        {info.runtime}
        <br />
        {t('help.method')}
      </p>
      <RuntimeNotice />
    </Dialog>
  );
};
