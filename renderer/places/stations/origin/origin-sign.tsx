/** One sign at the right of a fact: a sheet for a document, an eye for what was seen, a dot for what was declared, ƒ for what was computed, ? for what is not known. */

import { Circle, CircleDot, CircleHelp, Eye, FileText, MessageCircleQuestionMark, SquareFunction } from 'lucide-react';
import type { RefObject } from 'react';
import { IconButton } from '#renderer/ground/components/controls/tip.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import type { Answer } from '#shared/dossier/content/answer.ts';
import { originWords } from './origins.ts';

const ICONS = {
  document: FileText,
  observed: Eye,
  declared: CircleDot,
  computed: SquareFunction,
  toolDefault: SquareFunction,
  none: Circle,
} as const;

export const OriginSign = ({
  label,
  answer,
  isAsked,
  isOpen,
  button,
  onOpen,
}: {
  readonly label: string;
  readonly answer: Answer | undefined;
  /** the applicant was asked, and has not answered */ readonly isAsked: boolean;
  readonly isOpen: boolean;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onOpen: () => void;
}) => {
  const t = useT();
  const kind = answer?.source?.kind ?? 'none';
  const Icon = isAsked ? MessageCircleQuestionMark : answer?.state === 'unknown' ? CircleHelp : ICONS[kind];
  const words = isAsked ? `${originWords(t, answer)} · ${t('dossier.origin.isAsked')}` : originWords(t, answer);
  return (
    <IconButton
      ref={button}
      label={`${t('dossier.origin.of', { field: label })} – ${words}`}
      tip={`${words} (${t('dossier.origin.key')})`}
      tabIndex={-1}
      className="origin-sign"
      data-origin={kind}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onClick={onOpen}
    >
      <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
    </IconButton>
  );
};
