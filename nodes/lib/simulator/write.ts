import { messageId, userId } from "./ids.ts";
import { inbound } from "./inbound.ts";
import type { Json } from "./read-json.ts";
import { when } from "./read-json.ts";
import type { Person } from "./roster.ts";
import type { Written } from "./tell.ts";
import { contactOf, envelope, personIn, seconds, tell } from "./tell.ts";
import type { ChatMessage } from "./view.ts";
import type { What } from "./what.ts";
import type { World } from "./world.ts";

/** Lets a citizen do something in the chat, and tells the service by webhook. */
export function write(world: World, person: Person, what: What): Written {
  const { citizen } = person;
  const now = world.clock.now();
  const { wire, content } = inbound(world, what);
  const id = messageId(world.random, personIn(person), "citizen");
  const context = contextOf(world, what);
  person.wroteAt = now;
  const message = {
    ...when("context", context),
    ...when("from", citizen.phone),
    from_user_id: citizen.userId,
    id,
    timestamp: seconds(now),
    ...wire,
  };
  const bubble = show(world, person, what, {
    id,
    citizen: citizen.id,
    from: "citizen",
    at: now,
    tick: "waiting",
    reactions: {},
    ...content,
    ...when("replyTo", what.replyTo),
  });
  // Whom the business has blocked writes into the void: one tick, and nobody hears of it.
  if (person.blocked) return { id, delivered: Promise.resolve(false) };
  const value = { ...envelope(world), contacts: [contactOf(person)], messages: [message] };
  return { id, delivered: tell(world, person, "messages", value, bubble) };
}

/** The person gets a new business-scoped id: Meta says so in a system message and in a field of its own. */
export function renewUserId(world: World, person: Person): Written {
  const { citizen } = person;
  const previous = citizen.userId;
  const current = userId(world.random, previous.slice(0, 2));
  const id = messageId(world.random, personIn(person), "citizen");
  const timestamp = seconds(world.clock.now());
  world.roster.changeUserId(person, current);
  const body = `User ${citizen.name} changed user id`;
  const wa = when("wa_id", citizen.phone);
  const system = { body, ...wa, user_id: current, type: "user_changed_user_id" };
  const message = { ...when("from", citizen.phone), from_user_id: previous, id, timestamp, type: "system", system };
  const update = { ...wa, detail: body, user_id: { previous, current }, timestamp };
  const told = world.hooks.tell(citizen.id, { field: "messages", value: { ...envelope(world), messages: [message] } });
  const value = { ...envelope(world), contacts: [contactOf(person)], user_id_update: [update] };
  const second = world.hooks.tell(citizen.id, { field: "user_id_update", value });
  return { id, delivered: Promise.all([told, second]).then((both) => both.every(Boolean)) };
}

/** Puts the bubble into the chat; a reaction and an edit change a bubble that is there. */
function show(world: World, person: Person, what: What, bubble: ChatMessage): ChatMessage {
  const target = "to" in what ? world.roster.message(what.to)?.message : undefined;
  if (target && "reaction" in what) {
    if (what.reaction === "") delete target.reactions.citizen;
    else target.reactions.citizen = what.reaction;
    world.page.message(target);
    return target;
  }
  if (target && "edit" in what) {
    target.text = what.edit;
    world.page.message(target);
    return target;
  }
  world.roster.append(person, bubble);
  world.page.message(bubble);
  return bubble;
}

function contextOf(world: World, what: What): Json | undefined {
  if (what.replyTo !== undefined) {
    const found = world.roster.message(what.replyTo);
    const own = found?.message.from === "citizen" ? found.person.citizen.phone : world.account.displayNumber;
    return { ...when("from", own), id: what.replyTo };
  }
  return what.forwarded === true ? { forwarded: true } : undefined;
}
