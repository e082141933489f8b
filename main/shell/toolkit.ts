/** What the toolkit of the desktop would bring into the main process. */
import type { App } from 'electron';

/**
 * GTK, which Chromium asks for dialogs and colours on Linux, would load a graphics driver of its own before the first window: 30 MB of libraries, and nothing of
 * ours is drawn by GTK. It looks once, before the application is ready; what is opened from here later is not told.
 */
export const keepDriverOut = (app: App): void => {
  if (process.platform !== 'linux' || process.env.GDK_GL !== undefined) return;
  process.env.GDK_GL = 'disable';
  void app.whenReady().then(() => delete process.env.GDK_GL);
};
