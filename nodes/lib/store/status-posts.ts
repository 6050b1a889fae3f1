/**
 * What the store keeps of the notices that go to a real Status through a gateway: one post for each text of a notice, one
 * row for each chunk of its recipients, counts and states, never a number. `at` is the service's clock, `now` the real time;
 * both are epoch milliseconds.
 */

export type StatusStage = "waiting" | "posting" | "posted" | "stopped" | "withdrawing" | "over";

/** Whether the office's own test number has it. `not-said`: the gateway cannot tell. */
export type CanaryState = "none" | "waiting" | "arrived" | "seen" | "refused" | "not-said";

/**
 * `begun` is written before the request goes out, so that what a crash interrupts is known not to be known. `due`: surely not
 * posted, to be tried again. `unknown`: may be posted. `stays`: accepted, and could not be taken back.
 */
export type ChunkState = "begun" | "due" | "accepted" | "refused" | "unknown" | "withdrawn" | "stays";

/** What should be on the Status of one notice. */
export interface StatusWish {
  account: string;
  /** Which gateway and session: posts of another are none of ours. */
  gateway: string;
  notice: string;
  /** What is to be seen; missing: nothing, and what is there is taken back. */
  content?: {
    /** Changes with anything that is seen. */
    version: string;
    text: string;
    imageHash: string;
    imageMime: string;
    validFrom: number;
    validUntil: number | null;
  };
  at: number;
  now: number;
  /** Posts that may wait at a time. */
  most: number;
}

export type StatusFollowed = "queued" | "same" | "withdrawing" | "nothing" | "full";

export interface StatusChunk {
  post: number;
  /** Counted from 0. */
  chunk: number;
  /** It went to the test number alone. */
  canary: boolean;
  state: ChunkState;
  /** The recipients are the subscribers after this one and up to that one, by pseudonym; "" once the post is over. */
  after: string;
  upto: string;
  /** Subscribers whose numbers went into the request. */
  size: number;
  /** Subscribers in between whose number is not known. */
  unreachable: number;
  /** The gateway's, "" when it gave none. It holds no number. */
  messageId: string;
  attempts: number;
  error: string;
  /** When it was settled, real time; null before. */
  settled: number | null;
}

export interface StatusTally {
  chunks: number;
  people: number;
}

export interface StatusPost {
  id: number;
  account: string;
  gateway: string;
  notice: string;
  version: string;
  text: string;
  imageHash: string;
  imageMime: string;
  validFrom: number;
  validUntil: number | null;
  stage: StatusStage;
  /** No step before this moment, real time. */
  due: number;
  /** Times that it could not go on for one and the same step. */
  attempts: number;
  error: string;
  /** Id that the gateway gave out for all chunks of subscribers, "" when it has none such. */
  messageId: string;
  canary: CanaryState;
  /** Times that the gateway was asked what became of it, and when next (real time; null: no more). */
  looks: number;
  lookDue: number | null;
  /** Service's clock. */
  created: number;
  /** When the last chunk was settled or it was stopped, real time. */
  finished: number | null;
  /** By state, without the test number's. */
  tally: Partial<Record<ChunkState, StatusTally>>;
  unreachable: number;
  first: StatusChunk | null;
  /** The last two, newest first. */
  recent: StatusChunk[];
  /** The next that may be there and is to be taken back. */
  standing: StatusChunk | null;
}

/** `unreachable` here: those after the last chunk. */
export type StatusPostChange = { id: number } & Partial<
  Pick<
    StatusPost,
    "stage" | "due" | "attempts" | "error" | "messageId" | "canary" | "looks" | "lookDue" | "unreachable" | "finished"
  >
>;

export interface StatusPostStore {
  /** Makes it so that the Status follows the notice; twice is once. */
  followStatus(wish: StatusWish): Promise<StatusFollowed>;
  /** Posts that something may still become of, oldest first. */
  openStatusPosts(account: string, gateway: string): Promise<StatusPost[]>;
  /** The newest post of a notice, or null. */
  statusPost(account: string, gateway: string, notice: string): Promise<StatusPost | null>;
  statusChunks(post: number, limit: number): Promise<StatusChunk[]>;
  /**
   * Notes that a chunk is about to be posted. False when that must not happen: it has been begun, or the post is no longer
   * wanted.
   */
  beginStatusChunk(chunk: Omit<StatusChunk, "state" | "attempts" | "error" | "settled">): Promise<boolean>;
  settleStatusChunk(
    chunk: Pick<StatusChunk, "post" | "chunk" | "state" | "error"> & Partial<Pick<StatusChunk, "messageId" | "attempts">>,
    now: number,
  ): Promise<void>;
  /** Where taking back was asked for meanwhile, a stage of posting does not undo that. */
  changeStatusPost(change: StatusPostChange): Promise<void>;
  /** What was begun by somebody who is gone: nobody knows whether it was posted. Answers how many. */
  interruptStatusChunks(account: string, gateway: string, now: number): Promise<number>;
}
