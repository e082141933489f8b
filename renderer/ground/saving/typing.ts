/** Fields that keep what is typed to themselves until they are left: a cell that is being written, a name that is kept when its field is left. */
import { useEffect, useRef } from 'react';

const open = new Set<() => void>();

/** @param finish hands over what is typed, as leaving the field does */
export const useTyping = (finish: () => void): void => {
  const latest = useRef(finish);
  latest.current = finish;
  useEffect(() => {
    const own = (): void => latest.current();
    open.add(own);
    return () => void open.delete(own);
  }, []);
};
/** Everything that is typed is handed over, as if each field was left. */
export const finishTyping = (): void => {
  for (const finish of [...open]) finish();
};
