/** A skill to be acquired goes into the needs and into the plan in one click, with its cost and its month. */
import { Button } from '#renderer/ground/components/button.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dispatch } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { costLineOfNeed, needCarrying, needOfSkill } from '#shared/dossier/content/need-cost.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

const NO_NEEDS: Dossier['needs'] = [];
const NO_COSTS: Dossier['costs'] = [];

export const SkillNeed = ({ skill }: { readonly skill: Dossier['skills'][number] }) => {
  const t = useT();
  const goTo = useApp((s) => s.goTo);
  const needs = useDossier((s) => s.dossier?.needs ?? NO_NEEDS);
  const costs = useDossier((s) => s.dossier?.costs ?? NO_COSTS);
  const carried = needCarrying(skill, needs);
  if (skill.state === 'held' || skill.name.trim() === '') return null;
  const write = (): void => {
    const isCosted = skill.costCents !== null && skill.costCents > 0;
    const lineId = isCosted ? crypto.randomUUID() : null;
    const need = needOfSkill(skill, crypto.randomUUID(), lineId);
    dispatch(t('people.intoNeeds'), [
      { type: 'insert', collection: 'needs', index: needs.length, item: need },
      ...(lineId === null
        ? []
        : [
            {
              type: 'insert' as const,
              collection: 'costs' as const,
              index: costs.length,
              item: costLineOfNeed(need, lineId, t('capacity.costLabel', { title: need.title })),
            },
          ]),
    ]);
  };
  return carried === undefined ? (
    <Button kind="quiet" label={`${t('people.intoNeeds')} ${skill.name}`} onClick={write}>
      {t('people.intoNeeds')}
    </Button>
  ) : (
    <Button
      kind="quiet"
      label={`${t('people.openNeed')} ${skill.name}`}
      onClick={() => goTo('capacity', ['needs', carried.id])}
    >
      {t('people.openNeed')}
    </Button>
  );
};
