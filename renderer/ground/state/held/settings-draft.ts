/** The names in the settings under the hands of the user: saved like anything else that is typed. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { call } from '#renderer/ground/api/client.ts';
import { type Lane, outbox } from '#renderer/ground/saving/outbox.ts';
import { addSource, setRefusing } from '#renderer/ground/saving/unsaved.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import { type Refusal, refusalsIn } from '#shared/base/refusal/refusal.ts';
import { textLimitAt } from '#shared/base/refusal/text-limit.ts';
import { ok } from '#shared/contract/failures.ts';
import { SettingsSchema } from '#shared/contract/operations/app.ts';
import { useApp } from '../app-store.ts';
import type { FieldPlace } from './field-place.ts';

const REST = { restMs: 500, mostMs: 3_000 } as const;
const KEY = 'settings';
const NAMES = ['userName', 'organisationName'] as const;
type Name = (typeof NAMES)[number];

const typed = createStore<Readonly<Partial<Record<Name, string>>>>(() => ({}));
const refusalIn = (name: Name, text: string): Refusal | null => {
  const parsed = SettingsSchema.shape[name].safeParse(text);
  return parsed.success ? null : refusalsIn('input', parsed.error, text, [name])[0];
};
/** What of it can be kept. */
const writable = (): Partial<Record<Name, string>> =>
  Object.fromEntries(Object.entries(typed.getState()).filter(([name, text]) => refusalIn(name as Name, text) === null));

const lane: Lane = {
  key: KEY,
  waits: () => Object.keys(writable()).length > 0,
  send: async () => {
    const sent = writable();
    const reply = await call('settings.set', sent);
    if (!reply.ok) return reply;
    useApp.setState(({ info }) => ({ info: info && { ...info, settings: reply.value } }));
    // What was typed on meanwhile is sent next.
    typed.setState(
      Object.fromEntries(Object.entries(typed.getState()).filter(([name, text]) => sent[name as Name] !== text)),
      true,
    );
    return ok({ savedAt: new Date().toISOString() });
  },
};
addSource({
  key: KEY,
  unsaved: (language) => {
    const t = translator(language);
    const failure = outbox.state.getState().failures.get(KEY);
    return Object.entries(typed.getState()).map(([name, words]) => {
      const refusal = refusalIn(name as Name, words);
      return {
        key: KEY,
        document: t('settings.title'),
        field: t(`settings.${name as Name}`),
        words,
        why:
          refusal !== null
            ? ({ kind: 'refused', refusal } as const)
            : failure === undefined
              ? null
              : ({ kind: 'notSent', failure } as const),
        isDraft: false,
      };
    });
  },
  overwrite: async () => void (await outbox.flush(KEY)),
  giveUp: async () => {
    outbox.forget(KEY);
    typed.setState({}, true);
    setRefusing(KEY, false);
  },
});

export const useSettingsPlace = (name: Name): FieldPlace => {
  const kept = useApp((s) => s.info?.settings[name] ?? '');
  const text = useStore(typed, (s) => s[name]);
  return {
    value: text ?? kept,
    text: undefined,
    refusal: text === undefined ? null : refusalIn(name, text),
    limit: textLimitAt(SettingsSchema, [name]),
    // Settings are not in the portfolio: a portfolio that cannot be written does not close them.
    lock: null,
    write: (value) => {
      typed.setState({ [name]: String(value) });
      setRefusing(
        KEY,
        NAMES.some((n) => refusalIn(n, typed.getState()[n] ?? '') !== null),
      );
      outbox.touch(lane, REST);
    },
    type: () => undefined,
  };
};
