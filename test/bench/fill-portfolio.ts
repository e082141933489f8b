/** `fill-portfolio.ts FOLDER COUNT`: a portfolio of so many dossiers, for what is timed on large ones. */
import { fillPortfolio } from './many-dossiers.ts';

const [folder, count] = process.argv.slice(2);
if (folder === undefined || !(Number(count) > 0)) throw new Error('A folder and a number of dossiers are expected.');
fillPortfolio(folder, Number(count));
