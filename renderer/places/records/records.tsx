/** A collection of the dossier: one line a record, unfolded where it stands. Added, moved, removed and pasted by keyboard too; the cursor always stands on something. The fields are data. */

import { Plus } from 'lucide-react';
import { Fragment, type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { LETTERS } from '#renderer/ground/commands/keys.ts';
import { mayActAlone } from '#renderer/ground/commands/letters.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { moveFocus } from '#renderer/ground/components/controls/move-focus.ts';
import { TippedButton } from '#renderer/ground/components/controls/tip.tsx';
import { HistoryButton } from '#renderer/ground/components/history-button.tsx';
import type { MenuItem } from '#renderer/ground/components/menu.tsx';
import { useCommitteeDay } from '#renderer/ground/fields/agreement-month.ts';
import { useFrozenLines } from '#renderer/ground/history/frozen-version.ts';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { askHistory } from '#renderer/ground/state/asked-history.ts';
import { dispatch } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import type { CollectionName, Dossier } from '#shared/dossier/content/schema.ts';
import { PastePreview } from './paste-preview.tsx';
import { type PastedRecords, readPastedRecords, withValues } from './pasted-records.ts';
import { type FieldSpec, PlaceField } from './place-field.tsx';
import { factsOf } from './record-facts.ts';
import { RecordRow } from './record-row.tsx';
import { useUnfolding } from './unfolding.ts';

type Item<C extends CollectionName> = Dossier[C][number];
export interface RecordsProps<C extends CollectionName> {
  readonly collection: C;
  readonly title: string;
  readonly empty: string;
  readonly addLabel: string;
  /** for a screen reader, where several lists of a page add the same */ readonly addName?: string;
  readonly fields: (item: Item<C>) => readonly FieldSpec[];
  /** a new item without its id */ readonly make: () => Omit<Item<C>, 'id'>;
  readonly nameOf: (item: Item<C>) => string;
  readonly only?: (item: Item<C>) => boolean;
  /** what can be done to one item, besides moving and removing it */ readonly tools?: (item: Item<C>) => ReactNode;
  /** what stands above the fields of one item */ readonly lead?: (item: Item<C>) => ReactNode;
  /** what the line of an item says beside its name, instead of its first fields */ readonly says?: (
    item: Item<C>,
  ) => readonly string[];
  /** no more than this many, and why */ readonly most?: number;
  readonly mostWords?: string;
  /** shows the number of each item */ readonly numbered?: boolean;
  /** what stands beside the button that adds one */ readonly footer?: ReactNode;
  /** its heading says how many there are, and opens it */ readonly folded?: boolean;
}
const NONE: readonly never[] = [];
const FIELDS = '.record input:not([type=hidden]), .record textarea, .record button';

const RecordBody = <C extends CollectionName>({
  props,
  item,
  name,
  onRemove,
}: {
  readonly props: RecordsProps<C>;
  readonly item: Item<C>;
  readonly name: string;
  readonly onRemove: () => void;
}) => {
  const t = useT();
  const { collection } = props;
  return (
    <fieldset className="record">
      <legend className="hidden">{name}</legend>
      {props.lead?.(item)}
      {props.fields(item).map((spec, i, all) => (
        <Fragment key={`${spec.path.join('/')} ${spec.label}`}>
          {spec.section !== undefined && spec.section !== all[i - 1]?.section && (
            <h3 className="record-section">{spec.section}</h3>
          )}
          <div
            data-kind={spec.kind}
            data-narrow={spec.narrow}
            data-place={`${collection}/${item.id}/${spec.path.join('/')}`}
          >
            <PlaceField base={[collection, item.id]} spec={spec} change={name} />
          </div>
        </Fragment>
      ))}
      <div className="record-tools">
        {props.tools?.(item)}
        <HistoryButton place={[collection, item.id]} name={name} />
        <Button kind="quiet" label={`${t('common.remove')} ${name}`} onClick={onRemove}>
          {t('common.remove')}
        </Button>
      </div>
    </fieldset>
  );
};

const NO_IDS: ReadonlySet<string> = new Set();
/** Which records are unfolded: those that were opened, or all but those that were folded since the whole station was opened. One that a finding leads to unfolds by itself. */
const useUnfolded = (collection: string) => {
  const [open, setOpen] = useState(NO_IDS);
  const [folded, setFolded] = useState(NO_IDS);
  const all = useUnfolding((s) => s.all);
  useEffect(() => {
    if (all) setFolded(NO_IDS);
  }, [all]);
  const asked = useApp((s) => (s.focus?.[0] === collection ? (s.focus[1] ?? null) : null));
  useEffect(() => {
    if (asked !== null) setOpen((before) => new Set([...before, asked]));
  }, [asked]);
  const toggle = (id: string): void =>
    (all ? setFolded : setOpen)((before) =>
      before.has(id) ? new Set([...before].filter((o) => o !== id)) : new Set([...before, id]),
    );
  return {
    isOpen: (id: string) => (all ? !folded.has(id) : open.has(id) || asked === id),
    isAny: all || open.size > 0 || asked !== null,
    /** a new one is open already where all are */ unfold: (id: string) => all || toggle(id),
    toggle,
  };
};

/** What a list does: each act is one step of the undo list, and says where the cursor goes. */
const useListActs = <C extends CollectionName>(
  props: RecordsProps<C>,
  shown: readonly { readonly item: Item<C>; readonly index: number }[],
  all: number,
) => {
  const t = useT();
  const { collection } = props;
  const say = useApp((s) => s.say);
  const list = useRef<HTMLElement>(null);
  const [wish, setWish] = useState<{ readonly id: string; readonly part: 'head' | 'fields' } | null>(null);
  useEffect(() => {
    if (wish === null) return;
    const row = list.current?.querySelector(`[data-place="${CSS.escape(`${collection}/${wish.id}`)}"]`);
    row?.querySelector<HTMLElement>(wish.part === 'head' ? '.record-toggle' : FIELDS)?.focus();
    setWish(null);
  }, [wish, collection]);
  const nameAt = (position: number): string => {
    const item = shown[position]?.item;
    return (item === undefined ? '' : props.nameOf(item)) || `${props.title} ${position + 1}`;
  };
  const add = (unfold: (id: string) => unknown): void => {
    const id = crypto.randomUUID();
    const item = { id, ...props.make() };
    if (!dispatch(props.addLabel, [{ type: 'insert', collection, index: all, item }])) return;
    unfold(id);
    setWish({ id, part: 'fields' });
  };
  const remove = (position: number): void => {
    const { item, index } = shown[position] ?? {};
    if (item === undefined || index === undefined) return;
    const name = nameAt(position);
    if (!dispatch(`${t('common.remove')} ${name}`, [{ type: 'remove', collection, index, item }])) return;
    say(t('records.removed', { name }));
    const next = shown[position + 1] ?? shown[position - 1];
    if (next) setWish({ id: next.item.id, part: 'head' });
    else (list.current?.querySelector<HTMLElement>('.record-add') ?? list.current)?.focus();
  };
  const move = (position: number, by: 1 | -1): void => {
    const { item, index } = shown[position] ?? {};
    const other = shown[position + by];
    if (item === undefined || index === undefined || !other) return;
    dispatch(nameAt(position), [{ type: 'move', collection, id: item.id, from: index, to: other.index }]);
    setWish({ id: item.id, part: 'head' });
  };
  return { list, nameAt, add, remove, move };
};

/** Arrows among the heads and the line that adds. */
const moveAmongHeads = (list: HTMLElement | null, from: Element, by: 1 | -1): boolean =>
  moveFocus(list?.querySelectorAll<HTMLElement>('.record-toggle, .record-add') ?? [], from, by);

/** One stop of the Tab key for the buttons of a bar: arrows go along it. */
const onBarKey = (event: KeyboardEvent<HTMLElement>): void => {
  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
  if (by === null) return;
  const buttons = event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)');
  if (moveFocus(buttons, document.activeElement, by)) event.preventDefault();
};

