/**
 * The tree of financing levers (docs/method.md, "Levers"). Leaves are the unit of every share, concentration index and model.
 */
export const LEAF_IDS = [
  'A1',
  'A2',
  'A3',
  'B1',
  'B2',
  'B3',
  'B4',
  'B5',
  'B6',
  'C1',
  'C2',
  'C3',
  'C4',
  'C5',
  'D1',
  'D2',
  'D3',
] as const;
export type LeafId = (typeof LEAF_IDS)[number];
