import type { Translate } from '#shared/base/i18n/translate.ts';
import type { COMMITTEE_RULES } from '#shared/decision/committee/deciding/problem.ts';
import type { LETTER_RULES } from '#shared/decision/committee/letters/placeholders.ts';

const KINDS = ['string', 'number', 'int', 'boolean', 'array', 'tuple', 'object', 'record', 'null'] as const;
const BOUNDS = { 'at most': 'failures.rule.atMost', 'at least': 'failures.rule.atLeast' } as const;

const kindWords = (t: Translate, kind: string): string => {
  const known = KINDS.find((k) => k === kind);
  return known === undefined ? kind : t(`failures.rule.kind.${known}`);
};

type Sayer = (t: Translate, parts: readonly [string, string, string]) => string;
/** Each form of shared/dossier/content/refusal.ts and parse.ts, with how it is said. The first that fits is taken. */
const FORMS: readonly (readonly [RegExp, Sayer])[] = [
  [/^at most (\d+) bytes$/, (t, [limit]) => t('failures.rule.bytes', { limit })],
  [/^at most (\S+): written by a newer version$/, (t, [version]) => t('failures.rule.newer', { version })],
  [
    /^(at most|at least) (\S+) (characters|items)$/,
    (t, [bound, limit, unit]) =>
      t(`failures.rule.${unit as 'characters' | 'items'}`, {
        bound: t(BOUNDS[bound as keyof typeof BOUNDS]),
        limit,
      }),
  ],
  [
    /^(at most|at least) (\S+)$/,
    (t, [bound, limit]) => t('failures.rule.number', { bound: t(BOUNDS[bound as keyof typeof BOUNDS]), limit }),
  ],
  [/^expected (.+)$/s, (t, [kind]) => t('failures.rule.expected', { kind: kindWords(t, kind) })],
  [/^one of the allowed forms$/, (t) => t('failures.rule.anyForm')],
  [/^one of (.+)$/s, (t, [values]) => t('failures.rule.oneOf', { values })],
  [/^unknown key /, (t) => t('failures.rule.unknownKey')],
  [/^format (.+)$/s, (t, [pattern]) => t('failures.rule.format', { pattern })],
  [/^identifiers are unique$/, (t) => t('failures.rule.unique')],
  [/^equal to (.+)$/, (t, [value]) => t('failures.rule.equalTo', { value })],
  [/^only its author writes an opinion$/, (t) => t('failures.rule.author')],
  [/^one opinion for each person and moment$/, (t) => t('failures.rule.oneOpinion')],
  [/^what was given stays$/, (t) => t('failures.rule.givenStays')],
  [/^opinions that could be read are named$/, (t) => t('failures.rule.readNamed')],
  [/^a version of a rubric that is kept$/, (t) => t('failures.rule.rubricVersion')],
  [/^a criterion of the rubric$/, (t) => t('failures.rule.criterion')],
  [/^not JSON: (.*)$/s, (t, [reason]) => t('failures.rule.notJson', { reason })],
  [
    /^committee\.(\w+)(?: (\S+))?$/,
    (t, [rule, limit]) => t(`committeeRules.${rule as (typeof COMMITTEE_RULES)[number]}`, { limit }),
  ],
  [/^letter\.(\w+)$/, (t, [rule]) => t(`letterRules.${rule as (typeof LETTER_RULES)[number]}`)],
  [/^not UTF-8 text$/, (t) => t('failures.rule.notText')],
  [/^entry path$/, (t) => t('failures.rule.entryPath')],
  [/^entry link$/, (t) => t('failures.rule.entryLink')],
  [/^entry twice$/, (t) => t('failures.rule.entryTwice')],
  [/^entry unlisted$/, (t) => t('failures.rule.entryUnlisted')],
  [/^entry missing$/, (t) => t('failures.rule.entryMissing')],
  [/^entry size$/, (t) => t('failures.rule.entrySize')],
  [/^entry fingerprint$/, (t) => t('failures.rule.entryFingerprint')],
  [/^zip directory$/, (t) => t('failures.rule.zipDirectory')],
  [/^opinion alone$/, (t) => t('failures.rule.opinionAlone')],
  [/^frozen version stands$/, (t) => t('failures.rule.frozenStands')],
  [/^history seals$/, (t) => t('failures.rule.historySeals')],
  [/^no password$/, (t) => t('failures.rule.noPassword')],
  [/^one dossier$/, (t) => t('failures.rule.oneDossier')],
  [/^sealed by its password$/, (t) => t('failures.rule.sealedByPassword')],
];

/** A rule that refuses a value, as a user reads it. A rule without words of its own is given back as it is. */
export const ruleWords = (t: Translate, rule: string): string => {
  for (const [form, say] of FORMS) {
    const match = form.exec(rule);
    if (match !== null) return say(t, [match[1] ?? '', match[2] ?? '', match[3] ?? '']);
  }
  return rule;
};
