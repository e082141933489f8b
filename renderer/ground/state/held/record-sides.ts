/** One record as it stands on the disk, as it stands on the screen, and what of the screen can be written. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { setRefusing } from '#renderer/ground/saving/unsaved.ts';
import type { BodyOf, RecordKind, RecordOf } from '#shared/decision/records/kinds.ts';
import { mergeRecord } from '#shared/decision/records/merge.ts';
import { type RefusedPlace, writableRecord } from '#shared/decision/records/writable.ts';
import { sameData } from '#shared/dossier/content/canonical.ts';

export type NamedRecord<K extends RecordKind> = Pick<RecordOf<K>, 'id' | 'kind' | 'dossierId' | 'body' | 'revision'>;
/** Text in a field that is not a value yet. */
export interface TypedText {
  readonly text: string;
  /** the field, as it is called */ readonly label: string;
  /** why it is not a value */ readonly said: string;
}
export interface EditedState<B> {
  readonly body: B;
  readonly refused: readonly RefusedPlace[];
  /** by place, steps joined with "/" */ readonly texts: Readonly<Record<string, TypedText>>;
}
interface OnDisk<B> {
  readonly body: B;
  readonly revision: number;
}
export interface EditedSides<K extends RecordKind> {
  readonly state: StoreApi<EditedState<BodyOf<K>>>;
  readonly disk: () => OnDisk<BodyOf<K>>;
  /** what can be written of the screen; null when nothing can */ readonly writable: () => BodyOf<K> | null;
  readonly waits: () => boolean;
  /** the screen says this */ readonly show: (body: BodyOf<K>) => void;
  /** keeps the texts that are no value, and says whether something on the screen cannot be kept */
  readonly keepTexts: (texts: EditedState<BodyOf<K>>['texts']) => void;
  /** this was sent and never answered */ readonly doubt: (sent: BodyOf<K>) => void;
  /** the last state that what the disk says and what the screen says have in common */
  readonly commonWith: (theirs: BodyOf<K>) => BodyOf<K>;
  /** the disk says `there`, and the screen is to say `body` */ readonly arrive: (
    there: OnDisk<BodyOf<K>>,
    body: BodyOf<K>,
  ) => void;
  /** the screen says again what the disk does. @param there what it says; null where it could not be asked */
  readonly giveUp: (there: OnDisk<BodyOf<K>> | null) => void;
}

/** @param key how its lane is called */
export const makeSides = <K extends RecordKind>(
  key: string,
  { kind, body: first, revision }: NamedRecord<K>,
): EditedSides<K> => {
  type Body = BodyOf<K>;
  let disk: OnDisk<Body> = { body: first, revision };
  let unheard: readonly Body[] = [];
  let writable: Body | null = first;
  const state = createStore<EditedState<Body>>(() => ({ body: first, refused: [], texts: {} }));

  const tellRefusing = (): void => {
    const { refused, texts } = state.getState();
    setRefusing(key, refused.length > 0 || Object.keys(texts).length > 0);
  };
  const show = (body: Body): void => {
    const next = writableRecord(kind, body, disk.body);
    writable = next.body;
    state.setState({ body, refused: next.refused });
    tellRefusing();
  };
  return {
    state,
    disk: () => disk,
    writable: () => writable,
    // What was sent and never answered may be on the disk: gone back from here, it is still to be written there.
    waits: () =>
      writable !== null && (!sameData(writable, disk.body) || unheard.some((sent) => !sameData(sent, writable))),
    show,
    keepTexts: (texts) => {
      state.setState({ texts });
      tellRefusing();
    },
    doubt: (sent) => {
      unheard = [...unheard, sent];
    },
    // What was sent and never answered may be on the disk all the same: then it is what this window last wrote there.
    commonWith: (theirs) =>
      unheard.findLast((sent) => sameData(mergeRecord(disk.body, sent, theirs).body, theirs)) ?? disk.body,
    arrive: (there, body) => {
      unheard = [];
      disk = there;
      show(body);
    },
    giveUp: (there) => {
      if (there !== null) disk = there;
      writable = disk.body;
      state.setState({ body: disk.body, refused: [], texts: {} });
      tellRefusing();
    },
  };
};
