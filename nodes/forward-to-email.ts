import { randomUUID } from "node:crypto";
import type { Account } from "./lib/account/index.ts";
import { type CalendarService, zoneOf } from "./lib/calendar/index.ts";
import { Refused, type ServiceRefused, UrpError } from "./lib/errors.ts";
import {
  type Behaviour,
  type Message,
  type Output,
  type Red,
  type Succession,
  type Tools,
  type WhatsAppFacts,
  citizenFacts,
  createSuccession,
  define,
  editorRoute,
  ownAddress,
  whileFlowsRun,
} from "./lib/kit/index.ts";
import {
  type Answering,
  type RouteFields,
  type Writer,
  conversationLines,
  conversationMs,
  conversationText,
  inherit,
  mailPlaceholders,
  mailTextFaults,
  readMailTexts,
  recipients,
  referenceOf,
  replyAddress,
  tellLosses,
  reportOf,
  threadOf,
  writeMail,
} from "./lib/mail/index.ts";
import {
  type AnswerFields,
  answerMessage,
  answerPlaceholders,
  answerTextFaults,
  createTeller,
  decisionMessage,
  heldBack,
  officePolicy,
  reasonsAgainst,
  readAnswerTexts,
} from "./lib/office-answers/index.ts";
import { citizenLabel } from "./lib/privacy/index.ts";
import { owedMessage } from "./lib/reports/index.ts";
import { type EffectKey, type OfficeAnswer, isDecision } from "./lib/store/index.ts";
import { type ComuneService, comunePlaceholders } from "./lib/texts/index.ts";
import type { MailServerService, Membership } from "./mail-server.ts";
import { type AnswerPages, answerPath, mountAnswerPages } from "./web/answers/index.ts";
import type { AccountService } from "./whatsapp-account.ts";

interface Config extends AnswerFields, RouteFields {
  account: string;
  comune: string;
  /** Its clock is the one of the times in a mail; "": Italy's. */
  calendar: string;
  server: string;
  /** Texts with placeholders. */
  subject: string;
  text: string;
  /** The third output exists: what the office answers, for the citizen, leaves there. */
  answers: boolean;
  /** What an office writes must keep the published rules before it goes to the citizen; missing: it must. */
  moderation?: boolean;
  /** A message that is no report carries what was said before it. */
  conversation: boolean;
}

/** Passes a report, or any message, on to the office by mail: it is in the outbox, on the disk, when the message goes on. */
export default function (RED: Red): void {
  editorRoute(RED, "post", "/urp/forward-to-email/check", (body) => ({
    faults: [...mailTextFaults({ subject: String(body["subject"]), text: String(body["text"]) }), ...answerTextFaults(body)],
    placeholders: [...mailPlaceholders, ...comunePlaceholders],
    answerPlaceholders: [...answerPlaceholders, ...comunePlaceholders],
  }));
  const pages = mountAnswerPages(RED);
  const family = createSuccession<Writer>(RED, "forward-to-email");

  define<Config>(RED, {
    type: "forward-to-email",
    version: 3,
    migrate: {
      // What an office answered was for whoever reads the mailbox.
      1: (old) => ({ answers: false, conversation: false, ...old, version: 2 }),
      // Every comune was in Italy, and an office's words went as they were.
      2: (old) => ({ calendar: "", moderation: true, ...old, version: 3 }),
    },
    start(config, tools) {
      const { ready } = tools.service<AccountService>(config.account, "whatsapp-account");
      try {
        return forwarding(RED, config, tools, { ready, pages, family });
      } catch (error) {
        return refusing(tools, ready, error);
      }
    },
  });
}

interface Surroundings {
  ready: Promise<Account>;
  pages: AnswerPages;
  family: Succession<Writer>;
}

