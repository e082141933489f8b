/**
 * Key figures of the non-profit sector, each with its year and who published it: read in public copies in November 2026, to be read again before they are printed.
 * The budgets of 2017 and 2018 come from two methods: no trend is drawn from one to the other. A foundation brings each up to date, or adds its own.
 */
import { z } from 'zod';
import { matching } from '#shared/base/refusal/rule.ts';
import type { Language, LocalText } from '../text.ts';
import { local } from '../typeset.ts';

export interface SectorFigure {
  readonly id: string;
  readonly name: LocalText;
  readonly value: LocalText;
  /** the year or the day that it is true of, in words */ readonly asOf: LocalText;
  readonly source: LocalText;
}
const RS = 'Recherches & Solidarités, octobre 2025';
const RS_EN = 'Recherches & Solidarités, October 2025';
const figure = (
  id: string,
  name: readonly [fr: string, en: string],
  value: readonly [fr: string, en: string],
  asOf: readonly [fr: string, en: string],
  source: readonly [fr: string, en: string],
): SectorFigure => ({
  id,
  name: local(...name),
  value: local(...value),
  asOf: local(...asOf),
  source: local(...source),
});
export const SECTOR_FIGURES: readonly SectorFigure[] = [
  figure(
    'associations',
    ['Associations actives', 'Active associations'],
    ['environ 1,6 million', 'about 1.6 million'],
    ['2025', '2025'],
    [RS, RS_EN],
  ),
  figure(
    'newAssociations',
    ['Associations créées en douze mois', 'Associations created in twelve months'],
    ['74 000', '74,000'],
    ['juillet 2024 à juin 2025', 'July 2024 to June 2025'],
    [RS, RS_EN],
  ),
  figure(
    'volunteers',
    ['Bénévoles des associations', 'Volunteers in associations'],
    ['près de 13 millions, dont 5,5 millions chaque semaine', 'nearly 13 million, 5.5 million of them every week'],
    ['2025', '2025'],
    [RS, RS_EN],
  ),
  figure(
    'volunteering',
    ['Français bénévoles dans une association', 'French people who volunteer in an association'],
    ['23 %', '23%'],
    ['janvier 2023', 'January 2023'],
    ['Ifop pour Recherches & Solidarités, France Bénévolat', 'Ifop for Recherches & Solidarités and France Bénévolat'],
  ),
  figure(
    'employees',
    ['Salariés des associations', 'Employees in associations'],
    ['1,9 million, 9 % des emplois privés, 51 Md€ de salaires', '1.9 million, 9% of private-sector jobs, €51bn of pay'],
    ['comptes de 2024', '2024 accounts'],
    [RS, RS_EN],
  ),
  figure(
    'budget',
    ['Budget de l’ensemble des associations', 'Budget of all associations together'],
    ['125,3 Md€, dont 55 % de fonds privés', '€125.3bn, 55% of it private'],
    ['enquête de 2018', '2018 survey'],
    ['INJEP, 2023', 'INJEP (2023)'],
  ),
  figure(
    'budgetBefore',
    ['Budget de l’ensemble des associations, autre méthode', 'Budget of all associations, by another method'],
    ['113,3 Md€', '€113.3bn'],
    ['2017', '2017'],
    ['Viviane Tchernonog, CNRS', 'Viviane Tchernonog (CNRS)'],
  ),
  figure(
    'hardship',
    [
      'Associations employeuses qui jugent leur situation financière difficile',
      'Associations with employees that find their finances difficult',
    ],
    ['53 %', '53%'],
    ['printemps 2025', 'spring 2025'],
    [RS, RS_EN],
  ),
];

/** A figure as the foundation wrote it, in its own language: one of its own, or in the place of the tool's. */
export const SectorFigureSchema = z.strictObject({
  figure: matching(/^[A-Za-z0-9_-]{1,50}$/, 'identifier'),
  name: z.string().max(300),
  value: z.string().max(200),
  asOf: z.string().max(60),
  source: z.string().max(500),
  /** no longer proposed */ archived: z.boolean(),
});
export type SectorFigureRecord = z.infer<typeof SectorFigureSchema>;
export interface SectorFigureLine {
  readonly figure: SectorFigureRecord;
  readonly fromTool: boolean;
  /** the foundation wrote it */ readonly isOwn: boolean;
}

const inLanguage = ({ id, name, value, asOf, source }: SectorFigure, language: Language): SectorFigureRecord => ({
  figure: id,
  name: name[language],
  value: value[language],
  asOf: asOf[language],
  source: source[language],
  archived: false,
});
/** The tool's figures in their order, each as the foundation wrote it if it did, then the foundation's own. */
export const sectorFigureLines = (
  records: readonly SectorFigureRecord[],
  language: Language,
): readonly SectorFigureLine[] => {
  const last = new Map(records.map((r) => [r.figure, r]));
  const own = [...last.values()].filter((r) => !SECTOR_FIGURES.some((f) => f.id === r.figure));
  return [
    ...SECTOR_FIGURES.map((f): SectorFigureLine => {
      const record = last.get(f.id);
      return { figure: record ?? inLanguage(f, language), fromTool: true, isOwn: record !== undefined };
    }),
    ...own.map((record) => ({ figure: record, fromTool: false, isOwn: true })),
  ];
};
/** "Associations actives : environ 1,6 million (2025 ; Recherches & Solidarités)": what is put into a text. @param colon as the language writes it */
export const figureCitation = ({ name, value, asOf, source }: SectorFigureRecord, colon: string): string => {
  const from = [asOf, source].map((part) => part.trim()).filter((part) => part !== '');
  return `${name.trim()}${colon}${value.trim()}${from.length === 0 ? '' : ` (${from.join(', ')})`}`;
};
