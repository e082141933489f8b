import { exportFoundation } from '#renderer/ground/commands/actions.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { type CommitteeTab, useApp } from '#renderer/ground/state/app-store.ts';
import { Interests } from './interests.tsx';
import { LetterTemplates } from './letter-templates.tsx';
import { MembersTab } from './members.tsx';
import { Sessions } from './sessions.tsx';

const TABS = ['sessions', 'members', 'interests', 'letters'] as const satisfies readonly CommitteeTab[];
const SHOWN = { sessions: Sessions, members: MembersTab, interests: Interests, letters: LetterTemplates } as const;

/** The committee: its sessions, who sits, what they declared, and the words of its letters. */
export const CommitteeScreen = ({ tab }: { readonly tab: CommitteeTab }) => {
  const t = useT();
  const go = useApp((s) => s.go);
  const Shown = SHOWN[tab];
  return (
    <main className="page">
      <div className="page-head">
        <h1 className="grow">{t('committee.title')}</h1>
        <Button kind="quiet" onClick={exportFoundation}>
          {t('exchange.send.foundation')}…
        </Button>
        <Segments
          label={t('committee.parts')}
          value={tab}
          options={TABS.map((id) => ({ id, label: t(`committee.tab.${id}`) }))}
          onChange={(next) => go({ name: 'committee', tab: next })}
        />
      </div>
      <Shown />
    </main>
  );
};
