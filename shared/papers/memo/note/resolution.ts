/**
 * The one sentence that is voted: sum, forms, what comes back and when, conditions. Memo, pack, minutes, letter and slide take it from here, so that no two of
 * them can say it otherwise.
 */
import { dueToUs, monthOfPlan } from '#shared/assessment/stakes/after.ts';
import { supportCents } from '#shared/assessment/stakes/results.ts';
import { monthName, shortDate } from '#shared/base/i18n/dates.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { Cents } from '#shared/base/money/cents.ts';
import { formatCents } from '#shared/base/money/format.ts';
import { answerNumber, answerText } from '#shared/dossier/content/accessors.ts';
import { SUPPORT_KINDS, type Support } from '#shared/dossier/content/plan.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

export type SupportForm = Support['kind'];
export interface Resolution {
  /** id of a decision; empty when none is proposed */ readonly decision: string;
  /** null when nobody wrote it */ readonly amountCents: Cents | null;
  readonly askedCents: Cents | null;
  /** adding up to the amount, or none */ readonly forms: readonly {
    readonly form: SupportForm;
    readonly cents: Cents;
  }[];
  /** calendar years in which capital comes back */ readonly returns: readonly number[];
  readonly termMonths: number | null;
  /** where a redirected request is sent */ readonly towards: string;
}
export const exactAmount = (cents: Cents, language: Language): string =>
  formatCents(cents, language, cents % 100 === 0 ? 0 : 2);