function forwarding(RED: Red, config: Config, tools: Tools, { ready, pages, family }: Surroundings): Behaviour {
  const comune = tools.service<ComuneService>(config.comune, "comune");
  const server = tools.service<MailServerService>(config.server, "mail-server");
  const texts = readMailTexts(config, tools.name);
  const replyTo = replyAddress(config, tools.name);
  const recipient = recipients(config, comune, tools.name);
  const host = server.from.address.slice(server.from.address.lastIndexOf("@") + 1);
  const zone = zoneOf(tools.optionalService<CalendarService>(config.calendar, "opening-calendar"));
  const status = mailStatus(tools, server, zone);
  const answering = answeringOf(server, comune, RED);
  const answerTexts = readAnswerTexts(config, tools.name);
  const none = config.answers ? [null, null, null] : [null, null];
  let telling: Promise<void> = Promise.resolve();
  let flowsRun = false;

  const joined = ready.then((account): Joined => {
    const membership = server.join(account, account.media, {
      node: tools.id,
      answers: config.answers,
      changed: () => look(account),
      doubted: (refusal) => tools.report(refusal, { payload: refusal.in(tools.language), mail: { state: "doubted", code: refusal.code } }),
    });
    look(account);
    const leaveFamily = family.join(tools.id, account.account, { server: server.id, answers: config.answers });
    return { account, membership, leaveFamily };
  });
  tools.background(joined);
  const answers = config.answers ? tellAnswers() : undefined;
  tools.every(lookMs, lookAgain);

  /** What a citizen writes to a person belongs together until the office has closed it. */
  async function threadOfPerson(account: Account, recipient: string, at: number, facts?: WhatsAppFacts): Promise<string> {
    if (!facts || !(config.answers || config.conversation)) return "";
    return (await account.answers.openThread(tools.id, facts.citizen, recipient, at - conversationMs)) ?? "";
  }

  /** On the disk when it answers. */
  async function pass(account: Account, msg: Message, effect: EffectKey): Promise<{ output: Output; fresh: boolean }> {
    const to = recipient(msg);
    const facts = citizenFacts(msg);
    const at = facts ? Date.parse(facts.at) : tools.now();
    const report = reportOf(msg);
    // Where nobody waits for an answer the office is not told how to give one.
    const answerable = facts !== undefined && config.answers;
    const more = {
      ...(answerable && { answering: await answering(account, effect, to.address, at) }),
      ...(facts && !report && config.conversation && { conversation: await conversationOf(account, facts, at, { comune, zone }) }),
    };
    const content = writeMail(msg, { texts, office: to, comune, replyTo, host, at, zone, ...more });
    const { id, fresh } = await account.mailbag.write({
      effect,
      citizen: facts?.citizen ?? null,
      server: server.id,
      office: to.name,
      recipient: to.address,
      thread: report ? threadOf(report) : await threadOfPerson(account, to.address, at, facts),
      reference: referenceOf(report),
      content: JSON.stringify(content),
      answers: answerable,
      at,
    });
    msg["mail"] = { id, to: to.name, state: "queued" };
    return { output: [msg, ...none.slice(1)], fresh };
  }

  /** Reports that nobody could write a mail for when they came. */
  async function passOwed({ account, membership }: Joined): Promise<void> {
    const owed = await account.reports.owed(tools.id, owedAtOnce);
    for (const { report, effect } of owed) {
      const msg = owedMessage(report, effect.event, tools.now());
      if (!msg || !flowsRun) continue;
      // It says why on its status; what it was told of once is not told again.
      const passed = await pass(account, msg, effect).catch((error: unknown) => {
        if (error instanceof UrpError) return undefined;
        throw error;
      });
      if (passed?.fresh) tools.send(passed.output);
    }
    if (owed.length === 0) return;
    membership.poke();
    tools.background(status(account));
  }

  function tellAnswers(): { look(): Promise<void>; stop(): void } {
    const policy = config.moderation === false ? undefined : officePolicy(comune);
    const messageOf = (answer: OfficeAnswer): Message => answerMessage(answer, { texts: answerTexts, comune, account: config.account });
    const teller = ready.then((account) => {
      const teller = createTeller({
        answers: account.answers,
        node: tools.id,
        clock: tools.now,
        elapsed: () => performance.now(),
        listening: () => flowsRun,
        emit: (answer) => tools.send([null, null, isDecision(answer.what) ? decisionMessage(answer) : messageOf(answer)]),
        heldBack: (answer) => policy && heldBack(answer, policy),
        hold: (answer, why) => tools.report(why, { ...messageOf(answer), payload: why.in(tools.language) }),
      });
      const stop = account.answers.onTaken(() => tools.background(inheritNow().then(teller.look)));
      return { ...teller, stop };
    });
    // An account that cannot start says so itself.
    teller.catch(() => undefined);
    const language = comune.defaultLanguage;
    const against = (text: string): string | undefined => policy && reasonsAgainst(text, policy)?.(language);
    const leave = pages.add(ready, { name: comune.values.name, language, against });
    return {
      look: async () => (await teller.catch(() => undefined))?.look(),
      stop() {
        leave();
        void teller.then(({ stop }) => stop(), () => undefined);
      },
    };
  }

  /** What nodes that are gone have left, what could not be handed on, and what offices answered. */
  async function lookAgain(): Promise<void> {
    await inheritNow();
    const at = await joined.catch(() => undefined);
    if (at && flowsRun) await passOwed(at);
    await answers?.look();
  }

  async function inheritNow(): Promise<void> {
    const at = await joined.catch(() => undefined);
    if (!at || !flowsRun) return;
    if (!(await inherit(at.account, { node: tools.id, family, running: () => flowsRun }))) return;
    at.membership.poke();
    look(at.account);
  }

  function tellLoss(loss: ServiceRefused, msg: () => Message): void {
    tools.report(loss, msg());
    tools.send([null, msg()]);
  }

  function look(account: Account): void {
    tools.background(status(account));
    if (!flowsRun) return;
    telling = telling.then(() => tellLosses(account.mailbag, { node: tools.id, language: tools.language, tell: tellLoss }));
    tools.background(telling);
    telling = telling.catch(() => undefined);
  }

  const stopListening = whileFlowsRun(RED, () => {
    flowsRun = true;
    tools.background(joined.then(({ account }) => look(account)));
    tools.background(lookAgain());
    return () => void (flowsRun = false);
  });

  return {
    async input(msg) {
      const { account, membership } = await joined;
      const wish = wishOf(msg);
      if (wish) {
        const { id } = wish;
        const found = wish.action === "resend" ? await account.mailbag.resend(id) : await account.mailbag.dismiss(id);
        if (!found) throw notLost();
        membership.poke();
        tools.background(status(account));
        msg["mail"] = { ...(msg["mail"] as object), state: wish.action === "resend" ? "queued" : "dismissed" };
        return [msg, ...none.slice(1)];
      }
      const effect = effectOf(account, msg, tools.id);
      try {
        const { output } = await pass(account, msg, effect);
        membership.poke();
        tools.background(status(account));
        return output;
      } catch (error) {
        const owed = await owe(account, msg, effect);
        if (owed !== null) tools.background(status(account));
        if (owed === false) return null;
        throw error;
      }
    },
    async close() {
      stopListening();
      answers?.stop();
      const at = await joined.catch(() => undefined);
      at?.leaveFamily();
      await at?.membership.leave();
      await telling;
    },
  };
}

