/** Writes the list of rooms (`scripts/rooms.cjs`) into docs/architecture.md; a test says when it is behind. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './ground.mjs';
import rooms from './rooms.cjs';

const path = join(root, 'docs', 'architecture.md');
const written = readFileSync(path, 'utf8').replace(
  /(<!-- rooms: [^\n]*-->\n)[\s\S]*(<!-- end of rooms -->)/,
  (_, head, foot) => `${head}\n${rooms.roomsPage()}\n${foot}`,
);
writeFileSync(path, written);
