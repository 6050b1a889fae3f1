/**
 * What can come in through the webhook, one documented shape per kind. Meta's names are kept where a reader would look
 * for them in its documents: `kind` of a message is `messages[].type`, `kind` of an account event is `changes[].field`.
 *
 * Everything that identifies a person (`sender`, `recipient`, `id`, `previous`, `current`) is personal data: Meta's
 * message ids contain the telephone number in base64. These events are for the store, never for `msg`.
 */

/** Who wrote, or who was written to. Since 2026 the number may be missing (usernames) and `userId` is what stays. */
export interface Person {
  /** Digits as Meta gives them, country code first, without "+". */
  phone?: string;
  /** Business-scoped user id, "IT.1349…". */
  userId?: string;
  /** Parent business-scoped user id, "IT.ENT.…"; only for businesses enrolled with several portfolios. */
  parentUserId?: string;
  /** Profile name chosen by the person: untrusted text. */
  name?: string;
  /** WhatsApp username; may change at any time, never a key. */
  username?: string;
}

/** An error as Meta writes it in messages, statuses and values. `code` is null when it was not a number. */
export interface MetaError {
  code: number | null;
  title?: string;
  message?: string;
  details?: string;
}

export type MediaKind = "image" | "video" | "audio" | "document" | "sticker";

/** A handle on a file at Meta; the id lives 7 days, the url 5 minutes. */
export interface Media {
  kind: MediaKind;
  metaId: string;
  /** As sent, may carry parameters: "audio/ogg; codecs=opus". Empty when Meta sent none. */
  mime: string;
  /** Base64 or hex, as Meta sent it. */
  sha256?: string;
  /** File name of a document: untrusted text. */
  name?: string;
  /** Only to be fetched from an allow-listed host: the bearer token goes with it. */
  url?: string;
  bytes?: number;
  /** A voice note. */
  voice?: boolean;
  /** A moving sticker. */
  animated?: boolean;
}

/** What a message answers or where it was forwarded from. */
export interface Context {
  /** Meta's id of the message answered. */
  id?: string;
  from?: string;
  forwarded?: boolean;
  /** Forwarded more than five times. */
  frequentlyForwarded?: boolean;
  product?: { catalogId?: string; productId?: string };
}

/** The advertisement or page button that the person came from. */
export interface Referral {
  sourceType?: string;
  sourceId?: string;
  sourceUrl?: string;
  headline?: string;
  body?: string;
  clickId?: string;
}

interface Common<Category extends string, Kind extends string> {
  category: Category;
  kind: Kind;
  /** Our number at Meta (`metadata.phone_number_id`). */
  phoneNumberId?: string;
  /** Our number as shown (`metadata.display_phone_number`). */
  displayNumber?: string;
  /** Our WhatsApp Business account (`entry.id`). */
  accountId?: string;
  /** Meta's id of the message, of the message that a status is about, or of the call. */
  id?: string;
  /** When it happened, epoch milliseconds; null when Meta did not say. */
  at: number | null;
  sender?: Person;
  /** The piece as it came, for what we do not take apart. JSON text instead of a value when nested very deeply. */
  raw?: unknown;
}

interface Message<Kind extends string> extends Common<"message", Kind> {
  /** The one string that a flow reads: text, caption, title of the button pressed, emoji; "" when there is none. */
  text: string;
  media: readonly Media[];
  context?: Context;
  referral?: Referral;
  /** Group that the message was written in. */
  group?: string;
  /** What Meta could not deliver of it, e.g. 131052: the file could not be fetched. */
  errors?: readonly MetaError[];
}

export type TextMessage = Message<"text">;
/** `media` is empty when Meta could not fetch the file; `errors` then says why. */
export type MediaMessage = Message<MediaKind>;

export interface LocationMessage extends Message<"location"> {
  /** Degrees. */
  location: { latitude: number; longitude: number; name?: string; address?: string; url?: string };
}

export interface ContactCard {
  name?: string;
  phones: { phone?: string; waId?: string; type?: string }[];
  emails: string[];
  organisation?: string;
}

export interface ContactsMessage extends Message<"contacts"> {
  cards: ContactCard[];
  /** "contact_request" when the person answered our request for the number, "other" when they shared a card. */
  origin?: string;
}

/** What was pressed or filled in. */
export type Reply =
  | { type: "button_reply" | "list_reply"; id: string; title: string; description?: string }
  | { type: "nfm_reply"; name?: string; body?: string; /** The form's answers as JSON text, untrusted. */ json: string }
  | { type: "call_permission_reply"; response: string; /** Epoch milliseconds. */ expiresAt?: number; source?: string }
  | { type: "other"; name: string };

export interface InteractiveMessage extends Message<"interactive"> {
  reply: Reply;
}

/** Quick reply of a template; `payload` is what we gave the button, missing in old fixtures. */
export interface ButtonMessage extends Message<"button"> {
  payload?: string;
}

