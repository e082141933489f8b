/** Answers commands, one after the other, for command.ts. */
import { openSync, readSync, writeSync } from 'node:fs';
import { answerTo, type CommandAnswer } from '#main/cli/answer.ts';
import type { Asked } from './command.ts';

const [, , asking = '', answering = ''] = process.argv;
const answers = openSync(answering, 'w');
const asked = openSync(asking, 'r');
const buffer = Buffer.alloc(1 << 16);

/** @returns null when the tests have ended */
const nextLine = (): string | null => {
  const pieces: Buffer[] = [];
  for (;;) {
    const bytes = readSync(asked, buffer);
    if (bytes === 0) return null;
    pieces.push(Buffer.from(buffer.subarray(0, bytes)));
    if (buffer[bytes - 1] === 10) return Buffer.concat(pieces).toString();
  }
};

/** What a library would print beside the answer is said with it, as a process of its own would. */
const stray = { out: '', err: '' };
const catchInto = (stream: NodeJS.WriteStream, name: keyof typeof stray): void => {
  stream.write = (text: string | Uint8Array): boolean => {
    stray[name] += typeof text === 'string' ? text : Buffer.from(text).toString();
    return true;
  };
};
catchInto(process.stdout, 'out');
catchInto(process.stderr, 'err');

for (let line = nextLine(); line !== null; line = nextLine()) {
  const { argv, environment, folder } = JSON.parse(line) as Asked;
  Object.assign(stray, { out: '', err: '' });
  const { code, out, err } = await answerTo(argv, { environment, folder });
  const answer: CommandAnswer = { code, out: stray.out + out, err: stray.err + err };
  const bytes = Buffer.from(`${JSON.stringify(answer)}\n`);
  for (let at = 0; at < bytes.length; ) at += writeSync(answers, bytes, at);
}
