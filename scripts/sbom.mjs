/**
 * What is handed out, as a list that machines read (CycloneDX): the packages whose licences travel with the application (scripts/licences.mjs), and the runtime, each with
 * the fingerprint that the lock file holds it to. Made of files that are here: of npm, a fresh machine may have any version.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Enums, Models, Serialize, SPDX, Spec } from '@cyclonedx/cyclonedx-library';
import { PackageURL } from 'packageurl-js';
import { root } from './ground.mjs';
import { packedLicences } from './licences.mjs';

const RUNTIME = 'electron';
const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

const licenceOf = (licence) =>
  SPDX.isSupportedSpdxId(licence) ? new Models.SpdxLicense(licence) : new Models.NamedLicense(licence);
/** @param type what it is to whoever reads the list */
const componentOf = (type, { name, version, licence, integrity }) => {
  const [group, short] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const component = new Models.Component(type, short, {
    group,
    version,
    bomRef: `${name}@${version}`,
    purl: new PackageURL('npm', group, short, version).toString(),
  });
  // A package that names none carries its text, which stands beside this list.
  component.licenses.add(licenceOf(licence || 'As its text in licences.txt says'));
  const [algorithm, digest] = integrity?.split('-') ?? [];
  if (algorithm === 'sha512')
    component.hashes.set(Enums.HashAlgorithm['SHA-512'], Buffer.from(digest, 'base64').toString('hex'));
  return component;
};

/** @returns {{ bomFormat: string, components: { name: string, group?: string, version: string, purl: string, licenses?: unknown[], hashes?: unknown[] }[] }} */
export const billOfMaterials = () => {
  const { packages } = read('package-lock.json');
  const own = read('package.json');
  const bom = new Models.Bom();
  bom.metadata.component = componentOf(Enums.ComponentType.Application, { ...own, licence: own.license });
  const runtime = { name: RUNTIME, path: `node_modules/${RUNTIME}`, ...packages[`node_modules/${RUNTIME}`] };
  for (const packed of [...packedLicences(), { ...runtime, licence: runtime.license }]) {
    const { integrity } = packages[packed.path];
    bom.components.add(componentOf(Enums.ComponentType.Library, { ...packed, integrity }));
  }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return JSON.parse(serializer.serialize(bom, { sortLists: true }));
};

/** @param {string} path */
export const writeBillOfMaterials = (path) => writeFileSync(path, `${JSON.stringify(billOfMaterials(), null, 1)}\n`);
