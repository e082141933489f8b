/** What stands otherwise in the newest frozen version is marked where it stands, in words too, and the mark goes when it stands so again. */
import { waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useFrozenVersion } from '#renderer/ground/history/frozen-version.ts';
import { dispatch, flush, openDossier, setPlace } from '#renderer/ground/state/dossier-store.ts';
import { RecordRows } from '#renderer/places/records/records.tsx';
import { AnswerField } from '#renderer/places/stations/answer-field.tsx';
import { questionById } from '#shared/base/method/questions/all.ts';
import { must, openBridge } from './bridge.ts';
import { show, t } from './sitting.tsx';

const NEED = 'framing.context';
const Page = ({ id }: { readonly id: string }) => {
  useFrozenVersion(id);
  const question = questionById(NEED);
  return (
    <>
      {question && <AnswerField question={question} />}
      <RecordRows<'tranches'>
        collection="tranches"
        title="Tranches"
        empty="Aucune"
        addLabel="Ajouter"
        nameOf={(x) => x.name}
        make={() => ({ name: '', amountCents: 0, month: null })}
        fields={() => [{ path: ['name'], kind: 'text', label: 'Tranche' }]}
      />
    </>
  );
};
const answered = (value: string) => ({ state: 'answered' as const, value });
const tranche = (id: string, amountCents: number) => ({ id, name: `Tranche ${id}`, amountCents, month: null });

const openFrozen = async () => {
  const bridge = await openBridge();
  const { portfolio } = bridge;
  const { id } = must(portfolio.createDossier({ project: 'P', organisation: 'O', cohortId: null }));
  const { revision } = must(portfolio.openDossier(id));
  must(
    portfolio.apply(id, revision, 'edit', [
      { type: 'set', path: ['answers', NEED], after: answered('Trente places') },
      { type: 'insert', collection: 'tranches', index: 0, item: tranche('1', 100) },
      { type: 'insert', collection: 'tranches', index: 1, item: tranche('2', 200) },
    ]),
  );
  return { ...bridge, id };
};
const field = () => document.querySelector(`[data-place="answers/${NEED}"]`);
const row = (id: string) => document.querySelector(`[data-place="tranches/${id}"]`);
const marks = () => [field(), row('1'), row('2')].map((e) => e?.hasAttribute('data-differs'));

it('marks nothing where nothing is frozen, nor what stands as it was frozen', async () => {
  const { portfolio, id } = await openFrozen();
  await openDossier(id, { imported: 'i', cut: 'c' });
  show(<Page id={id} />);
  setPlace('besoin', ['answers', NEED], answered('Quarante places'));
  expect(marks()).toEqual([false, false, false]);
  expect(portfolio).toBeDefined();
});

it('marks an answer and a line that changed and a line that came, says how they stood, and takes the mark back', async () => {
  const { portfolio, id, calls } = await openFrozen();
  must(portfolio.freeze(must(portfolio.prepareVersion(id, { name: 'Comité', reason: 'named' })), []));
  await openDossier(id, { imported: 'i', cut: 'c' });
  show(<Page id={id} />);
  setPlace('besoin', ['answers', NEED], answered('Quarante places'));
  await waitFor(() => expect(marks()).toEqual([true, false, false]));
  const box = field()?.querySelector('textarea');
  const said = (box?.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((of) => document.getElementById(of)?.textContent);
  expect(said.join(' ')).toMatch(/Comité.*: Trente places/);
  setPlace('montant', ['tranches', '1', 'amountCents'], 150);
  dispatch('ligne', [{ type: 'insert', collection: 'tranches', index: 2, item: tranche('3', 300) }]);
  await waitFor(() => expect(row('3')?.hasAttribute('data-differs')).toBe(true));
  expect(marks()).toEqual([true, true, false]);
  expect(row('3')?.textContent).toContain(
    t('versions.marks.added', { name: 'Comité', date: '@' }).split('@')[0] ?? '@',
  );
  setPlace('besoin', ['answers', NEED], answered('Trente places'));
  await waitFor(() => expect(marks()).toEqual([false, true, false]));
  await flush();
  expect(calls).toContain('dossier.apply');
  // What is typed and saved reads the version no second time.
  await waitFor(() => expect(calls.filter((name) => name === 'version.list').length).toBeGreaterThan(1));
  expect(calls.filter((name) => name === 'version.read')).toHaveLength(1);
});
