/** A report is one report, whatever the order of its pieces and however often the service dies on the way. */
import assert from "node:assert/strict";
import { type LocalSmtp, localSmtp } from "../mail/smtp-server.ts";
import { keptJpeg, phoneJpeg, sha256 } from "../media/samples.ts";
import { defaultFlow } from "./flow.ts";
import { type Person, inbound, person } from "./meta.ts";
import { realNumber } from "./number.ts";
import { type Service, endAll, freshDirectory, startService } from "./service.ts";
import { until } from "./until.ts";

const picture = phoneJpeg(6);

function photo(id: string): object {
  const checksum = Buffer.from(sha256(picture), "hex").toString("base64");
  return { type: "image", image: { id, mime_type: "image/jpeg", sha256: checksum } };
}

const pieces: Record<string, object> = {
  t: { type: "text", text: { body: "C'è una buca davanti alla scuola" } },
  a: photo("4001"),
  b: photo("4002"),
  c: photo("4003"),
  p: { type: "location", location: { latitude: 43.5485, longitude: 10.3106 } },
};
const orders = ["tabcp", "pabct", "aptbc", "abctp", "ptabc", "atbpc", "abpct", "tpabc"];

/** The flow as it ships, quicker. */
function flow(): object[] {
  const changes: Record<string, object> = {
    "collect-report": { quietSeconds: "0.3" },
    "whatsapp-account": { unknownSeconds: 1 },
  };
  return defaultFlow().map((node) => ({ ...node, ...changes[node.type] }));
}

describe("a report while the service dies twice", function () {
  this.timeout(150_000);
  afterEach(endAll);

  it("is one report, one number and one mail with its photos, told in eight orders, each message delivered again and again", async () => {
    const number = await realNumber();
    const smtp = await localSmtp();
    const env = { ...number.env, URP_SMTP_URL: `smtp://127.0.0.1:${smtp.settings.port}`, URP_MAIL_FROM: "urp@prova.example" };
    for (const id of ["4001", "4002", "4003"]) number.graph.files.set(id, { bytes: picture, mime: "image/jpeg", given: 0 });
    // One photo meets a 503 on its way.
    number.graph.fileFaults = 1;
    const directory = freshDirectory();
    const start = async (own?: object[]): Promise<Service> => {
      const service = await startService({ directory, env, ...(own && { flow: own }) });
      number.at(service.url);
      return service;
    };
    try {
      let service = await start(flow());
      const citizens = orders.map((order, index) => ({ order, who: person(index + 1), told: [] as object[] }));
      const tell = async (step: number): Promise<void> => {
        for (const { order, who, told } of citizens) {
          told.push(inbound(number.phoneNumberId, who, pieces[order[step]!]!));
          await number.meta.deliver(told.at(-1));
        }
      };
      let kills = 0;
      const killAndRepeat = async (): Promise<void> => {
        await service.kill();
        kills += 1;
        service = await start();
        for (const { told } of citizens) for (const message of told) await number.meta.deliver(message);
      };
      await tell(0);
      await tell(1);
      await killAndRepeat();
      await tell(2);
      await tell(3);
      await killAndRepeat();
      await tell(4);

      const got = ({ phone }: Person) => number.graph.accepted.filter(({ to }) => to === `+${phone}`) as unknown as Sent[];
      const has = (who: Person, wanted: (one: Sent) => boolean): boolean => got(who).some(wanted);
      await until("a summary for everybody", () => citizens.every(({ who }) => has(who, isSummary)), 20_000);
      const press = { type: "interactive", interactive: { type: "button_reply", button_reply: { id: "report/send", title: "Invia" } } };
      for (const { who, told } of citizens) {
        told.push(inbound(number.phoneNumberId, who, press));
        await number.meta.deliver(told.at(-1));
      }
      await until("a number for everybody", () => citizens.every(({ who }) => has(who, isNumber)), 10_000);
      await killAndRepeat();
      await until("what is left to be sent", () => number.graph.untold() === 0, 5_000);

      const numbers = citizens.map(({ order, who }) => {
        const told = got(who).filter(isNumber);
        assert.equal(told.length, 1, `${order} got ${told.length} numbers`);
        return numberIn(told[0]!);
      });
      const year = new Date().getFullYear();
      assert.deepEqual(numbers.toSorted(), orders.map((_, index) => `${year}/00000${index + 1}`));

      const mailed = (): string[] => [...new Set(reportsIn(smtp))].toSorted();
      await until("a mail for each report", () => mailed().length >= orders.length, 20_000);
      await killAndRepeat();
      await until("what is left to be sent", () => number.graph.untold() === 0, 5_000);
      assert.deepEqual(mailed(), numbers.toSorted());
      // SMTP tells nobody who died between the last byte and the 250: such a mail leaves again under the same Message-ID.
      const ids = smtp.taken.filter(isReport).map((mail) => `${headerOf(mail)} ${mail.parsed.messageId}`);
      assert.equal(new Set(ids).size, orders.length, "a report has left as two different mails");
      assert.ok(ids.length <= orders.length + kills, `${ids.length} mails after ${kills} deaths`);
      for (const { parsed } of smtp.taken.filter(isReport)) {
        assert.deepEqual(parsed.attachments.map(({ content }) => sha256(content)), Array(3).fill(sha256(keptJpeg(6))));
      }
      const keys = number.graph.accepted.map((sent) => String(sent["biz_opaque_callback_data"]));
      assert.equal(new Set(keys).size, keys.length, "an answer was sent twice");
    } finally {
      await number.graph.close();
      await smtp.close();
    }
  });
});

interface Sent {
  text?: { body: string };
  interactive?: { type: string };
}

const isSummary = ({ interactive }: Sent): boolean => interactive?.type === "button";
const numberIn = ({ text }: Sent): string => /Segnalazione n\. (\d{4}\/\d{6}) \(Buca\) registrata/.exec(text?.body ?? "")?.[1] ?? "";
const isNumber = (sent: Sent): boolean => numberIn(sent) !== "";

const headerOf = ({ parsed }: LocalSmtp["taken"][number]): string => {
  const value = parsed.headers.get("x-urp-report");
  return typeof value === "string" ? value : "";
};
const isReport = (mail: LocalSmtp["taken"][number]): boolean => headerOf(mail) !== "";
const reportsIn = ({ taken }: LocalSmtp): string[] => taken.filter(isReport).map(headerOf);
