/** Citizens' files as flows and mails see them: state, safe name, bytes. `msg.whatsapp.media` has their ids. */
import { safeName } from "../media/index.ts";
import type { MediaRecord, MediaState, Store } from "../store/index.ts";

export interface FileFacts {
  /** "<event>-<index>" */
  id: string;
  event: string;
  /** image, video, audio, voice, document, sticker */
  kind: string;
  /** waiting: not here yet, look again later. ready. refused, lost: it will never be here (`reason`). */
  state: MediaState;
  /**
   * refused: empty, too-large, type-not-accepted, type-mismatch, damaged, infected, erased. lost: not-found, expired, damaged,
   * missing, failed. Null otherwise.
   */
  reason: string | null;
  /** By its content once it is ready, as it was announced before. */
  mime: string;
  /** Safe as an attachment's name and on a disk; the extension goes by the content. */
  name: string;
  /** Size of what is kept; null until it is ready. */
  bytes: number | null;
  /** Of what is kept, hex; null until it is ready. */
  sha256: string | null;
  /** May leave the house: it is ready, and the scanner has seen it if there is one. */
  forwardable: boolean;
}

/** A file that is ready. */
export interface StoredFile extends FileFacts {
  state: "ready";
  content: Uint8Array;
}

export interface Files {
  /** Null when there is no such file (any more). */
  state(id: string): Promise<FileFacts | null>;
  /** All files of a message, in order. */
  of(event: string): Promise<FileFacts[]>;
  /** Null when it is not ready. The whole file, in memory. @throws Refused when the disk no longer has it as it was kept */
  read(id: string): Promise<StoredFile | null>;
  /** Removes the files of a message, from the disk too; they are then refused as "erased". Answers how many. */
  erase(event: string): Promise<number>;
}

/** @param scans a virus scanner is set up: what it has not seen is not forwarded */
export function filesOf(store: Store, account: string, scans: boolean): Files {
  const facts = ({ id, event, kind, state, reason, mime, name, bytes, sha256, scanned }: MediaRecord): FileFacts => ({
    id,
    event,
    kind,
    state,
    reason,
    mime,
    name: safeName(name ?? undefined, mime),
    bytes,
    sha256,
    forwardable: state === "ready" && (scanned || !scans),
  });
  return {
    async state(id) {
      const record = await store.mediaRecord(account, id);
      return record && facts(record);
    },
    async of(event) {
      return (await store.mediaRecords(account, event)).map(facts);
    },
    async read(id) {
      const [record, content] = await Promise.all([store.mediaRecord(account, id), store.readMedia(account, id)]);
      return record?.state === "ready" && content ? { ...facts(record), state: "ready", content } : null;
    },
    erase: (event) => store.eraseMedia(account, event),
  };
}
