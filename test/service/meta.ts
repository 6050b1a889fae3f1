/** Meta's side of the webhook, written from its documentation alone: bodies, signature, repetition until a 200. */
import { createHmac, randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";

export interface Person {
  /** Digits; missing for somebody who is known by user name only. */
  phone?: string;
  userId: string;
  name: string;
}

export interface Meta {
  /** One call of the webhook; answers its status, 0 when there was no answer. `signature: ""` sends none. */
  post(body: unknown, signature?: string): Promise<number>;
  /** Calls again until it is taken, as Meta does. Answers how often it called. */
  deliver(body: unknown): Promise<number>;
}

export interface MetaOptions {
  /** Asked each time: the service may come back elsewhere. */
  webhook: () => string;
  appSecret: string;
  /** Pause between two calls of one delivery, in ms. */
  againMs?: number;
}

export function meta({ webhook, appSecret, againMs = 50 }: MetaOptions): Meta {
  async function post(body: unknown, signature?: string): Promise<number> {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const headers: Record<string, string> = { "content-type": "application/json" };
    const own = `sha256=${createHmac("sha256", appSecret).update(text).digest("hex")}`;
    if (signature !== "") headers["x-hub-signature-256"] = signature ?? own;
    return fetch(webhook(), { method: "POST", headers, body: text }).then(
      async (response) => {
        await response.arrayBuffer();
        return response.status;
      },
      () => 0,
    );
  }
  return {
    post,
    async deliver(body) {
      for (let calls = 1; ; calls += 1) {
        if ((await post(body)) === 200) return calls;
        if (calls > 2_000) throw new Error("Meta gives up");
        await pause(againMs);
      }
    },
  };
}

/** A person with a number that nobody can have: Italian mobile numbers begin with 31 to 39. */
export function person(index: number): Person {
  const digits = String(index).padStart(4, "0");
  return { phone: `39300777${digits}`, userId: `IT.300777${digits}48213907`, name: `Persona ${digits}` };
}

/** Meta's ids hold the person's number in base64. */
export function wamid(who: Person): string {
  const digits = who.phone ?? who.userId.replace(/\D/g, "");
  const tail = randomBytes(10).toString("hex").toUpperCase();
  return `wamid.${Buffer.from(`\x1c\x18\x0c${digits}\x15\x02\x00\x12\x18\x14${tail}\x00`, "latin1").toString("base64")}`;
}

export function seconds(): string {
  return String(Math.floor(Date.now() / 1000));
}

/** The envelope around one change. */
export function envelope(value: object, field = "messages"): object {
  return { object: "whatsapp_business_account", entry: [{ id: "700700700", changes: [{ field, value }] }] };
}

export function valueOf(phoneNumberId: string, value: object): object {
  const metadata = { display_phone_number: "390586000000", phone_number_id: phoneNumberId };
  return { messaging_product: "whatsapp", metadata, ...value };
}

/** One message; `content` is its type and its part. */
export function inbound(phoneNumberId: string, who: Person, content: object, id = wamid(who)): object {
  const contact = { profile: { name: who.name }, ...(who.phone && { wa_id: who.phone }), user_id: who.userId };
  const from = { ...(who.phone && { from: who.phone }), from_user_id: who.userId };
  const message = { ...from, id, timestamp: seconds(), ...content };
  return envelope(valueOf(phoneNumberId, { contacts: [contact], messages: [message] }));
}

export function text(phoneNumberId: string, who: Person, body: string, id?: string): object {
  return inbound(phoneNumberId, who, { type: "text", text: { body } }, id);
}
