/** Words of the decision letters, until the foundation writes its own (tool defaults of 2026-11). Applicants read them: nothing here says who voted, nor how. */
import type { Language, LocalText } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';
import type { DecisionId, LetterTemplate } from '../records.ts';
import { PLACEHOLDERS, type PlaceholderId } from './placeholders.ts';

interface Words {
  readonly title: LocalText;
  readonly body: LocalText;
}
const text = (...paragraphs: readonly string[]): string => paragraphs.join('\n\n');
const GREETING = local('Madame, Monsieur,', 'Dear Sir or Madam,');
const CLOSING = local(
  'Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.',
  'Yours faithfully,',
);
const SIGNED = local('{{signatory}}\n{{foundation}}', '{{signatory}}\nFor {{foundation}}');
const letter = (title: LocalText, fr: readonly string[], en: readonly string[]): Words => ({
  title,
  body: local(text(GREETING.fr, ...fr, CLOSING.fr, SIGNED.fr), text(GREETING.en, ...en, CLOSING.en, SIGNED.en)),
});

/** Fields are written by their ids here, the same in both languages; `defaultTemplate` names them in the language of the letter. */
const DEFAULT_LETTERS: Readonly<Record<DecisionId, Words>> = {
  agreed: letter(
    local('Accord pour le projet {{project}}', 'Support for {{project}}'),
    [
      'Vous nous avez demandé de soutenir le projet {{project}}, porté par {{organisation}}. Notre comité, réuni le {{session}}, a décidé de l’accompagner.',
      'Le soutien accordé est de {{amount}}, sous la forme suivante : {{instrument}}, pour une durée de {{term}}. Il sera versé ainsi :',
      '{{schedule}}',
      'Une convention précisera nos engagements réciproques ; le premier versement suivra sa signature.',
    ],
    [
      'Thank you for applying to us on behalf of {{organisation}} for {{project}}. Our committee met on {{session}} and has agreed to support it.',
      'We will provide {{amount}} ({{instrument}}) over {{term}}, paid as follows:',
      '{{schedule}}',
      'We will now draw up a funding agreement setting out what each of us undertakes. The first payment will follow once it is signed.',
    ],
  ),
  conditions: letter(
    local('Accord sous conditions pour le projet {{project}}', 'Support for {{project}}, subject to conditions'),
    [
      'Vous nous avez demandé de soutenir le projet {{project}}, porté par {{organisation}}. Notre comité, réuni le {{session}}, a décidé de l’accompagner, sous les conditions énoncées ci-dessous.',
      'Le soutien accordé est de {{amount}}, sous la forme suivante : {{instrument}}, pour une durée de {{term}}. Il sera versé ainsi :',
      '{{schedule}}',
      'Ces conditions accompagnent notre accord ; celles qui précèdent un versement le retiennent tant que la preuve attendue ne nous est pas parvenue :',
      '{{conditions}}',
      'Une convention reprendra ces conditions. Nous restons à votre écoute pour en parler.',
    ],
    [
      'Thank you for applying to us on behalf of {{organisation}} for {{project}}. Our committee met on {{session}} and has agreed to support it, subject to the conditions below.',
      'We will provide {{amount}} ({{instrument}}) over {{term}}, paid as follows:',
      '{{schedule}}',
      'Where a condition comes before a payment, we will release that payment once we have received the evidence described:',
      '{{conditions}}',
      'These conditions will be written into our funding agreement. Please get in touch if you would like to talk them through.',
    ],
  ),
  deferred: letter(
    local('Ajournement de l’examen du projet {{project}}', '{{project}}: decision deferred'),
    [
      'Notre comité, réuni le {{session}}, a examiné le projet {{project}}, porté par {{organisation}}. Il n’a pas pu se prononcer : les éléments suivants lui manquent.',
      '{{missing}}',
      'Votre demande sera examinée à nouveau le {{newDate}}, si ces éléments nous parviennent à temps. Cet ajournement ne préjuge pas de la décision.',
    ],
    [
      'Our committee met on {{session}} and considered the application for {{project}} that you made on behalf of {{organisation}}. It was unable to reach a decision without the following:',
      '{{missing}}',
      'We will consider your application again on {{newDate}}, provided we have received these in good time. Deferring the decision does not prejudge its outcome.',
    ],
  ),
  redirected: letter(
    local('Orientation du projet {{project}}', '{{project}}: a more suitable source of support'),
    [
      'Notre comité, réuni le {{session}}, a examiné le projet {{project}}, porté par {{organisation}}. Notre soutien n’est pas le mieux placé pour l’accompagner à ce moment de son parcours.',
      'Nous vous invitons à vous tourner vers : {{vehicle}}.',
      '{{vehicleReason}}',
      'Vérifiez auprès de cet acteur ses conditions du moment. Nous pouvons vous mettre en relation si vous le souhaitez.',
    ],
    [
      'Our committee met on {{session}} and considered the application for {{project}} that you made on behalf of {{organisation}}. We do not think that our support is the right fit for it at this stage.',
      'We would encourage you to approach: {{vehicle}}.',
      '{{vehicleReason}}',
      'Please check their current criteria with them directly. We would be glad to introduce you if that would help.',
    ],
  ),
  refused: letter(
    local('Décision sur le projet {{project}}', '{{project}}: our decision'),
    [
      'Notre comité, réuni le {{session}}, a examiné le projet {{project}}, porté par {{organisation}}, pour lequel vous nous demandiez {{asked}}. Il a décidé de ne pas le soutenir, pour les raisons suivantes.',
      '{{reasons}}',
      'Cette décision porte sur cette demande, telle qu’elle nous a été présentée. Nous vous remercions de votre confiance.',
    ],
    [
      'Our committee met on {{session}} and considered the application for {{asked}} towards {{project}} that you made on behalf of {{organisation}}. I am sorry to say that it has decided not to support it, for the following reasons.',
      '{{reasons}}',
      'This decision relates only to this application, as it was submitted. Thank you for the time and care that went into it.',
    ],
  ),
};

const nameFields = (text: string, language: Language): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, id: PlaceholderId) => `{{${PLACEHOLDERS[id].name[language]}}}`);
export const defaultTemplate = (decision: DecisionId, language: Language): LetterTemplate => {
  const { title, body } = DEFAULT_LETTERS[decision];
  return {
    decision,
    language,
    title: nameFields(title[language], language),
    body: nameFields(body[language], language),
  };
};

/** The foundation's own words for this decision and language, or the default ones. */
export const templateFor = (own: readonly LetterTemplate[], decision: DecisionId, language: Language): LetterTemplate =>
  own.findLast((t) => t.decision === decision && t.language === language) ?? defaultTemplate(decision, language);
