/** Which screen a place is. Each place stands by itself: going to another takes its screen down, even where both are one component. */
import type { AppPlace } from '#renderer/ground/state/app-store.ts';
import { PortfolioPlace } from '#renderer/places/portfolio/portfolio.tsx';
import { SCREENS } from './screens.ts';

const {
  AgendaScreen,
  CohortScreen,
  BackupScreen,
  BackupsScreen,
  CommitteeScreen,
  DossierScreen,
  FolderScreen,
  FollowUpReportScreen,
  FollowUpScreen,
  MemoScreen,
  PaperScreen,
  Presentation,
  PrivacyScreen,
  ProtectionScreen,
  SessionScreen,
  SettingsScreen,
  ThresholdsScreen,
  SectorFiguresScreen,
  VehiclesScreen,
} = SCREENS;

const screenOf = (place: AppPlace) => {
  switch (place.name) {
    case 'portfolio':
      return <PortfolioPlace />;
    case 'dossier':
      return <DossierScreen key="dossier" id={place.id} page={place.station} tab={place.tab} />;
    case 'overview':
      return <DossierScreen key="overview" id={place.id} page="overview" />;
    case 'questions':
      return <DossierScreen key="questions" id={place.id} page="questions" />;
    case 'memo':
      return <MemoScreen id={place.id} />;
    case 'cohort':
      return <CohortScreen key={place.id} id={place.id} />;
    case 'committee':
      return <CommitteeScreen tab={place.tab} />;
    case 'session':
      return <SessionScreen id={place.id} dossierId={place.dossierId} />;
    case 'sessionPaper':
      return <PaperScreen id={place.id} dossierId={place.dossierId} />;
    case 'presentation':
      return <Presentation id={place.id} dossierId={place.dossierId} />;
    case 'agenda':
      return <AgendaScreen />;
    case 'followUp':
      return <FollowUpScreen id={place.id} tab={place.tab} />;
    case 'followUpReport':
      return <FollowUpReportScreen id={place.id} />;
    case 'settings':
      return <SettingsScreen />;
    case 'thresholds':
      return <ThresholdsScreen />;
    case 'vehicles':
      return <VehiclesScreen />;
    case 'sectorFigures':
      return <SectorFiguresScreen />;
    case 'folder':
      return <FolderScreen />;
    case 'backups':
      return <BackupsScreen />;
    case 'backup':
      return <BackupScreen key={place.backupId} backupId={place.backupId} />;
    case 'protection':
      return <ProtectionScreen />;
    case 'privacy':
      return <PrivacyScreen dossierId={place.dossierId} />;
  }
};
export const PlaceScreen = ({ place }: { readonly place: AppPlace }) => screenOf(place);
