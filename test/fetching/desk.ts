/** An account with a real store and a real client of Meta's, before the simulator, on a clock that stands still. */
import assert from "node:assert/strict";
import { type Account, type Emitted, type FileFacts, type MediaOptions, startAccount } from "../../nodes/lib/account/index.ts";
import { createCloudApi } from "../../nodes/lib/cloud-api/index.ts";
import type { Store } from "../../nodes/lib/store/index.ts";
import { parseWebhook } from "../../nodes/lib/webhook/index.ts";
import { until } from "../outbox/post-office.ts";
import { type Desk, openDesk, standingClock } from "../simulator/desk.ts";
import { start } from "../store/scene.ts";

let numbers = 0;

export interface MediaDesk {
  account: Account;
  sim: Desk["sim"];
  clock: ReturnType<typeof standingClock>;
  errors: unknown[];
  lost: string[];
  /** Problems that began, by their codes. */
  begun: string[];
  /** A citizen sends something; answers the id of its file. */
  sends(what: Parameters<Desk["sim"]["write"]>[1]): Promise<string>;
  /** The file as soon as it is no longer as it was; time passes meanwhile, `stepMs` at a time. */
  becomes(id: string, state: FileFacts["state"], stepMs?: number): Promise<FileFacts>;
  /** Time passes once, and what is due is looked for. */
  pass(milliseconds: number): Promise<void>;
  /** Calls of Meta for a file so far: the address, the bytes. */
  calls(kind: "info" | "bytes"): number;
  close(): Promise<void>;
}

export interface MediaDeskOptions {
  media?: MediaOptions;
  graphUrl?: string;
  mediaTimeoutMs?: number;
}

export async function openMediaDesk(store: Store, { media = {}, graphUrl, mediaTimeoutMs }: MediaDeskOptions = {}): Promise<MediaDesk> {
  const clock = standingClock(start);
  const number = `7711${(numbers += 1)}`;
  const { sim, service, close } = await openDesk({ clock, phoneNumberId: number, statuses: false });
  const [errors, lost, begun]: [unknown[], string[], string[]] = [[], [], []];
  const account = startAccount({
    store,
    api: createCloudApi({
      graphUrl: graphUrl ?? sim.graphUrl,
      version: "v25.0",
      phoneNumberId: number,
      token: sim.account.accessToken,
      ...(mediaTimeoutMs !== undefined && { mediaTimeoutMs }),
    }),
    account: number,
    holder: `${number}/a`,
    now: clock.now,
    clock: clock.now,
    random: () => 0.5,
    perSecond: 1000,
    unknownMs: 45_000,
    background: (work) => void work.catch((error: unknown) => errors.push(error)),
    onState: () => undefined,
    media: {
      ...media,
      onLost: (reason) => lost.push(reason),
      onProblems: (_, error) => error && begun.push(error.code),
    },
  });
  const heard: Emitted[] = [];
  account.listen({ categories: new Set(["message"]), hear: (event) => heard.push(event) });
  await account.tick();
  const pass = async (milliseconds: number): Promise<void> => {
    clock.move(milliseconds);
    await account.tick();
  };
  return {
    account,
    sim,
    clock,
    errors,
    lost,
    begun,
    async sends(what) {
      const before = [service.hooks.length, heard.length] as const;
      await sim.write(sim.citizens[0]!.id, what);
      await service.until(() => service.hooks.length > before[0], "the message");
      await account.accept(parseWebhook(service.hooks.at(-1)!.body).events);
      await until(() => heard.length > before[1], "the event");
      return `${heard.at(-1)!.event}-0`;
    },
    async becomes(id, state, stepMs = 0) {
      const limit = performance.now() + 15_000;
      for (;;) {
        const facts = (await account.media.state(id))!;
        if (facts.state === state) return facts;
        if (performance.now() > limit) assert.fail(`still ${facts.state} (${facts.reason ?? "-"}), not ${state}`);
        await pass(stepMs);
        await new Promise(setImmediate);
      }
    },
    pass,
    calls: (kind) => sim.calls.filter(({ url }) => (kind === "bytes" ? /\/attachments\// : /\/v25\.0\/\d+\?/).test(url)).length,
    async close() {
      await account.stop();
      await close();
    },
  };
}
