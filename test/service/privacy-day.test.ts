import assert from "node:assert/strict";
import { randomBytes, randomInt } from "node:crypto";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Citizen, type Simulator, type What, startSimulator } from "../../nodes/lib/simulator/index.ts";
import { type Admin, logIn, passwordIn, watchDebug } from "./admin.ts";
import { type FlowNode, defaultFlow } from "./flow.ts";
import { envelope, meta, seconds, valueOf, wamid } from "./meta.ts";
import { accessToken, appSecret, verifyToken } from "./number.ts";
import { type Service, endAll, freshDirectory, startService } from "./service.ts";
import { type Secret, idSecret, numberSecret, searchFor, textSecret } from "./traces.ts";
import { until } from "./until.ts";

const digits = (count: number): string => Array.from({ length: count }, () => randomInt(10)).join("");
const letters = (): string => randomBytes(9).toString("hex").replace(/\d/g, (digit) => "ghijklmnop"[Number(digit)]!);

/** Thirty more people: with number, with user name only, from three countries. */
function guests(): Citizen[] {
  return Array.from({ length: 30 }, (_, index) => {
    const [country, phone] = [["IT", `39300${digits(7)}`], ["GB", `447700${digits(6)}`], ["SN", `221${digits(9)}`]][index % 3]!;
    return {
      id: `guest-${index}`,
      name: `N${letters()} C${letters()}`,
      about: "",
      ...(index % 5 !== 4 && { phone: phone! }),
      ...(index % 2 === 0 && { username: `u${letters()}` }),
      userId: `${country}.${1 + randomInt(9)}${digits(19)}`,
      language: "it",
      readReceipts: index % 2 === 0,
      first: "",
    };
  });
}

/** Beside the default flow a tab on which somebody wants to see everything, with a node that fails and nobody to catch it. */
function curiousFlow(): FlowNode[] {
  const flow = defaultFlow().map((node) => (node.type === "whatsapp-account" ? { ...node, unknownSeconds: 1 } : node));
  const account = flow.find(({ type }) => type === "whatsapp-account")!.id;
  const z = "c0ffee0000000000";
  const both = ["c0ffee0000000002", "c0ffee0000000003"];
  const code = [
    'flow.set("last", msg);',
    'global.set("all", (global.get("all") || []).concat([msg]));',
    'if (Math.random() < 0.5) throw new Error("guasto: " + JSON.stringify(msg.whatsapp));',
    'node.error("guasto: " + JSON.stringify(msg.whatsapp), msg);',
  ];
  const everything = { deliveries: true, calls: true, alarms: true, outputs: 4 };
  const debug = { active: true, tosidebar: true, console: true, tostatus: true, complete: "true", targetType: "full" };
  return [
    ...flow,
    { id: z, type: "tab", label: "Tutto" },
    { id: "c0ffee0000000001", type: "whatsapp-in", z, version: 1, account, ...everything, wires: [both, both, both, both] },
    { id: both[0]!, type: "debug", z, name: "Tutto", ...debug, statusVal: "", statusType: "auto", wires: [] },
    { id: both[1]!, type: "function", z, name: "Guasto", func: code.join("\n"), outputs: 1, wires: [[]] },
  ];
}

