/** A real number, as far as the service can tell: its four variables, with a Graph of ours behind them. */
import { randomBytes } from "node:crypto";
import { type Graph, startGraph } from "./graph.ts";
import { type Meta, meta } from "./meta.ts";

export interface RealNumber {
  phoneNumberId: string;
  graph: Graph;
  meta: Meta;
  env: Record<string, string>;
  /** Tells Meta where the service is now. */
  at(url: string): void;
}

export const verifyToken = "parola-di-verifica";
export const accessToken = "EAATestToken0123456789abcdefGHIJ";
export const appSecret = "0f9e8d7c6b5a49382716050403020100";

export async function realNumber(statuses = true): Promise<RealNumber> {
  const phoneNumberId = "700700700700700";
  let address = "";
  // A secret of its own: a service that got the port of one that is gone must not take its messages.
  const secret = randomBytes(16).toString("hex");
  const caller = meta({ webhook: () => `${address}/urp/webhook`, appSecret: secret });
  const graph = await startGraph({ phoneNumberId, token: accessToken, ...(statuses && { meta: caller }) });
  const env = {
    WHATSAPP_PHONE_NUMBER_ID: phoneNumberId,
    WHATSAPP_ACCESS_TOKEN: accessToken,
    WHATSAPP_APP_SECRET: secret,
    WHATSAPP_VERIFY_TOKEN: verifyToken,
    WHATSAPP_GRAPH_URL: graph.url,
  };
  return { phoneNumberId, graph, meta: caller, env, at: (url) => (address = url) };
}

/** The figures of /urp/metrics by name. */
export async function metricsOf(url: string): Promise<Record<string, number>> {
  const text = await (await fetch(`${url}/urp/metrics`)).text();
  return Object.fromEntries([...text.matchAll(/^(\w+) (\d+)$/gm)].map(([, name, value]) => [name, Number(value)]));
}
