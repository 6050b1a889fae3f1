import { callId } from "./ids.ts";
import type { Json } from "./read-json.ts";
import { when } from "./read-json.ts";
import type { Person } from "./roster.ts";
import type { Written } from "./tell.ts";
import { contactOf, envelope, personIn, seconds, tell } from "./tell.ts";
import type { ChatMessage } from "./view.ts";
import type { World } from "./world.ts";

/** How long a call rings before Meta ends it, in ms. */
const RINGING_MS = 45_000;

/** The phone asks for the desk by voice: a call that rings until the service rejects it or nobody answers. */
export function call(world: World, person: Person): Written {
  const now = world.clock.now();
  const id = callId(world.random, personIn(person));
  person.wroteAt = now;
  const bubble: ChatMessage = {
    id,
    citizen: person.citizen.id,
    from: "citizen",
    at: now,
    kind: "call",
    text: "",
    tick: "waiting",
    reactions: {},
    call: "ringing",
  };
  world.roster.append(person, bubble);
  world.page.message(bubble);
  const cancel = world.later(RINGING_MS, () => endCall(world, id, "unanswered"));
  world.calls.set(id, { person, end: cancel });
  const session = { sdp_type: "offer", sdp: "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n" };
  const part = { ...callParties(world, id, person), event: "connect", timestamp: seconds(now), session };
  const value = { ...envelope(world), contacts: [contactOf(person)], calls: [part] };
  return { id, delivered: tell(world, person, "calls", value, bubble) };
}

/** Ends a ringing call, on the phone and by webhook; false when no such call rings. */
export function endCall(world: World, id: string, how: "rejected" | "unanswered"): boolean {
  const ringing = world.calls.get(id);
  if (!ringing) return false;
  world.calls.delete(id);
  ringing.end();
  const { person } = ringing;
  const bubble = world.roster.message(id)?.message;
  if (bubble) {
    bubble.call = how;
    world.page.message(bubble);
  }
  const ended = { event: "terminate", timestamp: seconds(world.clock.now()), status: "FAILED" };
  const value = {
    ...envelope(world),
    contacts: [contactOf(person)],
    calls: [{ ...callParties(world, id, person), ...ended }],
  };
  void world.hooks.tell(person.citizen.id, { field: "calls", value });
  return true;
}

function callParties(world: World, id: string, person: Person): Json {
  const from = { ...when("from", person.citizen.phone), from_user_id: person.citizen.userId };
  return { id, to: world.account.displayNumber, ...from, direction: "USER_INITIATED" };
}
