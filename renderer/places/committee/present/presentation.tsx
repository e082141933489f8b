import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { IconButton } from '#renderer/ground/components/controls/tip.tsx';
import { EmptyState } from '#renderer/ground/components/notice.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { useHeard } from '../session/use-heard.ts';
import { SlideView } from './slide-view.tsx';

/** The agenda as slides, one dossier a screen: arrows go, M hides the amounts, Escape leaves. */
export const Presentation = ({ id, dossierId }: { readonly id: string; readonly dossierId: string | null }) => {
  const t = useT();
  const go = useApp((s) => s.go);
  const { records, loading } = useRecords('session', null);
  const session = records.find((r) => r.id === id)?.body;
  const ids = (session?.agenda ?? []).map((i) => i.dossierId);
  const heard = useHeard(id, ids);
  const [moved, setAt] = useState<number | null>(null);
  const at = moved ?? Math.max(0, ids.indexOf(dossierId ?? ''));
  const shown = ids[at] ?? null;
  const [masked, setMasked] = useState(false);
  const stage = useRef<HTMLElement>(null);
  const count = ids.length;
  const move = useCallback((by: number): void => setAt(Math.max(0, Math.min(count - 1, at + by))), [at, count]);
  const leave = useCallback(
    (): void => go({ name: 'session', id, dossierId: dossierId === null ? null : shown }),
    [go, id, dossierId, shown],
  );
  const ready = heard !== null;
  useEffect(() => {
    if (ready) stage.current?.focus();
  }, [ready]);
  useEffect(() => {
    const keys: Readonly<Record<string, () => void>> = {
      ArrowRight: () => move(1),
      PageDown: () => move(1),
      ArrowLeft: () => move(-1),
      PageUp: () => move(-1),
      Escape: leave,
      m: () => setMasked((now) => !now),
      M: () => setMasked((now) => !now),
    };
    const onKey = (e: KeyboardEvent): void => {
      if (e.ctrlKey || e.metaKey || e.altKey || useApp.getState().overlay !== null) return;
      const act = keys[e.key];
      if (act === undefined) return;
      e.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [move, leave]);
  if (loading || heard === null) return null;
  const view = heard.get(shown ?? '')?.view;
  return (
    <div className="presentation">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <main ref={stage} className="presentation-stage" tabIndex={0}>
        {view === null || view === undefined ? (
          <EmptyState title={t('committee.goneDossier')} />
        ) : (
          <SlideView key={view.dossier.id} dossier={view.dossier} masked={masked} />
        )}
      </main>
      <footer className="presentation-foot">
        <span className="hint">{t('committee.keys')}</span>
        <span className="grow" />
        <Button onClick={() => setMasked(!masked)}>{t(masked ? 'committee.unmask' : 'committee.mask')}</Button>
        <IconButton className="button" disabled={at === 0} label={t('committee.previous')} onClick={() => move(-1)}>
          ←
        </IconButton>
        <span aria-live="polite">{t('committee.slide', { at: at + 1, count })}</span>
        <IconButton className="button" disabled={at >= count - 1} label={t('committee.next')} onClick={() => move(1)}>
          →
        </IconButton>
        <Button onClick={leave}>{t('committee.leave')}</Button>
      </footer>
    </div>
  );
};
