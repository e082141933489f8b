/** Where an answer comes from, chosen in one key: the page that is open beside it, the applicant, what was seen, another document; and what one does without an answer. */
import {
  BookOpen,
  CircleDot,
  CircleHelp,
  CircleOff,
  Eye,
  FileText,
  GitCompare,
  History,
  MessageCircleQuestion,
  RotateCcw,
} from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type RefObject, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { moveFocus } from '#renderer/ground/components/controls/move-focus.ts';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { askHistory } from '#renderer/ground/state/asked-history.ts';
import { setPlace } from '#renderer/ground/state/dossier-store.ts';
import { sourceOfPage, useOpenPage } from '#renderer/ground/state/open-page.ts';
import { askApplicant } from '#renderer/places/records/ask-applicant.ts';
import type { Translate } from '#shared/base/i18n/translate.ts';
import type { Question } from '#shared/base/method/question.ts';
import { type Answer, CONFIDENCES, cleanAnswer } from '#shared/dossier/content/answer.ts';
import { Provenance } from '../provenance.tsx';
import { useLastOrigin, writeOrigin } from './origins.ts';

interface Act {
  readonly id: string;
  readonly words: string;
  readonly icon: ReactNode;
  readonly key?: string;
  readonly isOn?: boolean;
  readonly run: () => void;
}
const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** An answer that is none can be said to be none, and one that was said to be none can be given. */
const stateActs = (
  t: Translate,
  answer: Answer | undefined,
  saying: (state: Answer['state']) => () => void,
): readonly Act[] =>
  answer?.state === undefined || answer.state === 'answered'
    ? [
        { id: 'unknown', words: t('dossier.unknown'), icon: <CircleHelp {...ICON} />, run: saying('unknown') },
        {
          id: 'notApplicable',
          words: t('dossier.notApplicable'),
          icon: <CircleOff {...ICON} />,
          run: saying('notApplicable'),
        },
      ]
    : [{ id: 'answer', words: t('dossier.answer'), icon: <CircleDot {...ICON} />, run: saying('answered') }];

const useActs = (
  question: Question,
  answer: Answer | undefined,
  onDocument: () => void,
  onClose: () => void,
): readonly Act[] => {
  const t = useT();
  const language = useLanguage();
  const label = question.label[language];
  const last = useLastOrigin((s) => s.last);
  const page = useOpenPage((s) => s.open);
  const kind = answer?.source?.kind;
  const setState = (state: Answer['state']): void => {
    const { value: _value, ...rest } = answer ?? { state };
    setPlace(label, ['answers', question.id], cleanAnswer({ ...rest, state }));
  };
  const closing = (work: () => void) => (): void => {
    onClose();
    work();
  };
  const kindAct = (id: 'declared' | 'observed', icon: ReactNode): Act => ({
    id,
    words: t(`dossier.origin.${id}`),
    icon,
    key: t(`dossier.origin.keys.${id}`),
    isOn: kind === id,
    run: closing(() =>
      writeOrigin(label, question.id, answer, {
        source: { kind: id },
        ...(answer?.confidence === undefined ? {} : { confidence: answer.confidence }),
      }),
    ),
  });
  return [
    ...(page === null
      ? []
      : [
          {
            id: 'page',
            words: t('dossier.origin.openPage', { name: page.name, page: page.page }),
            icon: <BookOpen {...ICON} />,
            run: closing(() =>
              writeOrigin(label, question.id, answer, {
                source: sourceOfPage(page),
                confidence: answer?.confidence ?? 'high',
              }),
            ),
          },
        ]),
    kindAct('declared', <CircleDot {...ICON} />),
    kindAct('observed', <Eye {...ICON} />),
    {
      id: 'document',
      words: t('dossier.origin.document'),
      icon: <FileText {...ICON} />,
      key: t('dossier.origin.keys.document'),
      isOn: kind === 'document',
      run: onDocument,
    },
    ...(last === null
      ? []
      : [
          {
            id: 'same',
            words: t('dossier.origin.same'),
            icon: <RotateCcw {...ICON} />,
            key: t('dossier.origin.keys.same'),
            run: closing(() => writeOrigin(label, question.id, answer, last)),
          },
        ]),
    {
      id: 'ask',
      words: t('dossier.origin.ask'),
      icon: <MessageCircleQuestion {...ICON} />,
      key: t('dossier.origin.keys.ask'),
      run: closing(() =>
        askApplicant(
          t('dossier.origin.ask'),
          question.station,
          t('dossier.origin.questionText', { field: label }),
          t('dossier.origin.asked'),
        ),
      ),
    },
    ...stateActs(t, answer, (state) => closing(() => setState(state))),
    {
      id: 'history',
      words: t('dossier.origin.history'),
      icon: <History {...ICON} />,
      run: closing(() => askHistory({ place: ['answers', question.id], name: label })),
    },
  ];
};

