/**
 * The one cache of what the window reads from main. A read is known by its operation and its input; whatever changes the portfolio makes all of them ask again,
 * and those that are on the screen do so at once. Nobody listens, fetches and keeps by hand.
 */
import {
  type InfiniteData,
  keepPreviousData,
  QueryCache,
  QueryClient,
  useInfiniteQuery,
  useQueries,
  useQuery,
} from '@tanstack/react-query';
import type { InputOf, OutputOf, ReadName, ReplyOf } from '#shared/contract/contract.ts';
import { callAny, onEvent } from './client.ts';

type FailureOf<K extends ReadName> = Extract<ReplyOf<K>, { readonly ok: false }>['failure'];
/** What makes a read known: its operation, what was asked, and whose eyes these are where the answer depends on them. */
const keyOf = (name: ReadName, input: unknown, eyes = ''): readonly unknown[] => [name, input, eyes];

class ReadRefused extends Error {
  readonly failure: FailureOf<ReadName>;
  constructor(failure: FailureOf<ReadName>) {
    super(failure.code);
    this.failure = failure;
  }
}
let tellFailure: (failure: FailureOf<ReadName>) => void = () => undefined;
/** Where a read that was refused is said: once, for the whole window. */
export const onReadRefused = (tell: typeof tellFailure): void => {
  tellFailure = tell;
};

/** How long what the window opened with is taken for what stands, unless something changes: whoever shows it first does not ask again. */
const OPENED_MS = 5_000;
let openedWith: unknown;

const cache = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, { meta }) => {
      if (!(error instanceof ReadRefused)) throw error;
      const untold = (meta?.untold ?? []) as readonly string[];
      if (!untold.includes(error.failure.code)) tellFailure(error.failure);
    },
  }),
  defaultOptions: {
    // Main is beside the window, not behind a network: it answers at once, refuses for good reasons, and says when it changed.
    queries: {
      networkMode: 'always',
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      staleTime: ({ state }) => (state.data !== undefined && state.data === openedWith ? OPENED_MS : 0),
    },
  },
});

/** How long changes may follow one another before what is shown is read again. */
const REST_MS = 150;
let resting: ReturnType<typeof setTimeout> | null = null;
let isOutdated = false;
/** Everything that was read may be something else now, but what stands. At once, then at most once in a rest: a sentence typed is many changes. */
const outdateAll = (): void => {
  if (resting !== null) {
    isOutdated = true;
    return;
  }
  void cache.invalidateQueries({ predicate: ({ meta }) => meta?.stands !== true });
  resting = setTimeout(() => {
    resting = null;
    if (isOutdated) outdateAll();
  }, REST_MS);
  isOutdated = false;
};
const KEEPING = ['portfolio.backups', 'backup.keeping'] as const;
let isListening = false;
const listen = (): void => {
  if (isListening) return;
  isListening = true;
  onEvent((event) => {
    if (event.topic === 'portfolio.changed') outdateAll();
    // Backups are made beside the portfolio, which does not change by it.
    if (event.topic === 'backup.keeping') for (const name of KEEPING) void readAgain(name);
  });
};

export interface ReadOptions<K extends ReadName> {
  /** what must be done before main is asked: what the hand just wrote must be on the disk */ readonly after?: () => Promise<unknown>;
  /** not asked while false */ readonly wanted?: boolean;
  /** whose eyes these are, where the answer depends on them */ readonly eyes?: string;
  /** failures that are an answer here, and are not said */ readonly untold?: readonly FailureOf<K>['code'][];
  /** what is read for this input and these eyes never becomes something else: no change asks again */ readonly stands?: boolean;
  /** shows what was read for another input until the answer to this one is there */ readonly keepsLast?: boolean;
}
/** What was read. `value` stays what it was last when it cannot be read again. */
export interface Read<K extends ReadName> {
  /** undefined until it is read for the first time */ readonly value: OutputOf<K> | undefined;
  /** why it could not be read, the last time */ readonly failure: FailureOf<K> | null;
  /** asks again, and settles with it */ readonly again: () => Promise<void>;
}

