/** Where the system keeps secrets of the account that is signed in: whoever opens the session opens the portfolio. */
export interface Keystore {
  /** base64 */ readonly close: (text: string) => string;
  /** null: it was closed on another machine, by another account, or is damaged */ readonly open: (
    sealed: string,
  ) => string | null;
}
