/** What the program says of itself. */
import { app } from 'electron';
import { systemLocale } from '../files/settings.ts';

export const aboutProgram = () => ({
  version: app.getVersion(),
  runtime: `Electron ${process.versions.electron}, Chromium ${process.versions.chrome}`,
  systemLocale: systemLocale(app.getSystemLocale(), process.platform, process.env),
});
/** YYYY-MM-DD: the user's day, not the one of Greenwich. */
export const today = (): string => {
  const d = new Date();
  return `${d.getFullYear()}-${String(d.getMonth() + 1).padStart(2, '0')}-${String(d.getDate()).padStart(2, '0')}`;
};
