/** What a citizen can do with the phone. */

/** A file that the citizen sends; `true` takes one that the simulator carries with it. */
export type Attachment = true | { bytes: Buffer; mime: string; name?: string };

export type What = { replyTo?: string; forwarded?: boolean } & (
  | { text: string }
  | { image: Attachment; caption?: string }
  | { video: Attachment; caption?: string }
  | { document: Attachment; caption?: string }
  | { audio: Attachment }
  | { voice: Attachment }
  | { sticker: Attachment }
  | { location: { latitude: number; longitude: number; name?: string; address?: string; url?: string } }
  | { contacts: Record<string, unknown>[] }
  /** An emoji on a message of the desk; "" takes it away. */
  | { reaction: string; to: string }
  /** A button under a message of the desk (`replyTo`). */
  | { button: { id: string; title: string } }
  /** A row of a list of the desk (`replyTo`). */
  | { row: { id: string; title: string; description?: string } }
  /** A quick reply under a template (`replyTo`). */
  | { quickReply: { payload: string; text: string } }
  /** Something that the Cloud API does not hand on: "poll_creation", "edit", "gif", … */
  | { unsupported: string }
  /** Changes the text of an own message: arrives as unsupported of type "edit". */
  | { edit: string; to: string }
);

/** What happens to the line rather than in the chat. */
export type Happening = "call" | "new-user-id";
