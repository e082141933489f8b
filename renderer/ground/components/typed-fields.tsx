/**
 * Fields whose text stands for a value: numbers and dates. At rest they show the value as it is read; while they are edited, what is typed, as typed.
 * Text that is not understood whole is no value: it is kept as a draft and said, and never cut. What the field works out itself (a sum, the century of
 * a date) is shown first and kept when one goes on.
 */
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { shortDate } from '#shared/base/i18n/dates.ts';
import { readTypedDate } from '#shared/base/i18n/typed-date.ts';
import { editableValue, restingValue } from '#shared/base/money/format.ts';
import { type NumberKind, parseNumber } from '#shared/base/money/parse.ts';
import { CalendarButton, DayCalendar } from './controls/calendar.tsx';
import { type Common, describeField, Frame } from './fields.tsx';

/** A text and what it is: a value, a value to be shown first, nothing, or not understood (with the words that say why). */
type Reading<V> =
  | { readonly state: 'value'; readonly value: V }
  | { readonly state: 'proposed'; readonly value: V; readonly words: string }
  | { readonly state: 'empty' }
  | { readonly state: 'refused'; readonly words: string };

/** What was typed, and what stood there before. */
interface Edit<V> {
  readonly text: string;
  readonly before: V | null;
}
interface TypedFieldProps<V> extends Common {
  readonly value: V | null;
  /** text kept from before, that is not a value */ readonly draft?: string | undefined;
  /** a value (null when emptied), or null and the text that is not one yet */ readonly onChange: (
    value: V | null,
    draft: string | null,
    edit: Edit<V>,
  ) => void;
  /** takes a value only when one goes on: what is typed on the way is not tried on the plan */ readonly late?: boolean;
  readonly read: (text: string) => Reading<V>;
  /** the value in the field at rest */ readonly rest: (value: V) => string;
  /** the value in the field while it is edited */ readonly edit: (value: V) => string;
  readonly input: { readonly inputMode: 'decimal' | 'numeric'; readonly className: string };
  /** half a date is no mistake yet: it is said when one goes on */ readonly patient?: boolean;
  /** Alt ↓ opens a month to choose from */ readonly calendar?: boolean;
  /** what Ctrl ; types, as in a spreadsheet */ readonly now?: string | undefined;
}

/** The text of a field and what it stands for, from when one enters it until one goes on. */
const useTypedText = <V extends number | string>(props: TypedFieldProps<V>) => {
  const [editing, setEditing] = useState(false);
  const [before, setBefore] = useState<V | null>(props.value);
  const writtenText = (atRest: boolean): string =>
    props.draft ?? (props.value === null ? '' : (atRest ? props.rest : props.edit)(props.value));
  const [text, setText] = useState(writtenText(true));
  // What the field itself wrote is its value: "€52,000" at rest is not read again as if somebody had typed it.
  const readText = (typed: string): Reading<V> =>
    props.value !== null && !props.draft && typed === writtenText(true)
      ? { state: 'value', value: props.value }
      : props.read(typed);
  const reading = readText(text);
  // An undo, or another place of the screen, can change the value under the cursor: only then does the text follow.
  const standsForValue =
    reading.state === 'empty'
      ? !props.draft && (props.value === null || props.value === 0)
      : reading.state === 'value'
        ? props.draft === undefined && reading.value === props.value
        : props.draft === text || props.late === true;
  const [seen, setSeen] = useState(writtenText(true));
  if (seen !== writtenText(true)) {
    setSeen(writtenText(true));
    if (!editing) setText(writtenText(true));
    else if (!standsForValue) setText(writtenText(false));
  }
  const words = reading.state !== 'refused' ? props.error : props.patient && editing ? '' : reading.words;
  const hint = reading.state === 'proposed' ? reading.words : props.hint;
  /** @param leaving whether one goes on: only then is what was worked out kept */
  const take = (next: string, leaving: boolean): void => {
    const now = props.read(next);
    const edit = { text: next, before };
    if (now.state === 'empty') props.onChange(null, null, edit);
    else if (now.state === 'value' || (now.state === 'proposed' && leaving)) props.onChange(now.value, null, edit);
    else props.onChange(null, next, edit);
  };
  const input = useRef<HTMLInputElement>(null);
  const entering = useRef(false);
  // What is typed first replaces the whole, as after a Tab: writing the value otherwise has lost that selection.
  useLayoutEffect(() => {
    if (entering.current) input.current?.select();
    entering.current = false;
  });
  const enter = (): void => {
    setEditing(true);
    setBefore(props.value);
    if (text !== writtenText(true) || props.readOnly) return;
    entering.current = true;
    // A zero is what nobody has typed yet: digits would stand around it and make another number.
    setText(props.value === 0 && !props.draft ? '' : writtenText(false));
  };
  const leave = (): void => {
    setEditing(false);
    const now = readText(text);
    if (props.late && now.state !== 'refused' && text !== writtenText(false) && text !== writtenText(true))
      take(text, true);
    else if (now.state === 'proposed') take(text, true);
    if (!(props.late && now.state === 'refused')) setText(writtenText(true));
  };
  const type = (typed: string): void => {
    setText(typed);
    if (!props.late) take(typed, false);
  };
  /** Enter keeps what is shown first. */
  const settle = (): void => {
    if (props.late || reading.state === 'proposed') take(text, true);
  };
  return { text, words, hint, input, enter, leave, type, settle };
};

