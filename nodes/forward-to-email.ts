import { randomUUID } from "node:crypto";
import type { Account } from "./lib/account/index.ts";
import { Refused } from "./lib/errors.ts";
import { type Message, type Red, type Tools, type WhatsAppFacts, citizenFacts, createSuccession, define, editorRoute, ownAddress, whileFlowsRun } from "./lib/kit/index.ts";
import {
  type Answering,
  type Occasion,
  type Writer,
  conversationLines,
  conversationMs,
  conversationText,
  inherit,
  mailLoss,
  mailPlaceholders,
  mailTextFaults,
  officeFor,
  readContent,
  readMailTexts,
  referenceOf,
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
  readAnswerTexts,
} from "./lib/office-answers/index.ts";
import { citizenLabel } from "./lib/privacy/index.ts";
import type { EffectKey } from "./lib/store/index.ts";
import { type ComuneService, EMAIL, comunePlaceholders } from "./lib/texts/index.ts";
import type { MailServerService, Membership } from "./mail-server.ts";
import { answerPath, mountAnswerPages } from "./web/answers/index.ts";
import type { AccountService } from "./whatsapp-account.ts";

interface Config extends AnswerFields {
  account: string;
  comune: string;
  server: string;
  /** "offices": by the comune's table. "fixed": to `address`. */
  route: "offices" | "fixed";
  address: string;
  addressName: string;
  replyTo: string;
  /** Texts with placeholders. */
  subject: string;
  text: string;
  /** The third output exists: what the office answers, for the citizen, leaves there. */
  answers: boolean;
  /** A message that is no report carries what was said before it. */
  conversation: boolean;
}

interface Recipient {
  name: string;
  address: string;
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
    version: 2,
    // What an office answered was for whoever reads the mailbox.
    migrate: { 1: (old) => ({ answers: false, conversation: false, ...old, version: 2 }) },
    start(config, tools) {
      const { ready } = tools.service<AccountService>(config.account, "whatsapp-account");
      const comune = tools.service<ComuneService>(config.comune, "comune");
      const server = tools.service<MailServerService>(config.server, "mail-server");
      const texts = readMailTexts(config, tools.name);
      const replyTo = replyAddress(config, tools.name);
      const recipient = recipients(config, comune, tools.name);
      const host = server.from.address.slice(server.from.address.lastIndexOf("@") + 1);
      const status = mailStatus(tools, server);
      const answering = answeringOf(server, comune, RED);
      const answerTexts = readAnswerTexts(config, tools.name);
      const none = config.answers ? [null, null, null] : [null, null];
      let telling: Promise<void> = Promise.resolve();
      let flowsRun = false;
      let lookAgain = inheritNow;

      const joined = ready.then(async (account): Promise<{ account: Account; membership: Membership }> => {
        const membership = server.join(account, account.media, {
          node: tools.id,
          answers: config.answers,
          changed: () => look(account),
          doubted: (refusal) => tools.report(refusal, { payload: refusal.in(tools.language), mail: { state: "doubted", code: refusal.code } }),
        });
        look(account);
        return { account, membership };
      });
      tools.background(joined);
      const leaveFamily = family.join(tools.id, config.account, { server: server.id, answers: config.answers });
      tools.every(lookMs, () => lookAgain());
      const stopTelling = config.answers ? tellAnswers() : () => undefined;

      /** What a citizen writes to a person belongs together until the office has closed it. */
      async function threadOfPerson(account: Account, recipient: string, at: number, facts?: WhatsAppFacts): Promise<string> {
        if (!facts || !(config.answers || config.conversation)) return "";
        return (await account.answers.openThread(tools.id, facts.citizen, recipient, at - conversationMs)) ?? "";
      }

      function tellAnswers(): () => void {
        const teller = ready.then((account) => {
          const teller = createTeller({
            answers: account.answers,
            node: tools.id,
            clock: tools.now,
            elapsed: () => performance.now(),
            listening: () => flowsRun,
            emit: (answer) => tools.send([null, null, answerMessage(answer, { texts: answerTexts, comune, account: config.account })]),
          });
          const stop = account.answers.onTaken(() => tools.background(inheritNow().then(teller.look)));
          return { ...teller, stop };
        });
        // An account that cannot start says so itself.
        teller.catch(() => undefined);
        const leave = pages.add(ready, { name: comune.values.name, language: comune.defaultLanguage });
        lookAgain = async () => {
          await inheritNow();
          await (await teller.catch(() => undefined))?.look();
        };
        return () => {
          leave();
          void teller.then(({ stop }) => stop(), () => undefined);
        };
      }

      async function inheritNow(): Promise<void> {
        const at = await joined.catch(() => undefined);
        if (!at || !flowsRun) return;
        const heir = { node: tools.id, account: config.account, family, running: () => flowsRun };
        if (!(await inherit(at.account, heir))) return;
        at.membership.poke();
        look(at.account);
      }

      function look(account: Account): void {
        tools.background(status(account));
        if (!flowsRun) return;
        telling = telling.then(() => tellLosses(account, tools));
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
          const to = recipient(msg);
          const facts = citizenFacts(msg);
          const effect = account.nextEffect(facts ?? { event: ownName(msg) }, tools.id);
          const at = facts ? Date.parse(facts.at) : tools.now();
          const report = reportOf(msg);
          const more = {
            // Where nobody waits for an answer the office is not told how to give one.
            ...(facts && config.answers && { answering: await answering(account, effect, to.address, at) }),
            ...(facts && !report && config.conversation && { conversation: await conversationOf(account, facts, at, comune) }),
          };
          const content = writeMail(msg, { texts, office: to, comune, replyTo, host, at, zone, ...more });
          const { id } = await account.mailbag.write({
            effect,
            citizen: facts?.citizen ?? null,
            server: server.id,
            office: to.name,
            recipient: to.address,
            thread: report ? threadOf(report) : await threadOfPerson(account, to.address, at, facts),
            reference: referenceOf(report),
            content: JSON.stringify(content),
            at,
          });
          membership.poke();
          tools.background(status(account));
          msg["mail"] = { id, to: to.name, state: "queued" };
          return [msg, ...none.slice(1)];
        },
        async close() {
          stopListening();
          stopTelling();
          leaveFamily();
          await (await joined.catch(() => undefined))?.membership.leave();
          await telling;
        },
      };
    },
  });
}

