/**
 * The other side of a measurement, in a process of its own: a fake Graph that answers at once, and a closed loop of
 * connections that post signed webhooks, each a new message. Over raw sockets, so that it costs little beside the server.
 */
import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";

export interface Job {
  port: number;
  path: string;
  requests: number;
  connections: number;
  citizens: number;
  secret: string;
  phoneNumberId: string;
  /** Wait until the Graph has seen as many sends as there were requests. */
  answers: boolean;
  /** Makes the messages of this job different from those of others. */
  name: string;
}

export interface Measured {
  /** Requests answered 200 within `seconds`, or answers that arrived at the Graph. */
  count: number;
  seconds: number;
  refused: number;
}

/** Each is answered at once, by one message: a street report would wait for more of it. */
const words = [
  "Buongiorno, a che ora aprite domani?",
  "Vorrei prenotare un appuntamento per la carta d'identità",
  "Vorrei sapere quali dati conservate su di me e per quanto tempo",
  "Mi dite il numero di telefono e l'indirizzo dell'ufficio?",
];

/** A text message as Meta sends it, about 900 bytes. */
function body(job: Job, index: number): string {
  const citizen = index % job.citizens;
  const phone = `39300${String(5_000_000 + citizen)}`;
  const userId = `IT.${String(1_000_000_000_000 + citizen)}`;
  const id = Buffer.from(`${phone}-${job.name}-${index}`).toString("base64");
  return JSON.stringify({
    object: "whatsapp_business_account",
    entry: [
      {
        id: "1000000000001",
        changes: [
          {
            field: "messages",
            value: {
              messaging_product: "whatsapp",
              metadata: { display_phone_number: "390000000000", phone_number_id: job.phoneNumberId },
              contacts: [{ profile: { name: `Cittadino ${citizen}` }, wa_id: phone, user_id: userId }],
              messages: [
                {
                  from: phone,
                  from_user_id: userId,
                  id: `wamid.${id}`,
                  timestamp: String(Math.floor(Date.now() / 1000)),
                  type: "text",
                  text: { body: `${words[index % words.length]} Grazie mille a chi mi risponde, buona giornata.` },
                },
              ],
            },
          },
        ],
      },
    ],
  });
}

function requestOf(job: Job, index: number): Buffer {
  const text = body(job, index);
  const signature = createHmac("sha256", job.secret).update(text).digest("hex");
  const head = [
    `POST ${job.path} HTTP/1.1`,
    "Host: 127.0.0.1",
    "Content-Type: application/json",
    `X-Hub-Signature-256: sha256=${signature}`,
    `Content-Length: ${Buffer.byteLength(text)}`,
    "",
    "",
  ];
  return Buffer.from(head.join("\r\n") + text);
}

let sends = 0;
const answer = JSON.stringify({
  messaging_product: "whatsapp",
  contacts: [{ input: "0", wa_id: "0" }],
  messages: [{ id: "wamid.bench" }],
});
const graph = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  request.resume();
  request.on("end", () => {
    response.writeHead(200, { "content-type": "application/json", "content-length": answer.length });
    response.end(answer);
    sends += 1;
  });
});

function post(job: Job, requests: Buffer[], tally: { next: number; ok: number; refused: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port: job.port, host: "127.0.0.1", noDelay: true });
    const send = (): void => {
      const request = requests[tally.next];
      tally.next += 1;
      if (request) socket.write(request);
      else socket.end();
    };
    socket.on("connect", send);
    socket.on("data", (data) => {
      // One answer at a time is on the way; each begins with its status line.
      if (data.subarray(0, 9).toString("latin1") !== "HTTP/1.1 ") return;
      if (data.subarray(9, 12).toString("latin1") === "200") tally.ok += 1;
      else tally.refused += 1;
      send();
    });
    socket.on("close", () => resolve());
    socket.on("error", reject);
  });
}

async function run(job: Job): Promise<Measured> {
  const requests = Array.from({ length: job.requests }, (_, index) => requestOf(job, index));
  const tally = { next: 0, ok: 0, refused: 0 };
  const sentBefore = sends;
  const start = performance.now();
  await Promise.all(Array.from({ length: job.connections }, () => post(job, requests, tally)));
  if (job.answers) {
    const limit = performance.now() + 60_000;
    while (sends - sentBefore < tally.ok && performance.now() < limit) await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const seconds = (performance.now() - start) / 1000;
  return { count: job.answers ? sends - sentBefore : tally.ok, seconds, refused: tally.refused };
}

graph.listen(0, "127.0.0.1", () => process.send!({ graphPort: (graph.address() as AddressInfo).port }));
process.on("message", (job: Job) => {
  run(job).then(
    (measured) => process.send!(measured),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on("disconnect", () => process.exit(0));
