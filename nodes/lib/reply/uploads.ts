/** Files that a flow hands over as bytes go to Meta first; what is queued is their id, which Meta keeps for 30 days. */
import type { CloudApi } from "../cloud-api/index.ts";

const fileKinds = new Set(["image", "document", "video", "audio", "sticker"]);

/** `{ type: "image", image: { data: <Buffer>, mime, filename?, caption? } }` becomes the same with `id`. */
export async function withUploads(body: unknown, upload: CloudApi["uploadMedia"]): Promise<unknown> {
  const type = (body as { type?: unknown } | null)?.type;
  if (typeof type !== "string" || !fileKinds.has(type)) return body;
  const file = (body as Record<string, unknown>)[type] as Record<string, unknown> | undefined;
  if (!Buffer.isBuffer(file?.["data"])) return body;
  const { data, mime, filename, ...rest } = file as { data: Buffer; mime?: unknown; filename?: unknown };
  const name = typeof filename === "string" ? filename : type;
  const { id } = await upload({ bytes: data, mime: typeof mime === "string" ? mime : "", name });
  const shown = type === "document" && typeof filename === "string" ? { filename } : {};
  return { type, [type]: { ...rest, ...shown, id } };
}
