import type { Writable } from "node:stream";
import { isFields } from "./answer.ts";
import type { Downloaded, DownloadLimits } from "./download.ts";
import { blockBody, readBody, rejectBody, sendBody } from "./envelope.ts";
import type { Address, SendOptions } from "./envelope.ts";
import { CloudApiRefused } from "./failures.ts";
import type { Fields } from "./fields.ts";
import { createGraph, notGraph } from "./graph.ts";
import type { CloudApiOptions, Graph } from "./graph.ts";
import { deleteMedia, downloadMedia, mediaInfo, uploadMedia } from "./media.ts";
import type { MediaInfo } from "./media.ts";
import type { Outgoing } from "./outgoing.ts";
import type { MediaFile } from "./upload.ts";

/** `status` only for templates: `accepted`, `held_for_quality_assessment`, … */
export interface Sent {
  messageId: string;
  status?: string;
}

/** Every method rejects with `CloudApiRefused`, `CloudApiUnreachable`, or `Refused` for what is not even tried. */
export interface CloudApi {
  /** Resolves when Meta has accepted the message, which is not yet delivered. `message` must be checked before. */
  send(message: Outgoing, to: Address, options?: SendOptions): Promise<Sent>;
  /** Also marks everything before it; with `typing` shows "writing…" for 25 s or until the answer. */
  markRead(messageId: string, options?: { typing?: boolean }): Promise<void>;
  /** A stream is read once and destroyed in every case. */
  uploadMedia(file: MediaFile): Promise<{ id: string }>;
  mediaInfo(id: string): Promise<MediaInfo>;
  /** Into `sink`, which is ended on success and destroyed on failure. */
  downloadMedia(id: string, limits: DownloadLimits, sink: Writable): Promise<Downloaded>;
  deleteMedia(id: string): Promise<void>;
  /** Only citizens who wrote in the last 24 hours can be blocked. */
  block(to: Address): Promise<void>;
  unblock(to: Address): Promise<void>;
  rejectCall(callId: string): Promise<void>;
  /** Drops the connections. Let what is under way finish before: it would end as "unknown". */
  close(): void;
}

/** @throws Refused when an option cannot be used. */
export function createCloudApi(options: CloudApiOptions): CloudApi {
  const graph = createGraph(options);
  const messages = `${graph.number}/messages`;
  return {
    async send(message, to, sending = {}) {
      return sentOf(await graph.json("post", messages, sendBody(message, to, sending)));
    },
    async markRead(messageId, { typing = false } = {}) {
      await graph.done("post", messages, readBody(messageId, typing));
    },
    uploadMedia: (file) => uploadMedia(graph, file),
    mediaInfo: (id) => mediaInfo(graph, id),
    downloadMedia: (id, limits, sink) => downloadMedia(graph, id, limits, sink),
    deleteMedia: async (id) => deleteMedia(graph, id),
    block: (to) => changeBlock(graph, "post", to),
    unblock: (to) => changeBlock(graph, "delete", to),
    rejectCall: (callId) => graph.done("post", `${graph.number}/calls`, rejectBody(callId)),
    close: () => graph.exchange.close(),
  };
}

function sentOf(body: Fields): Sent {
  const first: unknown = Array.isArray(body["messages"]) ? body["messages"][0] : undefined;
  if (!isFields(first) || typeof first["id"] !== "string" || first["id"] === "") throw notGraph();
  const status = first["message_status"];
  return typeof status === "string" ? { messageId: first["id"], status } : { messageId: first["id"] };
}

/** "block/unblock partly failed": for one citizen that is all of it. */
const NOT_CHANGED = 139100;

async function changeBlock(graph: Graph, method: "post" | "delete", to: Address): Promise<void> {
  const lists = (await graph.json(method, `${graph.number}/block_users`, blockBody(to)))["block_users"];
  if (!isFields(lists)) throw notGraph();
  const changed = lists[method === "post" ? "added_users" : "removed_users"];
  if (!Array.isArray(changed) || changed.length === 0) throw new CloudApiRefused(NOT_CHANGED, 200);
}
