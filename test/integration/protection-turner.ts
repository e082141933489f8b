/** Protects a portfolio and says so; killed from outside by protection.test.ts. */
import { writeSync } from 'node:fs';
import { openPortfolio } from '#main/portfolio/portfolio.ts';

const [, , folder = '', passphrase = ''] = process.argv;
const portfolio = openPortfolio({ folder, now: () => new Date().toISOString(), user: () => 'turner', guessCost: 8 });
const on = await portfolio.protection.turnOn({ passphrase, recovery: false, copies: 'encrypt' });
if (!on.ok) throw new Error(JSON.stringify(on.failure));
writeSync(1, 'on\n');
portfolio.close();
