/**
 * WAHA over HTTP (waha-docs as of 2026-07: how-to/status, how-to/sessions, how-to/chats, how-to/security). One message id for
 * all chunks of a post; NOWEB and GOWS keep to the list of contacts, WEBJS and WPP post to everybody (waha#1793).
 */
import { type Question, type Reply, createAsking } from "./ask.ts";
import { type Outcome, type Patience, type StatusGateway, appearance } from "./gateway.ts";
import { errorIn, fieldsOf, isReply, lookOf, outcomeOfPosted, outcomeOfSilence, outcomeOfStatus } from "./read-reply.ts";
import { isSender } from "./sender.ts";
import { type GatewaySettings, chunkLimits } from "./settings.ts";

const enginesThatHonourRecipients = new Set(["NOWEB", "GOWS"]);

export function createWaha(settings: GatewaySettings, { postMs, askMs }: Patience): StatusGateway {
  const asking = createAsking(settings, { "X-Api-Key": settings.apiKey });
  const session = encodeURIComponent(settings.session);
  const contactsOf = (numbers: string[]): string[] => numbers.map((number) => `${number}@c.us`);

  /** The answer of a 2xx, or what went wrong. */
  async function asked(question: Question): Promise<Reply | Outcome> {
    const reply = await asking.ask(question);
    if (!isReply(reply)) return outcomeOfSilence(reply);
    if (reply.status === 422) return unprocessable(reply);
    return outcomeOfStatus(reply) ?? reply;
  }

  return {
    mostRecipients: chunkLimits.most,
    async check() {
      const reply = await asked({ method: "get", path: `/api/sessions/${session}`, totalMs: askMs });
      if ("result" in reply) return reply;
      const { status, engine, me } = fieldsOf(reply.body);
      if (status !== "WORKING") return { result: "refused", code: "session-not-working", again: true };
      if (!enginesThatHonourRecipients.has(String(fieldsOf(engine)["engine"]))) {
        return { result: "refused", code: "engine-ignores-recipients", again: false };
      }
      return isSender(fieldsOf(me)["id"], settings.sender);
    },
    async newMessageId() {
      const reply = await asked({ method: "get", path: `/api/${session}/status/new-message-id`, totalMs: askMs });
      if ("result" in reply) return reply;
      const { id } = fieldsOf(reply.body);
      if (typeof id === "string" && /^[\w.-]{4,128}$/.test(id)) return { result: "accepted", messageId: id };
      return { result: "refused", code: "no-id", again: false };
    },
    async post({ text, image }, numbers, messageId) {
      const common = { id: messageId, contacts: contactsOf(numbers) };
      const file = image && { mimetype: image.mime, filename: `avviso.${image.mime.slice(6)}`, data: image.base64 };
      const reply = await asked({
        method: "post",
        path: `/api/${session}/status/${file ? "image" : "text"}`,
        body: file ? { ...common, file, caption: text } : { ...common, text, ...appearance },
        totalMs: postMs,
      });
      return "result" in reply ? reply : outcomeOfPosted(reply.body);
    },
    async withdraw(messageId, numbers) {
      const body = { id: messageId, contacts: contactsOf(numbers) };
      const reply = await asked({ method: "post", path: `/api/${session}/status/delete`, body, totalMs: postMs });
      if ("result" in reply) return reply;
      const code = errorIn(fieldsOf(reply.body));
      return code ? { result: "refused", code, again: false } : { result: "accepted", messageId };
    },
    async look(messageId) {
      const chat = encodeURIComponent("status@broadcast");
      const path = `/api/${session}/chats/${chat}/messages/${encodeURIComponent(messageId)}?downloadMedia=false`;
      const reply = await asked({ method: "get", path, totalMs: askMs });
      if ("result" in reply) return "not-said";
      const { ack, ackName } = fieldsOf(reply.body);
      return lookOf(ackName ?? ack);
    },
    close: () => asking.close(),
  };
}

/** A session that is not running names the states that it should have; else the engine cannot do what we ask. */
function unprocessable({ body }: Reply): Outcome {
  if ("expected" in fieldsOf(body)) return { result: "refused", code: "session-not-working", again: true };
  return { result: "refused", code: "not-supported", again: false };
}