const TypedField = <V extends number | string>(props: TypedFieldProps<V>) => {
  const id = useId();
  const { text, words, hint, input, enter, leave, type, settle } = useTypedText(props);
  const [isCalendar, setCalendar] = useState(false);
  const isOpen = props.readOnly !== true && props.disabled !== true;
  const hasCalendar = props.calendar === true && isOpen;
  return (
    <Frame {...props} hint={hint} error={words} id={id}>
      <div className="field-with-sign">
        <input
          id={id}
          ref={input}
          type="text"
          inputMode={props.input.inputMode}
          className={props.input.className}
          value={text}
          disabled={props.disabled}
          readOnly={props.readOnly}
          onFocus={enter}
          onBlur={leave}
          onKeyDown={(e) => {
            if (hasCalendar && e.altKey && e.key === 'ArrowDown') {
              e.preventDefault();
              setCalendar(true);
            }
            if (e.key === 'Enter') settle();
            if (props.now !== undefined && e.key === ';' && e.ctrlKey && isOpen) {
              e.preventDefault();
              type(props.now);
            }
          }}
          onChange={(e) => type(e.target.value)}
          {...describeField(id, { ...props, hint, error: words })}
        />
        {hasCalendar && <CalendarButton label={props.label} onOpen={() => setCalendar(true)} />}
        {isCalendar && (
          <DayCalendar
            label={props.label}
            value={String(props.value ?? '')}
            near={input}
            onChoose={(iso) => {
              props.onChange(iso as V, null, { text: iso, before: props.value });
              setCalendar(false);
              input.current?.focus();
            }}
            onClose={() => setCalendar(false)}
          />
        )}
      </div>
    </Frame>
  );
};

export interface NumberFieldProps extends Common {
  readonly kind: NumberKind;
  readonly value: number | null;
  readonly draft?: string | undefined;
  readonly onChange: (value: number | null, draft: string | null, edit: Edit<number>) => void;
  readonly late?: boolean;
  /** what Ctrl ; types */ readonly now?: string | undefined;
}
/** A number of its kind. @param props `onChange` gives null and the text for what is not understood whole */
export const NumberField = (props: NumberFieldProps) => {
  const t = useT();
  const language = useLanguage();
  return (
    <TypedField<number>
      {...props}
      input={{ inputMode: 'decimal', className: 'input number' }}
      rest={(value) => restingValue(value, props.kind, language)}
      edit={(value) => editableValue(value, props.kind, language)}
      read={(text) => {
        const parsed = parseNumber(text, props.kind);
        if (!parsed.ok)
          return parsed.rule === 'empty'
            ? { state: 'empty' }
            : { state: 'refused', words: t(`common.number.${parsed.rule}`) };
        if (parsed.sum !== true) return { state: 'value', value: parsed.value };
        const sum = restingValue(parsed.value, props.kind, language);
        return { state: 'proposed', value: parsed.value, words: t('common.number.sum', { sum }) };
      }}
    />
  );
};

/** A day, typed as JJ/MM/AAAA (DD/MM/YYYY) or ISO; two digits for the year are shown with their century before they are kept. */
export const DateField = (
  props: Common & {
    /** YYYY-MM-DD, or nothing */ readonly value: string;
    readonly draft?: string | undefined;
    /** null when emptied, and with the text that is not a day yet */ readonly onChange: (
      iso: string | null,
      draft: string | null,
      edit: Edit<string>,
    ) => void;
  },
) => {
  const t = useT();
  const today = useApp((s) => s.info?.today);
  return (
    <TypedField<string>
      {...props}
      value={props.value === '' ? null : props.value}
      input={{ inputMode: 'numeric', className: 'input' }}
      patient
      calendar
      {...(today === undefined ? {} : { now: shortDate(today) })}
      rest={shortDate}
      edit={shortDate}
      read={(text) => {
        if (text.trim() === '') return { state: 'empty' };
        const date = readTypedDate(text);
        if (!date.ok) return { state: 'refused', words: t('common.date.wrong') };
        if (!date.guessed) return { state: 'value', value: date.iso };
        return { state: 'proposed', value: date.iso, words: t('common.date.guessed', { date: shortDate(date.iso) }) };
      }}
    />
  );
};
