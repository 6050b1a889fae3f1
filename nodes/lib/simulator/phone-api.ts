import type { IncomingMessage, ServerResponse } from "node:http";
import { Refused, UrpError } from "../errors.ts";
import { call } from "./calls.ts";
import { isFault } from "./faults.ts";
import { denyStrangers } from "./guard.ts";
import type { Moment } from "./moments.ts";
import { localInstant, momentNames, nextMoment } from "./moments.ts";
import { readBody } from "./read-body.ts";
import type { Json } from "./read-json.ts";
import { isObject, objectIn, textIn } from "./read-json.ts";
import { readWhat } from "./read-what.ts";
import type { Person } from "./roster.ts";
import { sendMedia } from "./send-media.ts";
import type { World } from "./world.ts";
import { renewUserId, write } from "./write.ts";

/** A file of 16 MB in base64, and the JSON around it. */
const LARGEST = 24 << 20;

/**
 * Answers the phone page. `path` is what stands behind the mount point ("events", "write"); false: no such address, the
 * caller goes on. Refuses everything that does not come from the page itself on this computer.
 */
export function phoneApi(
  world: World,
): (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean> {
  const posts: Record<string, (body: Json) => unknown> = {
    write: (body) => ({ id: write(world, person(world, body), readWhat(objectIn(body, "what"))).id }),
    call: (body) => startCall(world, person(world, body)),
    "new-user-id": (body) => ({ id: renewUserId(world, person(world, body)).id }),
    clock: (body) => setClock(world, body),
    fault: (body) => setFault(world, body),
    "faults/clear": () => world.faults.disarm(),
  };
  return async (request, response, path) => {
    const name = path.replace(/^\/+|\/+$|\?.*$/g, "");
    const media = /^media\/(\d+)$/.exec(name)?.[1];
    const post = request.method === "POST" ? posts[name] : undefined;
    const get = request.method === "GET" && (name === "events" || media !== undefined);
    if (!post && !get) return false;
    const denied = denyStrangers(request);
    if (denied) {
      reply(response, denied.status, { code: "phone-denied", it: denied.it, en: denied.en });
    } else if (post) {
      await answerPost(request, response, post);
    } else if (media === undefined) {
      world.page.open(response);
    } else {
      const file = world.media.kept(media);
      if (file) sendMedia(file, request, response);
      else reply(response, 404, { code: "phone-media", it: "Il file non c'è più.", en: "The file is gone." });
    }
    return true;
  };
}

async function answerPost(
  request: IncomingMessage,
  response: ServerResponse,
  post: (body: Json) => unknown,
): Promise<void> {
  try {
    const body = await readJson(request);
    reply(response, 200, (await post(body)) ?? {});
  } catch (error) {
    const known = error instanceof UrpError ? error : unreadable();
    reply(response, 400, { code: known.code, it: known.in("it"), en: known.in("en") });
  }
}

function unreadable(): Refused {
  const it = "La richiesta non è leggibile o è troppo grande (16 MB).";
  return new Refused("phone-request", { it, en: "The request cannot be read or is too large (16 MB)." });
}

/** The server that mounts us may have read the body already, as Express does. */
async function readJson(request: IncomingMessage & { body?: unknown }): Promise<Json> {
  if (isObject(request.body) && request.readableEnded) return request.body;
  const body: unknown = JSON.parse((await readBody(request, LARGEST)).toString("utf8"));
  if (!isObject(body)) throw unreadable();
  return body;
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" });
  response.end(JSON.stringify(body));
}

function person(world: World, body: Json): Person {
  const found = world.roster.find(textIn(body, "citizen"));
  if (found) return found;
  throw new Refused("phone-citizen", { it: "Questo cittadino non c'è.", en: "There is no such citizen." });
}

function startCall(world: World, caller: Person): { id: string } {
  if (world.settings.calling["status"] === "DISABLED") {
    const it = "Questo numero non riceve chiamate.";
    throw new Refused("phone-calls-off", { it, en: "This number takes no calls." });
  }
  return { id: call(world, caller).id };
}

function setClock(world: World, body: Json): Json {
  const moment = body["moment"];
  const local = localInstant(textIn(body, "local"), world.zone);
  const instant = typeof body["instant"] === "number" ? body["instant"] : local;
  // From the real time: "sabato" is the coming one, wherever the clock stands.
  if (momentNames.includes(moment as Moment)) world.clock.set(nextMoment(moment as Moment, Date.now(), world.zone));
  else if (moment === "now") world.clock.set(null);
  else if (Math.abs(instant) < 8.64e15) world.clock.set(instant);
  else throw new Refused("phone-clock", { it: "Questa data non esiste.", en: "There is no such date." });
  world.page.touch("clock", "citizens");
  return { now: world.clock.now() };
}

function setFault(world: World, body: Json): void {
  const { kind, times } = body;
  if (!isFault(kind) || typeof times !== "number" || !Number.isInteger(times) || times > 1000) {
    throw new Refused("phone-fault", { it: "Questo guasto non esiste.", en: "There is no such failure." });
  }
  world.faults.arm(kind, times < 0 ? Infinity : times);
}
