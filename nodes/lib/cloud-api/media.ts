/** Files at Meta's: up, what is known of one, down, away. */
import { Readable } from "node:stream";
import type { Writable } from "node:stream";
import { Refused } from "../errors.ts";
import { graphBody, retryAfter } from "./answer.ts";
import { checkWanted, hexOf, receive } from "./download.ts";
import type { Downloaded, DownloadLimits } from "./download.ts";
import type { OpenAnswer } from "./exchange.ts";
import { CloudApiRefused, NO_CODE } from "./failures.ts";
import { notGraph } from "./graph.ts";
import type { Graph } from "./graph.ts";
import { multipartOf } from "./upload.ts";
import type { MediaFile } from "./upload.ts";

/** What Meta says about a file. `url` lives five minutes; `sha256` in lower-case hex, when it was readable. */
export interface MediaInfo {
  url: string;
  mime: string;
  bytes?: number;
  sha256?: string;
}

export async function uploadMedia(graph: Graph, file: MediaFile): Promise<{ id: string }> {
  try {
    return await upload(graph, file);
  } finally {
    if (file.bytes instanceof Readable) file.bytes.destroy();
  }
}

async function upload(graph: Graph, file: MediaFile): Promise<{ id: string }> {
  const { boundary, length, body } = multipartOf(file);
  const described = { "Content-Type": `multipart/form-data; boundary=${boundary}`, "Content-Length": length };
  const call = {
    method: "post" as const,
    url: `${graph.number}/media`,
    headers: { ...graph.headers, ...described },
    body,
    direct: graph.origins.loopback,
    deadlines: graph.mediaDeadlines,
  };
  const id = graphBody(await graph.exchange.ask(call))["id"];
  if (typeof id !== "string" || id === "") throw notGraph();
  return { id };
}

export async function mediaInfo(graph: Graph, id: string): Promise<MediaInfo> {
  const body = await graph.json("get", `${mediaUrl(graph, id)}?phone_number_id=${graph.phoneNumberId}`);
  const { url, mime_type: mime, sha256 } = body;
  if (typeof url !== "string" || typeof mime !== "string") throw notGraph();
  // A string in Meta's documents, a number elsewhere.
  const bytes = Number(body["file_size"] ?? Number.NaN);
  const hex = typeof sha256 === "string" ? hexOf(sha256) : undefined;
  return {
    url,
    mime,
    ...(Number.isSafeInteger(bytes) ? { bytes } : {}),
    ...(hex === undefined ? {} : { sha256: hex }),
  };
}

export async function downloadMedia(
  graph: Graph,
  id: string,
  limits: DownloadLimits,
  sink: Writable,
): Promise<Downloaded> {
  try {
    const wanted = limits.sha256 === undefined ? undefined : hexOf(limits.sha256);
    if (limits.sha256 !== undefined && wanted === undefined) throw new Refused("media-checksum", NOT_A_CHECKSUM);
    const { info, answer } = await openFresh(graph, id, limits);
    return { mime: info.mime, ...(await receive(answer, sink, limits, wanted ?? info.sha256)) };
  } catch (error) {
    sink.destroy();
    throw error;
  }
}

export function deleteMedia(graph: Graph, id: string): Promise<void> {
  return graph.done("delete", mediaUrl(graph, id));
}

/** An address lives five minutes, and a 404 is how Meta says that they are over: then once more with a new one. */
async function openFresh(
  graph: Graph,
  id: string,
  limits: DownloadLimits,
): Promise<{ info: MediaInfo; answer: OpenAnswer }> {
  let refusal: Error | undefined;
  for (let tries = 0; tries < 2; tries += 1) {
    const info = await mediaInfo(graph, id);
    checkWanted(info.mime, info.bytes, limits);
    const answer = await open(graph, info.url);
    if (answer.status === 200) return { info, answer };
    refusal = await refusalOf(answer);
    if (answer.status !== 404) break;
  }
  throw refusal ?? notGraph();
}

function open(graph: Graph, url: string): Promise<OpenAnswer> {
  const { origins, headers, mediaDeadlines: deadlines } = graph;
  const target = origins.media(url);
  // A loopback Graph gives http addresses of its own; Meta's hosts, being https, go through the proxy.
  const direct = origins.loopback && target.startsWith("http:");
  return graph.exchange.open({ method: "get", url: target, headers: { ...headers, Accept: "*/*" }, direct, deadlines });
}

/** A "no" to a download: Graph's if it says why, else by the status; a 5xx or a redirect is no answer of Meta's. */
async function refusalOf(answer: OpenAnswer): Promise<Error> {
  const { status } = answer;
  const retryAfterMs = retryAfter(answer.headers["retry-after"]);
  try {
    graphBody({ status, retryAfterMs, text: await beginningOf(answer) });
    return notGraph();
  } catch (error) {
    const said = error instanceof CloudApiRefused || status < 400 || status > 499;
    return said ? (error as Error) : new CloudApiRefused(NO_CODE, status, retryAfterMs);
  }
}

const MAX_REFUSAL_BYTES = 64 * 1024;

async function beginningOf(answer: OpenAnswer): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of answer.body as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > MAX_REFUSAL_BYTES) break;
    }
    return Buffer.concat(chunks).toString();
  } catch (error) {
    throw answer.attempt.failure(error);
  } finally {
    answer.attempt.over();
  }
}

/** Ids come in webhooks: nothing that would make another path of it. */
function mediaUrl(graph: Graph, id: string): string {
  if (!/^[\w-]{1,128}$/.test(id)) throw new Refused("media-id", NOT_A_MEDIA_ID);
  return `${graph.origins.base}/${id}`;
}

const NOT_A_MEDIA_ID = {
  it: "L'identificativo dell'allegato non è valido.",
  en: "The media id is not valid.",
};
const NOT_A_CHECKSUM = {
  it: "Il codice di controllo sha256 dell'allegato non è leggibile.",
  en: "The sha256 checksum of the attachment is not readable.",
};
