/** Two laptops, no server: a dossier goes, comes back, and what both did is made one. */
import { describe, expect, it } from 'vitest';
import { readExchange } from '#main/documents/exchange/read.ts';
import { inspectFile } from '#main/portfolio/inspect.ts';
import { contentSeal } from '#main/seal/seal.ts';
import type { DossierCopy } from '#shared/archive/exchange/copy.ts';
import { setCommand } from '#shared/dossier/content/apply.ts';
import { canonical } from '#shared/dossier/content/canonical.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import { toStored } from '#shared/dossier/content/stored.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { NOBODY, plain, put, read, send, states, take } from './exchange-fixture.ts';
import { ALL, answer, clockFrom, freshFolder, must, open } from './portfolio-fixture.ts';

const NEW = { project: 'Énergie partagée', organisation: 'Cœur de ville', cohortId: null };
const two = () => ({
  a: open(freshFolder(), { user: () => 'Awa', now: clockFrom('2026-11-23T08:00:00.000Z') }),
  b: open(freshFolder(), { user: () => 'Bilal', now: clockFrom('2026-11-24T08:00:00.000Z') }),
});
type Portfolio = ReturnType<typeof open>;
const dossier = (p: Portfolio, id: string) => must(p.openDossier(id)).dossier;
const edit = (p: Portfolio, id: string, commands: (d: ReturnType<typeof dossier>) => Command[]): void => {
  const { dossier: d, revision } = must(p.openDossier(id));
  must(p.apply(id, revision, 'edit', commands(d)));
};
const everything = (p: Portfolio): string =>
  canonical(
    must(p.list(ALL)).rows.map((row) => [
      row,
      must(p.openDossier(row.id)),
      must(p.history(row.id, null, 200)),
      must(p.listRecords('identity', null)),
    ]),
  );

describe('a dossier sent to another laptop', () => {
  it('arrives whole: content, status, cohort, documents, who wrote what', async () => {
    const { a, b } = two();
    const cohort = must(a.createCohort('Comité de décembre'));
    const { id } = must(a.createDossier({ ...NEW, cohortId: cohort.id }));
    answer(a, id, 'framing.context', 'Un <script>alert(1)</script> dans le texte');
    const attached = must(
      a.addAttachment(id, { name: 'Statuts signés.pdf', mediaType: 'application/pdf', content: Buffer.from('%PDF') }),
    );
    must(a.setStatus(id, { status: 'ready' }));
    const file = await read(await send(a, [id]));
    expect(states(b, file)).toEqual(['new']);
    expect(take(b, file)).toEqual([{ from: id, id, done: 'added', documents: 1, records: 0, versions: 0 }]);
    const here = must(b.openDossier(id));
    expect(canonical(here.dossier)).toBe(canonical(dossier(a, id)));
    expect(here.status).toBe('ready');
    expect(must(b.cohorts()).map((c) => [c.name, c.dossiers])).toEqual([['Comité de décembre', 1]]);
    expect(here.attachments).toEqual([attached]);
    expect(Buffer.from(must(b.readAttachment(attached.id)).content).toString()).toBe('%PDF');
    const [line] = must(b.history(id, null, 10));
    expect(line?.received?.lines.map((l) => l.who)).toEqual(['Awa', 'Awa', 'Awa']);
    b.close();
    expect(inspectFile(b.path, { deep: true }).state).toBe('sound');
  });

  it('changes nothing when it is taken twice, on either side', async () => {
    const { a, b } = two();
    const { id } = must(a.createDossier(NEW));
    must(a.addAttachment(id, { name: 'a.txt', mediaType: 'text/plain', content: Buffer.from('un') }));
    const bytes = await send(a, [id]);
    take(b, await read(bytes));
    const before = everything(b);
    const here = everything(a);
    for (const portfolio of [b, a]) {
      const again = await read(bytes);
      expect(states(portfolio, again)).toEqual(['identical']);
      expect(take(portfolio, again)).toEqual([
        { from: id, id, done: 'nothing', documents: 0, records: 0, versions: 0 },
      ]);
    }
    expect(everything(b)).toBe(before);
    expect(everything(a)).toBe(here);
  });

  it('comes back with what was done there, and an older file brings nothing', async () => {
    const { a, b } = two();
    const { id } = must(a.createDossier(NEW));
    const first = await send(a, [id]);
    take(b, await read(first));
    answer(b, id, 'framing.context', 'Vu de là-bas');
    must(b.setStatus(id, { status: 'inReview' }));
    const back = await read(await send(b, [id], { sender: 'Bilal' }));
    expect(states(a, back)).toEqual(['newer']);
    expect(take(a, back)[0]?.done).toBe('updated');
    expect(must(a.openDossier(id)).status).toBe('inReview');
    expect(canonical(dossier(a, id))).toBe(canonical(dossier(b, id)));
    expect(states(a, back)).toEqual(['identical']);
    expect(states(a, await read(first))).toEqual(['older']);
    expect(states(b, await read(await send(a, [id])))).toEqual(['identical']);
    answer(a, id, 'framing.means', 'Ici encore');
    expect(states(b, await read(await send(a, [id])))).toEqual(['newer']);
    expect(states(a, await read(await send(b, [id])))).toEqual(['older']);
  });

  it('sees that a change was taken back, where the contents alone would not', async () => {
    const { a, b } = two();
    const { id } = must(a.createDossier(NEW));
    answer(a, id, 'framing.context', 'un');
    take(b, await read(await send(a, [id])));
    const before = dossier(a, id);
    edit(a, id, (d) => [setCommand(d, ['answers', 'framing.means'], { state: 'answered', value: 'x' })]);
    edit(a, id, (d) => [setCommand(d, ['answers', 'framing.means'], undefined)]);
    edit(a, id, (d) => [setCommand(d, ['answers', 'framing.context'], { state: 'answered', value: 'deux' })]);
    edit(a, id, (d) => [setCommand(d, ['answers', 'framing.context'], { state: 'answered', value: 'un' })]);
    expect(canonical(dossier(a, id))).toBe(canonical(before));
    answer(b, id, 'framing.objectives', 'trois');
    const back = await read(await send(b, [id]));
    expect(states(a, back)).toEqual(['diverged']);
    expect(must(a.previewCopies(back.copies))[0]).toMatchObject({ conflicts: 0, hasBase: true, changes: 1 });
  });
});

