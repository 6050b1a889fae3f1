/** What the page gets from the service. Of citizens nothing but their labels. */

/** What stands on every card, in the comune's own language. */
export interface CardFrame {
  comune: string;
  office: string;
  /** "" when there is none. */
  crestUrl: string;
  /** The public page; "" when the comune has not said where it is. */
  address: string;
  /** Short form of the address, or how to reach the office in the chat: at the foot of the card. */
  foot: string;
  /** What follows on a text that does not fit. */
  more: string;
  language: "it" | "en";
}

export interface CardNotice {
  id: string;
  state: "now" | "scheduled" | "waiting" | "draft" | "expired";
  title: string;
  text: string;
  category: string;
  link: string;
  /** "fino a lunedì 30 novembre", "" when it does not end. */
  validity: string;
  /** "2026-11-24": for the file's name. */
  date: string;
  imageAlt: string;
  /** Changes with the image; "" when there is none. */
  imageHash: string;
  /** What the QR code opens; "": no code. */
  qr: string;
}

export interface NoticesView {
  frame: CardFrame;
  notices: CardNotice[];
  /** How many more there are than are shown. */
  more: number;
  supervisor: boolean;
  user: string;
}

export interface SupervisorView {
  subscribers: number;
  /** The last export of contacts. */
  last: { at: string; count: number } | null;
  /** Labels of who has left since then, the first 500. */
  left: string[];
  leftMore: number;
}

export interface AuditView {
  lines: { at: string; who: string; what: string; deed?: { kind: "contacts" | "register"; count: number; onlyNew: boolean }; reason: string }[];
  zone: string;
}
