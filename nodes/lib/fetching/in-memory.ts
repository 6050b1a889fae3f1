/** Where a download runs to: memory, because a file in clear is never on the disk. Its size is bounded by whoever lets it run. */
import { Writable } from "node:stream";

export interface InMemory {
  sink: Writable;
  bytes(): Uint8Array;
}

export function inMemory(signal: AbortSignal): InMemory {
  const pieces: Buffer[] = [];
  const sink = new Writable({
    signal,
    write(piece: Buffer, _encoding, done) {
      pieces.push(piece);
      done();
    },
  });
  // Whoever writes into it hears of it; without a listener of its own an abort would be nobody's.
  sink.on("error", () => undefined);
  return { sink, bytes: () => Buffer.concat(pieces) };
}
