/** A process of its own in which a portfolio meets a full disk, or a folder that takes nothing, and then is free of it; started by matrices.test.ts. */
import { chmodSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ActName, answersOf, contentOf, reopened, setStage } from './matrix-acts.ts';

export interface Met {
  readonly during: Readonly<Record<ActName, string>>;
  /** what a person sees is what it was */ readonly isUnchanged: boolean;
  readonly state: string;
  readonly after: Readonly<Record<ActName, string>>;
  readonly sound: boolean;
  /** files that are left half made */ readonly left: readonly string[];
}
const [, , how = '', place = ''] = process.argv;
const folder = join(place, 'portfolio');
const filler = join(place, 'filler');
/** Less than any act needs. */
const LEFT_BYTES = 16_384;

let stage = setStage(folder);
/** As another account leaves a folder, or a medium that is only read leaves a file. */
const turn = (mode: number): void => {
  for (const name of readdirSync(folder)) if (name.startsWith('portfolio')) chmodSync(join(folder, name), mode);
};
const begin = (): void => {
  if (how === 'readOnly') turn(0o444);
  else if (how === 'turnsReadOnly') chmodSync(folder, 0o555);
  else {
    const { bavail, bsize } = statfsSync(place);
    writeFileSync(filler, Buffer.alloc(bavail * bsize - LEFT_BYTES));
  }
};
const end = (): void => {
  if (how === 'readOnly') turn(0o600);
  else if (how === 'turnsReadOnly') chmodSync(folder, 0o700);
  else rmSync(filler);
};

const before = contentOf(stage);
// One that is opened there, or one that is open already.
if (how === 'readOnly') stage.portfolio.close();
begin();
if (how === 'readOnly') stage = { ...stage, portfolio: reopened(folder) };
const during = await answersOf(stage);
const isUnchanged = contentOf(stage) === before;
const { state, ...rest } = stage.portfolio.state() as { readonly state: string; readonly trouble?: string };
end();
stage.portfolio.retry();
const after = await answersOf(stage);
const looked = await stage.portfolio.verify();
stage.portfolio.close();
const left = (readdirSync(folder, { recursive: true }) as string[]).filter((name) =>
  /\.(part|tmp|restoring)$/.test(name),
);
const met: Met = {
  during,
  isUnchanged,
  state: rest.trouble ?? state,
  after,
  sound: looked.ok && looked.value.sound,
  left,
};
process.stdout.write(JSON.stringify(met));
