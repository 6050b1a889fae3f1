import { GraphFault, unknownObject } from "./graph-error.ts";
import { missing } from "./field-checks.ts";
import { largestUpload, plainMime, uploadMimes } from "./media-kinds.ts";
import type { StoredMedia } from "./media-store.ts";
import type { World } from "./world.ts";

/** POST /<id>/media: multipart with messaging_product, type and file. */
export async function upload(world: World, type: string, bytes: Buffer): Promise<{ id: string }> {
  const form = await parts(type, bytes);
  if (form.get("messaging_product") !== "whatsapp") {
    throw new GraphFault(100, "The parameter messaging_product is required and must be 'whatsapp'.");
  }
  const file = form.get("file");
  if (!file || typeof file === "string") throw missing("file");
  const part = form.get("type");
  const named = typeof part === "string" ? part : "";
  // The type of the part counts; `type` stands in when the part has none worth the name.
  const mime = file.type === "" || file.type === "application/octet-stream" ? named : file.type;
  const largest = largestUpload(mime);
  if (largest === 0) {
    const list = uploadMimes.join(", ");
    throw new GraphFault(100, `Param file must be a file with one of the following types: ${list}. Received ${mime}.`);
  }
  if (file.size > largest) throw new GraphFault(131053, `The file has ${file.size} bytes, the limit is ${largest}.`);
  const content = Buffer.from(await file.arrayBuffer());
  return { id: world.media.add({ bytes: content, mime: plainMime(mime), name: file.name }, "upload").id };
}

async function parts(type: string, bytes: Buffer): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { "Content-Type": type } }).formData();
  } catch {
    throw new GraphFault(100, "The request body must be multipart/form-data.");
  }
}

/** GET /<media-id>: where to get it within five minutes, and what it is. */
export function mediaFacts(world: World, id: string): Record<string, unknown> {
  const media = world.media.find(id);
  if (!media) throw unknownObject("GET", id);
  return {
    messaging_product: "whatsapp",
    url: world.account.graphUrl + world.media.path(media),
    mime_type: media.mime,
    sha256: Buffer.from(media.sha256, "base64").toString("hex"),
    file_size: String(media.bytes.length),
    id,
  };
}

export function removeMedia(world: World, id: string): { success: true } {
  world.media.remove(id);
  return { success: true };
}

export function openDownload(world: World, query: URLSearchParams): StoredMedia | undefined {
  return world.media.open(query);
}
