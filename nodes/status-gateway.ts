/** A gateway that posts notices to a real WhatsApp Status: unofficial, off the desk's number, off until the box is ticked. */
import type { Account } from "./lib/account/index.ts";
import { UrpError } from "./lib/errors.ts";
import { type Red, type Tools, define } from "./lib/kit/index.ts";
import type { Notice } from "./lib/notices/index.ts";
import {
  type GatewayFields,
  type Poster,
  type StatusReport,
  createGateway,
  createPoster,
  createSharedPosters,
  gatewaySettings,
  refuseDeskNumber,
} from "./lib/status-gateway/index.ts";

type Config = Omit<GatewayFields, "apiKey" | "canary">;

/** What a node that publishes asks of it. */
export interface StatusGatewayService {
  /** @throws Refused when the gateway would use the desk's own number, or nobody can tell */
  refuseDeskNumber(number: string): void;
  /** @param imageUrl public address of a notice's image, "" when there is none */
  join(account: Account, imageUrl: (notice: Notice) => string): StatusFollower;
}

export interface StatusFollower {
  follow(notice: Notice): Promise<unknown>;
  report(notice: string): Promise<StatusReport>;
  current(): Promise<StatusReport | undefined>;
  leave(): Promise<void>;
}

/** How often it looks for what is due; the moments themselves are in the store. */
const tickMs = 2_000;
/** Node-RED gives a node fifteen seconds to close. */
const graceMs = 8_000;

export default function (RED: Red): void {
  define<Config>(RED, {
    type: "status-gateway",
    version: 1,
    credentials: { apiKey: { type: "password" }, canary: { type: "password" } },
    start(config, tools) {
      const { apiKey, canary } = tools.credentials;
      const settings = gatewaySettings({ ...config, apiKey, canary });
      const posters = createSharedPosters(graceMs);
      const run = saidOnce(tools);
      tools.every(tickMs, async () => {
        for (const poster of posters.all()) await run(poster);
      });
      const make = (account: Account, imageUrl: (notice: Notice) => string): Poster =>
        createPoster({
          store: account.statusPosts,
          gateway: createGateway(settings),
          settings,
          now: Date.now,
          clock: tools.now,
          language: tools.language,
          imageUrl,
          onTrouble: (error) => tools.report(error),
        });
      const service: StatusGatewayService = {
        refuseDeskNumber: (number) => refuseDeskNumber(settings, number),
        join(account, imageUrl) {
          const { poster, leave } = posters.join(account.account, () => make(account, imageUrl));
          return following(poster, leave, () => tools.background(run(poster)));
        },
      };
      return { service };
    },
  });
}

/** A full disk would be told every two seconds: the same fault is told again only after it has been over. */
function saidOnce(tools: Tools): (poster: Poster) => Promise<void> {
  const said = new WeakMap<Poster, string>();
  return async (poster) => {
    try {
      await poster.run();
      said.delete(poster);
    } catch (error) {
      const code = error instanceof UrpError ? error.code : "unexpected";
      if (said.get(poster) !== code) tools.report(error);
      said.set(poster, code);
    }
  };
}

function following(poster: Poster, leave: () => Promise<void>, run: () => void): StatusFollower {
  return {
    async follow(notice) {
      const followed = await poster.follow(notice);
      run();
      return followed;
    },
    report: (notice) => poster.report(notice),
    current: () => poster.current(),
    leave,
  };
}
