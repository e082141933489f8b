/** A figure of the sector into the clipboard, with its year and source. */
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { figureCitation, type SectorFigureRecord } from '#shared/base/method/tables/sector-figures.ts';
import { copyText } from './copy-text.ts';

/** Puts a figure, with its year and source, where it can be pasted into a text. */
export const useCite = (): ((figure: SectorFigureRecord) => void) => {
  const t = useT();
  const say = useApp((s) => s.say);
  return (figure) => {
    if (copyText(figureCitation(figure, t('figures.colon')))) say(t('figures.cited'));
  };
};
