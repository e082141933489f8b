import { useCallback, useEffect, useRef, useState } from 'react';
import { areLettersOn } from '#renderer/ground/commands/letters.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { IconButton } from '#renderer/ground/components/controls/tip.tsx';
import { EmptyState } from '#renderer/ground/components/notice.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { SLIDE_SCREENS, screensOf } from '#shared/decision/committee/present/slide.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { useHeard } from '../session/use-heard.ts';
import { type SlideFrame, SlideView } from './slide-view.tsx';

const hasPlan = (d: Dossier): boolean => d.resources.length + d.costs.length + d.posts.length > 0;

/** The room that an element has, in pixels, as it changes. */
const useFrame = (element: React.RefObject<HTMLElement | null>, ready: boolean): SlideFrame => {
  const [frame, setFrame] = useState<SlideFrame>({ width: window.innerWidth, height: window.innerHeight });
  useEffect(() => {
    const { current } = element;
    if (!ready || current === null) return;
    const watcher = new ResizeObserver(([entry]) => {
      const [box] = entry?.borderBoxSize ?? [];
      if (box) setFrame({ width: box.inlineSize, height: box.blockSize });
    });
    watcher.observe(current);
    return () => watcher.disconnect();
  }, [element, ready]);
  return frame;
};

/** Where one stands: a dossier of the agenda, a screen of it. */
interface Spot {
  readonly dossier: number;
  readonly screen: number;
}

interface Keys {
  readonly move: (by: number) => void;
  readonly jump: (by: number) => void;
  readonly leave: () => void;
  readonly mask: () => void;
  readonly black: boolean;
  readonly setBlack: (black: boolean) => void;
}
/** What the keyboard and a clicker do. */
const useKeys = (keys: Keys): void => {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (e: KeyboardEvent): void => {
      if (e.ctrlKey || e.metaKey || e.altKey || useApp.getState().overlay !== null) return;
      const { move, jump, leave, mask, black, setBlack } = latest.current;
      const acts: Readonly<Record<string, () => void>> = {
        ArrowRight: () => move(1),
        PageDown: () => move(1),
        ArrowLeft: () => move(-1),
        PageUp: () => move(-1),
        ArrowDown: () => jump(1),
        ArrowUp: () => jump(-1),
        Escape: leave,
        b: () => setBlack(true),
        '.': () => setBlack(true),
        m: mask,
      };
      // Any key lights a black screen again, and does nothing else.
      const isLetter = e.key.length === 1;
      if (isLetter && !black && !areLettersOn()) return;
      const act = black && e.key !== 'Shift' ? () => setBlack(false) : (acts[e.key] ?? acts[e.key.toLowerCase()]);
      if (act === undefined) return;
      e.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
};

/** The agenda as slides, a few screens a dossier: arrows go, B blackens, M hides the amounts, Escape leaves. */
export const Presentation = ({ id, dossierId }: { readonly id: string; readonly dossierId: string | null }) => {
  const t = useT();
  const go = useApp((s) => s.go);
  const { records, loading } = useRecords('session', null);
  const session = records.find((r) => r.id === id)?.body;
  const ids = (session?.agenda ?? []).map((i) => i.dossierId);
  const heard = useHeard(id, ids);
  const [moved, setSpot] = useState<Spot | null>(null);
  const spot = moved ?? { dossier: Math.max(0, ids.indexOf(dossierId ?? '')), screen: 0 };
  const shown = ids[spot.dossier] ?? null;
  const view = heard?.get(shown ?? '')?.view ?? null;
  const screens = view === null ? SLIDE_SCREENS : screensOf({ planned: hasPlan(view.dossier) });
  const at = Math.min(spot.screen, screens.length - 1);
  const [masked, setMasked] = useState(false);
  const [black, setBlack] = useState(false);
  const stage = useRef<HTMLElement>(null);
  const count = ids.length;
  const jump = useCallback(
    (by: number): void => setSpot({ dossier: Math.max(0, Math.min(count - 1, spot.dossier + by)), screen: 0 }),
    [spot.dossier, count],
  );
  const move = useCallback(
    (by: number): void => {
      const screen = at + by;
      if (screen >= 0 && screen < screens.length) setSpot({ dossier: spot.dossier, screen });
      else if (screen >= screens.length && spot.dossier < count - 1) jump(1);
      // Backwards one arrives at the last screen of the dossier before, however many it has.
      else if (screen < 0 && spot.dossier > 0) setSpot({ dossier: spot.dossier - 1, screen: SLIDE_SCREENS.length });
    },
    [at, screens.length, spot.dossier, count, jump],
  );
  const leave = useCallback(
    (): void => go({ name: 'session', id, dossierId: dossierId === null ? null : shown }),
    [go, id, dossierId, shown],
  );
  const ready = heard !== null && !loading;
  const frame = useFrame(stage, ready);
  useEffect(() => {
    if (ready) stage.current?.focus();
  }, [ready]);
  useKeys({ move, jump, leave, mask: () => setMasked((now) => !now), black, setBlack });
  if (!ready) return null;
  const first = spot.dossier === 0 && at === 0;
  const last = spot.dossier >= count - 1 && at >= screens.length - 1;
  return (
    <div className="presentation">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <main ref={stage} className="presentation-stage" tabIndex={0}>
        {view === null ? (
          <EmptyState title={t('committee.goneDossier')} />
        ) : (
          <SlideView
            key={view.dossier.id}
            dossier={view.dossier}
            screen={screens[at] ?? 'decide'}
            masked={masked}
            frame={frame}
          />
        )}
      </main>
      <footer className="presentation-foot">
        <span>{t('committee.keys')}</span>
        <span className="grow" />
        <Button onClick={() => setMasked(!masked)}>{t(masked ? 'committee.unmask' : 'committee.mask')}</Button>
        <IconButton className="button" disabled={first} label={t('committee.previous')} onClick={() => move(-1)}>
          ←
        </IconButton>
        <span aria-live="polite">
          {t('committee.slide', { at: spot.dossier + 1, count, screen: at + 1, screens: screens.length })}
        </span>
        <IconButton className="button" disabled={last} label={t('committee.next')} onClick={() => move(1)}>
          →
        </IconButton>
        <Button onClick={leave}>{t('committee.leave')}</Button>
      </footer>
      {black && (
        <div className="presentation-black" role="status">
          <span className="hidden">{t('committee.black')}</span>
        </div>
      )}
    </div>
  );
};