const zone = "Europe/Rome";
/** For answers that it was not told of, and for what a process that died had under way. */
const lookMs = 15_000;
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

async function conversationOf(account: Account, { event, citizen }: WhatsAppFacts, at: number, comune: ComuneService): Promise<string> {
  const lines = await account.answers.conversation(citizen, { event, at }, at - conversationMs, conversationLines);
  const language = comune.defaultLanguage;
  return conversationText(lines, { citizen: citizenLabel(citizen, language), desk: comune.values.office, language, zone });
}

/** Until it is noted that the flow has heard, it hears again: after a restart too. */
async function tellLosses({ mailbag }: Account, tools: Tools): Promise<void> {
  for (const { id, office, code, content } of await mailbag.untold(tools.id, 20)) {
    const loss = mailLoss(code, office);
    const facts = readContent(content)?.facts ?? {};
    const mail = { id, to: office, state: "failed", code: loss.code, reason: loss.in(tools.language) };
    tools.report(loss, { ...facts, mail });
    tools.send([null, { ...facts, mail }]);
    await mailbag.told(id);
  }
}

/** Under the node: what waits and why, else what was lost, else when the last one left. */
function mailStatus(tools: Tools, server: MailServerService): (account: Account) => Promise<void> {
  const clock = new Intl.DateTimeFormat("it-IT", { timeZone: "Europe/Rome", hour: "2-digit", minute: "2-digit" });
  let turn = 0;
  return async ({ mailbag }) => {
    turn += 1;
    const own = turn;
    const { waiting, failed, lastSent } = await mailbag.counts(tools.id);
    // A later look has already said more.
    if (own !== turn) return;
    const { ok, person } = server.state();
    if (waiting > 0 && !ok && person) tools.status("red", "ring", "forward-to-email.status.refused");
    else if (waiting > 0 && !ok) tools.status("yellow", "ring", "forward-to-email.status.down");
    else if (waiting > 0) tools.status("blue", "dot", tools.t("forward-to-email.count.waiting", { count: waiting }));
    else if (failed > 0) tools.status("red", "ring", tools.t("forward-to-email.count.lost", { count: failed }));
    else if (lastSent !== null) tools.status("green", "dot", tools.t("forward-to-email.count.sent", { at: clock.format(lastSent) }));
    else tools.status("grey", "ring", "forward-to-email.status.none");
  };
}

function recipients(config: Config, comune: ComuneService, node: string): (msg: Message) => Recipient {
  if (config.route === "fixed") {
    const address = config.address?.trim() ?? "";
    if (!EMAIL.test(address)) throw noAddress(node);
    const fixed = { name: config.addressName?.trim() || address, address };
    return () => fixed;
  }
  const address = comune.values.reportEmail || comune.values.email;
  if (!address) throw noDefault(node);
  const others = { name: comune.values.office, address };
  return (msg) => {
    const { offices } = comune;
    const office = mattersOf(msg).reduce<ReturnType<typeof officeFor>>((found, matter) => found ?? officeFor(offices, matter), undefined);
    return office ? { name: office.name || office.email, address: office.email } : others;
  };
}

/** By the report's category or its name, else by what the message was sorted as. */
function mattersOf(msg: Occasion): { category: string; area: string }[] {
  const report = reportOf(msg);
  const { intent } = (msg["request"] ?? {}) as { intent?: unknown };
  const area = typeof report?.area === "string" ? report.area : "";
  const categories = report ? [report.category, report.categoryName] : [intent];
  return categories.filter((one): one is string => typeof one === "string" && one !== "").map((category) => ({ category, area }));
}

function replyAddress({ replyTo }: Config, node: string): string {
  const address = replyTo?.trim() ?? "";
  if (address === "" || EMAIL.test(address)) return address;
  throw new Refused(
    "mail.reply-to",
    {
      it: "Nel nodo «{node}» l'indirizzo per le risposte non è un'e-mail: correggilo o lascialo vuoto.",
      en: "In node “{node}” the address for replies is no e-mail: correct it or leave it empty.",
    },
    { node },
  );
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

function noAddress(node: string): Refused {
  return new Refused(
    "mail.no-address",
    {
      it: "Nel nodo «{node}» manca l'indirizzo e-mail dell'ufficio: scrivilo, o scegli la tabella del comune.",
      en: "Node “{node}” has no e-mail address of the office: write it, or choose the comune's table.",
    },
    { node },
  );
}

function noDefault(node: string): Refused {
  return new Refused(
    "mail.no-default",
    {
      it: "Il nodo «{node}» non sa a chi scrivere: nel nodo «comune» compila l'e-mail che riceve le segnalazioni.",
      en: "Node “{node}” does not know whom to write to: fill in the e-mail that receives reports in the “comune” node.",
    },
    { node },
  );
}
