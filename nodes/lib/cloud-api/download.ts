/** Receives a file: size and checksum are watched while it runs, so that a wrong file never looks complete. */
import { createHash } from "node:crypto";
import { Transform } from "node:stream";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Refused } from "../errors.ts";
import type { Sentence } from "../errors.ts";
import type { OpenAnswer } from "./exchange.ts";
import { CloudApiUnreachable } from "./failures.ts";
import { bareMime } from "./limits.ts";

/** `mimes` without parameters; `sha256` in hex or base64, both are met in webhooks. */
export interface DownloadLimits {
  maxBytes: number;
  mimes?: readonly string[];
  sha256?: string;
}

/** `mime` as Meta says it, parameters and all; `sha256` in lower-case hex. */
export interface Downloaded {
  mime: string;
  bytes: number;
  sha256: string;
}

/** @throws Refused when the file is of a kind or a size that is not wanted. */
export function checkWanted(mime: string, bytes: number | undefined, limits: DownloadLimits): void {
  if (limits.mimes !== undefined && !limits.mimes.includes(bareMime(mime))) {
    throw new Refused("media-type-not-wanted", SENTENCES.type);
  }
  if (bytes !== undefined && bytes > limits.maxBytes) throw tooLarge(limits);
}

/** 64 hex digits, or the base64 of 32 bytes, as lower-case hex. */
export function hexOf(checksum: string): string | undefined {
  if (/^[0-9a-f]{64}$/i.test(checksum)) return checksum.toLowerCase();
  const bytes = /^[\w+/-]{43}=?$/.test(checksum) ? Buffer.from(checksum, "base64") : undefined;
  return bytes?.length === 32 ? bytes.toString("hex") : undefined;
}

/**
 * Lets the body run into `sink`, which is ended when all is well.
 *
 * @throws Refused when it is larger than allowed; CloudApiUnreachable when it breaks off, takes too long or has another
 * checksum; whatever the sink itself fails with, as it is.
 */
export async function receive(
  answer: OpenAnswer,
  sink: Writable,
  limits: DownloadLimits,
  expected: string | undefined,
): Promise<{ bytes: number; sha256: string }> {
  const announced = Number(answer.headers["content-length"]);
  const hash = createHash("sha256");
  let bytes = 0;
  let sha256 = "";
  let ours: Error | undefined;
  // Whichever fails first takes the other down with its own error.
  let first: "source" | "sink" | undefined;
  const stop = (error: Error): Error => (ours = error);
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > limits.maxBytes) return done(stop(tooLarge(limits)));
      hash.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      sha256 = hash.digest("hex");
      const same = expected === undefined || expected === sha256;
      done(same ? null : stop(new CloudApiUnreachable("unknown", "checksum")));
    },
  });
  sink.once("error", () => (first ??= "sink"));
  answer.body.once("error", () => (first ??= "source"));
  try {
    if (announced > limits.maxBytes) throw stop(tooLarge(limits));
    await pipeline(answer.body, watch, sink);
    return { bytes, sha256 };
  } catch (error) {
    answer.attempt.cut();
    if (ours !== undefined) throw ours;
    throw first === "sink" ? error : answer.attempt.failure(error);
  } finally {
    answer.attempt.over();
  }
}

function tooLarge(limits: DownloadLimits): Refused {
  return new Refused("media-too-large", SENTENCES.size, { limit: limits.maxBytes });
}

const SENTENCES = {
  type: {
    it: "L'allegato è di un tipo che lo sportello non accetta: non è stato scaricato.",
    en: "The attachment is of a type that the desk does not accept: it was not fetched.",
  },
  size: {
    it: "L'allegato supera il massimo di {limit} byte: non è stato scaricato.",
    en: "The attachment exceeds the limit of {limit} bytes: it was not fetched.",
  },
} satisfies Record<string, Sentence>;
