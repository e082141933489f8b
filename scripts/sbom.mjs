/**
 * What is handed out, as a list that machines read (CycloneDX): the packages whose licences travel with the application, and the runtime. npm knows their versions,
 * fingerprints and licences; which of them are packed is said by scripts/licences.mjs.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { root } from './ground.mjs';
import { packedLicences } from './licences.mjs';
import { toolEnvironment } from './setup.mjs';

const RUNTIME = 'electron';

/** @returns {{ bomFormat: string, components: { name: string, version: string, purl: string, licenses?: unknown[], hashes?: unknown[] }[] }} */
export const billOfMaterials = () => {
  const whole = JSON.parse(
    execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64_000_000,
      env: toolEnvironment(),
      shell: process.platform === 'win32',
    }),
  );
  const packed = new Set(packedLicences().map((p) => `${p.name}@${p.version}`));
  const components = whole.components.filter((c) => packed.has(`${c.name}@${c.version}`) || c.name === RUNTIME);
  const refs = new Set(components.map((c) => c['bom-ref']));
  const { component } = whole.metadata;
  return {
    ...whole,
    metadata: { ...whole.metadata, component: { ...component, type: 'application', name: 'triptyque' } },
    components,
    dependencies: whole.dependencies
      .filter((d) => refs.has(d.ref) || d.ref === component['bom-ref'])
      .map((d) => ({ ...d, dependsOn: d.dependsOn.filter((ref) => refs.has(ref)) })),
  };
};

/** @param {string} path */
export const writeBillOfMaterials = (path) => writeFileSync(path, `${JSON.stringify(billOfMaterials(), null, 1)}\n`);
