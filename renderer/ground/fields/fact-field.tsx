/**
 * One fact of a station: what is read is read, and written in its place. The control is always there, drawn as text until it is pointed at or holds the cursor; its
 * hint and its counter come with the cursor, its error stays. At its right one sign says where the fact comes from.
 */
import { type KeyboardEvent, type ReactNode, useRef } from 'react';

export interface FactFieldProps {
  /** the place of the dossier, as findings name it: 'answers/request.need' */ readonly place: string;
  /** shares its line with another one */ readonly short?: boolean | undefined;
  /** what is said of it beside its value */ readonly sign?: ReactNode;
  /** it stands otherwise in the newest frozen version */ readonly differs?: boolean | undefined;
  /** Alt Enter, where a fact has an origin */ readonly onOrigin?: (() => void) | undefined;
  /** a document dropped on it, or none */ readonly onDropFiles?: ((files: readonly File[]) => void) | undefined;
  readonly children: ReactNode;
}
export const FactField = ({
  place,
  short = false,
  sign,
  differs = false,
  onOrigin,
  onDropFiles,
  children,
}: FactFieldProps) => {
  const entered = useRef<{ readonly control: HTMLInputElement | HTMLTextAreaElement; readonly value: string } | null>(
    null,
  );
  /** Escape puts back what stood there when the cursor came; a list that is open takes it first. */
  const restore = (event: KeyboardEvent): void => {
    const { current } = entered;
    if (event.key !== 'Escape' || current === null || event.target !== current.control) return;
    const { control } = current;
    const isChoice = control.getAttribute('role') === 'combobox' && !('suggests' in control.dataset);
    if (isChoice || control.getAttribute('aria-expanded') === 'true' || control.value === current.value) return;
    event.preventDefault();
    event.stopPropagation();
    const prototype = control instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set?.call(control, current.value);
    control.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !event.altKey || !onOrigin) return;
    event.preventDefault();
    event.stopPropagation();
    onOrigin();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the control inside are heard, nothing else is
    <div
      className="fact"
      data-place={place}
      data-short={short}
      data-differs={differs || undefined}
      onKeyDownCapture={onKeyDown}
      onKeyDown={restore}
      onFocus={(e) => {
        const { target } = e;
        if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
          entered.current = { control: target, value: target.value };
      }}
      onDragOver={(e) => {
        if (onDropFiles && e.dataTransfer.types.includes('Files')) e.preventDefault();
      }}
      onDrop={(e) => {
        if (!onDropFiles || e.dataTransfer.files.length === 0) return;
        e.preventDefault();
        onDropFiles([...e.dataTransfer.files]);
      }}
    >
      {children}
      <span className="fact-sign">{sign}</span>
    </div>
  );
};
