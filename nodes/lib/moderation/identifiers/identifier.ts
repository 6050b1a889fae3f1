/** What identifies a person, or could be taken for something that does. */
export type Kind =
  | "fiscal-code"
  | "iban"
  | "card"
  | "phone"
  | "email"
  | "plate"
  | "document"
  | "vat"
  | "address";

/** Offsets are in the text (or view) that was searched. */
export interface Identifier {
  kind: Kind;
  from: number;
  to: number;
  /** Without separators, in lower case; telephone numbers without the prefix of Italy. */
  value: string;
}
