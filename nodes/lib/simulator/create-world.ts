import { randomBytes } from "node:crypto";
import { bounded } from "./bounded.ts";
import { fiveCitizens } from "./citizens.ts";
import type { Clock } from "./clock.ts";
import { shiftedClock } from "./clock.ts";
import { faultSwitches } from "./faults.ts";
import { mediaStore } from "./media-store.ts";
import type { SimulatorOptions } from "./options.ts";
import { pageFeed } from "./page-feed.ts";
import { pairLimit } from "./pair-limit.ts";
import type { Roster } from "./roster.ts";
import { roster } from "./roster.ts";
import type { Snapshot, ViewCitizen, ViewClock } from "./view.ts";
import { webhooks } from "./webhooks.ts";
import { wireLog } from "./wire-log.ts";
import type { SentMessage, SimulatedAccount, World } from "./world.ts";

const KEPT_EXCHANGES = 200;
const KEPT_SENT = 10_000;
const KEPT_UPDATES = 100_000;
/** The clock counts as moved when it is off by more than this. */
const MOVED_MS = 30_000;

/** Puts the parts together; `stop` ends everything that would still happen. */
export function createWorld(options: SimulatorOptions, graphUrl: string): { world: World; stop: () => void } {
  const account = accountOf(options, graphUrl);
  const random = options.random ?? Math.random;
  const clock = options.clock ?? shiftedClock(Date.now);
  const zone = options.zone ?? "Europe/Rome";
  const people = roster(options.citizens ?? fiveCitizens);
  const page = pageFeed(() => snapshotOf(world, zone));
  const faults = faultSwitches(() => page.touch("faults"));
  const wire = wireLog(
    KEPT_EXCHANGES,
    () => performance.now(),
    (entry) => page.wire(entry),
  );
  const timers = timerSet();
  const { firstMs = 1000, longestMs = 60_000, attempts = 30, holdMs = 1000 } = options.retry ?? {};
  const hooks = webhooks({
    url: options.webhookUrl,
    accountId: account.accountId,
    secret: account.appSecret,
    now: () => clock.now(),
    limit: KEPT_UPDATES,
    faults,
    wire,
    firstMs,
    longestMs,
    attempts,
    holdMs,
  });
  const world: World = {
    account,
    clock,
    random,
    zone,
    roster: people,
    faults,
    wire,
    hooks,
    page,
    latencyMs: options.latencyMs ?? 0,
    statuses: options.statuses ?? true,
    everyone: options.everyone ?? false,
    templates: options.templates,
    media: mediaStore(() => clock.now(), random, randomBytes(32)),
    sent: bounded<SentMessage>(options.keep ?? KEPT_SENT),
    waiting: new Set(),
    pairAllows: pairLimit(),
    profile: { messaging_product: "whatsapp", about: account.name, vertical: "GOVT" },
    settings: { calling: { status: "ENABLED" } },
    month: { name: "", delivered: 0 },
    calls: new Map(),
    later: timers.later,
  };
  return {
    world,
    stop() {
      timers.clear();
      hooks.close();
      page.close();
    },
  };
}

function accountOf(options: SimulatorOptions, graphUrl: string): SimulatedAccount {
  return {
    graphUrl,
    accountId: options.accountId ?? "300055500000001",
    phoneNumberId: options.phoneNumberId ?? "300055500000100",
    displayNumber: (options.displayNumber ?? "+39 300 555 0100").replace(/\D/g, ""),
    name: options.name ?? "Urp",
    // Drawn for each run: with a secret that anybody can read here, anybody could sign for the service's webhook.
    accessToken: options.accessToken ?? randomBytes(24).toString("base64url"),
    appSecret: options.appSecret ?? randomBytes(16).toString("hex"),
  };
}

function snapshotOf(world: World, zone: string): Snapshot {
  return {
    desk: { name: world.account.name, number: world.account.displayNumber },
    citizens: citizensOf(world.roster),
    messages: world.roster.people.flatMap((person) => person.chat),
    wire: [...world.wire.list.entries],
    faults: world.faults.list(),
    clock: clockOf(world.clock, zone),
    callsAllowed: world.settings.calling["status"] !== "DISABLED",
    waiting: world.hooks.waiting,
  };
}

function citizensOf(people: Roster): ViewCitizen[] {
  return people.people.map(({ citizen, blocked, typingUntil }) => {
    const { id, name, about, phone, username, language, first } = citizen;
    const known = { ...(phone === undefined ? {} : { phone }), ...(username === undefined ? {} : { username }) };
    return { id, name, about, ...known, language, first, blocked, typingUntil };
  });
}

function clockOf(clock: Clock, zone: string): ViewClock {
  const now = clock.now();
  return { now, shifted: Math.abs(now - Date.now()) > MOVED_MS, zone };
}

/** Timers that can all be ended together. A pause of 0 runs after the present I/O, without a timer. */
function timerSet(): { later: World["later"]; clear: () => void } {
  const timers = new Set<NodeJS.Timeout>();
  let over = false;
  return {
    later(ms, what) {
      if (ms <= 0) {
        setImmediate(() => {
          if (!over) what();
        });
        return () => {};
      }
      const timer = setTimeout(() => {
        timers.delete(timer);
        what();
      }, ms);
      timers.add(timer);
      return () => {
        clearTimeout(timer);
        timers.delete(timer);
      };
    },
    clear() {
      over = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