export interface ReactionMessage extends Message<"reaction"> {
  /** Meta's id of the message reacted to. */
  target: string;
  /** "" when the reaction was taken back. */
  emoji: string;
  removed: boolean;
}

export interface OrderMessage extends Message<"order"> {
  catalogId?: string;
  items: { productId?: string; quantity: number | null; price: number | null; currency?: string }[];
}

/**
 * The person changed number or id, or registered on another device. `previous` and `current` hold what Meta gave;
 * `sender` is the person as named before the change and may be missing.
 */
export interface SystemMessage extends Message<"system"> {
  /** "user_changed_number", "user_changed_user_id", "customer_identity_changed" or a newer word. */
  change: string;
  previous: Person;
  current: Person;
}

export interface EditMessage extends Message<"edit"> {
  /** Meta's id of the message corrected. */
  target: string;
  /** `messages[].type` of the new version; `text` and `media` hold its content. */
  type: string;
}

export interface RevokeMessage extends Message<"revoke"> {
  /** Meta's id of the message deleted by its writer. */
  target: string;
}

/** The person opened the chat without writing (older numbers). */
export type WelcomeMessage = Message<"request_welcome">;

/** A message whose kind Meta or we cannot show; `type` is the kind as far as it is known. */
export interface UnsupportedMessage extends Message<"unsupported"> {
  type: string;
}

export type MessageEvent =
  | TextMessage
  | MediaMessage
  | LocationMessage
  | ContactsMessage
  | InteractiveMessage
  | ButtonMessage
  | ReactionMessage
  | OrderMessage
  | SystemMessage
  | EditMessage
  | RevokeMessage
  | WelcomeMessage
  | UnsupportedMessage;

/** What became of a message that we sent; `id` is that message's. */
export interface StatusEvent extends Common<"status", "status"> {
  /** "sent", "delivered", "read", "played", "failed"; older numbers also "deleted", "warning". */
  status: string;
  /** Our own text (`biz_opaque_callback_data`). */
  callback?: string;
  recipient: Person;
  /** The group it was sent to; `recipient` is then the member. */
  group?: string;
  /** Participant as Meta gives it, part of the key of a group status. */
  participant?: string;
  pricing?: { billable?: boolean; model?: string; type?: string; category?: string };
  errors: readonly MetaError[];
}

export interface CallEvent extends Common<"call", "call"> {
  /** Meta's id of the call. */
  callId: string;
  /** "connect", "terminate", "status" (with `status`), or a newer word. */
  event: string;
  /** "RINGING", "COMPLETED", "FAILED" …: as written, the first one where Meta sends a list. */
  status?: string;
  /** "USER_INITIATED" or "BUSINESS_INITIATED". */
  direction?: string;
  /** Epoch milliseconds. */
  startedAt?: number;
  /** Epoch milliseconds. */
  endedAt?: number;
  /** Seconds. */
  duration?: number;
  callback?: string;
  errors: readonly MetaError[];
}

/** What happened to our account, number or templates. `raw` is `changes[].value`. */
export interface AccountEvent extends Common<"account", AccountField> {
  /** `value.event`, or what stands for it: a decision, a quality, a category. */
  event?: string;
  template?: { id?: string; name?: string; language?: string };
  /** Reason of a refusal or restriction, as Meta words it. */
  reason?: string;
}

export type AccountField =
  | "account_update"
  | "account_alerts"
  | "account_review_update"
  | "business_capability_update"
  | "phone_number_quality_update"
  | "phone_number_name_update"
  | "security"
  | "message_template_status_update"
  | "message_template_quality_update"
  | "message_template_components_update"
  | "template_category_update"
  | "partner_solutions"
  | "payment_configuration_update";

/** A person got a new business-scoped id: all that hangs on the previous one is to be carried over. */
export interface UserIdUpdateEvent extends Common<"account", "user_id_update"> {
  previous: Person;
  current: Person;
}

/** A person stopped or resumed marketing messages. */
export interface UserPreferenceEvent extends Common<"account", "user_preferences"> {
  /** "marketing_messages" */
  topic: string;
  /** "stop", "resume" */
  value: string;
}

/** A fault of Meta or of our application (`value.errors`), one event for each. */
export interface FaultEvent extends Common<"account", "errors"> {
  error: MetaError;
}

/** A message that the office wrote in the Business app on the same number; `raw` is the message. */
export interface EchoEvent extends Common<"account", "echo"> {
  recipient: Person;
}

/** Anything else, kept as it came. `field` is `changes[].field`, "" when there was none. */
export interface OtherEvent extends Common<"account", "other"> {
  field: string;
  raw: unknown;
}

export type WebhookEvent =
  | MessageEvent
  | StatusEvent
  | CallEvent
  | AccountEvent
  | UserIdUpdateEvent
  | UserPreferenceEvent
  | FaultEvent
  | EchoEvent
  | OtherEvent;

/** All that one call of the webhook carried, in its order. */
export interface Parsed {
  events: WebhookEvent[];
  /** How many of them are kept as "unsupported" or "other". */
  unknown: number;
}
