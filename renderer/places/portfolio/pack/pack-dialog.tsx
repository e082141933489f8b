import { type ReactNode, useState } from 'react';
import { useRead } from '#renderer/ground/api/reading.ts';
import { useMadeFile } from '#renderer/ground/commands/made-file.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLocalPlace } from '#renderer/ground/fields/local-place.ts';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { formatNumber } from '#shared/base/money/format.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import { MAX_PACK, PackRequestSchema } from '#shared/contract/operations/pack.ts';
import type { DossierRow } from '#shared/contract/operations/portfolio.ts';
import type { Filter } from '../filters.tsx';
import { firstChoice, PackChoices } from './pack-choices.tsx';
import { usePack } from './use-pack.ts';
import './pack.css';

/** A dossier that may go into a pack. */
export type PackRow = Pick<DossierRow, 'id' | 'project' | 'organisation'>;

/** Many dossiers in one PDF for a committee: those of the list as it is filtered and sorted, less those that are unticked. */
export const PackDialog = ({
  filter,
  picked,
  onClose,
}: {
  readonly filter: Filter;
  /** ticked in the list; when there are any, they alone are ticked here */ readonly picked: ReadonlySet<string>;
  readonly onClose: () => void;
}) => {
  const { value } = useRead('portfolio.list', { ...filter, offset: 0, limit: MAX_PACK });
  return value === undefined ? null : (
    <PackOf rows={value.rows} total={value.total} title="" picked={picked} onClose={onClose} />
  );
};

/** How far the file is. */
const Making = ({
  done,
  count,
  onCancel,
  onClose,
}: {
  /** 0 to 1 */ readonly done: number;
  readonly count: number;
  readonly onCancel: () => void;
  readonly onClose: () => void;
}) => {
  const t = useT();
  return (
    <Dialog title={t('packing.heading')} onClose={onClose}>
      <p role="status">{t('packing.making', { done: Math.round(done * (count + 1)), total: count })}</p>
      <progress className="pack-progress" aria-label={t('packing.heading')} value={done} max={1} />
      <div className="row">
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </Dialog>
  );
};

/** The file is there: saved where one says, or opened. */
const Ready = ({
  made,
  count,
  onAgain,
  onClose,
}: {
  readonly made: OutputOf<'pack.render'>;
  readonly count: number;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const file = useMadeFile();
  return (
    <Dialog title={t('packing.heading')} onClose={onClose}>
      <p role="status">
        {t('packing.ready', {
          dossiers: t('pack.count', { count: count }),
          pages: t('preview.pages', { count: made.pages }),
          size: t('preview.size', { size: formatNumber(made.bytes / 1_000, language, 0) }),
        })}
      </p>
      <p className="hint" title={made.sha256}>
        {t('preview.fingerprint', { start: made.sha256.slice(0, 16) })}
      </p>
      <div className="row">
        <Button kind="main" onClick={() => void file.save(made.handle)}>
          {t('preview.save')}
        </Button>
        <Button onClick={() => void file.open(made.handle)}>{t('preview.open')}</Button>
        <Button kind="quiet" onClick={onAgain}>
          {t('packing.again')}
        </Button>
      </div>
    </Dialog>
  );
};

const NONE: ReadonlySet<string> = new Set();
/** @param head what stands before the choices, and may change the rows */
export const PackOf = ({
  rows,
  total,
  title,
  head,
  picked = NONE,
  onClose,
}: {
  readonly rows: readonly PackRow[];
  readonly total: number;
  readonly title: string;
  readonly head?: ReactNode;
  /** when there are any, they alone are ticked at first */ readonly picked?: ReadonlySet<string>;
  readonly onClose: () => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const [left, setLeft] = useState<ReadonlySet<string>>(
    () => new Set(picked.size === 0 ? [] : rows.map((r) => r.id).filter((id) => !picked.has(id))),
  );
  const [choice, setChoice] = useState(() => firstChoice(language));
  const named = useLocalPlace(title, PackRequestSchema.shape.title);
  const { state, make, cancel, again } = usePack();
  const chosen = rows.filter((r) => !left.has(r.id));
  const toggle = (id: string): void => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const start = (): void => {
    const { composition, template: _, ...rest } = choice;
    const { audience: __, ...composed } = composition;
    void make({ ...rest, ...composed, title: named.value, dossierIds: chosen.map((r) => r.id) });
  };
  const nameOf = (row: PackRow): string => row.project || t('portfolio.untitled');
  if (state.state === 'making')
    return <Making done={state.done} count={chosen.length} onCancel={cancel} onClose={onClose} />;
  if (state.state === 'ready')
    return <Ready made={state.made} count={chosen.length} onAgain={again} onClose={onClose} />;
  return (
    <Dialog title={t('packing.heading')} onClose={onClose} wide>
      <p className="hint">{t('packing.help')}</p>
      {state.state === 'failed' && <Notice kind="serious">{failureWords(t, language, state.failure)}</Notice>}
      {total > rows.length && <Notice kind="attention">{t('packing.tooMany', { max: MAX_PACK, total })}</Notice>}
      {head}
      <PackChoices title={named} choice={choice} onChange={setChoice} />
      <fieldset className="field">
        <legend className="label">{t('packing.dossiers', { chosen: chosen.length, total: rows.length })}</legend>
        <ol className="pack-list">
          {rows.map((row) => (
            <li key={row.id}>
              <label className="row">
                <input type="checkbox" checked={!left.has(row.id)} onChange={() => toggle(row.id)} />
                <span>
                  {nameOf(row)} <span className="hint">{row.organisation}</span>
                </span>
              </label>
            </li>
          ))}
        </ol>
      </fieldset>
      <div className="row">
        <Button
          kind="main"
          blocked={
            chosen.length === 0 ? t('common.blocked.choose') : named.isRefused ? t('common.blocked.refused') : null
          }
          onClick={start}
        >
          {t('packing.make', { dossiers: t('pack.count', { count: chosen.length }) })}
        </Button>
        <Button kind="quiet" onClick={() => setLeft(new Set(chosen.length === 0 ? [] : rows.map((r) => r.id)))}>
          {t(chosen.length === 0 ? 'packing.all' : 'packing.none')}
        </Button>
      </div>
    </Dialog>
  );
};