interface Joined {
  account: Account;
  membership: Membership;
  leaveFamily: () => void;
}

function effectOf(account: Account, msg: Message, node: string): EffectKey {
  return account.nextEffect(citizenFacts(msg) ?? { event: ownName(msg) }, node);
}

/** A report that has its number is not lost with its message. False: that was known, and said, before. Null: it is no report. */
async function owe(account: Account, msg: Message, effect: EffectKey): Promise<boolean | null> {
  const report = reportOf(msg);
  // Where the store itself fails nothing can be kept, and Catch hears of that.
  return report ? account.reports.owe(report.id, effect).catch(() => null) : null;
}

/** A node that cannot work keeps the reports that come to it: whoever puts it right finds them. */
function refusing(tools: Tools, ready: Promise<Account>, fault: unknown): Behaviour {
  tools.report(fault);
  tools.status("red", "ring", "kit.error");
  return {
    async input(msg) {
      const account = await ready;
      if ((await owe(account, msg, effectOf(account, msg, tools.id))) === false) return null;
      throw fault;
    },
  };
}

/** For answers that it was not told of, and for what a process that died had under way. */
const lookMs = 15_000;
/** A full outbox refuses them one by one. */
const owedAtOnce = 200;
const linkMs = 30 * 24 * 60 * 60 * 1000;