/** Lines copied from a spreadsheet while a line of the list holds the cursor: shown first, then added as one step. */
const usePastedLines = <C extends CollectionName>(
  props: RecordsProps<C>,
  all: number,
  list: RefObject<HTMLElement | null>,
) => {
  const t = useT();
  const [pasted, setPasted] = useState<PastedRecords | null>(null);
  const room = props.most === undefined ? Number.POSITIVE_INFINITY : props.most - all;
  const onPaste = (event: ClipboardEvent): void => {
    // A paste outside a text is heard by the document: it is ours when a line of this list holds the cursor.
    const { activeElement: active } = document;
    if (room <= 0 || !active?.matches('.record-toggle, .record-add') || !list.current?.contains(active)) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const read = readPastedRecords(text, props.fields({ id: '', ...props.make() } as Item<C>), room);
    if (read === null) return;
    event.preventDefault();
    setPasted(read);
  };
  const hear = useRef(onPaste);
  hear.current = onPaste;
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => hear.current(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);
  const take = (): void => {
    const lines = pasted?.rows ?? [];
    dispatch(
      t('records.paste.title', { list: props.title }),
      lines.map((row, i) => ({
        type: 'insert' as const,
        collection: props.collection,
        index: all + i,
        item: withValues({ id: crypto.randomUUID(), ...props.make() } as Item<C>, row.values),
      })),
    );
    setPasted(null);
  };
  return { pasted, take, drop: () => setPasted(null) };
};

