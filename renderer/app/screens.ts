/**
 * The places and dialogs that the first screen does not need: each is read when it is first shown, and all of them once the window is idle, so that
 * going there waits for nothing.
 */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

const reading: (() => Promise<unknown>)[] = [() => import('#renderer/places/portfolio/list/peek.tsx')];
/** @param read the module of a screen, by a literal address: the bundler cuts there */
const later = <P extends object>(read: () => Promise<ComponentType<P>>): LazyExoticComponent<ComponentType<P>> => {
  reading.push(read);
  return lazy(async () => ({ default: await read() }));
};

export const SCREENS = {
  DossierScreen: later(async () => (await import('#renderer/places/dossier/dossier.tsx')).DossierScreen),
  // Around a dossier, in the frame: they come with the engine and the rules, which the first screen does without.
  DossierFigures: later(async () => (await import('#renderer/places/dossier/status-bar.tsx')).DossierFigures),
  DossierGlyph: later(async () => (await import('#renderer/places/dossier/home/dossier-glyph.tsx')).DossierGlyph),
  MemoScreen: later(async () => (await import('#renderer/places/memo/memo-screen.tsx')).MemoScreen),
  CommitteeScreen: later(async () => (await import('#renderer/places/committee/committee-screen.tsx')).CommitteeScreen),
  SessionScreen: later(
    async () => (await import('#renderer/places/committee/session/session-screen.tsx')).SessionScreen,
  ),
  PaperScreen: later(async () => (await import('#renderer/places/committee/paper-screen.tsx')).PaperScreen),
  Presentation: later(async () => (await import('#renderer/places/committee/present/presentation.tsx')).Presentation),
  CohortScreen: later(async () => (await import('#renderer/places/portfolio/cohort/cohort-screen.tsx')).CohortScreen),
  AgendaScreen: later(async () => (await import('#renderer/places/follow-up/agenda-screen.tsx')).AgendaScreen),
  FollowUpScreen: later(async () => (await import('#renderer/places/follow-up/follow-up-screen.tsx')).FollowUpScreen),
  FollowUpReportScreen: later(
    async () => (await import('#renderer/places/follow-up/report-screen.tsx')).FollowUpReportScreen,
  ),
  SettingsScreen: later(async () => (await import('#renderer/places/settings/settings.tsx')).SettingsScreen),
  ThresholdsScreen: later(async () => (await import('#renderer/places/settings/thresholds.tsx')).ThresholdsScreen),
  VehiclesScreen: later(async () => (await import('#renderer/places/settings/vehicles.tsx')).VehiclesScreen),
  SectorFiguresScreen: later(
    async () => (await import('#renderer/places/settings/sector-figures.tsx')).SectorFiguresScreen,
  ),
  FolderScreen: later(async () => (await import('#renderer/places/backups/folder-screen.tsx')).FolderScreen),
  BackupsScreen: later(async () => (await import('#renderer/places/backups/backups-screen.tsx')).BackupsScreen),
  BackupScreen: later(async () => (await import('#renderer/places/backups/backup-screen.tsx')).BackupScreen),
  ProtectionScreen: later(
    async () => (await import('#renderer/places/protection/protection-screen.tsx')).ProtectionScreen,
  ),
  PrivacyScreen: later(async () => (await import('#renderer/places/privacy/privacy-screen.tsx')).PrivacyScreen),
  SendFileDialog: later(async () => (await import('#renderer/places/exchange/send-dialog.tsx')).SendFileDialog),
  TakeDialog: later(async () => (await import('#renderer/places/exchange/take-dialog.tsx')).TakeDialog),
  IntakeScreen: later(async () => (await import('#renderer/places/intake/intake-screen.tsx')).IntakeScreen),
  FreezeDialog: later(async () => (await import('#renderer/places/versions/freeze-dialog.tsx')).FreezeDialog),
  VersionsDialog: later(async () => (await import('#renderer/places/versions/versions-dialog.tsx')).VersionsDialog),
  Palette: later(async () => (await import('./palette/palette.tsx')).Palette),
  Help: later(async () => (await import('./help.tsx')).Help),
  About: later(async () => (await import('./help.tsx')).About),
};

/** After the first screen is painted, one screen at a time while nothing else happens. */
export const readScreensWhenIdle = (): void => {
  const [read, ...rest] = reading.splice(0);
  if (read === undefined) return;
  reading.push(...rest);
  requestIdleCallback(() => void read().finally(readScreensWhenIdle));
};
