/** What a gateway can do for us, and what its answers mean. Nobody here says "seen" unless the gateway says so. */

export type Outcome =
  /** The gateway says that it took it. That is not "seen", and not even "sent". `messageId` may be "" where none is needed. */
  | { result: "accepted"; messageId: string }
  /** It said no. `again`: a person can put it right, and then it may be tried again. */
  | { result: "refused"; code: string; again: boolean }
  /** It may have been posted: not to be repeated. */
  | { result: "unknown"; code: string }
  /** Surely nothing happened. */
  | { result: "not-received"; code: string; retryAfterMs?: number };

/** What became of a message: `not-said` when the gateway cannot tell. */
export type Look = "seen" | "arrived" | "not-yet" | "refused" | "not-said";

export interface StatusContent {
  text: string;
  image?: { mime: string; base64: string };
  /** Where everybody can read the same image; "" when nowhere. */
  imageUrl: string;
}

export interface StatusGateway {
  /** Of more recipients in one request the gateway does not tell the truth. */
  readonly mostRecipients: number;
  /** Is it ready, does it post to the recipients that we name, and from the number that it should? */
  check(): Promise<Outcome>;
  /** An id to post under; "" where the gateway makes its own. */
  newMessageId(): Promise<Outcome>;
  /** `numbers`: digits with country code. */
  post(content: StatusContent, numbers: string[], messageId: string): Promise<Outcome>;
  withdraw(messageId: string, numbers: string[]): Promise<Outcome>;
  look(messageId: string, number: string): Promise<Look>;
  close(): void;
}

/** A text Status needs both, Evolution says so (`formatStatusMessage`); the colour is that of Italian public sites. */
export const appearance = { backgroundColor: "#0066cc", font: 1 } as const;

/** Milliseconds: for a post, and for a question that changes nothing. */
export interface Patience {
  postMs: number;
  askMs: number;
}

/** Sixty to eighty seconds have been seen for one Status (evolution-api#2528). */
export const usualPatience: Patience = { postMs: 150_000, askMs: 30_000 };
