import { ServiceRefused, ServiceUnreachable } from "../errors.ts";
import type { Sentence } from "../errors.ts";
import { classify } from "./classify.ts";
import type { Action } from "./error-table.ts";

/** Stands for Meta's code when the answer had none (a 404 of the media host). */
export const NO_CODE = -1;

/**
 * Meta answered "no": the request has had no effect. `action` says what may be done about it, `retryAfterMs` what Meta
 * asked for. Nothing of the answer's own text is kept: it can quote the number or the message.
 */
export class CloudApiRefused extends ServiceRefused {
  readonly apiCode: number;
  readonly httpStatus: number;
  readonly action: Action;
  readonly retryAfterMs?: number;

  constructor(apiCode: number, httpStatus: number, retryAfterMs?: number) {
    const meaning = classify(apiCode, httpStatus);
    super(apiCode === NO_CODE ? `meta-http-${httpStatus}` : `meta-${apiCode}`, meaning.sentence, {
      code: apiCode === NO_CODE ? "-" : apiCode,
      http: httpStatus,
    });
    this.apiCode = apiCode;
    this.httpStatus = httpStatus;
    this.action = meaning.action;
    if (retryAfterMs !== undefined) this.retryAfterMs = retryAfterMs;
  }
}

/** `no`: the request provably did not get in, it may be repeated. `unknown`: it may have had its effect. */
export type Received = "no" | "unknown";

const NOT_REACHED: Sentence = {
  it: "Meta non è raggiungibile ({reason}): la richiesta non è arrivata.",
  en: "Meta cannot be reached ({reason}): the request did not arrive.",
};
const OUTCOME_UNKNOWN: Sentence = {
  it: "Meta non ha dato una risposta valida ({reason}): non si sa se la richiesta sia arrivata.",
  en: "Meta has given no valid answer ({reason}): whether the request arrived is not known.",
};

/** No answer of Meta's own. `reason` is a short technical word: a system code, `timeout`, `http-502`, `not-graph`. */
export class CloudApiUnreachable extends ServiceUnreachable {
  readonly received: Received;
  readonly reason: string;
  readonly retryAfterMs?: number;

  constructor(received: Received, reason: string, retryAfterMs?: number) {
    const unknown = received === "unknown";
    super(unknown ? "meta-outcome-unknown" : "meta-unreachable", unknown ? OUTCOME_UNKNOWN : NOT_REACHED, { reason });
    this.received = received;
    this.reason = reason;
    if (retryAfterMs !== undefined) this.retryAfterMs = retryAfterMs;
  }
}
