/** LibreOffice without a window, told to recalculate every formula of what it opens. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const SOFFICE_PACKAGE = 'libreoffice-calc-nogui';
export const hasLibreOffice = (): boolean => spawnSync('soffice', ['--version']).status === 0;

const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The number of a language in the filters of LibreOffice for text. */
const LCIDS = { 'fr-FR': 1036, 'en-GB': 2057 } as const;
const systemLocale = (locale: keyof typeof LCIDS): string => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item>
</oor:items>`;
/** The first sheet of a workbook as LibreOffice puts it on the clipboard as text: cells as they are shown, between tabs. */
export const shownCells = (bytes: Uint8Array, locale: keyof typeof LCIDS): string => {
  const folder = mkdtempSync(join(tmpdir(), 'triptyque-shown-'));
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user/registrymodifications.xcu'), systemLocale(locale));
  const name = join(folder, 'block.xlsx');
  writeFileSync(name, bytes);
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--convert-to',
      `csv:Text - txt - csv (StarCalc):9,34,76,1,,${LCIDS[locale]},false,false,true`,
      '--outdir',
      folder,
      name,
    ],
    { stdio: 'ignore', timeout: 120_000 },
  );
  const text = readFileSync(join(folder, 'block.csv'), 'utf8');
  rmSync(folder, { recursive: true, force: true });
  return text;
};

/** Opens workbooks, recalculates them and saves them again, all in one run. @returns the bytes saved, in the same order */
export const recalculated = (files: readonly Uint8Array[]): Uint8Array[] => {
  const folder = mkdtempSync(join(tmpdir(), 'triptyque-calc-'));
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user/registrymodifications.xcu'), ALWAYS_RECALCULATE);
  const names = files.map((bytes, i) => {
    const name = join(folder, `${i}.xlsx`);
    writeFileSync(name, bytes);
    return name;
  });
  const out = join(folder, 'out');
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      out,
      ...names,
    ],
    { stdio: 'ignore', timeout: 240_000 },
  );
  return files.map((_, i) => readFileSync(join(out, `${i}.xlsx`)));
};

/** Workbooks printed to PDF, all in one run. @returns the bytes of each, in the same order */
export const printedByLibreOffice = (files: readonly Uint8Array[]): Uint8Array[] => {
  const folder = mkdtempSync(join(tmpdir(), 'triptyque-print-'));
  const names = files.map((bytes, i) => {
    const name = join(folder, `${i}.xlsx`);
    writeFileSync(name, bytes);
    return name;
  });
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const told = ['--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder];
  execFileSync('soffice', [`-env:UserInstallation=${profile}`, ...told, ...names], {
    stdio: 'ignore',
    timeout: 240_000,
  });
  const printed = files.map((_, i) => new Uint8Array(readFileSync(join(folder, `${i}.pdf`))));
  rmSync(folder, { recursive: true, force: true });
  return printed;
};
/** A workbook as LibreOffice prints it, whole. @returns the bytes of the PDF */
export const printedByOffice = (bytes: Uint8Array): Uint8Array => {
  const folder = mkdtempSync(join(tmpdir(), 'triptyque-print-'));
  const profile = pathToFileURL(join(folder, 'profile')).href;
  writeFileSync(join(folder, 'book.xlsx'), bytes);
  const convert = [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--norestore',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
  ];
  execFileSync('soffice', [...convert, join(folder, 'book.xlsx')], { stdio: 'ignore', timeout: 120_000 });
  const pdf = readFileSync(join(folder, 'book.pdf'));
  rmSync(folder, { recursive: true, force: true });
  return pdf;
};
