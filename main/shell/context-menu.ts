/** What the right button offers in a text: spellings of a word, the user's own dictionary, and what the Edit menu does. */
import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';

export interface ContextMenuUse {
  readonly language: () => Language;
  readonly suggest: (word: string, language: Language) => Promise<readonly string[]>;
  /** keeps a word for good */ readonly learn: (word: string) => void;
  readonly send: (command: 'undo' | 'redo') => void;
}
/** @param word the one that is wrong under the pointer, or nothing */
export const contextItems = (
  language: Language,
  params: Pick<Electron.ContextMenuParams, 'isEditable' | 'selectionText' | 'misspelledWord'>,
  suggestions: readonly string[],
  act: {
    readonly replace: (word: string) => void;
    readonly learn: (word: string) => void;
    readonly send: (command: 'undo' | 'redo') => void;
  },
): readonly MenuItemConstructorOptions[] => {
  const t = translator(language);
  const { misspelledWord: word } = params;
  const spelling: readonly MenuItemConstructorOptions[] =
    word === ''
      ? []
      : [
          ...(suggestions.length === 0
            ? [{ label: t('shell.noSuggestion'), enabled: false }]
            : suggestions.map((s) => ({ label: s, click: () => act.replace(s) }))),
          { label: t('shell.learn', { word }), click: () => act.learn(word) },
          { type: 'separator' },
        ];
  if (!params.isEditable) return params.selectionText.trim() === '' ? [] : [{ role: 'copy', label: t('shell.copy') }];
  return [
    ...spelling,
    { label: t('shell.undo'), click: () => act.send('undo') },
    { label: t('shell.redo'), click: () => act.send('redo') },
    { type: 'separator' },
    { role: 'cut', label: t('shell.cut') },
    { role: 'copy', label: t('shell.copy') },
    { role: 'paste', label: t('shell.paste') },
    { role: 'selectAll', label: t('shell.selectAll') },
  ];
};

/** How far one turn of the wheel zooms. */
const ZOOM_STEP = 0.5;
const MOST_ZOOM = 4;

export const offerContextMenu = (window: BrowserWindow, use: ContextMenuUse): void => {
  const { webContents } = window;
  webContents.on('context-menu', (_event, params) => {
    const language = use.language();
    const open = (suggestions: readonly string[]): void => {
      if (window.isDestroyed()) return;
      const items = contextItems(language, params, suggestions, {
        replace: (word) => webContents.replaceMisspelling(word),
        learn: use.learn,
        send: use.send,
      });
      if (items.length > 0) Menu.buildFromTemplate([...items]).popup({ window });
    };
    if (params.misspelledWord === '') open([]);
    else void use.suggest(params.misspelledWord, language).then(open);
  });
  // Ctrl and the wheel.
  webContents.on('zoom-changed', (_event, direction) => {
    const next = webContents.getZoomLevel() + (direction === 'in' ? ZOOM_STEP : -ZOOM_STEP);
    webContents.setZoomLevel(Math.max(-MOST_ZOOM, Math.min(MOST_ZOOM, next)));
  });
};
