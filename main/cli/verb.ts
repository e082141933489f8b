/** What a verb of the command line is, what it is given and what it answers. */

import { placeWords } from '#shared/base/fields/place-words.ts';
import { ruleWords } from '#shared/base/fields/rule-words.ts';
import type { Translate } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { placeText } from '#shared/base/refusal/place.ts';
import type { Refusal } from '#shared/base/refusal/refusal.ts';
import { DECISION_IDS } from '#shared/decision/committee/records.ts';
import { ERASURE_REASONS } from '#shared/dossier/merge/redaction.ts';
import { MEMO_MARKINGS } from '#shared/papers/memo/edition.ts';

export const VERB_NAMES = [
  'demo',
  'memo',
  'pack',
  'workbook',
  'csv',
  'budget',
  'intake',
  'questions',
  'answers',
  'project',
  'check',
  'validate',
  'schema',
  'verify',
  'export',
  'import',
  'inspect',
  'committee',
  'letters',
  'letter-file',
  'opinion',
  'follow',
  'protect',
  'unlock',
  'held',
  'erase',
  'retain',
  'help',
] as const;
export type VerbName = (typeof VERB_NAMES)[number];

/** Every option there is. `values`: the only ones accepted. One name means the same in every verb. */
export const OPTIONS = {
  out: { kind: 'text', placeholder: 'PATH' },
  lang: { kind: 'text', placeholder: 'fr|en', values: ['fr', 'en'] },
  format: { kind: 'text', placeholder: 'summary|standard|full', values: ['summary', 'standard', 'full'] },
  audience: { kind: 'text', placeholder: 'committee|bearer', values: ['committee', 'bearer'] },
  template: { kind: 'text', placeholder: 'F.json' },
  title: { kind: 'text', placeholder: 'TEXT' },
  date: { kind: 'text', placeholder: 'YYYY-MM-DD' },
  rendition: {
    kind: 'text',
    placeholder: 'standard|archive|html|word',
    values: ['standard', 'archive', 'html', 'word'],
  },
  mark: { kind: 'text', placeholder: MEMO_MARKINGS.join('|'), values: MEMO_MARKINGS },
  issued: { kind: 'flag' },
  organisation: { kind: 'text', placeholder: 'NAME' },
  scenario: { kind: 'text', placeholder: 'ID' },
  table: {
    kind: 'text',
    placeholder: 'projection|budget1|budget2|budget3',
    values: ['projection', 'budget1', 'budget2', 'budget3'],
  },
  view: { kind: 'text', placeholder: 'project|organisation', values: ['project', 'organisation'] },
  file: { kind: 'text', placeholder: 'PATH' },
  dialect: { kind: 'text', placeholder: 'french|technical', values: ['french', 'technical'] },
  portfolio: { kind: 'text', placeholder: 'DIR' },
  kind: {
    kind: 'text',
    placeholder: 'exchange|archive|foundation',
    values: ['exchange', 'archive', 'foundation'],
  },
  'no-history': { kind: 'flag' },
  prefer: { kind: 'text', placeholder: 'mine|theirs', values: ['mine', 'theirs'] },
  'password-env': { kind: 'text', placeholder: 'VARIABLE' },
  'passphrase-env': { kind: 'text', placeholder: 'VARIABLE' },
  'passphrase-file': { kind: 'text', placeholder: 'PATH|-' },
  'new-passphrase-env': { kind: 'text', placeholder: 'VARIABLE' },
  'new-passphrase-file': { kind: 'text', placeholder: 'PATH|-' },
  recovery: { kind: 'flag' },
  copies: { kind: 'text', placeholder: 'encrypt|remove|leave', values: ['encrypt', 'remove', 'leave'] },
  sheet: { kind: 'text', placeholder: 'PATH' },
  'dry-run': { kind: 'flag' },
  session: { kind: 'text', placeholder: 'ID' },
  minutes: { kind: 'text', placeholder: 'PATH' },
  decision: { kind: 'text', placeholder: DECISION_IDS.join('|'), values: DECISION_IDS },
  dossier: { kind: 'text', placeholder: 'ID' },
  person: { kind: 'text', placeholder: 'NAME' },
  late: { kind: 'flag' },
  days: { kind: 'text', placeholder: 'N' },
  contact: { kind: 'text', placeholder: 'TEXT' },
  deadline: { kind: 'text', placeholder: 'YYYY-MM-DD' },
  prefill: { kind: 'flag' },
  answers: { kind: 'text', placeholder: 'F.json' },
  actuals: { kind: 'text', placeholder: '12|24|36', values: ['12', '24', '36'] },
  apply: { kind: 'text', placeholder: 'PATH' },
  words: { kind: 'text', placeholder: 'PATH|-' },
  reason: { kind: 'text', placeholder: ERASURE_REASONS.join('|'), values: ERASURE_REASONS },
  documents: { kind: 'text', placeholder: 'inside|all|none', values: ['inside', 'all', 'none'] },
  confirm: { kind: 'flag' },
  take: { kind: 'text', placeholder: 'new|all', values: ['new', 'all'] },
  json: { kind: 'flag' },
  help: { kind: 'flag' },
  version: { kind: 'flag' },
} as const satisfies Record<string, { kind: 'text' | 'flag'; placeholder?: string; values?: readonly string[] }>;
export type OptionName = keyof typeof OPTIONS;
export const OPTION_NAMES = Object.keys(OPTIONS) as OptionName[];
/** Accepted by every verb. */
export const COMMON_OPTIONS: readonly OptionName[] = ['lang', 'help'];