/** How the office that gets a mail may answer it. Where nobody knows our public address there is no link. */
function answeringOf(
  server: MailServerService,
  comune: ComuneService,
  RED: Red,
): (account: Account, effect: EffectKey, recipient: string, at: number) => Promise<Answering> {
  const published = /^(.+)\/urp\/stato\/?$/.exec(comune.values.statusUrl)?.[1] ?? "";
  return async (account, effect, recipient, at) => {
    // The demo mailbox is read on this machine.
    const page = server.publicUrl || published ? `${server.publicUrl || published}${answerPath}` : server.demo ? ownAddress(RED, answerPath) : "";
    const until = at + linkMs;
    const link = page && `${page}/${await account.answers.ticket(effect, recipient, until)}`;
    return { byMail: server.readsAnswers, link, until };
  };
}

interface Place {
  comune: ComuneService;
  zone: string;
}

async function conversationOf(account: Account, { event, citizen }: WhatsAppFacts, at: number, { comune, zone }: Place): Promise<string> {
  const lines = await account.answers.conversation(citizen, { event, at }, at - conversationMs, conversationLines);
  const language = comune.defaultLanguage;
  return conversationText(lines, { citizen: citizenLabel(citizen, language), desk: comune.values.office, language, zone });
}

/** Under the node: what waits and why, else what was lost, else when the last one left. */
function mailStatus(tools: Tools, server: MailServerService, zone: string): (account: Account) => Promise<void> {
  const clock = new Intl.DateTimeFormat(tools.language === "it" ? "it-IT" : "en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
  let turn = 0;
  return async ({ mailbag }) => {
    turn += 1;
    const own = turn;
    const { waiting, failed, owed, lastSent } = await mailbag.counts(tools.id);
    // A later look has already said more.
    if (own !== turn) return;
    const { ok, person } = server.state();
    if (waiting > 0 && !ok && person) tools.status("red", "ring", "forward-to-email.status.refused");
    else if (waiting > 0 && !ok) tools.status("yellow", "ring", "forward-to-email.status.down");
    else if (owed > 0) tools.status("yellow", "ring", tools.t("forward-to-email.count.owed", { count: owed }));
    else if (waiting > 0) tools.status("blue", "dot", tools.t("forward-to-email.count.waiting", { count: waiting }));
    else if (failed > 0) tools.status("red", "ring", tools.t("forward-to-email.count.lost", { count: failed }));
    else if (lastSent !== null) tools.status("green", "dot", tools.t("forward-to-email.count.sent", { at: clock.format(lastSent) }));
    else tools.status("grey", "ring", "forward-to-email.status.none");
  };
}

/** What comes from no citizen is told apart by Node-RED's own name for the message. */
function ownName({ _msgid: name }: Message): string {
  return `node-red:${name ?? randomUUID()}`;
}

/** A message that comes back with `msg.mail.action`: a person wants a lost mail sent again, or off the list. */
function wishOf(msg: Message): { action: "resend" | "dismiss"; id: string } | undefined {
  const { action, id } = (msg["mail"] ?? {}) as { action?: unknown; id?: unknown };
  return (action === "resend" || action === "dismiss") && typeof id === "string" ? { action, id } : undefined;
}

function notLost(): Refused {
  return new Refused("mail.not-lost", {
    it: "Questa mail non è tra quelle non partite, o il suo testo non si conserva più: controlla msg.mail.id.",
    en: "This mail is not among those that were not sent, or its text is no longer kept: check msg.mail.id.",
  });
}
