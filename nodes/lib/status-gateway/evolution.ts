/**
 * Evolution API over HTTP (2.3.6, code: sendMessage.router, whatsapp.baileys.service, channel.service, chat.router). It posts a
 * list in pieces of ten and swallows the failures of all but the first (`Promise.allSettled`): a request of more than ten
 * would be a success that nobody can vouch for. Each request makes a message id of its own.
 */
import { type Question, type Reply, createAsking } from "./ask.ts";
import { type Outcome, type Patience, type StatusGateway, appearance } from "./gateway.ts";
import { errorIn, fieldsOf, isReply, lookOf, outcomeOfPosted, outcomeOfSilence, outcomeOfStatus } from "./read-reply.ts";
import { isSender } from "./sender.ts";
import type { GatewaySettings } from "./settings.ts";

export function createEvolution(settings: GatewaySettings, { postMs, askMs }: Patience): StatusGateway {
  const asking = createAsking(settings, { apikey: settings.apiKey });
  const instance = encodeURIComponent(settings.session);

  async function asked(question: Question): Promise<Reply | Outcome> {
    const reply = await asking.ask(question);
    if (!isReply(reply)) return outcomeOfSilence(reply);
    if (reply.status === 400) return badRequest(reply);
    return outcomeOfStatus(reply) ?? reply;
  }

  return {
    mostRecipients: 10,
    async check() {
      const path = `/instance/fetchInstances?instanceName=${instance}`;
      const reply = await asked({ method: "get", path, totalMs: askMs });
      if ("result" in reply) return reply;
      const list = Array.isArray(reply.body) ? (reply.body as unknown[]).map(fieldsOf) : [];
      const found = list.find(({ name }) => name === settings.session);
      if (!found) return { result: "refused", code: "session-unknown", again: true };
      if (found["connectionStatus"] !== "open") return { result: "refused", code: "session-not-working", again: true };
      // On Meta's channel it answers "not available on WhatsApp Business API".
      if (found["integration"] !== "WHATSAPP-BAILEYS") return { result: "refused", code: "not-supported", again: false };
      return isSender(found["ownerJid"], settings.sender);
    },
    newMessageId: async () => ({ result: "accepted", messageId: "" }),
    async post({ text, imageUrl }, numbers) {
      const statusJidList = numbers.map((number) => `${number}@s.whatsapp.net`);
      const what = imageUrl ? { type: "image", content: imageUrl, caption: text } : { type: "text", content: text, ...appearance };
      const body = { ...what, statusJidList, allContacts: false };
      const reply = await asked({ method: "post", path: `/message/sendStatus/${instance}`, body, totalMs: postMs });
      return "result" in reply ? reply : outcomeOfPosted(reply.body);
    },
    async withdraw(messageId) {
      const body = { id: messageId, fromMe: true, remoteJid: "status@broadcast" };
      const path = `/chat/deleteMessageForEveryone/${instance}`;
      const reply = await asked({ method: "delete", path, body, totalMs: postMs });
      if ("result" in reply) return reply;
      const code = errorIn(fieldsOf(reply.body));
      return code ? { result: "refused", code, again: false } : { result: "accepted", messageId };
    },
    async look(messageId, number) {
      const body = { where: { id: messageId, remoteJid: "status@broadcast" }, page: 1, offset: 50 };
      const reply = await asked({ method: "post", path: `/chat/findStatusMessage/${instance}`, body, totalMs: askMs });
      // 2.3.6 keeps no receipts of statuses: an empty list says nothing.
      if ("result" in reply || !Array.isArray(reply.body)) return "not-said";
      const isOf = ({ participant }: Record<string, unknown>): boolean =>
        typeof participant !== "string" || number === "" || participant.startsWith(number);
      const looks = (reply.body as unknown[]).map(fieldsOf).filter(isOf).map(({ status }) => lookOf(status));
      return (["refused", "seen", "arrived", "not-yet"] as const).find((look) => looks.includes(look)) ?? "not-said";
    },
    close: () => asking.close(),
  };
}

/** Every error inside a send comes out as a 400 (`sendMessageWithTyping`): a lost connection may have been after the post. */
function badRequest({ body }: Reply): Outcome {
  const said = JSON.stringify(fieldsOf(fieldsOf(body)["response"])["message"] ?? "");
  if (/time|connection|closed|socket|overlimit/i.test(said)) return { result: "unknown", code: "connection-lost" };
  if (/not available on/i.test(said)) return { result: "refused", code: "not-supported", again: false };
  return { result: "refused", code: "http-400", again: false };
}
