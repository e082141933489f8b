/** What a letter's template may name between double braces, and for which decisions. Names exist in both languages; either is understood. */
import type { LocalText } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';
import type { TEMPLATE_RULES } from '#shared/base/refusal/rule.ts';
import type { DecisionId } from '../records.ts';

const EVERY: readonly DecisionId[] = ['agreed', 'conditions', 'deferred', 'redirected', 'refused'];
const AWARD: readonly DecisionId[] = ['agreed', 'conditions'];
interface Placeholder {
  readonly name: LocalText;
  readonly means: LocalText;
  readonly decisions: readonly DecisionId[];
  /** stands alone in its paragraph: a table or a list */ readonly block?: true;
}
const placeholder = (
  [fr, en]: readonly [string, string],
  means: LocalText,
  decisions: readonly DecisionId[],
  block = false,
): Placeholder => ({ name: { fr, en }, means, decisions, ...(block ? { block } : {}) });

/** None of them gives a vote, a voter, a dissent or a motive: what is internal has no name here. */
export const PLACEHOLDERS = {
  foundation: placeholder(['fondation', 'foundation'], local('le nom de la fondation', 'the foundation’s name'), EVERY),
  project: placeholder(['projet', 'project'], local('le nom du projet', 'the project’s name'), EVERY),
  organisation: placeholder(
    ['organisation', 'applicant'],
    local('l’organisation qui porte le projet', 'the organisation behind the project'),
    EVERY,
  ),
  session: placeholder(
    ['date_comite', 'committee_date'],
    local('la date du comité', 'the date of the committee meeting'),
    EVERY,
  ),
  letterDate: placeholder(
    ['date_lettre', 'letter_date'],
    local('la date de la lettre', 'the date of the letter'),
    EVERY,
  ),
  asked: placeholder(['montant_demande', 'amount_asked'], local('le montant demandé', 'the amount requested'), EVERY),
  amount: placeholder(['montant', 'amount'], local('le montant accordé', 'the amount awarded'), AWARD),
  instrument: placeholder(
    ['instrument', 'form_of_support'],
    local('la forme du soutien', 'the form of the support'),
    AWARD,
  ),
  term: placeholder(['duree', 'term'], local('la durée, en mois', 'the term, in months'), AWARD),
  schedule: placeholder(
    ['echeancier', 'schedule'],
    local('le tableau des versements', 'the payment schedule'),
    AWARD,
    true,
  ),
  conditions: placeholder(
    ['conditions', 'conditions_list'],
    local('la liste des conditions', 'the list of conditions'),
    ['conditions'],
    true,
  ),
  missing: placeholder(
    ['pieces_manquantes', 'missing_items'],
    local('ce qui manque', 'what is missing'),
    ['deferred'],
    true,
  ),
  newDate: placeholder(['nouvelle_date', 'new_date'], local('la nouvelle date d’examen', 'the new date'), ['deferred']),
  vehicle: placeholder(['vehicule', 'vehicle'], local('le véhicule conseillé', 'the support vehicle suggested'), [
    'redirected',
  ]),
  vehicleReason: placeholder(
    ['raison_orientation', 'redirection_reason'],
    local('pourquoi ce véhicule', 'why this vehicle'),
    ['redirected'],
  ),
  reasons: placeholder(
    ['raisons', 'reasons'],
    local('les raisons à donner au porteur', 'the reasons to give the applicant'),
    ['deferred', 'redirected', 'refused'],
  ),
  signatory: placeholder(
    ['signataire', 'signatory'],
    local('la présidence de séance', 'the chair of the meeting'),
    EVERY,
  ),
} as const satisfies Record<string, Placeholder>;
export type PlaceholderId = keyof typeof PLACEHOLDERS;
export const PLACEHOLDER_IDS = Object.keys(PLACEHOLDERS) as PlaceholderId[];

const MARK = /\{\{([^{}]*)\}\}/g;
/** Without spaces nor case; typographic spaces that French puts before `}` are spaces too. */
export const bareName = (name: string): string => name.replace(/[\s\u00a0\u202f]+/g, '').toLowerCase();
/** The field that a name stands for, in either language; null: none. */
export const placeholderId = (name: string): PlaceholderId | null =>
  PLACEHOLDER_IDS.find(
    (id) => PLACEHOLDERS[id].name.fr === bareName(name) || PLACEHOLDERS[id].name.en === bareName(name),
  ) ?? null;

export interface TemplateProblem {
  readonly rule: (typeof TEMPLATE_RULES)[number];
  /** the placeholder as it was typed */ readonly name: string;
}
/** A part of a template: words, or a placeholder. */
export type TemplatePart = { readonly text: string } | { readonly id: PlaceholderId; readonly name: string };

const partsOf = (text: string, decision: DecisionId, problems: TemplateProblem[]): TemplatePart[] => {
  const parts: TemplatePart[] = [];
  let from = 0;
  for (const match of text.matchAll(MARK)) {
    const name = (match[1] ?? '').trim();
    const id = placeholderId(name);
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    from = match.index + match[0].length;
    if (id === null) problems.push({ rule: 'unknown', name });
    else if (!(PLACEHOLDERS[id].decisions as readonly DecisionId[]).includes(decision))
      problems.push({ rule: 'otherDecision', name });
    else parts.push({ id, name });
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  for (const part of parts)
    if ('text' in part && /\{\{|\}\}/.test(part.text))
      problems.push({ rule: 'unclosed', name: part.text.slice(0, 40).trim() });
  return parts;
};
const isBlock = (part: TemplatePart): boolean => 'id' in part && 'block' in PLACEHOLDERS[part.id];

export interface ReadTemplate {
  readonly title: readonly TemplatePart[];
  /** paragraphs, parted by an empty line */ readonly paragraphs: readonly (readonly TemplatePart[])[];
  readonly problems: readonly TemplateProblem[];
}
/** A template read whole: every placeholder that is unknown, of another decision, or badly placed is named. */
export const readTemplate = (
  { title, body }: { readonly title: string; readonly body: string },
  decision: DecisionId,
): ReadTemplate => {
  const problems: TemplateProblem[] = [];
  const head = partsOf(title, decision, problems);
  const paragraphs = body
    .split(/\n\s*\n/)
    .map((p) => p.trim())
    .filter((p) => p !== '')
    .map((p) => partsOf(p, decision, problems));
  for (const parts of [head, ...paragraphs])
    for (const part of parts)
      if ('id' in part && isBlock(part) && (parts.length > 1 || parts === head))
        problems.push({ rule: 'alone', name: part.name });
  if (head.length === 0 || paragraphs.length === 0) problems.push({ rule: 'empty', name: '' });
  return { title: head, paragraphs, problems };
};
