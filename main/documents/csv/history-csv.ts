/** The whole history of a dossier as a table: who, when, where, what was there and what came, nothing cut. */

import { sidesOf, tellCommand } from '#shared/archive/history/command-words.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import { STATION_NAMES } from '#shared/base/method/stations.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { HistoryStep } from '#shared/contract/operations/dossier.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { type CsvCell, type CsvDialect, writeCsv } from './csv-text.ts';

/** @param steps newest first, all of them; the table is oldest first. Times are ISO, in UTC */
export const historyCsv = (
  steps: readonly HistoryStep[],
  dossier: Dossier,
  language: Language,
  dialect: CsvDialect,
): Uint8Array => {
  const t = translator(language);
  const heads = ['from', 'until', 'who', 'origin', 'station', 'place', 'before', 'after'] as const;
  const rows = [...steps].reverse().flatMap((step) => {
    const start = [step.from, step.at, step.who, t(`dossier.history.origins.${step.origin}`)];
    const change = (command: Command): string[] => {
      const { station, place } = tellCommand(command, dossier, language);
      const { before, after } = sidesOf(command, language);
      return [...start, station === null ? '' : STATION_NAMES[station][language], place, before, after];
    };
    if (step.commands.length > 0) return step.commands.map(change);
    const status = step.change?.status;
    return [
      [
        ...start,
        '',
        '',
        '',
        status === undefined ? '' : t('dossier.history.status', { status: t(`portfolio.status.${status}`) }),
      ],
    ];
  });
  const cells = (row: readonly string[]): CsvCell[] => row.map((text) => ({ kind: 'text', text }));
  return writeCsv([heads.map((head) => t(`dossier.history.columns.${head}`)), ...rows].map(cells), dialect);
};
