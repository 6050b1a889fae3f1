import { maybeText } from "./field-checks.ts";
import { GraphFault } from "./graph-error.ts";
import type { Json } from "./read-json.ts";
import { isObject, objectIn } from "./read-json.ts";
import type { World } from "./world.ts";

/** GET /<id>: with `fields` only those and the id. */
export function numberFacts(world: World, fields: string | null): Json {
  const { phoneNumberId, displayNumber, name } = world.account;
  const all: Json = {
    verified_name: name,
    code_verification_status: "VERIFIED",
    display_phone_number: `+${displayNumber}`,
    quality_rating: "GREEN",
    platform_type: "CLOUD_API",
    throughput: { level: "STANDARD" },
    id: phoneNumberId,
  };
  const more: Json = {
    name_status: "APPROVED",
    status: "CONNECTED",
    whatsapp_business_manager_messaging_limit: "TIER_2K",
    health_status: { can_send_message: "AVAILABLE", entities: [] },
  };
  if (fields === null) return all;
  return chosen({ ...all, ...more }, `${fields},id`);
}

function chosen(all: Json, fields: string): Json {
  const names = fields.split(",").filter((name) => name !== "");
  const unknown = names.find((name) => !(name in all));
  if (unknown !== undefined) throw new GraphFault(100, `Tried accessing nonexisting field (${unknown})`, 0);
  return Object.fromEntries(names.map((name) => [name, all[name]]));
}

const profileLimits: Record<string, number> = { about: 139, address: 256, description: 512, email: 128 };
const trades =
  "UNDEFINED OTHER AUTO BEAUTY APPAREL EDU ENTERTAIN EVENT_PLAN FINANCE GROCERY GOVT HOTEL HEALTH NONPROFIT " +
  "PROF_SERVICES RETAIL TRAVEL RESTAURANT";
const verticals = trades.split(" ");

/** GET /<id>/whatsapp_business_profile. */
export function profileFacts(world: World, fields: string | null): Json {
  const names = fields === null ? ["messaging_product"] : fields.split(",");
  const data = Object.fromEntries(
    names.filter((name) => name in world.profile).map((name) => [name, world.profile[name]]),
  );
  return { data: [{ messaging_product: "whatsapp", ...data }] };
}

/** POST /<id>/whatsapp_business_profile. */
export function changeProfile(world: World, body: Json): { success: true } {
  if (body["messaging_product"] !== "whatsapp")
    throw new GraphFault(100, "The parameter messaging_product is required.");
  for (const [name, max] of Object.entries(profileLimits)) maybeText(body, name, name, max);
  const { websites, vertical } = body;
  if (websites !== undefined && !(Array.isArray(websites) && websites.length <= 2)) {
    throw new GraphFault(100, "Param websites must be a list of at most 2 URLs.");
  }
  if (vertical !== undefined && !(typeof vertical === "string" && verticals.includes(vertical))) {
    throw new GraphFault(100, `Param vertical must be one of {${verticals.join(", ")}}.`);
  }
  for (const name of [...Object.keys(profileLimits), "websites", "vertical"]) {
    if (body[name] !== undefined) world.profile[name] = body[name];
  }
  return { success: true };
}

/** GET /<id>/settings. */
export function settingsFacts(world: World): Json {
  return { calling: world.settings.calling, storage_configuration: { status: "DEFAULT" } };
}

/** POST /<id>/settings: calls on or off; with DISABLED nobody can call. */
export function changeSettings(world: World, body: Json): { success: true } {
  const calling = objectIn(body, "calling");
  const { status } = calling;
  if (!isObject(body["calling"]) || (status !== undefined && status !== "ENABLED" && status !== "DISABLED")) {
    throw new GraphFault(100, "Param calling['status'] must be one of {ENABLED, DISABLED}.");
  }
  Object.assign(world.settings.calling, calling);
  world.page.touch("callsAllowed");
  return { success: true };
}
