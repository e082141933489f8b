import { Glyph } from '#renderer/ground/components/signs.tsx';
import { glyphOf } from '#shared/assessment/overview/triptych.ts';
import { useTriptych } from './use-triptych.ts';

/** The open dossier at sixteen pixels. */
export const DossierGlyph = () => {
  const picture = useTriptych();
  return picture === null ? null : <Glyph levels={glyphOf(picture)} />;
};
