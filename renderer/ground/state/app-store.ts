import { create } from 'zustand';
import { call } from '#renderer/ground/api/client.ts';
import { forgetReads, onReadRefused, readNow } from '#renderer/ground/api/reading.ts';
import { lockPortfolio } from '#renderer/ground/saving/lock.ts';
import { finishTyping } from '#renderer/ground/saving/typing.ts';
import type { StationId } from '#shared/base/method/stations.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { type Failure, PORTFOLIO_FAILURES } from '#shared/contract/failures.ts';
import type { PortfolioState, Settings } from '#shared/contract/operations/app.ts';
import type { ListFilter } from '#shared/contract/operations/list-query.ts';

export type CommitteeTab = 'sessions' | 'members' | 'interests' | 'letters';
export const FOLLOW_UP_TABS = ['milestones', 'indicators', 'actuals', 'beliefs', 'conditions'] as const;
export type FollowUpTab = (typeof FOLLOW_UP_TABS)[number];
export const PROJECTION_TABS = ['plan', 'cash', 'scenarios', 'risks', 'statements', 'settings'] as const;
export type ProjectionTab = (typeof PROJECTION_TABS)[number];
export type AppPlace =
  | { readonly name: 'portfolio' }
  | { readonly name: 'settings' }
  | { readonly name: 'cohort'; readonly id: string }
  | { readonly name: 'thresholds' }
  | { readonly name: 'vehicles' }
  | { readonly name: 'sectorFigures' }
  | { readonly name: 'backups' }
  | { readonly name: 'folder' }
  | { readonly name: 'protection' }
  /** `dossierId`: asked from a dossier */
  | { readonly name: 'privacy'; readonly dossierId: string | null }
  /** what going back to one backup would change */
  | { readonly name: 'backup'; readonly backupId: string }
  | { readonly name: 'memo'; readonly id: string }
  | { readonly name: 'committee'; readonly tab: CommitteeTab }
  /** `dossierId` null: what is not one of its dossiers */
  | { readonly name: 'session'; readonly id: string; readonly dossierId: string | null }
  /** `dossierId` null: the minutes; otherwise the letter of that dossier */
  | { readonly name: 'sessionPaper'; readonly id: string; readonly dossierId: string | null }
  /** `dossierId`: the one that is shown first, and gone back to */
  | { readonly name: 'presentation'; readonly id: string; readonly dossierId: string | null }
  /** what is due across the portfolio */
  | { readonly name: 'agenda' }
  /** a dossier after the decision */
  | { readonly name: 'followUp'; readonly id: string; readonly tab: FollowUpTab }
  | { readonly name: 'followUpReport'; readonly id: string }
  /** the questions of a dossier to its applicant, all stations together */
  | { readonly name: 'questions'; readonly id: string }
  /** `tab`: of the projection; none: the one that shows what is looked for, or the plan */
  | { readonly name: 'dossier'; readonly id: string; readonly station: StationId; readonly tab?: ProjectionTab }
  /** a dossier at a glance: where one arrives */
  | { readonly name: 'overview'; readonly id: string };
/** What is asked of the portfolio when it opens: a new dossier, or the cursor in its search, its lines, its views; or a view of it. */
export type PortfolioWish = 'newDossier' | 'search' | 'list' | 'views' | { readonly view: ListFilter } | null;
export type Overlay = 'palette' | 'help' | 'shortcuts' | 'about' | 'freeze' | 'versions' | null;
/** A file on its way out or in: which dossiers are exported, or which file was opened. */
export type Exchange =
  | { readonly kind: 'send'; readonly ids: readonly string[] }
  | { readonly kind: 'take'; readonly handle: string }
  | null;
