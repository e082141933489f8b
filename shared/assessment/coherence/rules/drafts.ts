/** What was typed and is not understood: it counts nowhere, so that somebody must say it again. */
import { questionById } from '#shared/base/method/questions/all.ts';
import { draftPlace, draftTexts } from '#shared/dossier/content/drafts.ts';
import { fact, findingSubject } from '../facts.ts';
import { stationOf } from '../place.ts';
import type { CoherenceRule } from '../rule.ts';
import { TOOL } from '../sources.ts';
import { E, F, fr, say } from '../texts.ts';

const PLAN = new Set(['resources', 'costs', 'posts', 'investments', 'supports', 'opening', 'plan']);
const isMoney = ([root = '', id = '']: readonly string[]): boolean =>
  root === 'answers' ? questionById(id)?.kind === 'cents' : PLAN.has(root);
const LONGEST = 80;
const clipText = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

export const DRAFT_RULES: readonly CoherenceRule[] = [
  {
    id: 'typed.notUnderstood',
    station: 'request',
    severity: 'attention',
    title: say('Saisie à préciser', 'Entry to be clarified'),
    why: say(
      'Un texte qui n’est pas compris en entier ne vaut rien : le couper donnerait un montant que personne n’a écrit.',
      'A text that is not understood in full counts for nothing: cutting it would give an amount that nobody wrote.',
    ),
    source: TOOL,
    since: '2026-12',
    check: ({ dossier }) =>
      draftTexts(dossier).flatMap(({ key, path, text }) => {
        const station = stationOf(path, dossier);
        if (station === null) return [];
        const [french, english] = [draftPlace(dossier, path, 'fr'), draftPlace(dossier, path, 'en')];
        return [
          {
            subject: findingSubject(key),
            station,
            severity: isMoney(path) ? ('serious' as const) : ('attention' as const),
            text: {
              fr: fr`${french} : ${F.quoted(clipText(text))} n’est pas compris en entier. Rien n’est compté à cet endroit tant que ce n’est pas précisé.`,
              en: `${english}: ${E.quoted(clipText(text))} is not understood in full. Nothing is counted there until it is clarified.`,
            },
            facts: [fact(path, french, english)],
          },
        ];
      }),
  },
];
