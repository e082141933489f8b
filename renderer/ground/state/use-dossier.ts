import { useStore } from 'zustand';
import { type DossierState, dossierStore } from './dossier-store.ts';

export const useDossier = <T>(pick: (state: DossierState) => T): T => useStore(dossierStore, pick);
