import type { Errand } from "../outbox/index.ts";
import type { EffectKey } from "../store/index.ts";

/** What the service asks to have done, apart from what the store itself wants to know. */
export interface Effect {
  effect: EffectKey;
  citizen: string;
  errand: Errand;
  replyTo?: string;
  /** See `Draft`. */
  at?: number;
  expires?: number;
  /** Real time to let pass before it is done. */
  delayMs?: number;
}
