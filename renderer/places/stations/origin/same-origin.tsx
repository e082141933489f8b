import { Button } from '#renderer/ground/components/button.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { dispatch, dossierStore } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import type { Question } from '#shared/base/method/question.ts';
import { setCommand } from '#shared/dossier/content/apply.ts';
import { useLastOrigin } from './origins.ts';

/** Gives the last origin to every answer of a group that says none, in one step that undo takes back. */
export const SameOrigin = ({
  group,
  questions,
}: {
  readonly group: string;
  readonly questions: readonly Question[];
}) => {
  const t = useT();
  const last = useLastOrigin((s) => s.last);
  const count = useDossier(
    (s) =>
      questions.filter(({ id }) => {
        const answer = s.dossier?.answers[id];
        return answer?.state === 'answered' && answer.value !== undefined && answer.source === undefined;
      }).length,
  );
  if (last === null || count === 0) return null;
  const give = (): void => {
    const { dossier } = dossierStore.getState();
    if (!dossier) return;
    dispatch(
      t('dossier.origin.sameForAllOf', { group }),
      questions.flatMap(({ id }) => {
        const answer = dossier.answers[id];
        return answer?.state === 'answered' && answer.value !== undefined && answer.source === undefined
          ? [setCommand(dossier, ['answers', id], { ...answer, ...last })]
          : [];
      }),
    );
  };
  return (
    <Button kind="quiet" label={t('dossier.origin.sameForAllOf', { group })} onClick={give}>
      {t('dossier.origin.sameForAll')}
    </Button>
  );
};
