/** A clamd of a few lines on a real socket, written from its manual: it takes INSTREAM apart and answers as a test says. */
import { once } from "node:events";
import { rmSync } from "node:fs";
import { type Server, type Socket, createServer } from "node:net";
import type { AddressInfo } from "node:net";

/**
 * drip: one byte at a time. half: hangs up within its answer. limit: says so after the first bytes and hangs up. endless: an
 * answer without an end. hang: takes everything and says nothing. deaf: takes nothing.
 */
export type Manner = "clean" | "infected" | "drip" | "half" | "limit" | "endless" | "nonsense" | "error" | "hang" | "deaf" | "close";

export interface FakeClamd {
  /** As it is written into the field. */
  address: string;
  manner: Manner;
  /** What it was sent, whole streams only. */
  scanned: Buffer[];
  connections(): number;
  close(): Promise<void>;
}

const answers: Partial<Record<Manner, string>> = {
  clean: "stream: OK\0",
  drip: "stream: OK\0",
  infected: "stream: Win.Test.EICAR_HDB-1 FOUND\0",
  half: "stream: O",
  nonsense: "220 mail.example.org ESMTP\0",
  error: "stream: Can't allocate memory ERROR\0",
  endless: "stream: ".repeat(10_000),
};

/** @param at path of a socket; left out: a port of 127.0.0.1 */
export async function startClamd(manner: Manner = "clean", at?: string): Promise<FakeClamd> {
  const sockets = new Set<Socket>();
  let connections = 0;
  const server: Server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
    if (fake.manner === "deaf") return void socket.pause();
    if (fake.manner === "close") return void socket.destroy();
    let got = Buffer.alloc(0);
    socket.on("data", (bytes: Buffer) => {
      got = Buffer.concat([got, bytes]);
      if (fake.manner === "limit") return void socket.end("INSTREAM size limit exceeded. ERROR\0");
      const stream = streamIn(got);
      if (!stream) return;
      fake.scanned.push(stream);
      answer(socket, fake.manner);
    });
  });
  server.listen(at === undefined ? { port: 0, host: "127.0.0.1" } : { path: at });
  await once(server, "listening");
  const fake: FakeClamd = {
    address: at ?? `127.0.0.1:${(server.address() as AddressInfo).port}`,
    manner,
    scanned: [],
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
        if (at !== undefined) rmSync(at, { force: true });
      }),
  };
  return fake;
}

function answer(socket: Socket, manner: Manner): void {
  const text = answers[manner];
  if (text === undefined) return;
  if (manner !== "drip") return void (manner === "endless" ? socket.write(text) : socket.end(text));
  const drip = (at: number): void => {
    if (at === text.length) return void socket.end();
    socket.write(text[at]!, () => setImmediate(drip, at + 1));
  };
  drip(0);
}

/** The content when the length of zero has come. */
function streamIn(got: Buffer): Buffer | undefined {
  const command = "zINSTREAM\0";
  if (got.length < command.length) return undefined;
  if (got.toString("latin1", 0, command.length) !== command) return Buffer.from("no INSTREAM");
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= got.length; ) {
    const length = got.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    if (at + 4 + length > got.length) return undefined;
    pieces.push(got.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
