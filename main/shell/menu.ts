/** The native menu, in the user's language. Every entry does something in the window or in the system. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { MenuCommand } from '#shared/contract/menu-commands.ts';

export const setMenu = (language: Language, send: (command: MenuCommand) => void): void => {
  const t = translator(language);
  const item = (label: string, accelerator: string, command: MenuCommand): MenuItemConstructorOptions => ({
    label,
    ...(accelerator === '' ? {} : { accelerator }),
    click: () => send(command),
  });
  const template: MenuItemConstructorOptions[] = [
    {
      label: t('shell.file'),
      submenu: [
        item(t('shell.newDossier'), 'CmdOrCtrl+N', 'newDossier'),
        item(t('shell.portfolio'), 'CmdOrCtrl+Shift+O', 'portfolio'),
        item(t('shell.committee'), 'CmdOrCtrl+Shift+D', 'committee'),
        item(t('shell.agenda'), 'CmdOrCtrl+Shift+E', 'agenda'),
        { type: 'separator' },
        item(t('shell.importDossier'), 'CmdOrCtrl+I', 'importDossier'),
        item(t('shell.exportDossier'), 'CmdOrCtrl+Shift+S', 'exportDossier'),
        item(t('shell.freeze'), 'CmdOrCtrl+S', 'freeze'),
        item(t('shell.versions'), 'CmdOrCtrl+Shift+H', 'versions'),
        item(t('shell.backups'), '', 'backups'),
        item(t('shell.lock'), 'CmdOrCtrl+Shift+L', 'lock'),
        { type: 'separator' },
        item(t('shell.memo'), 'CmdOrCtrl+M', 'memo'),
        item(t('shell.print'), 'CmdOrCtrl+P', 'print'),
        { type: 'separator' },
        item(t('shell.preferences'), 'CmdOrCtrl+,', 'preferences'),
        { role: 'quit', label: t('shell.quit') },
      ],
    },
    {
      label: t('shell.edit'),
      submenu: [
        item(t('shell.undo'), 'CmdOrCtrl+Z', 'undo'),
        item(t('shell.redo'), 'CmdOrCtrl+Y', 'redo'),
        { ...item(t('shell.redo'), 'CmdOrCtrl+Shift+Z', 'redo'), visible: false, acceleratorWorksWhenHidden: true },
        { type: 'separator' },
        { role: 'cut', label: t('shell.cut') },
        { role: 'copy', label: t('shell.copy') },
        { role: 'paste', label: t('shell.paste') },
        { role: 'selectAll', label: t('shell.selectAll') },
        { type: 'separator' },
        item(t('shell.find'), 'CmdOrCtrl+Shift+F', 'findEverywhere'),
        item(t('shell.palette'), 'CmdOrCtrl+K', 'palette'),
      ],
    },
    {
      label: t('shell.view'),
      submenu: [
        item(t('shell.coherence'), 'CmdOrCtrl+Shift+C', 'toggleCoherence'),
        { type: 'separator' },
        { role: 'zoomIn', label: t('shell.zoomIn') },
        { role: 'zoomOut', label: t('shell.zoomOut') },
        { role: 'resetZoom', label: t('shell.zoomReset') },
        // The same keys of the number pad, and = where + asks for Shift.
        ...(
          [
            ['zoomIn', 'CmdOrCtrl+numadd'],
            ['zoomIn', 'CmdOrCtrl+='],
            ['zoomOut', 'CmdOrCtrl+numsub'],
            ['resetZoom', 'CmdOrCtrl+num0'],
          ] as const
        ).map(([role, accelerator]) => ({ role, accelerator, visible: false, acceleratorWorksWhenHidden: true })),
        { type: 'separator' },
        { role: 'togglefullscreen', label: t('shell.fullScreen') },
      ],
    },
    {
      label: t('shell.helpMenu'),
      submenu: [item(t('shell.help'), 'F1', 'help'), item(t('shell.about'), '', 'about')],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
};
