/** A message in doubt: the URP reads why in its mail, and decides from the page behind the link. */
import assert from "node:assert/strict";
import { join } from "node:path";
import forwardToEmail from "../../nodes/forward-to-email.ts";
import { shippedMailTexts } from "../../nodes/lib/mail/index.ts";
import type { ReceivedMail } from "../../nodes/lib/mailbox/index.ts";
import { openSqlite } from "../../nodes/lib/store/index.ts";
import mailServer from "../../nodes/mail-server.ts";
import moderate from "../../nodes/moderate.ts";
import { otherHalf } from "./other-half.ts";
import { helper, helperNode, incoming, placed, stage } from "./stage.ts";

const rude = "Sei uno stronzo e un pezzo di merda";

describe("a message in doubt", () => {
  const scene = stage();
  const { at, until, texts } = scene;
  const root = otherHalf(scene);

  const begin = (changes: object = {}): Promise<void> =>
    scene.load(
      [
        { id: "smtp", type: "mail-server", version: 2, host: "", from: "urp@prova.example", fromName: "Urp", sizeLimit: 20 },
        incoming([["rules"]]),
        {
          id: "rules", ...placed, type: "moderate", version: 1, account: "account", comune: "words", learn: true,
          policy: { levels: { offensive: "review", defamation: "review" } },
          wires: [["pass"], ["review", "forward"], ["block", "out"]],
          ...changes,
        },
        {
          id: "forward", ...placed, type: "forward-to-email", version: 2, account: "account", comune: "words", server: "smtp",
          route: "fixed", address: "urp@prova.example", addressName: "Urp", replyTo: "", ...shippedMailTexts,
          answers: true, conversation: true, wires: [["queued"], ["lost"], ["rules"]],
        },
        {
          id: "out", ...placed, type: "whatsapp-out", version: 1, account: "account", comune: "words", calendar: "", kind: "text",
          texts: { it: "{{msg.moderation.reply}}" }, greeting: false, quote: false, limit: "", secondOutput: false, wires: [[]],
        },
        ...["pass", "review", "block", "queued", "lost"].map(helperNode),
      ],
      { comune: { version: 2 } },
      [mailServer, forwardToEmail, moderate],
    );

  async function mailOf(text: string): Promise<ReceivedMail> {
    await scene.sim.write("giulia", { text });
    await until(async () => (await received()).length > 0, "the mail");
    return (await received())[0]!;
  }
  const received = async (): Promise<ReceivedMail[]> => {
    const answer = await fetch(`${root()}/urp/mailbox/api/mails`);
    return ((await answer.json()) as { mails: ReceivedMail[] }).mails;
  };
  const linkIn = ({ text }: ReceivedMail): string => root() + new URL(/http:\S+\/urp\/risposta\/\S+/.exec(text)![0]).pathname;
  const press = (link: string, atto: string): Promise<Response> =>
    fetch(link, { method: "POST", body: new URLSearchParams({ atto }), redirect: "manual" });

  it("tells the office which words and why, and offers to decide", async () => {
    await begin();
    const mail = await mailOf(rude);
    assert.match(mail.text, /Le regole hanno un dubbio su questo messaggio:\n- «[^»]+»: \S/);
    const page = await (await fetch(linkIn(mail))).text();
    assert.ok(page.includes('value="pass"') && page.includes('value="block"') && !page.includes("stronzo"));
  });

  it("that breaks the rules goes, from the mails too; the citizen hears why, and the first decision stands", async () => {
    await begin();
    const link = linkIn(await mailOf(rude));
    assert.equal((await press(link, "block")).status, 303);
    await until(() => texts("giulia").length === 1, "the reason");
    assert.equal((await press(link, "pass")).status, 303);
    const page = await (await fetch(link)).text();
    assert.ok(page.includes("viene cancellato") && !page.includes('value="pass"') && !page.includes('value="block"'));
    assert.deepEqual([at("pass").length, at("block").length], [0, 1]);
    await scene.unload();
    const store = await openSqlite(join(scene.directory, "urp.db"), join(scene.directory, "keys.json"));
    const { account } = { account: scene.sim.account.phoneNumberId };
    const [line] = await store.evidence(account, null, 9);
    const record = (await store.exportCitizen(account, line!.citizen))!;
    await store.close();
    assert.equal(JSON.stringify(record).includes("stronzo"), false);
  });

  it("that is all right passes, once, also when the service is restarted in between", async () => {
    await begin();
    const link = linkIn(await mailOf(rude));
    assert.equal((await press(link, "pass")).status, 303);
    await until(() => at("pass").length === 1, "the message");
    assert.equal(at("pass")[0]!.payload, rude);
    await helper.unload();
    await begin();
    await until(() => at("pass").length === 1, "the message again");
    assert.deepEqual([at("block").length, texts("giulia").length], [0, 0]);
  });

  it("of which the rules are sure is not up for decision", async () => {
    await begin({ policy: { levels: { offensive: "block" } }, wires: [["pass", "forward"], ["review"], ["block"]] });
    const link = linkIn(await mailOf("Buongiorno, a che ora aprite?"));
    assert.ok(!(await (await fetch(link)).text()).includes('value="block"'));
    assert.equal((await press(link, "block")).status, 400);
  });
});
