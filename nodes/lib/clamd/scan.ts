/** Asks clamd about a file: INSTREAM over its socket (clamd(8), "COMMANDS"). */
import { type Socket, connect } from "node:net";
import { ServiceUnreachable } from "../errors.ts";
import type { ClamdAddress } from "./address.ts";

/** "too-large": larger than clamd's StreamMaxLength, nobody has looked at it. */
export type ScanVerdict = "clean" | "infected" | "too-large";

/** @throws ServiceUnreachable when there is no answer, or none that can be understood */
export type Scan = (bytes: Uint8Array, signal?: AbortSignal) => Promise<ScanVerdict>;

export interface ScanTimes {
  /** Milliseconds until the connection stands, and for the whole. */
  connectMs: number;
  totalMs: number;
}

const pieceBytes = 64 * 1024;
/** An answer is a line. */
const longestAnswer = 4096;

export function createScan(address: ClamdAddress, { connectMs, totalMs }: ScanTimes = { connectMs: 5_000, totalMs: 120_000 }): Scan {
  return (bytes, signal) =>
    new Promise((resolve, reject) => {
      const socket = connect(address);
      let answer = "";
      const end = (reason: string): void => {
        clearTimeout(connecting);
        clearTimeout(whole);
        signal?.removeEventListener("abort", stop);
        socket.destroy();
        const verdict = verdictOf(answer);
        if (verdict) resolve(verdict);
        else reject(unavailable(answer === "" ? reason : "answer"));
      };
      const stop = (): void => end("stopped");
      const connecting = setTimeout(() => end("timeout"), connectMs);
      const whole = setTimeout(() => end("timeout"), totalMs);
      signal?.addEventListener("abort", stop);
      if (signal?.aborted) return stop();
      socket.setEncoding("utf8");
      socket.once("connect", () => {
        clearTimeout(connecting);
        send(socket, bytes);
      });
      socket.on("data", (text: string) => {
        answer += text;
        // With the "z" form an answer ends with a zero; what goes on for ever is none.
        if (answer.includes("\0") || answer.length > longestAnswer) end("answer");
      });
      // It may answer and hang up while we still write: what it said by then counts.
      socket.on("error", (error: NodeJS.ErrnoException) => end(error.code ?? "network"));
      socket.once("close", () => end("closed"));
    });
}

/** Pieces with their length in four bytes before them, then a length of zero; no faster than they are taken. */
function send(socket: Socket, bytes: Uint8Array): void {
  let at = 0;
  const go = (): void => {
    for (let goesOn = true; goesOn && at < bytes.length; at += pieceBytes) {
      const piece = bytes.subarray(at, at + pieceBytes);
      socket.write(lengthOf(piece.length));
      goesOn = socket.write(piece);
    }
    if (at < bytes.length) socket.once("drain", go);
    else socket.write(lengthOf(0));
  };
  socket.write("zINSTREAM\0");
  go();
}

function lengthOf(length: number): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(length);
  return head;
}

/** Only a whole answer says anything: half of "stream: OK" may be half of something else. */
function verdictOf(answer: string): ScanVerdict | undefined {
  const [line, rest] = answer.split("\0", 2);
  if (rest === undefined || line === undefined) return undefined;
  if (/^stream: OK$/.test(line)) return "clean";
  if (/^stream: .+ FOUND$/.test(line)) return "infected";
  return line.startsWith("INSTREAM size limit exceeded") ? "too-large" : undefined;
}

function unavailable(reason: string): ServiceUnreachable {
  return new ServiceUnreachable(
    "clamd.unavailable",
    {
      it: "L'antivirus non risponde ({reason}): gli allegati restano in archivio e non si inoltrano. Avvia clamd o controlla l'indirizzo.",
      en: "The virus scanner does not answer ({reason}): attachments stay in the store and are not forwarded. Start clamd or check its address.",
    },
    { reason },
  );
}
