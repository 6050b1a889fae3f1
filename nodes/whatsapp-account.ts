import { randomUUID } from "node:crypto";
import {
  type Account,
  type AccountFields,
  type MediaOptions,
  type RealNumber,
  accountSettings,
  createKeeper,
  startAccount,
  tickMs,
} from "./lib/account/index.ts";
import { createScan, readClamdAddress } from "./lib/clamd/index.ts";
import { createCloudApi } from "./lib/cloud-api/index.ts";
import { Refused, ServiceRefused, type UrpError } from "./lib/errors.ts";
import { receive } from "./lib/inbox/index.ts";
import { type Behaviour, type Red, type Tools, applyEnvironment, define, frontDoor, processClock } from "./lib/kit/index.ts";
import { MB } from "./lib/media/index.ts";
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
  /** The largest file that is taken from a citizen, MB. Missing, as the next, in flows from before there were files. */
  mediaMb?: number | string;
  /** Where the virus scanner listens; empty: there is none. */
  clamd?: string;
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
    const media = mediaOptions(config, tools);
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
        onState: status.sending,
        media: { ...media, onProblems: status.files },
      });
      await account.tick();
      if (closing) return account;
      leave = keeper.add({ account, appSecrets: settings.appSecrets, verifyToken: settings.verifyToken });
      door.handle((request, response) => receive(request, response, keeper));
      status.sending({ ok: true });
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

/** @throws Refused when the scanner's address is none: without it nobody would look at what is forwarded */
function mediaOptions(config: Config, tools: Tools): MediaOptions {
  const megabytes = Number(config.mediaMb);
  const clamd = readClamdAddress(config.clamd ?? "");
  return {
    ...(megabytes > 0 && { maxBytes: megabytes * MB }),
    ...(clamd && { scan: createScan(clamd) }),
    onLost: (reason) => tools.report(lostFile(reason)),
  };
}

interface AccountStatus {
  sending(state: SenderState): void;
  files(problems: UrpError[], begun?: UrpError): void;
}

/** Says only what changes: a status for every message would cost more than the message. */
function accountStatus(tools: Tools, simulated: boolean): AccountStatus {
  let shown = "";
  let sending: SenderState = { ok: true };
  let filesWait = false;
  const show = (fill: "green" | "yellow" | "red", text: string): void => {
    if (shown === text) return;
    shown = text;
    tools.status(fill, fill === "red" ? "ring" : "dot", `whatsapp-account.status.${text}`);
  };
  const showAll = (): void => {
    if (!sending.ok) show("red", "stopped");
    else if (sending.lost) show("yellow", "not-sent");
    else if (filesWait) show("yellow", "files-wait");
    else show("green", simulated ? "simulator" : "connected");
  };
  return {
    sending(state) {
      sending = state;
      if (state.error) tools.report(state.error);
      showAll();
    },
    files(problems, begun) {
      filesWait = problems.length > 0;
      if (begun) tools.report(begun);
      showAll();
    },
  };
}

function lostFile(reason: string): ServiceRefused {
  return new ServiceRefused(
    "media.lost",
    {
      it: "Un allegato di un cittadino non si è potuto avere da Meta ({reason}): chiedi al cittadino di mandarlo di nuovo.",
      en: "A citizen's attachment could not be had from Meta ({reason}): ask the citizen to send it again.",
    },
    { reason },
  );
}

function noRawBody(): Refused {
  return new Refused("account.raw-body", {
    it: "Questo Node-RED non lascia leggere le richieste così come arrivano: la firma di Meta non si può verificare. Avvialo come servizio a sé.",
    en: "This Node-RED does not let requests be read as they come: Meta's signature cannot be checked. Run it as a service of its own.",
  });
}
