/**
 * The decision note on one leaf: side one to decide, side two on money, risk and what follows. Each is offered from the roomiest to the tightest; what is voted is
 * whole in all of them, and where even the tightest does not fit, the sheet spills to a further page.
 */
import type { MemoContext } from '../context.ts';
import type { Block } from '../document.ts';
import { type NoteRoom, sideOne } from './side-one.ts';
import { sideTwo } from './side-two.ts';

const ROOMS: readonly NoteRoom[] = [
  { recommendation: 900, points: 6, point: 400, open: 700, chart: 150, findings: 6, shocks: 6, peers: 'all' },
  { recommendation: 900, points: 5, point: 260, open: 500, chart: 132, findings: 5, shocks: 6, peers: 'all' },
  { recommendation: 700, points: 4, point: 180, open: 320, chart: 118, findings: 4, shocks: 6, peers: 'all' },
  { recommendation: 600, points: 4, point: 150, open: 260, chart: 104, findings: 4, shocks: 6, peers: 'first' },
  { recommendation: 500, points: 3, point: 120, open: 200, chart: 96, findings: 3, shocks: 4, peers: 'first' },
  { recommendation: 300, points: 3, point: 80, open: 120, chart: 84, findings: 2, shocks: 3, peers: 'none' },
];
/** The two sides, each from the roomiest to the tightest. */
export const noteSides = (c: MemoContext): readonly (readonly (readonly Block[])[])[] => [
  ROOMS.map((room) => sideOne(c, room)),
  ROOMS.map((room) => sideTwo(c, room)),
];
