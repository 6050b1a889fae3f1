import type { IncomingMessage, ServerResponse } from "node:http";
import { acceptMessage } from "./accept-message.ts";
import { changeBlocks, listBlocks } from "./blocks.ts";
import { endCall } from "./calls.ts";
import { changeProfile, changeSettings, numberFacts, profileFacts, settingsFacts } from "./number-routes.ts";
import type { CallKind, GraphFaultKind } from "./faults.ts";
import { errorBody, GraphFault, unknownObject } from "./graph-error.ts";
import { traceId } from "./ids.ts";
import { markRead } from "./mark-read.ts";
import { JSON_TYPE, misbehave } from "./misbehave.ts";
import { downloadPath } from "./media-store.ts";
import { mediaFacts, openDownload, removeMedia, upload } from "./media-routes.ts";
import { readBody, shownBody } from "./read-body.ts";
import type { Json } from "./read-json.ts";
import { isObject } from "./read-json.ts";
import type { World } from "./world.ts";

/** One call of the Graph, taken apart. */
interface Call {
  method: string;
  /** The id and what stands behind it: ["1234", "messages"]. */
  path: string[];
  query: URLSearchParams;
  type: string;
  bytes: Buffer;
  kind: CallKind;
}

/** Answers the Graph API and the download host, both on this server; logs each exchange. */
export async function serveGraph(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "http://graph");
  const call = await takeApart(request, url);
  const { method } = call;
  const type = call.type === "" ? {} : { "Content-Type": call.type };
  const end = world.wire.begin({
    at: world.clock.now(),
    direction: "graph",
    method,
    url: world.account.graphUrl + (request.url ?? ""),
    headers: type,
    body: shownBody(call.type, call.bytes),
    note: "",
  });
  const fault = world.faults.takeAt(call.kind);
  if (fault && misbehave(fault, response, traceId(world.random), end)) return;
  try {
    authorise(world, request);
    if (url.pathname === downloadPath) return sendFile(world, url.searchParams, response, end);
    const body = JSON.stringify(await answer(world, call, fault));
    // The connection breaks when the message is in and before the answer is out.
    if (fault === "reset") {
      end(0, body, fault);
      response.socket?.resetAndDestroy();
      return;
    }
    response.writeHead(200, JSON_TYPE).end(body);
    end(200, body, fault);
  } catch (error) {
    const known = error instanceof GraphFault ? error : new GraphFault(131000, String(error));
    const body = errorBody(known, traceId(world.random));
    response.writeHead(known.status, JSON_TYPE).end(body);
    end(known.status, body, fault);
  }
}

async function takeApart(request: IncomingMessage, url: URL): Promise<Call> {
  const method = request.method ?? "GET";
  const path = url.pathname.split("/").filter((part) => part !== "" && !/^v\d+\.\d+$/.test(part));
  const type = request.headers["content-type"] ?? "";
  const bytes = await readBody(request);
  return { method, path, query: url.searchParams, type, bytes, kind: kindOf(url.pathname, path, bytes) };
}

function kindOf(pathname: string, path: string[], bytes: Buffer): CallKind {
  if (pathname === downloadPath) return "download";
  if (path[1] === "messages") return bytes.includes('"status"') && bytes.includes('"read"') ? "read" : "send";
  return path[1] === "media" || path.length === 1 ? "media" : "other";
}

function authorise(world: World, request: IncomingMessage): void {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
  if (given === undefined) throw new GraphFault(190, "An access token is required to request this resource.");
  if (given !== world.account.accessToken)
    throw new GraphFault(190, "Invalid OAuth access token - Cannot parse access token");
}

async function answer(world: World, call: Call, fault: GraphFaultKind | undefined): Promise<unknown> {
  const [id = "", edge = ""] = call.path;
  if (call.path.length > 2 || call.path.length === 0) throw new GraphFault(2500, `/${call.path.join("/")}`);
  if (id === world.account.phoneNumberId) return atNumber(world, call, edge, fault);
  if (edge === "" && world.media.find(id))
    return call.method === "DELETE" ? removeMedia(world, id) : mediaFacts(world, id);
  throw unknownObject(call.method, id);
}

async function atNumber(world: World, call: Call, edge: string, fault: GraphFaultKind | undefined): Promise<unknown> {
  switch (`${call.method} ${edge}`) {
    case "GET ":
      return numberFacts(world, call.query.get("fields"));
    case "POST messages": {
      const body = json(call);
      return body["status"] === undefined
        ? acceptMessage(world, body, fault === "undeliverable")
        : markRead(world, body);
    }
    case "POST media":
      return upload(world, call.type, call.bytes);
    case "GET whatsapp_business_profile":
      return profileFacts(world, call.query.get("fields"));
    case "POST whatsapp_business_profile":
      return changeProfile(world, json(call));
    case "GET settings":
      return settingsFacts(world);
    case "POST settings":
      return changeSettings(world, json(call));
    case "GET block_users":
      return listBlocks(world);
    case "POST block_users":
      return changeBlocks(world, json(call), true);
    case "DELETE block_users":
      return changeBlocks(world, json(call), false);
    case "POST calls":
      return rejectCall(world, json(call));
    default:
      throw new GraphFault(2500, `Unknown path components: /${edge}`, 0);
  }
}

function json(call: Call): Json {
  try {
    const body: unknown = JSON.parse(call.bytes.toString("utf8"));
    if (isObject(body)) return body;
  } catch {
    // Falls through to the answer that Meta gives to anything that is no JSON object.
  }
  throw new GraphFault(100, "The request body is not a JSON object.");
}

/** The simulator has no voice: a call can only be rejected or ended. */
function rejectCall(world: World, body: Json): { messaging_product: string; success: boolean } {
  const action = body["action"];
  if (action !== "reject" && action !== "terminate") {
    throw new GraphFault(131009, "Param action must be one of {reject, terminate}: the simulator has no voice.");
  }
  if (!endCall(world, String(body["call_id"]), "rejected"))
    throw new GraphFault(131009, "Call id is not of a ringing call.");
  return { messaging_product: "whatsapp", success: true };
}

function sendFile(
  world: World,
  query: URLSearchParams,
  response: ServerResponse,
  end: (status: number, answer: string) => void,
): void {
  const media = openDownload(world, query);
  if (!media) {
    response.writeHead(404, { "Content-Type": "text/plain" }).end("Not Found");
    end(404, "Not Found");
    return;
  }
  response.writeHead(200, { "Content-Type": media.mime, "Content-Length": media.bytes.length }).end(media.bytes);
  end(200, `(${media.bytes.length} bytes, ${media.mime})`);
}
