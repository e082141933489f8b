import { create } from 'zustand';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { Failure } from '#shared/contract/failures.ts';
import type { Settings } from '#shared/contract/operations/app.ts';
import type { StationId } from '#shared/method/stations.ts';
import { call } from '../api/client.ts';

export type Place =
  | { readonly name: 'portfolio' }
  | { readonly name: 'settings' }
  | { readonly name: 'dossier'; readonly id: string; readonly station: StationId };
interface AppState {
  readonly info: OutputOf<'app.info'> | null;
  readonly place: Place;
  readonly failure: Failure | null;
  readonly load: () => Promise<void>;
  readonly go: (place: Place) => void;
  readonly change: (change: Partial<Settings>) => Promise<void>;
  readonly tell: (failure: Failure | null) => void;
}
export const useApp = create<AppState>((set, get) => ({
  info: null,
  place: { name: 'portfolio' },
  failure: null,
  load: async () => {
    const reply = await call('app.info', {});
    if (reply.ok) set({ info: reply.value });
    else set({ failure: reply.failure });
  },
  go: (place) => set({ place }),
  change: async (change) => {
    const reply = await call('settings.set', change);
    const { info } = get();
    if (reply.ok && info) set({ info: { ...info, settings: reply.value } });
    else if (!reply.ok) set({ failure: reply.failure });
  },
  tell: (failure) => set({ failure }),
}));