/** `a, b et c` / `a, b and c` */
export const joinWords = (items: readonly string[], language: Language): string => {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${language === 'fr' ? 'et' : 'and'} ${last}`;
};
/** `2030`, `2030 et 2031`, `2028 à 2031`; gaps are listed one by one. */
const yearsWords = (years: readonly number[], language: Language): string => {
  const t = translator(language);
  const [first = 0] = years;
  const last = years.at(-1) ?? first;
  return years.length > 2 && last - first === years.length - 1
    ? t('note.resolution.yearsRun', { first, last })
    : t('note.resolution.yearsIn', { years: joinWords(years.map(String), language) });
};

/** What the dossier proposes. Forms are told when they add up to the amount that is proposed. */
export const resolutionOf = (dossier: Dossier): Resolution => {
  const proposed = answerNumber(dossier, 'request.amountProposed');
  const supports = supportCents(dossier);
  const amountCents = proposed ?? (supports > 0 ? supports : null);
  const told = supports > 0 && supports === amountCents;
  const instrument = answerText(dossier, 'request.instrument');
  const only = SUPPORT_KINDS.find((kind) => kind === instrument);
  const forms = told
    ? SUPPORT_KINDS.map((form) => ({
        form,
        cents: supportCents({ supports: dossier.supports.filter((s) => s.kind === form) }),
      })).filter(({ cents }) => cents > 0)
    : only !== undefined && amountCents !== null
      ? [{ form: only, cents: amountCents }]
      : [];
  return {
    decision: answerText(dossier, 'opinion.decision'),
    amountCents,
    askedCents: answerNumber(dossier, 'request.amountAsked'),
    forms,
    returns: told ? dueToUs(dossier).flatMap((y) => (y.capitalCents > 0 ? [y.year] : [])) : [],
    termMonths: null,
    towards: '',
  };
};

/** The sentence, without a full stop, in the language of its reader. */
export const resolutionSentence = (r: Resolution, language: Language): string => {
  const t = translator(language);
  const amount = r.amountCents === null ? null : exactAmount(r.amountCents, language);
  const asked = r.askedCents === null ? '' : exactAmount(r.askedCents, language);
  if (r.decision === '') return t('note.resolution.none');
  if (r.decision === 'deferred' || r.decision === 'refused')
    return asked === '' ? t(`note.resolution.${r.decision}`) : t(`note.resolution.${r.decision}Of`, { asked });
  if (r.decision === 'redirected')
    return r.towards === ''
      ? t('note.resolution.redirected')
      : t('note.resolution.redirectedTo', { vehicle: r.towards });
  if (amount === null) return t('note.resolution.noAmount');
  const under = r.decision === 'conditions';
  const returns =
    r.returns.length === 0 ? '' : t('note.resolution.returns', { years: yearsWords(r.returns, language) });
  const term = r.returns.length > 0 || r.termMonths === null ? '' : t('note.resolution.term', { count: r.termMonths });
  const [only, ...more] = r.forms;
  if (only === undefined)
    return `${t(under ? 'note.resolution.conditions' : 'note.resolution.agreed', { amount })}${term}`;
  if (more.length === 0)
    return `${t('note.resolution.oneForm', { amount, form: t(`note.form.${only.form}`) })}${term}${returns}${under ? t('note.resolution.under') : ''}`;
  const parts = r.forms.map(({ form, cents }) => `${exactAmount(cents, language)} ${t(`note.form.${form}`)}`);
  return t(under ? 'note.resolution.formsUnder' : 'note.resolution.forms', {
    amount,
    forms: `${joinWords(parts, language)}${term}${returns}`,
  });
};

/** Payments in a line: sum, month, what each waits for. */
export const paymentsLine = (dossier: Dossier, language: Language): string => {
  const t = translator(language);
  return dossier.tranches
    .map((tranche) => {
      const waits = dossier.conditions
        .filter((c) => c.kind === 'precedent' && c.tranche !== '' && c.tranche === tranche.name)
        .map((c) => (c.evidence.trim() === '' ? c.text : c.evidence).trim().replace(/\.$/, ''))
        .filter((words, i, all) => words !== '' && all.indexOf(words) === i);
      const when =
        tranche.month === null ? null : monthName(monthOfPlan(dossier.plan.startMonth, tranche.month), language);
      return [
        exactAmount(tranche.amountCents, language),
        when === null ? t('note.undated') : t('note.inMonth', { month: when }),
        ...(waits.length === 0 ? [] : [t('note.against', { proof: waits.join(', ') })]),
      ].join(' ');
    })
    .join(language === 'fr' ? '\u00a0; ' : '; ');
};
/** A payment by its name after the word for it: `2`, `Tranche 2` and `tranche 2` are one. */
export const trancheName = (name: string): string => name.trim().replace(/^tranche\s+(?=\S)/iu, '');
const bare = (text: string): string => text.trim().replace(/\.$/, '');
/** @param day how a day is written: short in a note, in full in a letter */
export const conditionWords = (
  c: {
    readonly text: string;
    readonly kind: 'precedent' | 'inCourse';
    /** name of the payment that it holds back; empty: none is named */ readonly payment: string;
    readonly deadline: string;
    readonly evidence: string;
    readonly owner: string;
  },
  language: Language,
  day: (date: string) => string,
): string => {
  const t = translator(language);
  const before =
    c.kind === 'inCourse'
      ? t('minutes.inCourse')
      : c.payment === ''
        ? t('minutes.beforeAny')
        : t('minutes.beforePayment', { payment: c.payment });
  const by = c.deadline === '' ? '' : t('minutes.by', { date: day(c.deadline) });
  const [evidence, owner] = [bare(c.evidence), bare(c.owner)];
  const proof =
    evidence === ''
      ? owner === ''
        ? ''
        : t('minutes.owner', { owner })
      : owner === ''
        ? t('minutes.evidence', { evidence })
        : t('minutes.evidenceBy', { evidence, owner });
  return [
    `${bare(c.text)}, ${[before, by].filter((x) => x !== '').join(' ')}.`,
    ...(proof === '' ? [] : [`${proof}.`]),
  ].join(' ');
};
/** A condition as sentences of its own: what, before which payment and by when, the evidence and who brings it. */
export const conditionSentence = (condition: Dossier['conditions'][number], language: Language): string => {
  const name = trancheName(condition.tranche);
  const payment = name === '' ? '' : translator(language)('minutes.theTranche', { name });
  return conditionWords({ ...condition, payment }, language, shortDate);
};
