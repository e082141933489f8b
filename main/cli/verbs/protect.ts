import { recoverySheet } from '#shared/papers/memo/recovery-sheet.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';
import type { Proof } from '../../portfolio/protection/protection.ts';
import { openNamedPortfolio, refuseFor } from '../exchange-file.ts';
import { placeToWrite, type ReadInput, write } from '../input.ts';
import { renderPdf } from '../memo-pdf.ts';
import { printable } from '../printable.ts';
import { PASSPHRASE_OPTIONS, readPassphrase, readProof } from '../secret/passphrase.ts';
import { type Call, json, refuse, succeed, type Verb, type VerbOutcome } from '../verb.ts';

const ACTS = ['on', 'off', 'passphrase', 'recovery', 'copies', 'status'] as const;
type Act = (typeof ACTS)[number];

const requirePassphrase = (call: Call, which: '' | 'new-'): ReadInput<string> => {
  const read = readPassphrase(call, which);
  if (!read.ok) return read;
  if (read.value === null)
    return { ok: false, refused: refuse(`--${which}passphrase-env`, '', call.t('cli.refused.needed')) };
  return { ok: true, value: read.value };
};
const tell = (call: Call, value: object): VerbOutcome =>
  succeed(
    call.options.json !== undefined
      ? json(value)
      : `${Object.entries(value)
          .map(([name, one]) => `${name} ${String(one)}`)
          .join('\n')}\n`,
  );
const refuseAct = (call: Call, failure: Parameters<typeof refuseFor>[3]): VerbOutcome =>
  refuseFor(call, '--portfolio', call.options.portfolio ?? '', failure);

/** The recovery key on a sheet where --sheet says. It is never on the standard output, which is kept in logs. */
const writeSheet = async (call: Call, code: string): Promise<VerbOutcome | null> => {
  const place = placeToWrite(call, undefined, 'sheet');
  if (!place.ok) return place.refused;
  const { language, date } = call;
  const pdf = await renderPdf(recoverySheet({ code, date, language, organisation: call.options.organisation ?? '' }));
  if (!pdf.ok) return refuseAct(call, pdf.failure);
  return write(call, place.value, pdf.value, 'sheet');
};

const turnOn = async (call: Call, portfolio: Portfolio): Promise<VerbOutcome> => {
  const passphrase = requirePassphrase(call, '');
  if (!passphrase.ok) return passphrase.refused;
  const { copies = 'encrypt', sheet } = call.options;
  const done = await portfolio.protection.turnOn({
    passphrase: passphrase.value,
    recovery: sheet !== undefined,
    copies: copies as 'encrypt',
  });
  if (!done.ok) return refuseAct(call, done.failure);
  const { code, ...treated } = done.value;
  return (sheet === undefined ? null : await writeSheet(call, code)) ?? tell(call, { protected: true, ...treated });
};
const actWithProof = async (act: 'off' | 'passphrase' | 'recovery', call: Call, portfolio: Portfolio, proof: Proof) => {
  const { protection } = portfolio;
  if (act === 'off') {
    const done = await protection.turnOff(proof);
    return done.ok ? tell(call, { protected: false, ...done.value }) : refuseAct(call, done.failure);
  }
  if (act === 'passphrase') {
    const next = requirePassphrase(call, 'new-');
    if (!next.ok) return next.refused;
    const done = await protection.changePassphrase(proof, next.value);
    return done.ok ? tell(call, done.value) : refuseAct(call, done.failure);
  }
  if (call.options.sheet === undefined) return refuse('--sheet', '', call.t('cli.refused.needed'));
  const done = await protection.renewRecovery(proof);
  if (!done.ok) return refuseAct(call, done.failure);
  return (await writeSheet(call, done.value.code)) ?? tell(call, { recovery: printable(call.options.sheet) });
};
const run = async (act: Act, call: Call, portfolio: Portfolio): Promise<VerbOutcome> => {
  if (act === 'on') return turnOn(call, portfolio);
  if (act === 'status') {
    const { isOn, hasRecovery, plainCopies } = portfolio.protection.standing().value;
    return tell(call, { protected: isOn, recovery: hasRecovery, plainCopies });
  }
  if (act === 'copies') {
    const done = await portfolio.protection.treatCopies((call.options.copies ?? 'encrypt') as 'encrypt');
    return done.ok ? tell(call, done.value) : refuseAct(call, done.failure);
  }
  const proof = readProof(call);
  return proof.ok ? actWithProof(act, call, portfolio, proof.value) : proof.refused;
};

/** Protects a portfolio by a passphrase, or stops; another passphrase, a recovery key, the copies that are there. */
export const protectVerb: Verb = {
  name: 'protect',
  positionals: [{ name: 'ACT' }],
  options: [
    'portfolio',
    ...PASSPHRASE_OPTIONS,
    'new-passphrase-env',
    'new-passphrase-file',
    'copies',
    'sheet',
    'organisation',
    'date',
    'json',
  ],
  needed: ['portfolio'],
  run: async (call) => {
    const [asked = ''] = call.positionals;
    const act = ACTS.find((one) => one === asked);
    if (act === undefined) return refuse('ACT', asked, call.t('cli.refused.oneOf', { values: ACTS.join(', ') }));
    if (call.options.sheet !== undefined) {
      const place = placeToWrite(call, undefined, 'sheet');
      if (!place.ok) return place.refused;
    }
    const opened = await openNamedPortfolio(call, false);
    if (!opened.ok) return opened.refused;
    try {
      return await run(act, call, opened.value);
    } finally {
      opened.value.close();
    }
  },
};
