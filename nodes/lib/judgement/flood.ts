/** From what the store remembers of a citizen to what the flood rule counts. */
import type { Finding, Policy } from "../moderation/index.ts";
import type { Traffic } from "../store/index.ts";
import type { Case } from "./judge.ts";

export function flood(_message: Case, _traffic: Traffic[], _policy: Policy): Finding | undefined {
  return undefined;
}
