/** What an independent validator says of a file that claims to be PDF/A-1b. */
import { spawnSync } from 'node:child_process';

const JARS = [
  'pdfbox2',
  'preflight',
  'xmpbox',
  'fontbox2',
  'commons-logging',
  'commons-io',
  'javax.activation',
  'jaxb-api',
];
/** A virtual machine for one file: what pays for itself after a minute is left out. */
const SHORT_LIVED = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-XX:-UsePerfData'];
/** @returns its words, one fault a line */
export const validatedA1b = (path: string): string => {
  const classes = JARS.map((jar) => `/usr/share/java/${jar}.jar`).join(':');
  const run = spawnSync('java', [...SHORT_LIVED, '-cp', classes, 'org.apache.pdfbox.preflight.Validator_A1b', path], {
    encoding: 'utf8',
  });
  return `${run.stdout}${run.stderr}`;
};
