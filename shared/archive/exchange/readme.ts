/** The text that explains an exchange file to somebody who has neither the program nor us. */
import type { Language } from '#shared/base/method/text.ts';
import { typeset } from '#shared/base/method/typeset.ts';

const FRENCH = `Ce fichier vient de Triptyque, un logiciel d’instruction de projets d’intérêt général.
C’est une archive ZIP ordinaire : tout ce qu’elle contient se lit sans Triptyque.

manifest.json
    Ce que contient le fichier : date, auteur, liste des dossiers, et l’empreinte SHA-256
    de chaque fichier. Une empreinte différente veut dire que le fichier a été modifié.

opinions/
    Un avis seul, en texte JSON, avec la grille sous laquelle il a été donné.

dossiers/<identifiant>/
    Un répertoire par dossier. On y trouve, selon ce qui a été choisi à l’envoi :

    dossier.json         Le dossier lui-même, en texte JSON (UTF-8). « answers » : les réponses,
                         par question, avec leur état, leur valeur, leur source et la confiance.
                         « resources », « costs », « posts »… : les lignes du plan à trois ans.
                         Les montants sont en centimes d’euro entiers, les taux en décimal
                         (0.02 = 2 %), les mois comptés de 1 à 36 depuis « startMonth ».
    history.json         Les changements, du premier au dernier : qui, quand, ce qui était
                         là (« before ») et ce qui y est désormais (« after »).
    attachments/         Les pièces jointes. attachments.json donne leur nom d’origine.
    memos/               Les notes d’instruction, en PDF.
    records/             Avis, votes et décisions, en JSON, avec leur propre historique.
    versions/            Les versions figées, s’il y en a.

Dans une archive s’ajoutent, pour être lus sans rien d’autre :

index.html
    La première page à ouvrir : elle mène à tout le reste.

<nom du projet>/
    dossier-entier.html  La même chose que dossier.json, à lire dans un navigateur.
    historique.csv       La même chose que history.json, à lire dans un tableur.
    *.pdf                Les notes, et s’il y a eu décision le procès-verbal et la lettre.

Si le fichier a été protégé par un mot de passe, il est au format « age »
(age-encryption.org) : la commande « age -d fichier » l’ouvre avec le même mot de passe.
Sans le mot de passe, personne ne peut le lire.
`;
const ENGLISH = `This file comes from Triptyque, a program for examining projects in the public interest.
It is an ordinary ZIP archive: everything in it can be read without Triptyque.

manifest.json
    What the file holds: date, author, list of dossiers, and the SHA-256 fingerprint of
    each file. A fingerprint that differs means that the file was changed.

opinions/
    An opinion alone, as JSON text, with the rubric that it was given under.

dossiers/<identifier>/
    One folder for each dossier. In it, depending on what was chosen when it was sent:

    dossier.json          The dossier itself, as JSON text (UTF-8). “answers”: the answers, by
                          question, with their state, value, source and confidence.
                          “resources”, “costs”, “posts”…: the lines of the three-year plan.
                          Amounts are whole euro cents, rates are decimals (0.02 = 2%),
                          months are counted from 1 to 36 from “startMonth”.
    history.json          The changes, from the first to the last: who, when, what was
                          there (“before”) and what is there now (“after”).
    attachments/          The attached documents. attachments.json gives their first names.
    memos/                The memos, as PDF.
    records/              Opinions, votes and decisions, as JSON, with their own history.
    versions/             The frozen versions, if there are any.

An archive has besides, to be read with nothing else:

index.html
    The first page to open: it leads to all the rest.

<name of the project>/
    whole-dossier.html    The same as dossier.json, to be read in a browser.
    history.csv           The same as history.json, to be read in a spreadsheet.
    *.pdf                 The memos and, where there was a decision, its minutes and letter.

If the file was protected by a password, it is in the “age” format (age-encryption.org):
the command “age -d file” opens it with the same password. Without the password,
nobody can read it.
`;
export const readme = (language: Language): string => (language === 'fr' ? typeset(FRENCH) : ENGLISH);
