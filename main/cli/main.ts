/** The command line: the same services as the window, without Electron. Only the answer goes to stdout. */
import { translator } from '#shared/base/i18n/translate.ts';
import { answerTo, languageFrom } from './answer.ts';

const argv = process.argv.slice(2);
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader such as `head` may leave before the end: that is its right.
  if (error.code === 'EPIPE') return;
  process.exitCode = 1;
  process.stderr.write(`${translator(languageFrom(argv, process.env))('cli.unsaid', { reason: error.message })}\n`);
});
const { code, out, err } = await answerTo(argv, { environment: process.env, folder: process.cwd() });
process.exitCode = code;
if (out !== '') process.stdout.write(out);
if (err !== '') process.stderr.write(err);
