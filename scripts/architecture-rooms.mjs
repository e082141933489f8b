/** Writes the list of rooms (`scripts/rooms.cjs`) into docs/architecture.md; a test says when it is behind. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import rooms from './rooms.cjs';
import { root } from './setup.mjs';

const path = join(root, 'docs', 'architecture.md');
const written = readFileSync(path, 'utf8').replace(
  /(<!-- rooms: [^\n]*-->\n)[\s\S]*(<!-- end of rooms -->)/,
  (_, head, foot) => `${head}\n${rooms.roomsPage()}\n${foot}`,
);
writeFileSync(path, written);
