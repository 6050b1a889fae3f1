import { GraphFault, titleOf } from "./graph-error.ts";
import type { Json } from "./read-json.ts";
import { objectsIn, textIn, when } from "./read-json.ts";
import type { Person } from "./roster.ts";
import { windowOpen } from "./roster.ts";
import type { World } from "./world.ts";

/** GET /<id>/block_users. */
export function listBlocks(world: World): Json {
  const data = world.roster.people
    .filter((person) => person.blocked)
    .map(({ citizen }) => ({
      messaging_product: "whatsapp",
      ...when("wa_id", citizen.phone),
      user_id: citizen.userId,
    }));
  return { data, paging: { cursors: { before: "", after: "" } } };
}

/** POST or DELETE /<id>/block_users. Only who wrote in the last 24 hours can be blocked; a part that fails is a 400. */
export function changeBlocks(world: World, body: Json, block: boolean): Json {
  if (body["messaging_product"] !== "whatsapp")
    throw new GraphFault(100, "The parameter messaging_product is required.");
  const users = objectsIn(body, "block_users");
  if (users.length === 0) throw new GraphFault(131008, "Parameter 'block_users' is mandatory.");
  const done: Json[] = [];
  const failed: Json[] = [];
  for (const user of users) {
    const input = textIn(user, "user") || textIn(user, "user_id");
    const person = named(world, user);
    if (!person) failed.push(failure(input, 131009, "No such user."));
    else if (block && !windowOpen(person, world.clock.now())) {
      failed.push(failure(input, 131047, "Only users who wrote in the last 24 hours can be blocked."));
    } else {
      person.blocked = block;
      done.push({
        input,
        ...(person.citizen.phone ? { wa_id: person.citizen.phone } : { user_id: person.citizen.userId }),
      });
    }
  }
  world.page.touch("citizens");
  const list = {
    [block ? "added_users" : "removed_users"]: done,
    ...(failed.length > 0 ? { failed_users: failed } : {}),
  };
  const answer = { messaging_product: "whatsapp", block_users: list };
  if (failed.length > 0) throw new GraphFault(139100, "See failed_users.", undefined, answer);
  return answer;
}

function named(world: World, user: Json): Person | undefined {
  const phone = textIn(user, "user").replace(/[\s().+-]/g, "");
  return phone === "" ? world.roster.byUserId(textIn(user, "user_id")) : world.roster.byPhone(phone);
}

function failure(input: string, code: number, details: string): Json {
  return { input, errors: [{ message: titleOf(code), code, error_data: { details } }] };
}
