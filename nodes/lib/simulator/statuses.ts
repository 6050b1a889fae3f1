import { errorItem } from "./graph-error.ts";
import type { Json } from "./read-json.ts";
import { objectIn, textIn, when } from "./read-json.ts";
import type { Person } from "./roster.ts";
import { envelope } from "./tell.ts";
import type { ChatMessage, Tick } from "./view.ts";
import { statusLane } from "./webhooks.ts";
import type { SentMessage, World } from "./world.ts";

/** Delivered messages a month and number that are free; each one beyond is charged since 1 October 2026. */
const FREE_A_MONTH = 1000;

/**
 * Lets an accepted message travel: sent, delivered, read, one `latencyMs` after the other. A reaction is only ever
 * "sent"; "read" needs the citizen's read receipts.
 */
export function travel(world: World, person: Person, sent: SentMessage, bubble: ChatMessage | undefined): void {
  const stages: Tick[] = ["sent"];
  if (sent.type !== "reaction") stages.push("delivered");
  if (sent.type !== "reaction" && person.citizen.readReceipts) stages.push("read");
  const pricing = sent.type === "reaction" ? {} : { pricing: priceOf(world, sent) };
  const step = (): void => {
    const stage = stages.shift();
    if (!stage) return;
    show(world, bubble, stage);
    report(world, person, sent, stage, stage === "read" ? {} : pricing);
    if (stages.length === 0) return;
    if (world.latencyMs > 0) world.later(world.latencyMs, step);
    else step();
  };
  world.later(world.latencyMs, step);
}

/** Tells that an accepted message will not arrive. */
export function fail(
  world: World,
  person: Person,
  sent: SentMessage,
  bubble: ChatMessage | undefined,
  code: number,
  why: string,
): void {
  world.later(world.latencyMs, () => {
    if (bubble) bubble.error = `${code}: ${why}`;
    show(world, bubble, "failed");
    report(world, person, sent, "failed", { errors: [errorItem(code, why)] });
  });
}

function show(world: World, bubble: ChatMessage | undefined, tick: Tick): void {
  if (!bubble) return;
  bubble.tick = tick;
  world.page.message(bubble);
}

/** Who it was for: a failed message to a number names the number only, and brings no `contacts`. */
function report(world: World, person: Person, sent: SentMessage, status: Tick, more: Json): void {
  if (!world.statuses) return;
  const { citizen } = person;
  const failed = status === "failed";
  const byNumber = sent.to !== undefined;
  const item = {
    id: sent.id,
    status,
    timestamp: String(Math.floor(world.clock.now() / 1000)),
    ...when("recipient_id", citizen.phone),
    ...(failed && byNumber ? {} : { recipient_user_id: citizen.userId }),
    ...when("biz_opaque_callback_data", sent.callback),
    ...more,
  };
  const username = status === "sent" ? undefined : citizen.username;
  const contact = {
    profile: { name: citizen.name, ...when("username", username) },
    ...when("wa_id", citizen.phone),
    user_id: citizen.userId,
  };
  const value = { ...envelope(world), ...(failed ? {} : { contacts: [contact] }), statuses: [item] };
  void world.hooks.tell(statusLane, { field: "messages", value });
}

/** The price of a delivered message: service messages use up the month's free ones, templates never do. */
function priceOf(world: World, sent: SentMessage): Json {
  const name = textIn(objectIn(sent.body, "template"), "name");
  const template = world.templates?.find((one) => one.name === name);
  const category = sent.type === "template" ? (template?.category ?? "utility") : "service";
  const month = new Date(world.clock.now()).toISOString().slice(0, 7);
  if (world.month.name !== month) world.month = { name: month, delivered: 0 };
  if (category === "service") world.month.delivered += 1;
  const free = category === "service" && world.month.delivered <= FREE_A_MONTH;
  return { billable: !free, pricing_model: "PMP", type: free ? "free_customer_service" : "regular", category };
}