/** The line that adds one, and what stands beside it. */
const ListFoot = <C extends CollectionName>({
  props,
  isFull,
  isStop,
  onAdd,
  onUp,
}: {
  readonly props: RecordsProps<C>;
  readonly isFull: boolean;
  readonly isStop: boolean;
  readonly onAdd: () => void;
  readonly onUp: (from: HTMLElement) => void;
}) => {
  const t = useT();
  return (
    <div className="record-foot">
      {isFull ? (
        <p className="hint">{props.mostWords}</p>
      ) : (
        <TippedButton
          className="record-add"
          aria-label={props.addName}
          tabIndex={isStop ? 0 : -1}
          tip={t('records.pasteHint')}
          onClick={onAdd}
          onKeyDown={(e) => {
            if (e.key !== 'ArrowUp') return;
            e.preventDefault();
            onUp(e.currentTarget);
          }}
        >
          <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
          {props.addLabel}
        </TippedButton>
      )}
      {props.footer}
    </div>
  );
};

export const RecordRows = <C extends CollectionName>(props: RecordsProps<C>) => {
  const t = useT();
  const language = useLanguage();
  const start = useDossier((s) => s.dossier?.plan.startMonth ?? '');
  const committee = useCommitteeDay();
  const { collection, title, only = () => true } = props;
  const items = useDossier((s) => (s.dossier?.[collection] ?? NONE) as readonly Item<C>[]);
  const shown = items.map((item, index) => ({ item, index })).filter(({ item }) => only(item));
  const { isOpen, isAny, unfold, toggle } = useUnfolded(collection);
  const acts = useListActs(props, shown, items.length);
  const [isAsked, setUnfolded] = useState(false);
  const isUnfolded = isAsked || isAny;
  const isFull = props.most !== undefined && items.length >= props.most;
  const { pasted, take: takePasted, drop: dropPasted } = usePastedLines(props, items.length, acts.list);
  const onHeadKey =
    (position: number) =>
    (event: KeyboardEvent<HTMLElement>): void => {
      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
      if (by !== null && event.altKey) acts.move(position, by);
      else if (by !== null) moveAmongHeads(acts.list.current, event.currentTarget, by);
      else if (event.key === 'Delete') acts.remove(position);
      else if (event.key.toLowerCase() === LETTERS.add && mayActAlone(event.nativeEvent) && !isFull) acts.add(unfold);
      else return;
      event.preventDefault();
    };
  const frozenWords = useFrozenLines(collection);
  const menuOf = (position: number, item: Item<C>, name: string): readonly MenuItem[] => [
    ...(position > 0 ? [{ label: t('plan.moveUp'), run: () => acts.move(position, -1) }] : []),
    ...(position < shown.length - 1 ? [{ label: t('records.moveDown'), run: () => acts.move(position, 1) }] : []),
    { label: t('dossier.history.title'), run: () => askHistory({ place: [collection, item.id], name }) },
    { label: t('common.remove'), run: () => acts.remove(position) },
  ];
  // An empty list, or a folded one, is one line.
  const isShort = shown.length === 0 || (props.folded === true && !isUnfolded);
  const foot = (
    <ListFoot
      props={props}
      isFull={isFull}
      isStop={isShort && props.folded !== true}
      onAdd={() => acts.add(unfold)}
      onUp={(from) => moveAmongHeads(acts.list.current, from, -1)}
    />
  );
  return (
    <section
      className="group"
      aria-label={title}
      data-place={collection}
      ref={acts.list}
      {...(isFull ? { tabIndex: -1 } : {})}
    >
      <header className="group-head">
        <h2>{title}</h2>
        {shown.length === 0 && <p className="hint record-empty">{props.empty}</p>}
        {props.folded === true ? (
          <div role="toolbar" aria-label={title} className="record-bar" onKeyDown={onBarKey}>
            <Button
              kind="quiet"
              label={`${t('records.lines', { count: shown.length })} – ${t('records.unfold', { list: title })}`}
              onClick={() => setUnfolded(!isUnfolded)}
            >
              {t('records.lines', { count: shown.length })} {isUnfolded ? '▴' : '▾'}
            </Button>
            {isShort && foot}
          </div>
        ) : (
          isShort && foot
        )}
      </header>
      <div className="record-list" hidden={isShort}>
        {shown.map(({ item }, position) => {
          const name = acts.nameAt(position);
          return (
            <RecordRow
              key={item.id}
              place={`${collection}/${item.id}`}
              name={props.numbered ? `${position + 1}. ${name}` : name}
              facts={props.says?.(item) ?? factsOf(item, props.fields(item), name, language, { start, committee })}
              differs={frozenWords(item)}
              isOpen={isOpen(item.id)}
              isStop={position === 0}
              menuLabel={t('records.acts', { name })}
              items={menuOf(position, item, name)}
              onToggle={() => toggle(item.id)}
              onKeyDown={onHeadKey(position)}
            >
              {() => <RecordBody props={props} item={item} name={name} onRemove={() => acts.remove(position)} />}
            </RecordRow>
          );
        })}
        {!isShort && foot}
      </div>
      {pasted !== null && <PastePreview title={title} pasted={pasted} onTake={takePasted} onClose={dropPasted} />}
    </section>
  );
};