const ask = async <K extends ReadName>(
  name: K,
  input: InputOf<K>,
  after?: () => Promise<unknown>,
): Promise<OutputOf<K>> => {
  await after?.();
  const reply = await callAny(name, input);
  if (reply.ok) return reply.value;
  throw new ReadRefused(reply.failure as FailureOf<ReadName>);
};
const queryOf = <K extends ReadName>(name: K, input: InputOf<K>, options: ReadOptions<K>) => ({
  queryKey: keyOf(name, input, options.eyes),
  queryFn: () => ask(name, input, options.after),
  enabled: options.wanted ?? true,
  meta: { untold: options.untold ?? [], stands: options.stands ?? false },
});
const refusalIn = <K extends ReadName>(error: Error | null): FailureOf<K> | null =>
  error instanceof ReadRefused ? (error.failure as FailureOf<K>) : null;

/** What an operation answers, read when it is first shown and again whenever the portfolio changes. Failures are said by themselves. */
export const useRead = <K extends ReadName>(name: K, input: InputOf<K>, options: ReadOptions<K> = {}): Read<K> => {
  listen();
  const { data, error, refetch } = useQuery(
    { ...queryOf(name, input, options), ...(options.keepsLast ? { placeholderData: keepPreviousData } : {}) },
    cache,
  );
  return {
    value: data as OutputOf<K> | undefined,
    failure: refusalIn<K>(error),
    again: async () => void (await refetch()),
  };
};

/** The same operation asked of several things at once, in their order. */
export const useReads = <K extends ReadName>(
  name: K,
  inputs: readonly InputOf<K>[],
  options: ReadOptions<K> = {},
): readonly Read<K>[] => {
  listen();
  return useQueries({ queries: inputs.map((input) => queryOf(name, input, options)) }, cache).map(
    ({ data, error, refetch }) => ({
      value: data as OutputOf<K> | undefined,
      failure: refusalIn<K>(error),
      again: async () => void (await refetch()),
    }),
  );
};

export interface ReadPages<K extends ReadName> {
  /** page after page; undefined until the first is read */ readonly pages: readonly OutputOf<K>[] | undefined;
  readonly more: () => Promise<void>;
  readonly again: () => Promise<void>;
}
/** A long answer, page after page. @param next what to ask after a page; null at the end */
export const useReadPages = <K extends ReadName>(
  name: K,
  first: InputOf<K>,
  next: (page: OutputOf<K>) => InputOf<K> | null,
  options: ReadOptions<K> = {},
): ReadPages<K> => {
  listen();
  const { data, fetchNextPage, refetch } = useInfiniteQuery<
    OutputOf<K>,
    Error,
    InfiniteData<OutputOf<K>>,
    readonly unknown[],
    InputOf<K>
  >(
    {
      ...queryOf(name, first, options),
      queryKey: [...keyOf(name, first, options.eyes), 'pages'],
      queryFn: ({ pageParam }) => ask(name, pageParam as InputOf<K>, options.after),
      initialPageParam: first,
      getNextPageParam: (page) => next(page),
    },
    cache,
  );
  return {
    pages: data?.pages,
    more: async () => void (await fetchNextPage()),
    again: async () => void (await refetch()),
  };
};

/**
 * Takes an answer that was asked for before the program stood (opening.ts) for that of a read.
 * @param isKept it is one of before: whoever shows it asks all the same
 */
export const openWith = <K extends ReadName>(name: K, input: InputOf<K>, value: OutputOf<K>, isKept = false): void => {
  if (!isKept) openedWith = value;
  cache.setQueryData(keyOf(name, input), value);
};
/** Asks main now, for an act that needs what stands there this instant. Whoever shows the same thing is told. */
export const readNow = async <K extends ReadName>(name: K, input: InputOf<K>): Promise<ReplyOf<K>> => {
  const reply = await callAny(name, input);
  if (reply.ok) cache.setQueryData(keyOf(name, input), reply.value);
  return reply;
};
/** Reads again what is shown of an operation, and settles once it is there. */
export const readAgain = (name: ReadName): Promise<void> => cache.invalidateQueries({ queryKey: [name] });
/** Forgets everything: another person reads now, or another portfolio is open. */
export const forgetReads = (): Promise<void> => {
  if (resting !== null) clearTimeout(resting);
  resting = null;
  return cache.resetQueries();
};
