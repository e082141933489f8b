/** Giving dossiers to an assessor: whom one is likely to choose, and the act. */
import { useRead } from '#renderer/ground/api/reading.ts';
import type { MenuItem } from '#renderer/ground/components/menu.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { assignDossiers } from '#renderer/ground/state/dossier-acts.ts';
import type { AssessorRow, DossierRow } from '#shared/contract/operations/portfolio.ts';

const NOBODY_YET: readonly AssessorRow[] = [];
/** As many names as a menu shows beside one's own; whoever else there is, is found by typing. */
const MOST = 8;

export const useAssessors = (): readonly AssessorRow[] =>
  useRead('portfolio.assessors', {}, { keepsLast: true }).value ?? NOBODY_YET;

/** Assigns dossiers, '' = to nobody. @returns those that were refused, and why */
export const useAssign = () => {
  const t = useT();
  return (rows: readonly DossierRow[], owner: string): ReturnType<typeof assignDossiers> => {
    const what = owner === '' ? t('portfolio.assign.toNobody') : t('portfolio.assign.to', { name: owner });
    const [only] = rows;
    return assignDossiers(
      rows.map(({ id }) => id),
      owner,
      (count) =>
        rows.length === 1 && only !== undefined
          ? t('portfolio.bulk.named', { name: only.project || t('portfolio.untitled'), what })
          : t('portfolio.bulk.done', { count, what }),
    );
  };
};

/** Oneself, those who assess the most, somebody else, nobody. @param onOther asks for a name */
export const useAssigneeItems = (onChoose: (owner: string) => void, onOther: () => void): readonly MenuItem[] => {
  const t = useT();
  const own = useApp((s) => s.info?.settings.userName.trim() ?? '');
  const nobody = t('portfolio.assign.nobody');
  const others = useAssessors()
    .filter(({ name, isOffered }) => isOffered && name !== own && name !== nobody)
    .toSorted((a, b) => b.dossiers - a.dossiers)
    .slice(0, MOST)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'));
  return [
    ...(own === '' ? [] : [{ label: t('portfolio.assign.me', { name: own }), run: () => onChoose(own) }]),
    ...others.map(({ name }) => ({ label: name, run: () => onChoose(name) })),
    { label: t('portfolio.assign.other'), run: onOther },
    { label: nobody, run: () => onChoose('') },
  ];
};
