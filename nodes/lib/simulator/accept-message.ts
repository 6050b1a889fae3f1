import { contentOf } from "./bubble.ts";
import { checkMessage } from "./check-message.ts";
import { GraphFault } from "./graph-error.ts";
import { messageId } from "./ids.ts";
import type { Json } from "./read-json.ts";
import { objectIn, textIn, when } from "./read-json.ts";
import type { Person } from "./roster.ts";
import { windowOpen } from "./roster.ts";
import { fail, travel } from "./statuses.ts";
import type { ChatMessage } from "./view.ts";
import type { SentMessage, World } from "./world.ts";

/** What the service is answered: 200 means accepted, not delivered. */
export interface Accepted {
  messaging_product: "whatsapp";
  contacts: { input: string; wa_id?: string; user_id?: string }[];
  messages: { id: string; message_status?: string }[];
}

/**
 * POST /<id>/messages for a message to a citizen. Throws a GraphFault as Meta would refuse. `doomed`: it is accepted
 * and fails afterwards (131026), the failure that a service only hears of by webhook.
 */
export function acceptMessage(world: World, body: Json, doomed = false): Accepted {
  const type = checkMessage(body, { mimeOf: (id) => world.media.find(id)?.mime, templates: world.templates });
  const { person, input, known } = recipient(world, body);
  const now = world.clock.now();
  refuseWhatMayNotGo(world, person, type, now);
  const sent: SentMessage = {
    id: messageId(world.random, person.citizen.phone ?? person.citizen.userId.replace(/\D/g, "").slice(0, 13), "desk"),
    at: now,
    citizen: person.citizen.id,
    ...input,
    type,
    body,
    ...when("callback", textIn(body, "biz_opaque_callback_data")),
    ...when("replyTo", textIn(objectIn(body, "context"), "message_id")),
  };
  world.sent.add(sent);
  arrive(world, person, sent, doomed || !known);
  for (const check of world.waiting) check();
  return {
    messaging_product: "whatsapp",
    contacts: [
      input.to === undefined
        ? { input: input.recipient ?? "", user_id: person.citizen.userId }
        : { input: input.to, wa_id: person.citizen.phone ?? "" },
    ],
    messages: [{ id: sent.id, ...(type === "template" ? { message_status: "accepted" } : {}) }],
  };
}

/** `to` wins over `recipient`. Known: whether such a person exists; Meta accepts for anybody and fails later. */
function recipient(
  world: World,
  body: Json,
): { person: Person; input: { to?: string; recipient?: string }; known: boolean } {
  const to = textIn(body, "to");
  const user = textIn(body, "recipient");
  if (to !== "") {
    const digits = wholeNumber(to, world.account.displayNumber);
    if (digits === world.account.displayNumber) throw new GraphFault(131021, "The recipient is the sender.");
    const known = world.roster.byPhone(digits);
    const input = { to, ...when("recipient", user) };
    if (known && !known.guest) return { person: known, input, known: true };
    return { person: world.roster.guest(digits), input, known: world.everyone };
  }
  if (user === "") throw new GraphFault(100, "The parameter to or recipient is required.");
  const known = world.roster.byUserId(user);
  if (!known) throw new GraphFault(131026, "No user with this id in the portfolio of the business.");
  return { person: known, input: { recipient: user }, known: true };
}

/** The country code of the simulated business number; its digits begin with it. */
const COUNTRY = /^(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

/** Spaces, dashes and brackets do not matter; without "+" Meta puts the country code of the business in front. */
function wholeNumber(to: string, business: string): string {
  const bare = to.replace(/[\s().-]/g, "");
  if (!/^\+?\d{5,15}$/.test(bare)) throw new GraphFault(100, "Param to is not a valid phone number.");
  return bare.startsWith("+") ? bare.slice(1) : `${COUNTRY.exec(business)?.[0] ?? ""}${bare}`;
}

function refuseWhatMayNotGo(world: World, person: Person, type: string, now: number): void {
  if (world.everyone) return;
  if (person.blocked) throw new GraphFault(130403, "The business has blocked this user.");
  if (type !== "template" && !windowOpen(person, now)) {
    throw new GraphFault(
      131047,
      "Message failed to send because more than 24 hours have passed since the customer last replied to this number.",
    );
  }
  if (!world.pairAllows(person.citizen.userId, now)) {
    throw new GraphFault(131056, "Too many messages sent from the sender phone number to the same recipient.");
  }
}

/** Puts the message on the phone and lets its statuses travel, or lets it fail. */
function arrive(world: World, person: Person, sent: SentMessage, lost: boolean): void {
  if (sent.type === "reaction") return react(world, person, sent, lost);
  const bubble: ChatMessage = {
    id: sent.id,
    citizen: person.citizen.id,
    from: "desk",
    at: sent.at,
    ...contentOf(sent.body, world.templates, (id) => world.media.find(id)),
    tick: "waiting",
    reactions: {},
  };
  world.roster.append(person, bubble);
  if (!person.guest) {
    person.typingUntil = 0;
    world.page.message(bubble);
    world.page.touch("citizens");
  }
  if (lost) fail(world, person, sent, bubble, 131026, "Message undeliverable.");
  else travel(world, person, sent, bubble);
}

/** A reaction to something that is not there is accepted too, and fails by webhook with 131009. */
function react(world: World, person: Person, sent: SentMessage, lost: boolean): void {
  const reaction = objectIn(sent.body, "reaction");
  const found = world.roster.message(textIn(reaction, "message_id"));
  if (lost) return fail(world, person, sent, undefined, 131026, "Message undeliverable.");
  if (found?.person !== person)
    return fail(world, person, sent, undefined, 131009, "The message reacted to is not there.");
  const emoji = textIn(reaction, "emoji");
  if (emoji === "") delete found.message.reactions.desk;
  else found.message.reactions.desk = emoji;
  world.page.message(found.message);
  travel(world, person, sent, undefined);
}
