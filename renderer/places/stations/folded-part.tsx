/** A part of a station that is at rest on one line: its heading says what is inside, a press or a link to a field of it unfolds it. */
import { type ReactNode, useState } from 'react';
import { useUnfolding } from '#renderer/places/records/unfolding.ts';

export const FoldedPart = ({
  title,
  says,
  isOpen = false,
  children,
}: {
  readonly title: string;
  /** what is inside, in a few words */ readonly says?: string;
  /** unfolded when the station is first drawn */ readonly isOpen?: boolean;
  readonly children: ReactNode;
}) => {
  // What is written inside does not fold it again.
  const [wasOpen] = useState(isOpen);
  const all = useUnfolding((s) => s.all);
  return (
    <details className="folded-part" open={wasOpen || all}>
      <summary>
        <h2>{title}</h2> {says !== undefined && <span className="hint">{says}</span>}
      </summary>
      {children}
    </details>
  );
};
