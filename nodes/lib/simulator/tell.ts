import type { Json } from "./read-json.ts";
import { when } from "./read-json.ts";
import type { Person } from "./roster.ts";
import type { ChatMessage } from "./view.ts";
import type { World } from "./world.ts";

/** A message on its way from the phone to the service. */
export interface Written {
  id: string;
  /** Resolves to true when the service has taken it with a 200, to false when it was given up. */
  delivered: Promise<boolean>;
}

/** What stands at the head of each `value`. */
export function envelope(world: World): Json {
  const { displayNumber, phoneNumberId } = world.account;
  return {
    messaging_product: "whatsapp",
    metadata: { display_phone_number: displayNumber, phone_number_id: phoneNumberId },
  };
}

/** A person as webhooks name them, in `contacts`. */
export function contactOf(person: Person): Json {
  const { name, username, phone, userId: user } = person.citizen;
  return { profile: { name, ...when("username", username) }, ...when("wa_id", phone), user_id: user };
}

/** What an id gives away of the person: the number, or for lack of one some digits of the user id. */
export function personIn(person: Person): string {
  return person.citizen.phone ?? person.citizen.userId.replace(/\D/g, "").slice(0, 13);
}

/** Meta writes instants as text, in seconds. */
export function seconds(instant: number): string {
  return String(Math.floor(instant / 1000));
}

/** Tells the service what a person did; the bubble shows whether it got there. */
export function tell(world: World, person: Person, field: string, value: Json, bubble: ChatMessage): Promise<boolean> {
  return world.hooks.tell(person.citizen.id, { field, value }).then((taken) => {
    if (bubble.tick === "waiting") bubble.tick = taken ? "delivered" : "failed";
    world.page.message(bubble);
    return taken;
  });
}
