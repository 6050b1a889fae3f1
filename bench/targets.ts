/** What is measured: flows that stand for a bare Node-RED, for the flow a user would build, and ours. */
import { readFileSync } from "node:fs";

type Node = Record<string, unknown>;

export interface Target {
  name: string;
  path: string;
  /** Our own nodes are loaded. */
  ours: boolean;
  flow: (graphPort: number) => Node[];
  answers: boolean;
}

export const secret = "bench-app-secret";
export const phoneNumberId = "100000000000099";

const tab: Node = { id: "tab", type: "tab", label: "bench" };

function bare(): Node[] {
  return [
    tab,
    { id: "bench-in", type: "http in", z: "tab", url: "/bench", method: "post", wires: [["bench-out"]] },
    { id: "bench-out", type: "http response", z: "tab", statusCode: "200", wires: [] },
  ];
}

/** http in → signature in a function → switch → text in a function → http request → http response. It stores nothing. */
function naive(graphPort: number): Node[] {
  const verify = `
    const expected = "sha256=" + crypto.createHmac("sha256", "${secret}").update(msg.payload).digest("hex");
    msg.valid = msg.req.headers["x-hub-signature-256"] === expected;
    msg.body = JSON.parse(msg.payload);
    return msg;`;
  const build = `
    const message = msg.body.entry[0].changes[0].value.messages[0];
    msg.url = "http://127.0.0.1:${graphPort}/v25.0/${phoneNumberId}/messages";
    msg.headers = { authorization: "Bearer token", "content-type": "application/json" };
    msg.payload = { messaging_product: "whatsapp", to: message.from, type: "text", text: { body: "Abbiamo ricevuto il tuo messaggio." } };
    return msg;`;
  const libs = [{ var: "crypto", module: "crypto" }];
  return [
    tab,
    { id: "bench-in", type: "http in", z: "tab", url: "/bench", method: "post", skipBodyParsing: true, wires: [["bench-verify"]] },
    { id: "bench-verify", type: "function", z: "tab", func: verify, outputs: 1, libs, wires: [["bench-valid"]] },
    {
      id: "bench-valid",
      type: "switch",
      z: "tab",
      property: "valid",
      propertyType: "msg",
      rules: [{ t: "true" }],
      checkall: "true",
      outputs: 1,
      wires: [["bench-build"]],
    },
    { id: "bench-build", type: "function", z: "tab", func: build, outputs: 1, libs: [], wires: [["bench-request"]] },
    { id: "bench-request", type: "http request", z: "tab", method: "POST", ret: "obj", url: "", wires: [["bench-out"]] },
    { id: "bench-out", type: "http response", z: "tab", statusCode: "200", wires: [] },
  ];
}

/** The default flow as it ships, but for the number's rate: a bench may send more than Meta lets a number send. */
function whole(): Node[] {
  const nodes = JSON.parse(readFileSync(new URL("../flows/urp.json", import.meta.url), "utf8")) as Node[];
  return nodes.map((node) => (node["type"] === "whatsapp-account" ? { ...node, perSecond: 100_000 } : node));
}

/** Only the configuration: nothing takes what comes in. */
function door(): Node[] {
  return whole().filter(({ type }) => type === "whatsapp-account" || type === "urp-store");
}

export const targets = {
  bare: { name: "Node-RED, http in → http response", path: "/bench", ours: false, flow: bare, answers: false },
  door: { name: "Sportello, webhook alone", path: "/urp/webhook", ours: true, flow: door, answers: false },
  naive: { name: "Node-RED, the flow a user would build", path: "/bench", ours: false, flow: naive, answers: true },
  whole: { name: "Sportello, webhook to answer", path: "/urp/webhook", ours: true, flow: whole, answers: true },
} satisfies Record<string, Target>;
