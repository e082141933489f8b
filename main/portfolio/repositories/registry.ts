/** Organisations and projects, mirrored from the answers that name them: two dossiers of the same SIREN belong to one organisation. */
import { foldText } from '#shared/base/text/accents.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { WriteDb } from '../connection.ts';
import { makeSealedWriter } from './sealed.ts';

interface Organisation {
  readonly [column: string]: string | number;
  readonly number: number;
  readonly id: string;
  readonly identity: string;
  readonly name: string;
  readonly siren: string;
  readonly rna: string;
}
interface Project {
  readonly [column: string]: string | number | null;
  readonly number: number;
  readonly id: string;
  readonly organisation_id: string | null;
  readonly identity: string;
  readonly name: string;
}
const plain = (text: string): string => text.replace(/\s/gu, '').toUpperCase();
const words = (text: string): string => foldText(text).replace(/\s+/gu, ' ').trim();

/** Who an organisation is: its SIREN, else its RNA number, else its name. */
const organisationIdentity = (siren: string, rna: string, name: string): string =>
  /^\d{9}/.test(siren) ? `siren:${siren.slice(0, 9)}` : rna ? `rna:${rna}` : words(name) ? `name:${words(name)}` : '';

export const makeRegistry = (db: WriteDb, newId: () => string) => {
  const putOrganisation = makeSealedWriter(db, 'organisations');
  const putProject = makeSealedWriter(db, 'projects');
  const organisation = db.prepare(
    'SELECT number, id, identity, name, siren, rna FROM organisations WHERE identity = ?',
  );
  const project = db.prepare('SELECT number, id, organisation_id, identity, name FROM projects WHERE identity = ?');
  const dropProject = db.prepare(
    'DELETE FROM projects WHERE id = @id AND NOT EXISTS (SELECT 1 FROM dossiers WHERE project_id = @id)',
  );
  const dropOrganisation = db.prepare(
    'DELETE FROM organisations WHERE id = @id AND NOT EXISTS (SELECT 1 FROM dossiers WHERE organisation_id = @id) AND NOT EXISTS (SELECT 1 FROM projects WHERE organisation_id = @id)',
  );

  const organisationOf = (dossier: Dossier): string | null => {
    const name = answerText(dossier, 'request.organisationName').trim();
    const siren = plain(answerText(dossier, 'request.siren'));
    const rna = plain(answerText(dossier, 'request.rna'));
    const identity = organisationIdentity(siren, rna, name);
    if (identity === '') return null;
    const known = organisation.get(identity) as Organisation | undefined;
    const id = known?.id ?? newId();
    if (known?.name !== name || known.siren !== siren || known.rna !== rna)
      putOrganisation({ ...known, id, identity, name, siren, rna });
    return id;
  };
  const projectOf = (dossier: Dossier, organisationId: string | null): string | null => {
    const name = answerText(dossier, 'request.projectName').trim();
    if (words(name) === '') return null;
    const identity = `${organisationId ?? ''}:${words(name)}`;
    const known = project.get(identity) as Project | undefined;
    const id = known?.id ?? newId();
    if (known?.name !== name) putProject({ ...known, id, organisation_id: organisationId, identity, name });
    return id;
  };
  return {
    /** Finds or makes the rows that the dossier's answers name. */
    place: (dossier: Dossier): { readonly organisationId: string | null; readonly projectId: string | null } => {
      const organisationId = organisationOf(dossier);
      return { organisationId, projectId: projectOf(dossier, organisationId) };
    },
    /** Removes what a dossier named before, when no other names it: these rows were only ever a mirror. */
    letGo: ({
      projectId,
      organisationId,
    }: {
      readonly projectId: string | null;
      readonly organisationId: string | null;
    }): void => {
      dropProject.run({ id: projectId });
      dropOrganisation.run({ id: organisationId });
    },
  };
};