export interface Call {
  /** the arguments without their verb, in order */ readonly positionals: readonly string[];
  readonly options: Readonly<Partial<Record<OptionName, string>>>;
  readonly language: Language;
  readonly t: Translate;
  /** 'YYYY-MM-DD', the local day, or the one given with --date */ readonly date: string;
  /** absolute path of an argument, seen from where the command was typed */ readonly path: (
    argument: string,
  ) => string;
  readonly environment: Readonly<NodeJS.ProcessEnv>;
  readonly verbs: readonly Verb[];
}

/** One line for what is refused: an argument as it is typed, or a place of a file. */
export interface RefusalLine {
  /** for another program: the argument, or the path in the JSON */ readonly path: string;
  /** the same place as a person calls it, where that is not the path */ readonly name?: string;
  readonly value: string;
  /** in the language of the call */ readonly rule: string;
}
/** 0: done. 1: findings, or failed: `problem` says why. 2: every input that is refused. Only `out` goes to stdout. */
export type VerbOutcome =
  | { readonly code: 0; readonly out: string }
  | { readonly code: 1; readonly out: string; readonly problem?: string }
  | { readonly code: 2; readonly refusals: readonly RefusalLine[] };

export interface Verb {
  readonly name: VerbName;
  /** names of what is expected after the verb */ readonly positionals: readonly {
    readonly name: string;
    readonly optional?: true;
    /** none, one or several; only the last one may be */ readonly many?: true;
  }[];
  readonly options: readonly OptionName[];
  /** options without which it cannot run */ readonly needed: readonly OptionName[];
  readonly run: (call: Call) => VerbOutcome | Promise<VerbOutcome>;
}

export const succeed = (out: string): VerbOutcome => ({ code: 0, out });
export const refuse = (path: string, value: string, rule: string): VerbOutcome & { code: 2 } => ({
  code: 2,
  refusals: [{ path, value, rule }],
});
/** What a file holds and a rule refuses. */
export const refusalLine = ({ t, language }: Call, { place, value, rule }: Refusal): RefusalLine => ({
  path: placeText(place),
  name: placeWords(t, language, place),
  value,
  rule: ruleWords(t, language, rule),
});
/** An answer without which a memo is not issued. */
export const unissuedLine = (call: Call, path: readonly string[]): RefusalLine => ({
  ...refusalLine(call, { place: { of: 'dossier', path: [...path] }, value: '', rule: { kind: 'missing' } }),
  rule: call.t('cli.refused.notIssued'),
});
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
