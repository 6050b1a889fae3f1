/**
 * The simulator: a WhatsApp Cloud API on loopback with five citizens, and the server half of the phone page. It speaks
 * Meta's wire format and knows nothing of our nodes; whatever works against it works by that format alone.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { call } from "./calls.ts";
import { createWorld } from "./create-world.ts";
import { serveGraph } from "./graph.ts";
import type { Simulator, SimulatorOptions } from "./options.ts";
import { phoneApi } from "./phone-api.ts";
import { waitFor } from "./wait.ts";
import { digits } from "./ids.ts";
import { Refused } from "../errors.ts";
import { renewUserId, write } from "./write.ts";

export type { Citizen } from "./citizens.ts";
export { fiveCitizens } from "./citizens.ts";
export type { Clock } from "./clock.ts";
export { shiftedClock } from "./clock.ts";
export { asCurl } from "./curl.ts";
export type { FaultKind } from "./faults.ts";
export { nextMoment } from "./moments.ts";
export type { Simulator, SimulatorOptions } from "./options.ts";
export type { Template } from "./template.ts";
export type { WireEntry } from "./view.ts";
export type { What } from "./what.ts";
export type { SentMessage } from "./world.ts";

/** Starts the simulator on 127.0.0.1. Rejects when the port is taken. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const server = createServer({ keepAliveTimeout: 60_000 });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const graphUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { world, stop } = createWorld(options, graphUrl);
  server.on("request", (request, response) => {
    serveGraph(world, request, response).catch(() => response.destroy());
  });

  const personOf = (id: string) => {
    const person = world.roster.find(id) ?? (world.everyone ? world.roster.guest(id) : undefined);
    if (person) return person;
    throw new Refused(
      "simulator-citizen",
      { it: "Il cittadino {id} non c'è.", en: "There is no citizen {id}." },
      { id },
    );
  };
  const answers = (id: string) => world.sent.entries.filter((one) => one.citizen === id && one.type !== "reaction");
  return {
    graphUrl,
    account: world.account,
    clock: world.clock,
    handle: phoneApi(world),
    answers,
    get citizens() {
      return world.roster.people.map((person) => person.citizen);
    },
    write: async (id, what) => {
      if (what === "call") return call(world, personOf(id));
      if (what === "new-user-id") return renewUserId(world, personOf(id));
      return write(world, personOf(id), what);
    },
    addCitizen(citizen) {
      world.roster.add(citizen);
      world.page.touch("citizens");
    },
    waitForAnswers: (id, n, timeoutMs = 15_000) =>
      waitFor(
        world.waiting,
        () => answers(id),
        (list) => list.length >= n,
        timeoutMs,
        `${n} answers for ${id}`,
      ),
    get sent() {
      return world.sent.entries;
    },
    get sentTotal() {
      return world.sent.total;
    },
    get calls() {
      return world.wire.list.entries.filter((entry) => entry.direction === "graph");
    },
    get posts() {
      return world.wire.list.entries.filter((entry) => entry.direction === "webhook");
    },
    failNext: (kind, times = 1, on) => world.faults.arm(kind, times, on),
    stopFailing: (kind) => world.faults.disarm(kind),
    get statuses() {
      return world.statuses;
    },
    set statuses(told) {
      world.statuses = told;
    },
    subscribe: (verifyToken) => world.hooks.subscribe(verifyToken, digits(world.random, 10)),
    get waiting() {
      return world.hooks.waiting;
    },
    get dropped() {
      return world.hooks.dropped;
    },
    close: () =>
      new Promise<void>((resolve) => {
        stop();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
