/**
 * A whole journey in the window, run as a program of its own inside a network of its own: the one road out leads to a card that counts packets and answers nobody.
 * Prints `{ control, sent }`: packets that a try of ours made, and those of the journey.
 */
import { createSocket } from 'node:dgram';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { translator } from '#shared/base/i18n/translate.ts';
import { STATION_IDS } from '#shared/base/method/stations.ts';
import { runtimeFlags } from '../../scripts/electron-runtime.mjs';
import { drive } from './driver.ts';
import { answer, button, loadExample, saved, toOverview, toPortfolio, toSettings, toStation, toTab } from './places.ts';

const CARD = 'road0';
/** An address that belongs to nobody (RFC 5737). */
const NOBODY = '198.51.100.1';
const SETTLING_MS = 2_000;
/** The tenth figure of a card's line: packets sent. */
const sent = (): number => {
  const line = readFileSync('/proc/self/net/dev', 'utf8')
    .split('\n')
    .find((l) => l.trim().startsWith(`${CARD}:`));
  return Number(line?.split(':')[1]?.trim().split(/\s+/)[9]);
};

const [executable = '', folder = ''] = process.argv.slice(2);
const before = sent();
const socket = createSocket('udp4');
await new Promise((resolve) => socket.send('anyone?', 53, NOBODY, resolve));
socket.close();
await wait(200);
const control = sent() - before;

writeFileSync(join(folder, 'settings.json'), JSON.stringify({ language: 'fr' }));
const quiet = sent();
const { app, page, close } = await drive({
  executable,
  args: [...runtimeFlags(), `--user-data-dir=${folder}`],
});
page.setDefaultTimeout(30_000);
const w = { app, page, language: 'fr' as const, t: translator('fr') };
await button(w, w.t('welcome.skip')).click();
await loadExample(w);
for (const station of STATION_IDS) await toStation(w, station);
await toStation(w, 'request');
const field = answer(w, 'request.projectName');
await field.click();
await page.keyboard.type(' https://example.org/ 12 rue des Lilas');
await page.keyboard.press('Tab');
await saved(w);
await toStation(w, 'projection');
for (const tab of ['plan', 'cash', 'scenarios', 'risks', 'statements', 'settings'] as const) await toTab(w, tab);
await toOverview(w);
await button(w, w.t('preview.title')).first().click();
await wait(SETTLING_MS);
await page.keyboard.press('Control+k');
await page.keyboard.type('tissages');
await wait(500);
await page.keyboard.press('Escape');
await toPortfolio(w);
await toSettings(w);
await wait(SETTLING_MS);
await close();
process.stdout.write(`${JSON.stringify({ control, sent: sent() - quiet })}\n`);
