/** The sign of the application: two wings and the middle panel. */
export const Emblem = () => (
  <svg width="26" height="20" viewBox="0 0 26 20" aria-hidden="true" className="emblem">
    <path d="M1 4.5 6.5 3v14L1 15.5Z" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
    <rect x="8.5" y="1" width="9" height="18" rx="1" fill="currentColor" />
    <path d="M25 4.5 19.5 3v14l5.5-1.5Z" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
  </svg>
);
