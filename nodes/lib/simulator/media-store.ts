import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { mediaId } from "./ids.ts";

/** A file that Meta holds. */
export interface StoredMedia {
  id: string;
  bytes: Buffer;
  mime: string;
  name: string;
  /** SHA-256 in base64 as webhooks give it; the metadata give the same in hexadecimal. */
  sha256: string;
  /** Epoch ms; ids from webhooks live 7 days, ids from an upload 30. */
  until: number;
}

export interface MediaStore {
  add(file: { bytes: Buffer; mime: string; name: string }, origin: "citizen" | "upload"): StoredMedia;
  find(id: string): StoredMedia | undefined;
  /** Also when it has expired at Meta: the phone that sent it still has it. */
  kept(id: string): StoredMedia | undefined;
  remove(id: string): void;
  /** Path and query of a download that works for 5 minutes. */
  path(media: StoredMedia): string;
  /** The file of such a path; undefined when it has expired or was not made here. */
  open(query: URLSearchParams): StoredMedia | undefined;
}

const DAY = 86_400_000;
const URL_LIFE = 5 * 60_000;
/** Everything together: the oldest files go first. */
const LARGEST = 256 << 20;

export const downloadPath = "/whatsapp_business/attachments/";

/** Files by id, bounded in bytes. `key` signs the addresses, `now` is the demo's clock. */
export function mediaStore(now: () => number, random: () => number, key: Buffer): MediaStore {
  const files = new Map<string, StoredMedia>();
  let held = 0;
  const sign = (id: string, expiry: string) => createHmac("sha256", key).update(`${id} ${expiry}`).digest();

  function remove(id: string): void {
    held -= files.get(id)?.bytes.length ?? 0;
    files.delete(id);
  }
  function find(id: string): StoredMedia | undefined {
    const media = files.get(id);
    return media && media.until > now() ? media : undefined;
  }
  return {
    find,
    remove,
    kept: (id) => files.get(id),
    add(file, origin) {
      const sha256 = createHash("sha256").update(file.bytes).digest("base64");
      const media = { id: mediaId(random), ...file, sha256, until: now() + (origin === "upload" ? 30 : 7) * DAY };
      files.set(media.id, media);
      held += media.bytes.length;
      for (const id of files.keys()) {
        if (held <= LARGEST || id === media.id) break;
        remove(id);
      }
      return media;
    },
    path(media) {
      const expiry = String(now() + URL_LIFE);
      return `${downloadPath}?mid=${media.id}&ext=${expiry}&hash=${sign(media.id, expiry).toString("base64url")}`;
    },
    open(query) {
      const [id, expiry] = [query.get("mid") ?? "", query.get("ext") ?? ""];
      const given = Buffer.from(query.get("hash") ?? "", "base64url");
      const right = sign(id, expiry);
      if (given.length !== right.length || !timingSafeEqual(given, right) || Number(expiry) < now()) return undefined;
      return find(id);
    },
  };
}
