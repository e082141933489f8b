import { foldText } from './accents.ts';

/** A name as it is compared: « Région Bretagne », « région  bretagne » and « Region-Bretagne » are one. Nothing but spelling is forgiven. */
export const nameKey = (name: string): string =>
  foldText(name)
    .replace(/[^\p{L}\p{N}&+]+/gu, ' ')
    .trim();
