import { Agent, request } from "node:http";
import { Agent as TlsAgent, request as tlsRequest } from "node:https";

export interface Poster {
  /** Status and body of the answer; status 0 and a reason when there was none. Never rejects. */
  post(url: string, headers: Record<string, string>, body: string): Promise<{ status: number; answer: string }>;
  get(url: string): Promise<{ status: number; answer: string }>;
  close(): void;
}

/** Meta gives no figure for how long it waits; ten seconds is what others report. */
const PATIENCE_MS = 10_000;
const LONGEST_ANSWER = 65_536;

/** HTTP towards the service, on connections that are kept. */
export function poster(): Poster {
  const agents = { "http:": new Agent({ keepAlive: true }), "https:": new TlsAgent({ keepAlive: true }) };

  function call(method: string, url: string, headers: Record<string, string>, body: string) {
    return new Promise<{ status: number; answer: string }>((resolve) => {
      const silent = (reason: string) => resolve({ status: 0, answer: reason });
      if (!URL.canParse(url)) return silent("not a URL");
      const secure = url.startsWith("https:");
      const outgoing = (secure ? tlsRequest : request)(
        url,
        { method, headers, agent: agents[secure ? "https:" : "http:"], timeout: PATIENCE_MS },
        (answer) => {
          let text = "";
          answer.setEncoding("utf8");
          answer.on("data", (part: string) => {
            if (text.length < LONGEST_ANSWER) text += part;
          });
          answer.on("end", () => resolve({ status: answer.statusCode ?? 0, answer: text }));
          answer.on("error", (error) => silent(error.message));
        },
      );
      outgoing.on("timeout", () => outgoing.destroy(new Error("no answer in time")));
      outgoing.on("error", (error: NodeJS.ErrnoException) => silent(error.code ?? error.message));
      outgoing.end(body);
    });
  }
  return {
    post: (url, headers, body) => call("POST", url, headers, body),
    get: (url) => call("GET", url, {}, ""),
    close() {
      agents["http:"].destroy();
      agents["https:"].destroy();
    },
  };
}
