import type { ChartPalette } from './shape.ts';

/** On paper: inks that stay apart in grey, and strokes beside them. */
export const PRINT: ChartPalette = {
  ink: '#1b2428',
  muted: '#55636a',
  grid: '#dcd8cc',
  paper: '#ffffff',
  accent: '#0d5560',
  warning: '#a12a22',
  wash: '#e9f0f1',
  series: ['#0d5560', '#6fa3a9', '#c9b26a', '#8a5a00', '#a9b4b8', '#3f4a4f', '#d9cfae'],
  models: ['#553873', '#0d6370', '#2a467f', '#9b6a05', '#66751f', '#84362a', '#4a4f57'],
  strokes: true,
};
export const LIGHT: ChartPalette = { ...PRINT, strokes: false };
export const DARK: ChartPalette = {
  ink: '#eceae3',
  muted: '#a9b4b8',
  grid: '#333d43',
  paper: '#1a2024',
  accent: '#7cc4cf',
  warning: '#f0958b',
  wash: '#1d2a2e',
  series: ['#7cc4cf', '#3f7f89', '#d9c27a', '#e5b75f', '#76838a', '#c9d1d3', '#8d7f4f'],
  models: ['#a988c6', '#93d8e2', '#84a3da', '#dcab4d', '#c6d37e', '#d58572', '#9aa2ab'],
  strokes: false,
};
