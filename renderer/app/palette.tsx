import { useId, useMemo, useState } from 'react';
import { actionsHere } from '#renderer/ground/commands/actions.ts';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';

/** Without accents nor case, so that "memo" finds "Mémo". */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

/** Ctrl+K: every action by its name. Arrows choose, Enter runs, Escape leaves. */
export const Palette = () => {
  const t = useT();
  const language = useLanguage();
  const { show } = useApp();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const list = useId();
  const actions = useMemo(() => {
    const words = folded(text).split(/\s+/).filter(Boolean);
    return actionsHere(t, language).filter((a) => words.every((w) => folded(a.label).includes(w)));
  }, [text, t, language]);
  const at = Math.min(chosen, Math.max(0, actions.length - 1));
  const close = (): void => show(null);
  const run = (index: number): void => {
    close();
    actions[index]?.run();
  };
  const move = (by: number): void => setChosen((at + by + actions.length) % Math.max(1, actions.length));
  return (
    <Dialog title={t('actions.palette')} onClose={close} bare>
      <input
        className="input"
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={actions[at] ? `${list}-${actions[at].id}` : undefined}
        aria-label={t('actions.paletteHint')}
        placeholder={t('actions.paletteHint')}
        value={text}
        autoFocus
        onChange={(e) => {
          setText(e.target.value);
          setChosen(0);
        }}
        onKeyDown={(e) => {
          if (e.key === 'ArrowDown') move(1);
          else if (e.key === 'ArrowUp') move(-1);
          else if (e.key === 'Enter') run(at);
          else return;
          e.preventDefault();
        }}
      />
      <div id={list} role="listbox" aria-label={t('actions.palette')} className="palette-list">
        {actions.map((action, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above
          <div
            key={action.id}
            id={`${list}-${action.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="palette-item"
            onClick={() => run(index)}
          >
            <span className="grow">{action.label}</span>
            <kbd>{action.shortcut}</kbd>
          </div>
        ))}
        {actions.length === 0 && <p className="hint">{t('actions.nothing')}</p>}
      </div>
    </Dialog>
  );
};
