import type { ChartPalette } from './shape.ts';

/** Print and light theme share inks that stay apart in grey. */
export const PRINT: ChartPalette = {
  ink: '#1b2428',
  muted: '#55636a',
  grid: '#dcd8cc',
  paper: '#ffffff',
  accent: '#0d5560',
  warning: '#a12a22',
  wash: '#e9f0f1',
  series: ['#0d5560', '#6fa3a9', '#c9b26a', '#8a5a00', '#a9b4b8', '#3f4a4f', '#d9cfae'],
};
export const DARK: ChartPalette = {
  ink: '#eceae3',
  muted: '#a9b4b8',
  grid: '#333d43',
  paper: '#1a2024',
  accent: '#7cc4cf',
  warning: '#f0958b',
  wash: '#1d2a2e',
  series: ['#7cc4cf', '#3f7f89', '#d9c27a', '#e5b75f', '#76838a', '#c9d1d3', '#8d7f4f'],
};
