/**
 * Takes the mails of one account to one server: three at a time, one per office. While the server is down or refuses
 * everybody, one mail finds out whether it is back; the others wait without losing an attempt.
 */
import type { UrpError } from "../errors.ts";
import { createRounds } from "../rounds/index.ts";
import type { MailSend, MailSettlement } from "../store/index.ts";
import { type Delivered, type Delivery, deliver } from "./deliver.ts";
import { pauseWhileDown } from "./verdict.ts";

const atOnce = 3;
/** We look again at least so often, whatever the store says is due. */
const longestSleepMs = 60_000;
/** How long an end waits for mails that are under way; then their connections are cut. */
const partingMs = 6_000;

export interface PostState {
  /** False while nothing can be sent. */
  ok: boolean;
  /** A person must put something right; else the server is away. */
  person?: boolean;
  error?: UrpError;
}

export interface PostmanOptions extends Delivery {
  /** Id of the server's configuration: whose mails these are. */
  server: string;
  background: (work: Promise<unknown>) => void;
  onState: (state: PostState) => void;
  /** Something became of a mail that this node wrote. */
  onMail: (node: string, outcome: MailSettlement["outcome"]) => void;
}

export interface Postman {
  /** Something is in the outbox: look now. */
  poke(): void;
  state(): PostState;
  /** Waits a moment for what is under way. */
  stop(): Promise<void>;
}

export function startPostman(options: PostmanOptions): Postman {
  const { mailbag, server, smtp, now, random, background } = options;
  const rounds = createRounds(round, background);
  const leave = mailbag.attend();
  const underWay = new Set<Promise<void>>();
  const owed: MailSettlement[] = [];
  let state: PostState = { ok: true };
  let failures = 0;
  let restUntil = 0;
  let recovered = false;
  let timer: NodeJS.Timeout | undefined;

  async function round(): Promise<void> {
    if (!recovered) {
      await mailbag.recover(server, now());
      recovered = true;
    }
    while (!rounds.stopped()) {
      await payOwed();
      const places = now() < restUntil ? 0 : (failures > 0 ? 1 : atOnce) - underWay.size;
      if (places <= 0) break;
      const mails = await mailbag.claim(server, places);
      for (const mail of mails) begin(mail);
      if (mails.length < places) break;
    }
    await sleepUntilDue();
  }

  async function sleepUntilDue(): Promise<void> {
    if (rounds.stopped()) return;
    // A mail that a person sends again comes without a word.
    const due = (await mailbag.next(server)) ?? Infinity;
    clearTimeout(timer);
    // What is under way looks again itself when it ends.
    if (rounds.stopped() || underWay.size >= (failures > 0 ? 1 : atOnce)) return;
    timer = setTimeout(rounds.poke, Math.min(Math.max(due - now(), restUntil - now(), 5), longestSleepMs));
    timer.unref();
  }

  function begin(mail: MailSend): void {
    const work: Promise<void> = perform(mail).finally(() => {
      underWay.delete(work);
      rounds.poke();
    });
    underWay.add(work);
    background(work);
  }

  async function perform(mail: MailSend): Promise<void> {
    const { settlement, failure, taken } = await attempt(mail);
    if (taken) hear({ ok: true });
    else if (failure && !settlement) onServer(failure.error, failure.kind === "person");
    // The server has spoken, if only about this mail.
    else if (failure && failure.kind !== "unknown") hear({ ok: true });
    // Due at once: it is the postman who rests, and the next one (a deploy with another password) need not.
    await settle(settlement ?? { id: mail.id, outcome: "retry", due: now(), free: true });
    options.onMail(mail.node, settlement?.outcome ?? "retry");
  }

  /** What nobody foresaw (the store could not be read): the mail stays, and goes again after a while. */
  async function attempt(mail: MailSend): Promise<Delivered> {
    try {
      return await deliver(mail, options);
    } catch (error) {
      background(Promise.reject(error));
      return { settlement: { id: mail.id, outcome: "retry", due: now() + longestSleepMs, code: "mail-error", holds: false }, taken: false };
    }
  }

  function onServer(error: UrpError, person: boolean): void {
    failures += 1;
    restUntil = now() + pauseWhileDown(failures, random);
    hear({ ok: false, person, error });
  }

  function hear(next: PostState): void {
    if (next.ok) {
      failures = 0;
      restUntil = 0;
    }
    const same = state.ok === next.ok && state.error?.code === next.error?.code;
    state = next;
    if (!same) options.onState(next);
  }

  async function settle(settlement: MailSettlement): Promise<void> {
    try {
      await mailbag.settle([settlement]);
    } catch (error) {
      // Until the store knows, the office's later mails would wait.
      owed.push(settlement);
      throw error;
    }
  }

  async function payOwed(): Promise<void> {
    if (owed.length === 0) return;
    const batch = owed.splice(0);
    try {
      await mailbag.settle(batch);
    } catch (error) {
      owed.push(...batch);
      throw error;
    }
  }

  return {
    poke: rounds.poke,
    state: () => state,
    async stop() {
      leave();
      const over = rounds.stop();
      clearTimeout(timer);
      await over;
      const cut = setTimeout(() => smtp.close(), partingMs);
      await Promise.allSettled(underWay);
      clearTimeout(cut);
      smtp.close();
    },
  };
}
