/** An answer that is a file to be saved, sent piece by piece. */
import type { HttpResponse } from "./red.ts";

export interface FileAnswer {
  /** ASCII, without path. */
  name: string;
  type: string;
  /** Told in headers "x-urp-<name>". */
  facts?: Record<string, number>;
  /** Asked for only as fast as the reader reads, and no more once they have gone. */
  chunks: Iterable<string> | AsyncIterable<string>;
}

const files = new WeakSet<object>();

/** Marks an answer as a file to be saved. */
export function file(answer: FileAnswer): FileAnswer {
  files.add(answer);
  return answer;
}

export function isFile(answered: unknown): answered is FileAnswer {
  return typeof answered === "object" && answered !== null && files.has(answered);
}

/** @throws what `chunks` throws, with the answer begun */
export async function sendFile(response: HttpResponse, { name, type, facts = {}, chunks }: FileAnswer): Promise<void> {
  response.statusCode = 200;
  response.setHeader("content-type", type);
  response.setHeader("content-disposition", `attachment; filename="${name}"`);
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("cache-control", "no-store");
  for (const [fact, value] of Object.entries(facts)) response.setHeader(`x-urp-${fact}`, value);
  for await (const chunk of chunks) {
    if (response.closed || response.destroyed) return;
    if (!response.write(chunk)) await drained(response);
  }
  response.end();
}

function drained(response: HttpResponse): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      response.off("drain", go);
      response.off("close", go);
      resolve();
    };
    response.on("drain", go);
    response.on("close", go);
  });
}
