/** What the store keeps of citizens' files: a row for each, and the sealed bytes in a file of their own. Epoch milliseconds. */

/** A file as Meta announces it. Its own id, name and checksum are sealed. */
export interface ArrivingFile {
  /** image, video, audio, voice, document, sticker */
  kind: string;
  mime: string;
  metaId: string;
  name?: string;
  /** As Meta writes it: hex or base64. */
  sha256?: string;
  bytes?: number;
}

/**
 * waiting: to be fetched. ready: here. refused: it is not wanted (`reason`), nothing of it is kept. lost: it could not be
 * had (`reason`).
 */
export type MediaState = "waiting" | "ready" | "refused" | "lost";

export interface MediaRecord {
  /** "<event>-<index>", as `msg.whatsapp.media` gives it. */
  id: string;
  event: string;
  citizen: string | null;
  kind: string;
  /** By its content once it is ready, as it was announced before. */
  mime: string;
  /** As the citizen's phone gave it: hostile. */
  name: string | null;
  state: MediaState;
  reason: string | null;
  /** Of what is kept; null until it is ready. */
  bytes: number | null;
  /** Of what is kept, hex; null until it is ready. */
  sha256: string | null;
  /** A virus scanner has seen it and found nothing. */
  scanned: boolean;
  /** Arrival, by the service's clock. */
  at: number;
}

/** A file that somebody has to do something about; this instance holds it. */
export interface MediaJob {
  id: string;
  /** waiting: fetch it. ready: it still has to be scanned. */
  state: "waiting" | "ready";
  kind: string;
  mime: string;
  metaId: string;
  sha256?: string;
  bytes?: number;
  /** Times that it was begun since it came or was kept, this time included. */
  attempts: number;
  /** Real time at which it was announced. */
  since: number;
}

/** Of a job that this holder has no more, nothing is changed. unscanned: nobody is to scan it for now. */
export type MediaSettlement = { id: string; holder: string } & (
  | { outcome: "retry"; due: number; free?: boolean }
  | { outcome: "scanned" | "unscanned" }
  | { outcome: "refused" | "lost"; reason: string }
);

export interface KeptFile {
  account: string;
  id: string;
  holder: string;
  mime: string;
  bytes: Uint8Array;
  scanned: boolean;
  /** When to scan it; null when nothing is left to be done. */
  due: number | null;
}

export interface MediaStore {
  /** Jobs that are due, the longest waiting first; nobody else gets them before `until`, unless their holder dies. */
  claimMedia(claim: { account: string; holder: string; limit: number; now: number; until: number }): Promise<MediaJob[]>;
  /** When the next job is due, or null. */
  nextMedia(account: string): Promise<number | null>;
  /**
   * Seals the bytes on the disk, then says so in the row. False when the job is no longer this holder's (erased meanwhile):
   * then nothing stays. @throws Refused when the disk does not take it
   */
  keepMedia(file: KeptFile): Promise<boolean>;
  settleMedia(account: string, settlement: MediaSettlement): Promise<void>;
  /** What is ready and was never scanned is due now. Answers how many. */
  rescanMedia(account: string, now: number): Promise<number>;
  /** Null when there is no such file (any more). */
  mediaRecord(account: string, id: string): Promise<MediaRecord | null>;
  /** All files of one event, in order. */
  mediaRecords(account: string, event: string): Promise<MediaRecord[]>;
  /** The bytes, null when it is not ready. @throws Refused when the disk does not have them as they were kept */
  readMedia(account: string, id: string): Promise<Uint8Array | null>;
  /** The files of one event go, on the disk too; each stays known as refused, for the reason "erased". Answers how many. */
  eraseMedia(account: string, event: string): Promise<number>;
  /** Bytes that are free where files are kept. */
  freeSpace(): Promise<number>;
}
