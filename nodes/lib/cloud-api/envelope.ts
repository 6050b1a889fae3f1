/** The JSON that goes over the wire around a message, an address, a read mark. */
import { Refused } from "../errors.ts";
import { LIMITS } from "./limits.ts";
import type { Outgoing } from "./outgoing.ts";

/**
 * Whom it is for: the phone as the digits of `wa_id`, without "+"; or the business-scoped user id. With both the phone
 * is used, as Meta itself does.
 */
export interface Address {
  phone?: string;
  userId?: string;
}

/** `callback` comes back in every receipt (`biz_opaque_callback_data`); `replyTo` is the id of the message quoted. */
export interface SendOptions {
  callback?: string;
  replyTo?: string;
}

/** @throws Refused when the address, the callback or the quotation cannot be sent. */
export function sendBody(message: Outgoing, to: Address, options: SendOptions): string {
  const { callback, replyTo } = options;
  if (callback !== undefined && callback.length > LIMITS.callback) {
    throw new Refused("callback-too-long", CALLBACK_TOO_LONG, { length: callback.length, limit: LIMITS.callback });
  }
  if (replyTo !== undefined && message.type === "reaction") throw new Refused("reaction-quotes", REACTION_QUOTES);
  const content = (message as unknown as Record<string, unknown>)[message.type];
  return JSON.stringify({
    messaging_product: "whatsapp",
    recipient_type: "individual",
    ...addressOf(to, "to", "recipient"),
    type: message.type,
    [message.type]: content,
    ...(replyTo === undefined ? {} : { context: { message_id: replyTo } }),
    ...(callback === undefined ? {} : { biz_opaque_callback_data: callback }),
  });
}

/** @throws Refused when the address cannot be used. */
export function blockBody(to: Address): string {
  return JSON.stringify({ messaging_product: "whatsapp", block_users: [addressOf(to, "user", "user_id")] });
}

export function readBody(messageId: string, typing: boolean): string {
  const indicator = typing ? { typing_indicator: { type: "text" } } : {};
  return JSON.stringify({ messaging_product: "whatsapp", status: "read", message_id: messageId, ...indicator });
}

export function rejectBody(callId: string): string {
  return JSON.stringify({ messaging_product: "whatsapp", call_id: callId, action: "reject" });
}

/** Without the "+" Meta would put the country of the business number in front (messages/send-messages). */
function addressOf(to: Address, phoneKey: string, userKey: string): Record<string, string> {
  if (to.phone !== undefined) {
    if (/^\d{5,20}$/.test(to.phone)) return { [phoneKey]: `+${to.phone}` };
  } else if (to.userId !== undefined && /^[\w.-]{3,200}$/.test(to.userId)) {
    return { [userKey]: to.userId };
  }
  throw new Refused("address", NO_ADDRESS);
}

const CALLBACK_TOO_LONG = {
  it: "Il campo biz_opaque_callback_data è lungo {length} caratteri; il massimo è {limit}.",
  en: "The field biz_opaque_callback_data has {length} characters; the limit is {limit}.",
};
const REACTION_QUOTES = {
  it: "Una reazione non può citare un altro messaggio: togliere la citazione.",
  en: "A reaction cannot quote another message: remove the quotation.",
};
const NO_ADDRESS = {
  it: "Manca un destinatario valido: il numero in cifre con il prefisso del paese, o l'identificativo WhatsApp.",
  en: "There is no valid recipient: the number in digits with its country code, or the WhatsApp user id.",
};
