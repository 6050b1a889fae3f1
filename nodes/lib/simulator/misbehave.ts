import type { ServerResponse } from "node:http";
import type { GraphFaultKind } from "./faults.ts";
import { errorBody, GraphFault } from "./graph-error.ts";

export const JSON_TYPE = { "Content-Type": "application/json; charset=UTF-8", "facebook-api-version": "v25.0" };

const PROXY_PAGE = "<!DOCTYPE html><html><head><title>Proxy</title></head><body>Sign in to continue</body></html>";

/** What a failure answers: status, type, body. */
type Answer = [status: number, type: Record<string, string>, body: string];

/**
 * Does what a failure says instead of the call; false when the call goes on and the failure shows later ("reset",
 * "undeliverable"). `end` closes the entry of the log.
 */
export function misbehave(
  fault: GraphFaultKind,
  response: ServerResponse,
  trace: string,
  end: (status: number, answer: string, note: string) => void,
): boolean {
  if (fault === "reset" || fault === "undeliverable") return false;
  if (fault === "timeout") {
    end(0, "", fault);
    return true;
  }
  const [status, type, body] = wrongAnswers[fault](trace);
  response.writeHead(status, type).end(body);
  end(status, body, fault);
  return true;
}

function refusal(code: number, details: string, subcode?: number): (trace: string) => Answer {
  const error = new GraphFault(code, details, subcode);
  return (trace) => [error.status, JSON_TYPE, errorBody(error, trace)];
}

const wrongAnswers: Record<
  Exclude<GraphFaultKind, "reset" | "undeliverable" | "timeout">,
  (trace: string) => Answer
> = {
  "rate-limit": refusal(130429, "Message failed to send because there were too many messages sent."),
  "server-error": refusal(131000, "Message failed to send due to an unknown error."),
  "token-expired": refusal(190, "Error validating access token: Session has expired.", 463),
  "too-many-requests": () => [429, { "Content-Type": "text/plain" }, "Too Many Requests"],
  unavailable: () => [503, { "Content-Type": "text/html" }, "<html><body>Service Unavailable</body></html>"],
  html: () => [200, { "Content-Type": "text/html" }, PROXY_PAGE],
};