describe("after a day of every kind of message and of fault", function () {
  this.timeout(60_000);
  /** Whatever tells who somebody is. */
  const identities: Secret[] = [];
  /** What people wrote. */
  const words: Secret[] = [];
  /** A number that somebody wrote in a message. */
  const spoken = `39300${digits(7)}`;
  let simulator: Simulator;
  let service: Service;
  let debug: { messages: string[]; close(): void };
  let context = "";
  /** The data directory as it was while the service ran. */
  let live: string;

  const word = (): string => {
    const text = letters();
    words.push(textSecret(text));
    return text;
  };
  const know = ({ name, phone, userId, username }: Citizen): void => {
    // Santa Giulia is in the calendar.
    for (const part of name.split(" ")) if (part.length > 6) identities.push(textSecret(part));
    if (phone) identities.push(numberSecret(phone));
    if (username) identities.push(textSecret(username));
    identities.push(idSecret(userId), numberSecret(userId.replace(/\D/g, "")));
  };
  const write = async (who: Citizen, what: What | "call" | "new-user-id"): Promise<void> => {
    const { id, delivered } = await simulator.write(who.id, what);
    identities.push(idSecret(id));
    await delivered;
  };

  async function dayOf(who: Citizen): Promise<void> {
    const stranger = `39300${digits(7)}`;
    identities.push(numberSecret(stranger));
    await write(who, { text: `Buongiorno ${word()}` });
    await write(who, { text: `C'è una buca in via ${word()}` });
    await write(who, { image: true, caption: word() });
    await write(who, { video: true, caption: word() });
    await write(who, { document: { bytes: Buffer.from(word()), mime: "text/plain", name: `${word()}.txt` } });
    await write(who, { audio: true });
    await write(who, { voice: true });
    await write(who, { sticker: true });
    await write(who, { location: { latitude: 43.5, longitude: 10.3, name: word(), address: word() } });
    await write(who, { contacts: [{ name: { formatted_name: word() }, phones: [{ phone: `+${stranger}`, wa_id: stranger }] }] });
    await write(who, { button: { id: "hours", title: word() } });
    await write(who, { row: { id: "booking", title: word(), description: word() } });
    await write(who, { quickReply: { payload: word(), text: word() } });
    await write(who, { unsupported: "poll_creation" });
    await write(who, "call");
    const last = simulator.answers(who.id).at(-1);
    if (last) await write(who, { reaction: "👍", to: last.id });
    if (who.id.endsWith("7")) await write(who, { text: `Chiamatemi al +${spoken.slice(0, 2)} ${spoken.slice(2, 5)} ${spoken.slice(5)} ${word()}` });
    if (who.id.endsWith("3")) {
      await write(who, "new-user-id");
      know(simulator.citizens.find(({ id }) => id === who.id)!);
    }
    await write(who, { text: word(), forwarded: true });
  }

  /** Somebody has a new number; the simulator has no such phone. */
  async function changeNumber(who: Citizen, url: string): Promise<void> {
    const next = `39300${digits(7)}`;
    identities.push(numberSecret(next));
    const old = { phone: who.phone!, userId: who.userId, name: who.name };
    const body = `User ${who.name} changed from ${who.phone} to ${next}`;
    const system = { body, wa_id: next, type: "user_changed_number" };
    const id = wamid(old);
    identities.push(idSecret(id));
    const message = { from: who.phone, from_user_id: who.userId, id, timestamp: seconds(), type: "system", system };
    const sender = meta({ webhook: () => `${url}/urp/webhook`, appSecret });
    await sender.deliver(envelope(valueOf(simulator.account.phoneNumberId, { messages: [message] })));
  }

  before(async () => {
    let url = "";
    simulator = await startSimulator({ webhookUrl: () => `${url}/urp/webhook`, accessToken, appSecret, everyone: true });
    for (const guest of guests()) simulator.addCitizen(guest);
    service = await startService({
      flow: curiousFlow(),
      env: {
        WHATSAPP_PHONE_NUMBER_ID: simulator.account.phoneNumberId,
        WHATSAPP_ACCESS_TOKEN: accessToken,
        WHATSAPP_APP_SECRET: appSecret,
        WHATSAPP_VERIFY_TOKEN: verifyToken,
        WHATSAPP_GRAPH_URL: simulator.graphUrl,
      },
    });
    url = service.url;
    const admin: Admin = await logIn(url, "admin", passwordIn(service.output(), "admin"));
    debug = await watchDebug(url, admin.token);
    const everybody = [...simulator.citizens];
    everybody.forEach(know);
    identities.push(textSecret(accessToken), textSecret(appSecret), textSecret(verifyToken));

    const [early, late] = [everybody.slice(0, 12), everybody.slice(12)];
    await Promise.all(early.map(dayOf));
    for (const kind of ["server-error", "unavailable", "html", "rate-limit", "reset", "timeout", "undeliverable", "too-many-requests"] as const) {
      simulator.failNext(kind, 2);
    }
    for (const kind of ["duplicate", "disorder", "wrong-signature"] as const) simulator.failNext(kind, 5);
    await Promise.all(late.map(dayOf));
    await Promise.all(late.filter(({ phone }) => phone).slice(0, 4).map((who) => changeNumber(who, url)));
    simulator.failNext("token-expired", 3);
    await Promise.all(early.slice(0, 5).map((who) => write(who, { text: `Che orari fate? ${word()}` })));
    await until("the words of the last message in the editor", () => debug.messages.join("").includes(words.at(-1)!.spellings[0]!));
    for (const { id } of simulator.sent) identities.push(idSecret(id));
    const flows = await admin.flows();
    const tabs = flows.filter(({ type }) => type === "tab").map(({ id }) => `context/flow/${String(id)}`);
    for (const path of ["context/global", ...tabs]) context += await (await admin.get(path)).text();
    live = freshDirectory();
    cpSync(service.directory, live, { recursive: true });
    debug.close();
    // What hangs there would hold up the end.
    await simulator.close();
    await service.stop();
  });
  after(endAll);

  it("no number, no id and no name of anybody is in the data directory, while it runs or afterwards", () => {
    assert.deepEqual(searchFor([...identities, numberSecret(spoken)]).inDirectory(live), []);
    assert.deepEqual(searchFor([...identities, numberSecret(spoken)]).inDirectory(service.directory), []);
  });

  it("no word of anybody is in the data directory", () => {
    assert.deepEqual(searchFor(words).inDirectory(live), []);
    assert.deepEqual(searchFor(words).inDirectory(service.directory), []);
  });

  it("none is on the terminal, not even the number that somebody wrote in a message", () => {
    assert.match(service.output(), /guasto/);
    assert.deepEqual(searchFor([...identities, numberSecret(spoken)]).inText(service.output()), []);
  });

  it("what people wrote is on the terminal only where a node was told to put it", () => {
    const entries = service.output().split(/^(?=\d{4}-\d\d-\d\dT[\d:.]+Z )/m);
    const others = entries.filter((entry) => !/^\S+ \w+ \[(debug: Tutto|function: Guasto)\]/.test(entry));
    assert.ok(others.length > 10 && others.length < entries.length - 1_000, `${others.length} of ${entries.length}`);
    assert.deepEqual(searchFor(words).inText(others.join("")), []);
  });

  it("none is in what the editor shows, in a message, an error, a status or a context", () => {
    const shown = debug.messages.join("\n");
    assert.match(shown, /guasto/);
    assert.ok(searchFor(words).inText(shown).length > 100);
    assert.deepEqual(searchFor(identities).inText(shown), []);
    assert.match(context, /whatsapp/);
    assert.deepEqual(searchFor(identities).inText(context), []);
  });

  it("every fault has happened, and every kind of message", () => {
    assert.match(service.output(), /token/i);
    const shown = debug.messages.join("\n");
    for (const kind of ["text", "image", "video", "document", "audio", "sticker", "location", "contacts", "reaction", "interactive", "button", "unsupported", "system", "status", "call"]) {
      assert.match(shown, new RegExp(`kind\\\\?":\\\\?"${kind}`), kind);
    }
    process.stdout.write(`      (${identities.length} identifiers and ${words.length} words looked for in ${Math.round(readFileSync(join(live, "urp.db-wal")).length / 1024)} kB of log and ${debug.messages.length} messages)\n`);
  });

  it("the search would have found them", () => {
    const planted = freshDirectory();
    cpSync(service.directory, planted, { recursive: true });
    const phone = simulator.citizens.find((citizen) => citizen.phone)!.phone!;
    const spellings = [
      phone,
      `+${phone.slice(0, 2)} ${phone.slice(2, 5)} ${phone.slice(5, 8)} ${phone.slice(8)}`,
      phone.slice(2),
      Buffer.from(`\x1c\x18\x0c${phone}\x15`, "latin1").toString("base64"),
      Buffer.from(`{"from":"${phone}"}`).toString("base64"),
      Buffer.from(phone).toString("hex"),
    ];
    for (const text of spellings) {
      writeFileSync(join(planted, "urp.db"), Buffer.concat([readFileSync(join(service.directory, "urp.db")), Buffer.from(text)]));
      assert.deepEqual(searchFor(identities).inDirectory(planted), [`urp.db: number ${phone}`], text);
    }
    const [last] = words.at(-1)!.spellings;
    writeFileSync(join(planted, "urp.db"), `…${last}…`);
    assert.equal(searchFor(words).inDirectory(planted).length, 1);
  });
});
