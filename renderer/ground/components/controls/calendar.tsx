/** A month to choose a day from, beside a field that takes any usual writing of one. */

import { type CalendarDate, parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import type { RefObject } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Dialog,
  Heading,
  Popover,
} from 'react-aria-components';
import { useT } from '#renderer/ground/language/language.tsx';
import { IconButton, Tipped } from './tip.tsx';

const dayOf = (iso: string): CalendarDate | null => {
  try {
    return parseDate(iso);
  } catch {
    return null;
  }
};

export const CalendarButton = ({ label, onOpen }: { readonly label: string; readonly onOpen: () => void }) => {
  const t = useT();
  return (
    <IconButton label={t('common.calendar', { field: label })} className="field-sign" tabIndex={-1} onClick={onOpen}>
      <CalendarDays size={14} strokeWidth={1.75} aria-hidden="true" />
    </IconButton>
  );
};

export const DayCalendar = ({
  label,
  value,
  near,
  onChoose,
  onClose,
}: {
  readonly label: string;
  /** YYYY-MM-DD, or nothing */ readonly value: string;
  /** the field it belongs to */ readonly near: RefObject<HTMLElement | null>;
  readonly onChoose: (iso: string) => void;
  readonly onClose: () => void;
}) => {
  const t = useT();
  return (
    <Popover
      className="calendar-popover"
      triggerRef={near}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement="bottom start"
      offset={4}
    >
      <Dialog className="calendar-dialog" aria-label={label}>
        <Calendar aria-label={label} autoFocus defaultValue={dayOf(value)} onChange={(day) => onChoose(day.toString())}>
          <header className="calendar-head">
            <Tipped words={t('common.month.before')}>
              <Button slot="previous" className="icon-button">
                <ChevronLeft size={16} strokeWidth={1.75} aria-hidden="true" />
              </Button>
            </Tipped>
            <Heading className="calendar-month" />
            <Tipped words={t('common.month.after')}>
              <Button slot="next" className="icon-button">
                <ChevronRight size={16} strokeWidth={1.75} aria-hidden="true" />
              </Button>
            </Tipped>
          </header>
          <CalendarGrid className="calendar-grid">
            <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
            <CalendarGridBody>{(date) => <CalendarCell date={date} className="calendar-day" />}</CalendarGridBody>
          </CalendarGrid>
        </Calendar>
      </Dialog>
    </Popover>
  );
};