interface AppState {
  readonly exchange: Exchange;
  readonly exchangeWith: (exchange: Exchange) => void;
  readonly info: OutputOf<'app.info'> | null;
  /** what `info` says of the portfolio was so the last time: it is being opened */ readonly isOpening: boolean;
  readonly place: AppPlace;
  readonly failure: Failure | null;
  /** good news, said for a few seconds */ readonly message: string;
  /** what was done can be taken back from where it is said */ readonly undoable: boolean;
  readonly dark: boolean;
  /** path of the place of the dossier to bring into view */ readonly focus: readonly string[] | null;
  readonly wish: PortfolioWish;
  readonly overlay: Overlay;
  /** whether the findings are shown beside the station; null until the user says so */ readonly coherence:
    | boolean
    | null;
  /** whether the station that one arrived at has a finding of its own: only then they are shown unasked */ readonly hasOwnFinding: boolean;
  readonly load: () => Promise<void>;
  /** with what main says of itself, its settings and its portfolio, or said of it the last time */ readonly begin: (
    info: OutputOf<'app.info'>,
    isKept?: boolean,
  ) => void;
  /** what could not be written waits, unseen, behind a locked portfolio */ readonly covered: boolean;
  readonly cover: (covered: boolean) => void;
  /** places left behind, the last one last; and those gone back from, the next one last */ readonly past: readonly AppPlace[];
  readonly ahead: readonly AppPlace[];
  readonly go: (place: AppPlace) => void;
  readonly goBack: () => void;
  readonly goForward: () => void;
  readonly change: (change: Partial<Settings>) => Promise<void>;
  readonly tell: (failure: Failure | null) => void;
  readonly say: (message: string, undoable?: boolean) => void;
  /** goes to a station of the open dossier, to the place that a path names */ readonly goTo: (
    station: StationId,
    path: readonly string[],
  ) => void;
  /** brings a place of what is on the screen into view */ readonly focusOn: (path: readonly string[]) => void;
  readonly focused: () => void;
  readonly setDark: (dark: boolean) => void;
  readonly wishFor: (wish: PortfolioWish) => void;
  readonly show: (overlay: Overlay) => void;
  /** the card that help opens on; null: the one of the place */ readonly helpCard: string | null;
  readonly showHelp: (card: string) => void;
  readonly toggleCoherence: () => void;
}
/** From here down the panel lies over the page (dossier.css): it comes when it is asked for. */
const OVER_PIXELS = 1_099;
/** On a narrow window the sheet of the projection takes the whole width, until the user asks for the findings. */
const NARROW_PIXELS = 1_400;
export const coherenceShown = ({
  coherence,
  place,
  hasOwnFinding,
}: Pick<AppState, 'coherence' | 'place' | 'hasOwnFinding'>): boolean =>
  coherence ??
  (place.name === 'dossier' &&
    hasOwnFinding &&
    window.innerWidth > OVER_PIXELS &&
    !(place.station === 'projection' && window.innerWidth < NARROW_PIXELS));

const SETTINGS_PLACES = new Set(['plan', 'opening', 'inKind', 'answers', 'bearerQuestions']);
/** Which tab of the projection shows a place of the dossier. @param path as findings give it; a computed figure begins with its station */
export const projectionTabOf = ([first, second]: readonly string[]): ProjectionTab => {
  if (first === 'scenarios') return 'scenarios';
  if (first !== undefined && SETTINGS_PLACES.has(first)) return 'settings';
  if (first === 'projection') return second === 'cash' ? 'cash' : second === 'coverage' ? 'statements' : 'plan';
  return 'plan';
};

/** How far back one can go. */
const MAX_PAST = 60;
const sameView = (a: AppPlace, b: AppPlace): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether its dossiers can be shown. */
export const isReadable = ({ state }: PortfolioState): boolean => state === 'open' || state === 'newer';
/** Why the portfolio cannot be written, as it was opened; null when it can. */
const refusalOf = (portfolio: PortfolioState): Failure | null => {
  if (portfolio.state === 'newer') return { code: 'portfolio.newer', kept: 'originalUntouched' };
  if (portfolio.state === 'locked') return { code: 'portfolio.locked', kept: 'originalUntouched' };
  if (portfolio.state !== 'open') return null;
  if (portfolio.heldBy !== undefined)
    return { code: 'portfolio.inUse', value: portfolio.heldBy.slice(0, 200), kept: 'nothingChanged' };
  if (portfolio.trouble === 'lost') return { code: 'folder.lost', kept: 'editsInMemory' };
  if (portfolio.trouble === 'full') return { code: 'disk.full', kept: 'editsInMemory' };
  return portfolio.readOnly || portfolio.trouble === 'readOnly'
    ? { code: 'portfolio.readOnly', kept: 'nothingChanged' }
    : null;
};

