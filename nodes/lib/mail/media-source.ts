/** Citizens' files, as far as mails need them: fetched by others, checked by others. */

export interface MediaState {
  /** `waiting`: being fetched or checked. `refused`: never to be passed on. `lost`: it can no longer be had. */
  state: "waiting" | "ready" | "refused" | "lost";
  mime?: string;
  /** Bytes. */
  size?: number;
  /** False: an operator may see it, a mail may not carry it (not scanned, not a type that offices open safely). */
  forwardable?: boolean;
}

export interface MediaSource {
  state(id: string): Promise<MediaState>;
  /** The bytes, or null when they are no longer there. */
  read(id: string): Promise<Uint8Array | null>;
}
