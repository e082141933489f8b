import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ALL, freshFolder, must, open, programEnvironment } from './portfolio-fixture.ts';

const KILLS = 30;
const writer = join(import.meta.dirname, 'crash-writer.ts');

/** Lets the writer run until it has acknowledged something and `milliseconds` more, then kills it. @returns the last revision it acknowledged */
const runAndKill = (folder: string, id: string, milliseconds: number): Promise<number> =>
  new Promise((done, refuse) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', writer, folder, id], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: programEnvironment(),
    });
    let said = '';
    let complaint = '';
    child.stderr.on('data', (data: Buffer) => {
      complaint += data.toString();
    });
    child.stdout.on('data', (data: Buffer) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), milliseconds);
      said += data.toString();
    });
    child.on('error', refuse);
    child.on('close', (code) => {
      // A line that was cut is not an acknowledgement.
      const lines = said
        .slice(0, said.lastIndexOf('\n') + 1)
        .trim()
        .split('\n');
      if (code !== null || said === '') refuse(new Error(`the writer ended by itself: ${complaint}`));
      else done(Number(lines.at(-1)));
    });
  });

it('loses no acknowledged edit, however often the program is killed', async () => {
  const folder = freshFolder();
  const first = open(folder);
  const { id } = must(first.createDossier({ project: 'P', organisation: 'O', cohortId: null }));
  first.close();
  let acknowledged = 1;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const last = await runAndKill(folder, id, (kill * 37) % 120);
    expect(last).toBeGreaterThan(acknowledged);
    acknowledged = last;
    const portfolio = open(folder);
    expect(portfolio.state()).toMatchObject({ state: 'open', readOnly: false });
    const { revision, dossier } = must(portfolio.openDossier(id));
    expect(revision).toBeGreaterThanOrEqual(acknowledged);
    // One edit may have reached the disk without its acknowledgement getting out; never more.
    expect(revision).toBeLessThanOrEqual(acknowledged + 1);
    expect(dossier.answers['framing.context']?.value).toMatch(new RegExp(`^révision ${revision} `));
    expect(dossier.bearerQuestions).toEqual([]);
    // What derives from it was never written by the program that was killed: it is brought up from the note that it left.
    portfolio.catchUp();
    expect(must(portfolio.list({ ...ALL, text: `revision ${revision}` })).rows).toMatchObject([
      { id, outdated: false },
    ]);
    if (kill % 10 === 9) expect(must(await portfolio.verify())).toEqual({ sound: true, details: 'sound' });
    portfolio.close();
    acknowledged = revision;
  }
});
