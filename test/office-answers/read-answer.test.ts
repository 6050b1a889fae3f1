import assert from "node:assert/strict";
import { array, assert as check, constantFrom, oneof, property, string } from "fast-check";
import { replyAbove } from "../../nodes/lib/mail/answering.ts";
import { readAnswer, readOfficeMail, unquoted } from "../../nodes/lib/office-answers/index.ts";
import { textOfHtml } from "../../nodes/lib/office-answers/html-text.ts";
import { mailOf } from "./mails.ts";

const read = async (mail: Parameters<typeof mailOf>[0]): ReturnType<typeof readOfficeMail> => readOfficeMail(mailOf(mail));
const answer = async (text: string, more: Parameters<typeof mailOf>[0] = {}): Promise<ReturnType<typeof readAnswer>> =>
  readAnswer(await read({ text, ...more }));

const ours = [replyAbove.it, "", "Segnalazione 2026/000042: buca", "", "Una buca in via Grande"];
const quoted = ours.map((line) => `> ${line}`.trimEnd()).join("\n");

describe("what an office wrote itself", () => {
  const styles: Record<string, string> = {
    "Gmail above": `Domani passiamo.\n\nIl giorno mar 24 nov 2026 alle ore 10:02 Urp Comune di Prova <\nurp@prova.example> ha scritto:\n\n${quoted}\n`,
    "Gmail in English": `Domani passiamo.\n\nOn Tue, Nov 24, 2026 at 10:02 AM Urp <urp@prova.example> wrote:\n\n${quoted}`,
    "Thunderbird above": `Domani passiamo.\n\n-- \nMario Rossi\nUfficio strade\n\nIl 24/11/26 10:02, Urp ha scritto:\n${quoted}`,
    "Thunderbird below": `Il 24/11/2026 10:02, Urp ha scritto:\n${quoted}\n\nDomani passiamo.\n\n-- \nMario Rossi`,
    "between the quoted lines": `${ours.slice(0, 3).map((line) => `> ${line}`).join("\n")}\nDomani passiamo.\n> Una buca in via Grande\n`,
    "Outlook": `Domani passiamo.\n\nDa: Urp Comune di Prova <urp@prova.example>\nInviato: martedì 24 novembre 2026 10:02\nA: Strade <strade@prova.example>\nOggetto: Segnalazione 2026/000042: buca\n\n${ours.join("\n")}`,
    "Outlook with bold names": `Domani passiamo.\n\n*Da:* Urp <urp@prova.example>\n*Inviato:* martedì\n*A:* Strade\n*Oggetto:* x\n\n${ours.join("\n")}`,
    "the old Outlook": `Domani passiamo.\n\n-----Messaggio originale-----\nDa: Urp\n${ours.join("\n")}`,
    "the English Outlook": `Domani passiamo.\n\n-----Original Message-----\nFrom: Urp\n${ours.join("\n")}`,
    "a program that marks nothing": `Domani passiamo.\n\n${ours.join("\n")}`,
    "a telephone": `Domani passiamo.\n\nInviato da iPhone\n\n> Il giorno 24 nov 2026, alle ore 10:02, Urp ha scritto:\n${quoted}`,
    "a webmail with a rule": `Domani passiamo.\n\n________________________________\nDa: Urp <urp@prova.example>\nInviato: martedì\nA: Strade\n\n${ours.join("\n")}`,
  };
  for (const [style, text] of Object.entries(styles)) {
    it(`is cut out of a reply as from ${style}, with either line end`, async () => {
      assert.deepEqual(await answer(text), { what: "text", text: "Domani passiamo." });
      assert.deepEqual(await answer(text.replaceAll("\n", "\r\n")), { what: "text", text: "Domani passiamo." });
    });
  }

  it("keeps its own lines, and words that only look like a quotation", async () => {
    const text = "Buongiorno,\n\nil 3 dicembre chiudiamo la buca.\nDa: via Grande\nfino a piazza Roma.\n\nOn the road again";
    assert.equal((await answer(text)).text, text);
  });

  it("keeps a sentence of the office's that begins as a program's does", () => {
    for (const own of ["Il 27 novembre passiamo.", "Il lavoro n. 12 è finito", "On 27 November we come."]) {
      for (const gap of ["\n\n", "\n"]) assert.equal(unquoted(`${own}${gap}Il 24/11/26, 10:02 Urp ha scritto:\n> Una buca`), own);
    }
  });

  it("is found in HTML alone, as Outlook and Gmail write it", async () => {
    const outlook = `<html><head><style>p{color:red}</style></head><body><p class=MsoNormal>Domani&nbsp;passiamo&#46;<o:p></o:p></p><div><p><b>Da:</b> Urp &lt;urp@prova.example&gt;<br><b>Inviato:</b> marted&igrave;<br><b>A:</b> Strade<br><b>Oggetto:</b> x</p></div><p>Una buca</p></body></html>`;
    assert.deepEqual(await answer("", { html: outlook }), { what: "text", text: "Domani passiamo." });
    const gmail = `<div dir="ltr">Presa in carico.<div>Perch&eacute; no &lt;3</div></div><br><div class="gmail_quote"><div class="gmail_attr">Il giorno mar 24 nov 2026 alle ore 10:02 Urp &lt;<a href="mailto:urp@prova.example">urp@prova.example</a>&gt; ha scritto:<br></div><blockquote>Segnalazione<br>chiusa</blockquote></div>`;
    assert.deepEqual(await answer("", { html: gmail }), { what: "taken", text: "Perché no <3" });
  });

  it("arrives whole in other encodings", async () => {
    const latin = mailOf({ text: "PLACE", charset: "iso-8859-1" }).toString("latin1").replace("PLACE", "Perché è lì");
    assert.equal(readAnswer(await readOfficeMail(Buffer.from(latin, "latin1"))).text, "Perché è lì");
    assert.equal((await answer("Perch=E9 =E8 l=EC, non c'=\n=E8 altro =80", { charset: "windows-1252", encoding: "quoted-printable" })).text, "Perché è lì, non c'è altro €");
    assert.equal((await answer(Buffer.from("Perché è lì").toString("base64"), { encoding: "base64" })).text, "Perché è lì");
  });

  it("is cut at 4,096 characters, and says so", async () => {
    const { text } = await answer("parola ".repeat(3_000));
    assert.ok(text.length <= 4_096);
    assert.match(text, /…\n\n\[Il testo era più lungo: il resto non è stato inoltrato\.\]$/);
  });

  it("has no control or direction characters", async () => {
    assert.equal((await answer("Va \u202Eeneb\u0007 così")).text, "Va eneb così");
  });

  it("is never made longer, nor is it slow, whatever the lines are", () => {
    const line = oneof(string(), constantFrom("> x", "-- ", "Il 24/11 Urp", "ha scritto:", "Da: x", "Inviato: y", "A: z", replyAbove.it));
    check(
      property(array(line, { maxLength: 60 }), (lines) => {
        const text = lines.join("\n");
        const once = unquoted(text);
        assert.ok(once.length <= text.length);
        assert.ok(!once.split("\n").some((one) => one.startsWith(">")));
      }),
    );
  });

  it("is looked for in hostile HTML without hanging", () => {
    const began = process.cpuUsage();
    for (const hostile of ["<".repeat(500_000), "<div>".repeat(100_000), "<!--".repeat(100_000), "&#".repeat(200_000), "<blockquote>".repeat(50_000) + "x"]) {
      textOfHtml(hostile);
      unquoted(hostile);
    }
    const { user } = process.cpuUsage(began);
    assert.ok(user < 3_000_000, `${user} µs`);
    assert.equal(textOfHtml("<script>alert(1)</script>a<style>b</style><br>c"), "a\nc");
  });
});

