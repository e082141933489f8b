import { readExchangeFile } from '../exchange-file.ts';
import { printable } from '../printable.ts';
import { json, succeed, type Verb } from '../verb.ts';

/** What an exchange file holds, after everything in it was checked. */
export const inspectVerb: Verb = {
  name: 'inspect',
  positionals: [{ name: 'FILE' }],
  options: ['password-env', 'json'],
  needed: [],
  run: async (call) => {
    const file = await readExchangeFile(call, 'FILE', call.positionals[0] ?? '');
    if (!file.ok) return file.refused;
    const { about, copies, documents } = file.value;
    const dossiers = copies.map(({ info, trail, attachments, records, versions }) => ({
      ...info,
      changes: trail?.lines.length ?? 0,
      attachments: attachments.map(({ content, ...one }) => ({ ...one, isHere: content !== null })),
      records: records.map(({ id, kind, lines }) => ({ id, kind, revision: lines.length })),
      versions: versions.map(({ version: { id, name, at, who, fingerprint } }) => ({ id, name, at, who, fingerprint })),
    }));
    const foundation = file.value.foundation.map(({ id, kind, lines }) => ({ id, kind, revision: lines.length }));
    if (call.options.json !== undefined) return succeed(json({ ...about, documents, dossiers, foundation }));
    const head = [about.kind, about.createdAt, about.sender, about.organisation].filter((part) => part !== '');
    const lines = dossiers.map((d) =>
      [d.id, d.project, d.organisation, d.savedAt].filter((part) => part !== '').join(' · '),
    );
    const beside = foundation.length === 0 ? [] : [call.t('exchange.take.foundation', { count: foundation.length })];
    return succeed(`${[head.join(' · '), ...lines, ...beside].map(printable).join('\n')}\n`);
  },
};
