import { randomUUID } from "node:crypto";
import {
  type Account,
  type AccountFields,
  type RealNumber,
  accountSettings,
  createKeeper,
  startAccount,
  tickMs,
} from "./lib/account/index.ts";
import { createCloudApi } from "./lib/cloud-api/index.ts";
import { Refused } from "./lib/errors.ts";
import { receive } from "./lib/inbox/index.ts";
import { type Behaviour, type Red, type Tools, applyEnvironment, define, frontDoor, processClock } from "./lib/kit/index.ts";
import type { SenderState } from "./lib/outbox/index.ts";
import type { StoreService } from "./urp-store.ts";
import { healthRoutes } from "./web/health.ts";
import { type SharedSimulator, shareSimulator } from "./web/shared-simulator.ts";

interface Config extends AccountFields {
  store: string;
  /** Messages a second that Meta allows the number: 80, or 1,000 after its upgrade. */
  perSecond: number | string;
  /** Seconds to wait for Meta's receipt when the outcome of a send is unknown. */
  unknownSeconds: number | string;
}

export interface AccountService {
  ready: Promise<Account>;
  simulated: boolean;
}

/** The WhatsApp number: what it takes to receive and to send. Without credentials it is the simulator's. */
export default function (RED: Red): void {
  const door = frontDoor(RED, "/urp/webhook");
  const keeper = createKeeper();
  const simulator = shareSimulator(RED);
  const health = healthRoutes(RED);

  define<Config>(RED, {
    type: "whatsapp-account",
    version: 1,
    credentials: {
      accessToken: { type: "password" },
      appSecret: { type: "password" },
      previousAppSecret: { type: "password" },
      verifyToken: { type: "password" },
    },
    start(config, tools) {
      try {
        return begin(config, tools);
      } catch (error) {
        // /urp/health says why, until the next deploy.
        RED.events.once("flows:stopping", health.add(failed(error)));
        throw error;
      }
    },
  });

  function begin(config: Config, tools: Tools): Behaviour {
    if (!door.rawBody) throw noRawBody();
    const wanted = accountSettings({ ...config, ...tools.credentials }, process.env);
    const simulated = wanted.mode === "simulator";
    applyEnvironment(processClock, process.env, simulated ? undefined : wanted.graphUrl);
    const store = tools.service<StoreService>(config.store, "urp-store");
    const status = accountStatus(tools, simulated);
    tools.status("grey", "ring", "whatsapp-account.status.starting");

    let leave = (): unknown => undefined;
    let closing = false;
    const ready = (async () => {
      const settings = wanted.mode === "simulator" ? await asNumber(simulator) : wanted;
      const account = startAccount({
        ...timing(config),
        store: await store.ready,
        api: createCloudApi({ ...settings, version: settings.graphVersion, token: settings.accessToken }),
        account: settings.phoneNumberId,
        holder: randomUUID(),
        now: Date.now,
        clock: tools.now,
        random: Math.random,
        background: tools.background,
        onState: status,
      });
      await account.tick();
      if (closing) return account;
      leave = keeper.add({ account, appSecrets: settings.appSecrets, verifyToken: settings.verifyToken });
      door.handle((request, response) => receive(request, response, keeper));
      status({ ok: true });
      return account;
    })();
    tools.background(
      ready.catch((error: unknown) => {
        tools.status("red", "ring", "kit.error");
        throw error;
      }),
    );
    tools.every(tickMs, async () => (await ready.catch(() => undefined))?.tick());
    const forget = health.add(ready);
    const service: AccountService = { ready, simulated };
    return {
      service,
      async close() {
        closing = true;
        forget();
        leave();
        if (keeper.size() === 0) door.handle(undefined);
        try {
          await (await ready.catch(() => undefined))?.stop();
        } finally {
          if (simulated) simulator.release();
        }
      },
    };
  }
}

/** A refusal that nobody has to wait for. */
function failed(why: unknown): Promise<never> {
  const ready = Promise.reject(why);
  ready.catch(() => undefined);
  return ready;
}

/** The simulator gives out credentials as Meta does; from here on nobody can tell the difference. */
async function asNumber(simulator: SharedSimulator): Promise<RealNumber> {
  const { graphUrl, account } = await simulator.use();
  return {
    mode: "number",
    phoneNumberId: account.phoneNumberId,
    accessToken: account.accessToken,
    appSecrets: [account.appSecret],
    verifyToken: randomUUID(),
    graphUrl,
    graphVersion: "v25.0",
  };
}

function timing(config: Config): { perSecond: number; unknownMs: number } {
  const number = (value: number | string, otherwise: number): number => (Number(value) > 0 ? Number(value) : otherwise);
  return { perSecond: number(config.perSecond, 80), unknownMs: number(config.unknownSeconds, 45) * 1000 };
}

/** Says only what changes: a status for every message would cost more than the message. */
function accountStatus(tools: Tools, simulated: boolean): (state: SenderState) => void {
  let shown = "";
  const show = (fill: "green" | "yellow" | "red", text: string): void => {
    if (shown === text) return;
    shown = text;
    tools.status(fill, fill === "red" ? "ring" : "dot", `whatsapp-account.status.${text}`);
  };
  return ({ ok, error, lost }) => {
    if (error) tools.report(error);
    if (!ok) show("red", "stopped");
    else if (lost) show("yellow", "not-sent");
    else show("green", simulated ? "simulator" : "connected");
  };
}

function noRawBody(): Refused {
  return new Refused("account.raw-body", {
    it: "Questo Node-RED non lascia leggere le richieste così come arrivano: la firma di Meta non si può verificare. Avvialo come servizio a sé.",
    en: "This Node-RED does not let requests be read as they come: Meta's signature cannot be checked. Run it as a service of its own.",
  });
}