const Body = ({
  question,
  answer,
  frozen,
  onClose,
}: {
  readonly question: Question;
  readonly answer: Answer | undefined;
  readonly frozen: string | null;
  readonly onClose: () => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const label = question.label[language];
  const [isDetailed, setDetailed] = useState(answer?.source !== undefined || answer?.note !== undefined);
  const own = useActs(
    question,
    answer,
    () => {
      writeOrigin(label, question.id, answer, { ...answer, source: { ...answer?.source, kind: 'document' } });
      setDetailed(true);
    },
    onClose,
  );
  const compare: Act = {
    id: 'compare',
    words: t('versions.marks.compare'),
    icon: <GitCompare {...ICON} />,
    run: () => {
      onClose();
      useApp.getState().show('versions');
    },
  };
  const acts = frozen === null ? own : [...own, compare];
  const onKeyDown = (event: KeyboardEvent): void => {
    const { target } = event;
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
    const act =
      event.ctrlKey || event.metaKey || event.altKey
        ? undefined
        : acts.find((a) => a.key?.toLowerCase() === event.key.toLowerCase());
    if (act) act.run();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const all = event.currentTarget.querySelectorAll<HTMLElement>('.origin-act');
      moveFocus(all, document.activeElement, event.key === 'ArrowDown' ? 1 : -1, true);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: letters and arrows of the buttons inside
    <div className="origin-body" onKeyDown={onKeyDown}>
      <h2>{t('dossier.origin.title')}</h2>
      {frozen !== null && <p className="hint origin-frozen">{frozen}</p>}
      {acts.map((act, i) => (
        <button
          key={act.id}
          type="button"
          className="origin-act"
          aria-pressed={act.isOn}
          // biome-ignore lint/a11y/noAutofocus: the person has just asked for this menu
          autoFocus={i === 0}
          onClick={act.run}
        >
          {act.icon}
          <span className="grow">{act.words}</span>
          {act.key !== undefined && <kbd>{act.key}</kbd>}
        </button>
      ))}
      <div className="origin-part">
        <Segments
          label={t('dossier.confidence')}
          value={answer?.confidence ?? ''}
          options={CONFIDENCES.map((id) => ({ id, label: t(`dossier.confidences.${id}`) }))}
          onChange={(id) => {
            const confidence = CONFIDENCES.find((c) => c === id);
            if (confidence) writeOrigin(label, question.id, answer, { ...answer, confidence });
          }}
        />
      </div>
      {isDetailed ? (
        <div className="origin-part">
          <Provenance question={question} answer={answer} />
        </div>
      ) : (
        <button type="button" className="origin-act" onClick={() => setDetailed(true)}>
          <FileText {...ICON} />
          <span className="grow">{t('dossier.origin.more')}</span>
        </button>
      )}
    </div>
  );
};

export const OriginMenu = ({
  question,
  answer,
  frozen,
  near,
  onClose,
}: {
  readonly question: Question;
  readonly answer: Answer | undefined;
  /** how it stood in the newest frozen version, where it differs */ readonly frozen: string | null;
  readonly near: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}) => {
  const t = useT();
  return (
    <Popover
      className="origin-menu"
      triggerRef={near}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement="bottom end"
      offset={4}
    >
      <Dialog aria-label={t('dossier.origin.title')} className="menu-list">
        <Body question={question} answer={answer} frozen={frozen} onClose={onClose} />
      </Dialog>
    </Popover>
  );
};
