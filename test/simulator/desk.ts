import type { Simulator, SimulatorOptions } from "../../nodes/lib/simulator/index.ts";
import { startSimulator } from "../../nodes/lib/simulator/index.ts";
import type { Service } from "./service.ts";
import { startService } from "./service.ts";

/** A simulator and a service that listens to it, with what a test needs to talk to the Graph. */
export interface Desk {
  sim: Simulator;
  service: Service;
  /** Calls the Graph as a service would; `token` and `body` may be wrong on purpose. */
  graph(method: string, path: string, body?: unknown, token?: string): Promise<GraphAnswer>;
  /** Sends to a citizen's number or to `recipient`, with the envelope. */
  send(to: string, message: Record<string, unknown>): Promise<GraphAnswer>;
  close(): Promise<void>;
}

export interface GraphAnswer {
  status: number;
  body: {
    error?: { code: number; error_subcode?: number; type: string; message: string; error_data?: { details: string } };
    messages?: { id: string; message_status?: string }[];
    contacts?: Record<string, string>[];
    [name: string]: unknown;
  };
}

export async function openDesk(options: Partial<SimulatorOptions> = {}): Promise<Desk> {
  const service = await startService();
  const sim = await startSimulator({ webhookUrl: () => service.url, retry: { firstMs: 5, longestMs: 20 }, ...options });
  const graph: Desk["graph"] = async (method, path, body, token = sim.account.accessToken) => {
    const response = await fetch(`${sim.graphUrl}/v25.0/${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as GraphAnswer["body"] };
  };
  return {
    sim,
    service,
    graph,
    send: (to, message) =>
      graph("POST", `${sim.account.phoneNumberId}/messages`, {
        messaging_product: "whatsapp",
        ...(to.includes(".") ? { recipient: to } : { to }),
        ...message,
      }),
    close: async () => {
      await sim.close();
      await service.close();
    },
  };
}

/** A clock that stands still until it is moved. */
export function standingClock(instant: number) {
  let now = instant;
  return {
    now: () => now,
    set: (next: number | null) => {
      now = next ?? instant;
    },
    move: (ms: number) => {
      now += ms;
    },
  };
}

export const text = (body: string) => ({ type: "text", text: { body } });