describe('two copies that both went on', () => {
  const diverged = async () => {
    const { a, b } = two();
    const id = 'example';
    put(a, exampleDossier(id, 'fr'));
    take(b, await read(await send(a, [id])));
    edit(a, id, (d) => [
      setCommand(d, ['answers', 'framing.context'], {
        state: 'answered',
        value: 'Contexte vu par Awa, longuement décrit sur place.',
      }),
      setCommand(d, ['resources', 'pieces', 'label'], 'Ventes'),
      setCommand(d, ['plan', 'safetyMonths'], 3),
      { type: 'insert', collection: 'activities', index: 0, item: { id: 'awa', name: 'Atelier' } },
      { type: 'remove', collection: 'risks', index: 0, item: d.risks[0] },
    ]);
    edit(b, id, (d) => [
      setCommand(d, ['answers', 'framing.context'], {
        state: 'answered',
        value: 'Contexte vu par Bilal, d’après le rapport annuel.',
      }),
      setCommand(d, ['resources', 'pieces', 'funder'], 'Clients'),
      setCommand(d, ['plan', 'safetyMonths'], 4),
      { type: 'insert', collection: 'activities', index: 0, item: { id: 'bilal', name: 'Boutique' } },
      setCommand(d, ['risks', d.risks[0]?.id ?? '', 'mitigation'], 'Autre parade'),
    ]);
    must(b.setStatus(id, { status: 'inReview' }));
    must(b.addAttachment(id, { name: 'rapport.txt', mediaType: 'text/plain', content: Buffer.from('rapport') }));
    return { a, b, id, back: await read(await send(b, [id], { sender: 'Bilal' })) };
  };

  it('are shown place by place, and made one without losing anything', async () => {
    const { a, b, id, back } = await diverged();
    const [preview] = must(a.previewCopies(back.copies));
    expect(preview).toMatchObject({ state: 'diverged', hasBase: true, conflicts: 3, lastBy: 'Bilal' });
    const compared = must(a.compareWithCopy(back.copies[0] as never));
    expect(compared.conflicts.map((c) => [c.id, c.proposal, c.reason])).toEqual([
      ['answers/framing.context', 'both', 'joined'],
      ['plan/safetyMonths', 'mine', 'mine'],
      [expect.stringMatching(/^risks\//), 'theirs', 'kept'],
    ]);
    const mine = dossier(a, id);
    const before = must(a.openDossier(id)).revision;
    expect(take(a, back, { 'plan/safetyMonths': 'theirs' })[0]).toMatchObject({ done: 'merged', documents: 1 });
    const merged = must(a.openDossier(id));
    expect(merged.revision).toBe(before + 1);
    expect(merged.status).toBe('inReview');
    expect(merged.dossier.plan.safetyMonths).toBe(4);
    expect(merged.dossier.activities.map((x) => x.id).sort()).toEqual(['awa', 'bilal']);
    expect(merged.dossier.resources.find((r) => r.id === 'pieces')).toMatchObject({
      label: 'Ventes',
      funder: 'Clients',
    });
    expect(merged.dossier.answers['framing.context']?.value).toMatch(/Awa.*\n\n.*Bilal/s);
    expect(merged.dossier.risks[0]?.mitigation).toBe('Autre parade');
    // What the choices left out is still there: the other copy in the line of history, mine in the lines before it.
    const [line] = must(a.history(id, null, 10));
    expect(line).toMatchObject({ origin: 'import', received: { kind: 'merge', sentBy: 'Bilal', isKept: true } });
    expect(canonical(must(a.keptCopy(id, merged.revision)))).toBe(canonical(toStored(dossier(b, id))));
    const trail = must(a.copyDossier(id, false)).trail;
    expect(trail?.lines.at(-2)?.contentSeal).toBe(contentSeal(mine));
    a.close();
    expect(inspectFile(a.path, { deep: true }).state).toBe('sound');
  });

  it('can be merged once only, are taken back in one step, and lead both laptops to the same dossier', async () => {
    const { a, b, id, back } = await diverged();
    const before = dossier(a, id);
    const forth = await read(await send(a, [id], { sender: 'Awa' }));
    take(a, back, { 'plan/safetyMonths': 'theirs' });
    const merged = dossier(a, id);
    expect(states(a, back)).toEqual(['older']);
    const twice = everything(a);
    take(a, back);
    expect(everything(a)).toBe(twice);
    // Bilal merges Awa's copy by the same choices, from his side.
    take(b, forth, { 'plan/safetyMonths': 'mine' });
    expect(canonical(dossier(b, id))).toBe(canonical(merged));
    expect(states(b, await read(await send(a, [id])))).toEqual(['identical']);
    const [line] = must(a.history(id, null, 1));
    const { revision } = must(a.openDossier(id));
    const inverted = (line?.commands ?? [])
      .map((c) =>
        c.type === 'set'
          ? { ...c, before: c.after, after: c.before }
          : c.type === 'move'
            ? { ...c, from: c.to, to: c.from }
            : { ...c, type: c.type === 'insert' ? 'remove' : 'insert' },
      )
      .reverse() as Command[];
    must(a.apply(id, revision, 'undo', inverted));
    expect(canonical(dossier(a, id))).toBe(canonical(before));
  });

  it('go on from the merge: the next exchange starts there', async () => {
    const { a, b, id, back } = await diverged();
    take(a, back);
    answer(b, id, 'framing.means', 'Après la fusion, chez Bilal');
    const later = await read(await send(b, [id]));
    expect(must(a.previewCopies(later.copies))[0]).toMatchObject({
      state: 'diverged',
      conflicts: 0,
      changes: 1,
      hasBase: true,
    });
    take(a, later);
    expect(dossier(a, id).answers['framing.means']?.value).toBe('Après la fusion, chez Bilal');
    expect(states(b, await read(await send(a, [id])))).toEqual(['newer']);
  });

  it('without a common past, everything that differs is asked', async () => {
    const { a } = two();
    const other = exampleDossier('example', 'fr');
    put(a, other);
    answer(a, 'example', 'framing.context', 'Ici');
    const changed = { ...other, plan: { ...other.plan, safetyMonths: 9 } };
    const file = { about: NOBODY, copies: [plain(changed)], documents: 0, opinion: null, foundation: [] };
    const [preview] = must(a.previewCopies(file.copies));
    expect(preview).toMatchObject({ state: 'diverged', hasBase: false, conflicts: 4 });
    take(a, file);
    expect(must(a.openDossier('example')).dossier.plan.safetyMonths).toBe(other.plan.safetyMonths);
  });

  it('may stay two: a separate copy gets its own id and its own documents', async () => {
    const { a, id, back } = await diverged();
    const [taken] = take(a, back, {}, 'separate');
    expect(taken).toMatchObject({ from: id, done: 'separate', documents: 1 });
    expect(taken?.id).not.toBe(id);
    expect(must(a.list(ALL)).total).toBe(2);
    expect(dossier(a, taken?.id ?? '').plan.safetyMonths).toBe(4);
  });
});

describe('a pack', () => {
  it('carries forty dossiers there and back, all or none', async () => {
    const { a, b } = two();
    const ids: string[] = [];
    for (let i = 0; i < 40; i += 1) {
      const { id } = must(a.createDossier({ ...NEW, project: `Projet ${i}` }));
      must(a.addAttachment(id, { name: 'note.txt', mediaType: 'text/plain', content: Buffer.from(`note ${i}`) }));
      ids.push(id);
    }
    const bytes = await send(a, ids);
    expect(Buffer.compare(await send(a, ids), bytes)).toBe(0);
    const file = await read(bytes);
    const wanted = file.copies.map((copy) => ({ copy, action: 'take' as const, revision: 0, choices: {} }));
    const spoilt = wanted.map((w, i) => (i === 39 ? { ...w, revision: 5 } : w));
    expect(b.receive(spoilt, file.about)).toMatchObject({ ok: false, failure: { code: 'exchange.stale' } });
    expect(must(b.list(ALL)).total).toBe(0);
    expect(take(b, file).every((t) => t.done === 'added')).toBe(true);
    for (const id of ids) answer(b, id, 'framing.context', `Vu ${id}`);
    for (const id of ids.slice(0, 10)) answer(a, id, 'framing.means', 'ici');
    const back = await read(await send(b, ids));
    expect(states(a, back)).toEqual([
      ...new Array<string>(10).fill('diverged'),
      ...new Array<string>(30).fill('newer'),
    ]);
    take(a, back);
    expect(must(a.openDossier(ids[0] ?? '')).dossier.answers).toMatchObject({
      'framing.context': { value: `Vu ${ids[0]}` },
      'framing.means': { value: 'ici' },
    });
    expect(must(a.list(ALL)).total).toBe(40);
  });
});

describe('records of a dossier', () => {
  const payment = (note: string) => ({
    decisionId: 'd1',
    trancheId: 't1',
    kind: 'paid' as const,
    amountCents: 100,
    on: '2026-11-23',
    note,
  });
  const save = (p: Portfolio, id: string, dossierId: string, base: number, note: string): void => {
    must(p.saveRecord({ id, kind: 'payment', dossierId, base, body: payment(note) }));
  };
  const told = (p: Portfolio, id: string) =>
    must(p.recordHistory(id)).map((line) => [line.who, (line.body as { note: string } | null)?.note ?? null]);

  it('travel with who wrote them, once, and merge field by field when both went on', async () => {
    const { a, b } = two();
    const { id } = must(a.createDossier(NEW));
    save(a, 'p1', id, 0, 'premier');
    take(b, await read(await send(a, [id])));
    expect(told(b, 'p1')).toEqual([['Awa', 'premier']]);
    save(a, 'p1', id, 1, 'chez Awa');
    save(b, 'p1', id, 1, 'chez Bilal');
    save(b, 'p2', id, 0, 'autre');
    must(b.removeRecord('p2', 1));
    const back = await read(await send(b, [id]));
    expect(must(a.previewCopies(back.copies))[0]?.records).toMatchObject({ fresh: 2, conflicts: 1 });
    const [conflict] = must(a.compareWithCopy(back.copies[0] as DossierCopy)).conflicts;
    expect(conflict).toMatchObject({ base: 'premier', mine: 'chez Awa', theirs: 'chez Bilal', proposal: 'both' });
    expect(take(a, back, { [conflict?.id ?? '']: 'theirs' })).toMatchObject([{ done: 'nothing', records: 2 }]);
    // What each wrote is in the history, and the line that makes both one says who chose.
    expect(told(a, 'p1')).toEqual([
      ['Awa', 'chez Bilal'],
      ['Bilal', 'chez Bilal'],
      ['Awa', 'chez Awa'],
      ['Awa', 'premier'],
    ]);
    expect(must(a.listRecords('payment', id)).map((r) => r.id)).toEqual(['p1']);
    const before = told(a, 'p1');
    expect(take(a, back)).toMatchObject([{ records: 0 }]);
    expect(told(a, 'p1')).toEqual(before);
    take(b, await read(await send(a, [id])));
    expect(told(b, 'p1')[0]).toEqual(['Awa', 'chez Bilal']);
    for (const portfolio of [a, b]) {
      portfolio.close();
      expect(inspectFile(portfolio.path, { deep: true }).state).toBe('sound');
    }
  });
});

describe('frozen versions', () => {
  const PDF = {
    name: 'memo-full.fr.pdf',
    mediaType: 'application/pdf',
    content: new TextEncoder().encode('%PDF-1.7 …'),
  };
  const freeze = (p: Portfolio, id: string, name: string) =>
    must(p.freeze(must(p.prepareVersion(id, { name, reason: 'committee' })), [PDF]));
  const names = (p: Portfolio, id: string) => must(p.versions(id)).map((v) => v.name);

  it('travel with their fingerprints and files, once, both ways, and prove what they are on arrival', async () => {
    const { a, b } = two();
    const { id } = must(a.createDossier(NEW));
    const first = freeze(a, id, 'Comité de décembre');
    const bytes = await send(a, [id]);
    expect(must(b.previewCopies((await read(bytes)).copies))[0]?.versions).toEqual({ total: 1, fresh: 1 });
    expect(take(b, await read(bytes))).toMatchObject([{ done: 'added', versions: 1 }]);
    expect(must(b.versions(id))).toEqual([first]);
    expect(must(b.readVersion(first.id)).dossier).toEqual(must(a.readVersion(first.id)).dossier);
    expect(Buffer.from(must(b.versionFile(first.files[0]?.id ?? '')).content)).toEqual(Buffer.from(PDF.content));
    expect(take(b, await read(bytes))).toMatchObject([{ done: 'nothing', versions: 0 }]);

    answer(b, id, 'request.owner', 'Bilal');
    freeze(b, id, 'Chez Bilal');
    answer(a, id, 'framing.context', 'Chez Awa');
    const back = await read(await send(b, [id]));
    expect(take(a, back)).toMatchObject([{ done: 'merged', versions: 1 }]);
    expect(names(a, id)).toEqual(['Chez Bilal', 'Comité de décembre']);
    expect(must(a.checkVersions(id)).map((v) => v.trouble)).toEqual([null, null]);
    for (const portfolio of [a, b]) {
      portfolio.close();
      expect(inspectFile(portfolio.path, { deep: true }).state).toBe('sound');
    }
  });

  it('come although the dossier has nothing new, and stay with the dossier they name when a copy is kept apart', async () => {
    const { a, b } = two();
    const { id } = must(a.createDossier(NEW));
    take(b, await read(await send(a, [id])));
    freeze(a, id, 'Figée');
    expect(take(b, await read(await send(a, [id])))).toMatchObject([{ done: 'nothing', versions: 1 }]);
    freeze(a, id, 'Plus tard');
    const [apart] = take(b, await read(await send(a, [id])), {}, 'separate');
    expect(names(b, apart?.id ?? '')).toEqual([]);
    expect(names(b, id)).toEqual(['Plus tard', 'Figée']);
  });

  it('are refused, and everything with them, where another stands under the same identifier', async () => {
    const { a, b } = two();
    const { id } = must(a.createDossier(NEW));
    take(b, await read(await send(a, [id])));
    const version = freeze(a, id, 'Vraie');
    must(b.freeze({ ...must(b.prepareVersion(id, { name: 'Autre', reason: 'named' })), id: version.id }, []));
    const file = await read(await send(a, [id]));
    const wanted = file.copies.map((copy) => ({ copy, action: 'take' as const, revision: 1, choices: {} }));
    expect(b.receive(wanted, file.about)).toMatchObject({
      failure: { code: 'exchange.invalid', value: 'Vraie', rule: { kind: 'frozenStands' } },
    });
    expect(names(b, id)).toEqual(['Autre']);
  });
});

describe('a password', () => {
  it('opens the file, and nothing else does', async () => {
    const { a, b } = two();
    const { id } = must(a.createDossier(NEW));
    const locked = await send(a, [id], { password: 'cheval agrafe été' });
    expect(Buffer.from(locked).toString('latin1')).not.toContain('manifest.json');
    expect(await readExchange(locked, '')).toMatchObject({ ok: false, failure: { code: 'exchange.locked' } });
    expect(await readExchange(locked, 'cheval')).toMatchObject({
      ok: false,
      failure: { code: 'exchange.wrongPassword' },
    });
    const cut = locked.slice(0, locked.length - 3);
    expect(await readExchange(cut, 'cheval agrafe été')).toMatchObject({
      ok: false,
      failure: { code: 'exchange.damaged' },
    });
    // The same word, typed on a keyboard that composes accents.
    expect(take(b, await read(locked, 'cheval agrafe été'.normalize('NFD')))[0]?.done).toBe('added');
  });
});
