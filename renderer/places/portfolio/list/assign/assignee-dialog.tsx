/** A name that no menu has: typed, with those of the portfolio and of the committee offered below it. */
import { useMemo, useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import type { SuggestedItem } from '#renderer/ground/components/controls/suggested-input.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { SuggestedField } from '#renderer/ground/components/fields.tsx';
import { useLocalPlace } from '#renderer/ground/fields/local-place.ts';
import { refusalText } from '#renderer/ground/fields/refusal-text.ts';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { questionById } from '#shared/base/method/questions/all.ts';
import { foldSought } from '#shared/base/text/sought.ts';
import { Assessor } from '#shared/contract/operations/list-query.ts';
import { ASSESSOR } from '#shared/dossier/content/assigning.ts';
import { useAssessors } from './use-assigning.ts';

const SHOWN = 8;

/** Who is known by a name that holds what is typed: those who assess already, then the members of the committee. */
const useKnown = (typed: string): readonly SuggestedItem[] => {
  const t = useT();
  const assessors = useAssessors();
  const { records: members } = useRecords('member', null);
  return useMemo(() => {
    const names = assessors.filter(({ isOffered }) => isOffered);
    const there = new Set(names.map(({ name }) => name));
    const others = new Set(members.filter(({ body }) => body.active).map(({ body }) => body.name.trim()));
    const sought = foldSought(typed.trim());
    return [
      ...names.map(({ name, dossiers }) => ({ text: name, dossiers })),
      ...[...others]
        .filter((name) => name !== '' && !there.has(name))
        .map((name) => ({ text: name, dossiers: 0, from: t('portfolio.assign.member') })),
    ]
      .filter(({ text }) => text !== typed && foldSought(text).includes(sought))
      .slice(0, SHOWN);
  }, [assessors, members, typed, t]);
};

export const AssigneeDialog = ({
  count,
  onChoose,
  onClose,
}: {
  /** dossiers to assign */ readonly count: number;
  readonly onChoose: (owner: string) => void;
  readonly onClose: () => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const name = useLocalPlace('', Assessor);
  const [isAsked, setAsked] = useState(false);
  const known = useKnown(name.value);
  const isNamed = name.value.trim() !== '' && !name.isRefused;
  const label = questionById(ASSESSOR)?.label[language] ?? '';
  return (
    <Dialog title={t('portfolio.assign.title', { count })} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(e) => {
          e.preventDefault();
          if (!isNamed) return;
          onClose();
          onChoose(name.value.trim());
        }}
      >
        <SuggestedField
          label={label}
          error={name.refusal === null ? undefined : refusalText(t, language, name.refusal)}
          value={name.value}
          items={isAsked ? known : []}
          head={t('portfolio.assign.known')}
          onAsk={(text) => setAsked(text !== null)}
          onChange={(text) => name.write(text, label)}
        />
        <div className="row">
          <Button submit kind="main" blocked={isNamed ? null : t('common.blocked.name')}>
            {t('portfolio.assign.button')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
