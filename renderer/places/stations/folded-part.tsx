/** A part of a station that is at rest on one line: its heading says what is inside, a press or a link to a field of it unfolds it. */
import { type ReactNode, useState } from 'react';

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
  return (
    <details className="folded-part" open={wasOpen}>
      <summary>
        <h2>{title}</h2> {says !== undefined && <span className="hint">{says}</span>}
      </summary>
      {children}
    </details>
  );
};
