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
    local('Accord pour le projet {{project}}', 'Agreement for the project {{project}}'),
    [
      'Vous nous avez demandé de soutenir le projet {{project}}, porté par {{organisation}}. Notre comité, réuni le {{session}}, a décidé de l’accompagner.',
      'Le soutien accordé est de {{amount}}, sous la forme suivante : {{instrument}}, pour une durée de {{term}}. Il sera versé ainsi :',
      '{{schedule}}',
      'Une convention précisera nos engagements réciproques ; le premier versement suivra sa signature.',
    ],
    [
      'You asked us to support the project {{project}}, borne by {{organisation}}. Our committee, which met on {{session}}, has decided to support it.',
      'The support granted is {{amount}}, in this form: {{instrument}}, for {{term}}. It will be paid as follows:',
      '{{schedule}}',
      'An agreement will set out what each of us undertakes; the first payment follows its signature.',
    ],
  ),
  conditions: letter(
    local(
      'Accord sous conditions pour le projet {{project}}',
      'Agreement under conditions for the project {{project}}',
    ),
    [
      'Vous nous avez demandé de soutenir le projet {{project}}, porté par {{organisation}}. Notre comité, réuni le {{session}}, a décidé de l’accompagner, sous les conditions énoncées ci-dessous.',
      'Le soutien accordé est de {{amount}}, sous la forme suivante : {{instrument}}, pour une durée de {{term}}. Il sera versé ainsi :',
      '{{schedule}}',
      'Ces conditions accompagnent notre accord ; celles qui précèdent un versement le retiennent tant que la preuve attendue ne nous est pas parvenue :',
      '{{conditions}}',
      'Une convention reprendra ces conditions. Nous restons à votre écoute pour en parler.',
    ],
    [
      'You asked us to support the project {{project}}, borne by {{organisation}}. Our committee, which met on {{session}}, has decided to support it, under the conditions set out below.',
      'The support granted is {{amount}}, in this form: {{instrument}}, for {{term}}. It will be paid as follows:',
      '{{schedule}}',
      'These conditions go with our agreement; those that come before a payment hold it back until the evidence expected has reached us:',
      '{{conditions}}',
      'An agreement will set these conditions out. We are at your disposal to talk them through.',
    ],
  ),
  deferred: letter(
    local('Ajournement de l’examen du projet {{project}}', 'Deferral of the project {{project}}'),
    [
      'Notre comité, réuni le {{session}}, a examiné le projet {{project}}, porté par {{organisation}}. Il n’a pas pu se prononcer : les éléments suivants lui manquent.',
      '{{missing}}',
      'Votre demande sera examinée à nouveau le {{newDate}}, si ces éléments nous parviennent à temps. Cet ajournement ne préjuge pas de la décision.',
    ],
    [
      'Our committee, which met on {{session}}, examined the project {{project}}, borne by {{organisation}}. It could not decide: the following is missing.',
      '{{missing}}',
      'Your request will be examined again on {{newDate}}, if these reach us in time. This deferral says nothing of the decision to come.',
    ],
  ),
  redirected: letter(
    local('Orientation du projet {{project}}', 'Another support for the project {{project}}'),
    [
      'Notre comité, réuni le {{session}}, a examiné le projet {{project}}, porté par {{organisation}}. Notre soutien n’est pas le mieux placé pour l’accompagner à ce moment de son parcours.',
      'Nous vous invitons à vous tourner vers : {{vehicle}}.',
      '{{vehicleReason}}',
      'Vérifiez auprès de cet acteur ses conditions du moment. Nous pouvons vous mettre en relation si vous le souhaitez.',
    ],
    [
      'Our committee, which met on {{session}}, examined the project {{project}}, borne by {{organisation}}. Ours is not the support that serves it best at this moment.',
      'We invite you to turn to: {{vehicle}}.',
      '{{vehicleReason}}',
      'Please check its present terms with that body. We can put you in touch if you wish.',
    ],
  ),
  refused: letter(
    local('Décision sur le projet {{project}}', 'Decision on the project {{project}}'),
    [
      'Notre comité, réuni le {{session}}, a examiné le projet {{project}}, porté par {{organisation}}, pour lequel vous nous demandiez {{asked}}. Il a décidé de ne pas le soutenir, pour les raisons suivantes.',
      '{{reasons}}',
      'Cette décision porte sur cette demande, telle qu’elle nous a été présentée. Nous vous remercions de votre confiance.',
    ],
    [
      'Our committee, which met on {{session}}, examined the project {{project}}, borne by {{organisation}}, for which you asked {{asked}}. It has decided not to support it, for the following reasons.',
      '{{reasons}}',
      'This decision is about this request, as it was put to us. Thank you for your trust.',
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