describe("a word for the state", () => {
  const words: [string, string, string][] = [
    ["Presa in carico", "taken", ""],
    ["presa in carico.", "taken", ""],
    ["PRESO IN CARICO!", "taken", ""],
    ["Buongiorno,\n\nla segnalazione n. 2026/000042 è stata presa in carico.\n\nCordiali saluti\nMario Rossi", "taken", ""],
    ["In lavorazione\n\nPassiamo giovedì.", "taken", "Passiamo giovedì."],
    ["Chiusa", "closed", ""],
    ["Salve\nSegnalazione già risolta, grazie", "closed", ""],
    ["Intervento eseguito\nGrazie della segnalazione: la buca non c'è più.", "closed", "Grazie della segnalazione: la buca non c'è più."],
    ["closed", "closed", ""],
    ["Non è stata presa in carico", "text", "Non è stata presa in carico"],
    ["Non risolta", "text", "Non risolta"],
    ["La strada resta chiusa fino a lunedì", "text", "La strada resta chiusa fino a lunedì"],
  ];
  for (const [text, what, left] of words) {
    it(`“${text.split("\n").join(" / ")}” is ${what}${left ? " with words for the citizen" : ""}`, async () => {
      const read = await answer(text);
      assert.equal(read.what, what);
      assert.equal(read.text, left);
    });
  }

  it("leaves the words of an answer that begins with a greeting on the same line", async () => {
    for (const text of ["Salve, passiamo domani.", "Buongiorno la buca è stata riparata", "Grazie della segnalazione", "Ciao,\npassiamo domani"]) {
      assert.deepEqual(await answer(text), { what: "text", text });
    }
  });

  it("may stand in the subject, before what is left of ours", async () => {
    for (const subject of ["Presa in carico", "R: PRESA IN CARICO - Segnalazione 2026/000042: buca", "Re: [presa in carico] Segnalazione 2026/000042: buca"]) {
      assert.deepEqual(await answer("Cordiali saluti\nMario", { subject }), { what: "taken", text: "" }, subject);
    }
    assert.equal((await answer("Vediamo.", { subject: "Re: Segnalazione 2026/000042: chiusa" })).what, "text");
  });

  it("is nothing in a mail without words of its own", async () => {
    for (const text of ["", "\n\n", quoted, "-- \nMario Rossi", "Cordiali saluti\nMario Rossi", "Buongiorno,\n\nCordiali saluti"]) {
      assert.deepEqual(await answer(text), { what: "nothing", text: "", why: "empty" }, JSON.stringify(text));
    }
  });
});