/** What is unsaved is shown word by word where an act was refused for it; whoever cancels knows that they did. */
const SAID_ELSEWHERE: ReadonlySet<Failure['code']> = new Set(['window.unsaved', 'cancelled']);
export const useApp = create<AppState>((set, get) => ({
  exchange: null,
  exchangeWith: (exchange) => set({ exchange }),
  info: null,
  isOpening: false,
  place: { name: 'portfolio' },
  failure: null,
  message: '',
  undoable: false,
  dark: false,
  focus: null,
  wish: null,
  overlay: null,
  coherence: null,
  hasOwnFinding: false,
  load: async () => {
    const reply = await readNow('app.info', {});
    if (reply.ok) get().begin(reply.value);
    else set({ failure: reply.failure });
  },
  begin: (info, isKept = false) => {
    const before = get();
    // For whoever measures: main says for the first time how the portfolio opened.
    if (!isKept && (before.info === null || before.isOpening)) performance.mark('answered');
    set({ info, isOpening: isKept });
    lockPortfolio(refusalOf(info.portfolio));
  },
  covered: false,
  cover: (covered) => set({ covered }),
  past: [],
  ahead: [],
  go: (place) => {
    finishTyping();
    const { place: left, past } = get();
    if (sameView(left, place)) set({ place });
    else set({ place, past: [...past, left].slice(-MAX_PAST), ahead: [] });
  },
  goBack: () => {
    finishTyping();
    const { place, past, ahead } = get();
    const before = past.at(-1);
    if (before) set({ place: before, past: past.slice(0, -1), ahead: [...ahead, place] });
  },
  goForward: () => {
    finishTyping();
    const { place, past, ahead } = get();
    const next = ahead.at(-1);
    if (next) set({ place: next, ahead: ahead.slice(0, -1), past: [...past, place] });
  },
  change: async (change) => {
    const reply = await call('settings.set', change);
    const { info } = get();
    if (reply.ok && info) set({ info: { ...info, settings: reply.value } });
    else if (!reply.ok) set({ failure: reply.failure });
  },
  tell: (failure) => (failure === null || !SAID_ELSEWHERE.has(failure.code)) && set({ failure }),
  say: (message, undoable = false) => set({ message, undoable }),
  goTo: (station, path) => {
    const { place } = get();
    if (place.name === 'dossier' || place.name === 'questions' || place.name === 'overview') {
      get().go({
        name: 'dossier',
        id: place.id,
        station,
        ...(station === 'projection' ? { tab: projectionTabOf(path) } : {}),
      });
      set({ focus: path });
    }
  },
  focusOn: (path) => set({ focus: path }),
  focused: () => set({ focus: null }),
  setDark: (dark) => set({ dark }),
  wishFor: (wish) => set({ wish }),
  helpCard: null,
  show: (overlay) => set({ overlay, helpCard: null }),
  showHelp: (card) => set({ overlay: 'help', helpCard: card }),
  toggleCoherence: () => set({ coherence: !coherenceShown(get()) }),
}));
onReadRefused((failure) => {
  const { info, tell } = useApp.getState();
  // Of a portfolio that did not open, what stands in the place of the list says so, and what can be done.
  if (info === null || isReadable(info.portfolio) || !(PORTFOLIO_FAILURES as readonly string[]).includes(failure.code))
    tell(failure);
});
// Another person does not read what the one before was allowed to.
useApp.subscribe(({ info }, { info: before }) => {
  if (before !== null && info?.settings.userName !== before.settings.userName) void forgetReads();
});