describe("a mail that no person wrote", () => {
  const automatic: [string, string, Parameters<typeof mailOf>[0]][] = [
    ["a holiday note", "auto-reply", { headers: ["Auto-Submitted: auto-replied"] }],
    ["Exchange's", "auto-reply", { headers: ["X-Auto-Response-Suppress: All"] }],
    ["an old vacation program's", "auto-reply", { headers: ["Precedence: bulk"] }],
    ["one that only its subject tells", "auto-reply", { subject: "Risposta automatica: Segnalazione 2026/000042: buca" }],
    ["an absence", "auto-reply", { subject: "Fuori ufficio Re: Segnalazione" }],
    ["a bounce", "bounce", { from: "MAILER-DAEMON@prova.example" }],
    ["a bounce from nobody", "bounce", { headers: ["Return-Path: <>"] }],
    ["a delivery report", "bounce", { contentType: 'multipart/report; report-type=delivery-status; boundary="b"' }],
    ["a PEC receipt", "receipt", { headers: ["X-Ricevuta: accettazione"] }],
    ["a PEC receipt by its subject", "receipt", { subject: "ACCETTAZIONE: Segnalazione 2026/000042: buca" }],
    ["a PEC delivery", "receipt", { subject: "CONSEGNA: Segnalazione 2026/000042: buca" }],
    ["the PEC provider's own", "receipt", { from: "posta-certificata@pec.example", subject: "PRESA IN CARICO: Segnalazione" }],
  ];
  for (const [name, why, mail] of automatic) {
    it(`says nothing: ${name}`, async () => {
      assert.deepEqual(await answer("Presa in carico", mail), { what: "nothing", text: "", why });
    });
  }

  it("is not taken for one when the header says no", async () => {
    assert.equal((await answer("Chiusa", { headers: ["Auto-Submitted: no"] })).what, "closed");
  });
});
