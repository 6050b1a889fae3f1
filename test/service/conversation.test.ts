import assert from "node:assert/strict";
import { type Bubble, type Phone, openPhone } from "./phone.ts";
import { type Service, endAll, startService } from "./service.ts";
import { until } from "./until.ts";

const greeting = /^Ciao, sei in contatto con Urp – Comune di Livorno\. Questa è una risposta automatica\./;
const privacy = /Usiamo i tuoi messaggi solo per risponderti/;

/** The default flow on the simulated phone, at an instant. */
async function at(instant: string): Promise<{ service: Service; phone: Phone }> {
  const service = await startService({ env: { URP_CLOCK: instant } });
  return { service, phone: await openPhone(service.url) };
}

interface Mail {
  report: string;
  text: string;
  to: { address: string }[];
  attachments: object[];
}

describe("a citizen and the default flow,", function () {
  this.timeout(30_000);
  let phone: Phone;
  let service: Service;

  /** Writes, and gives what the desk answers to it. */
  async function answer(citizen: string, what: string | object): Promise<Bubble> {
    const before = phone.answers(citizen).length;
    await phone.write(citizen, typeof what === "string" ? { text: what } : what);
    return (await phone.waitForAnswers(citizen, before + 1)).at(-1)!;
  }

  /** Writes, and waits long enough to see that no answer comes. */
  async function silence(citizen: string, ...acts: (string | object)[]): Promise<void> {
    const before = phone.answers(citizen).length;
    for (const what of acts) await phone.write(citizen, typeof what === "string" ? { text: what } : what);
    await phone.quiet();
    assert.deepEqual(phone.answers(citizen).slice(before).map(({ text }) => text), []);
  }

  describe("on a Tuesday at 16:00, when the desk is open", () => {
    before(async () => ({ service, phone } = await at("2026-11-24T16:00:00+01:00")));
    after(endAll);

    it("reads who is speaking and what becomes of the data, and the hours", async () => {
      const { text } = await answer("giulia", "Buongiorno! Che orari fate?");
      assert.match(text, greeting);
      assert.match(text, privacy);
      assert.match(text, /lun-ven 9-13; mar e gio anche 15:30-17:30/);
      assert.match(text, /Adesso è aperto/);
      assert.match(text, /0586 820204 o 0586 820205/);
    });

    it("is not told again who is speaking, whatever the subject", async () => {
      for (const words of ["Che orari fate?", "vorrei prenotare la carta d'identità", "Vorrei parlare con una persona"]) {
        const { text } = await answer("giulia", words);
        assert.doesNotMatch(text, greeting);
        assert.doesNotMatch(text, privacy);
      }
    });

    it("hears that bookings are not made here, and where they are", async () => {
      assert.match((await answer("amina", "Salve, vorrei prenotare la carta d'identità")).text, /Da qui non si prenota/);
    });

    it("reports a hole in the street in several messages, and gets a number", async () => {
      await phone.write("amina", { text: "C'è una buca davanti al forno di via Grande 12" });
      await phone.write("amina", { image: true });
      const before = phone.answers("amina").length;
      const summary = (await phone.waitForAnswers("amina", before + 1, 12_000)).at(-1)!;
      assert.match(summary.text, /via Grande 12/);
      const send = summary.offer!.choices!.find(({ title }) => title === "Invia")!;
      const { text } = await answer("amina", { button: send, replyTo: summary.id });
      assert.match(text, /Segnalazione n\. 2026\/000001 \(.*\) registrata: la passiamo a /);
      const { to, attachments, text: mail } = await until("the mail", async () => {
        const answer = await fetch(`${service.url}/urp/mailbox/api/mails`);
        const { mails } = (await answer.json()) as { mails: Mail[] };
        return mails.find(({ report }) => report === "2026/000001");
      });
      assert.deepEqual(to.map(({ address }) => address), ["urp@comune.livorno.it"]);
      assert.equal(attachments.length, 1);

      // The office answers from the link in its mail, without an account: each act once.
      const link = /http:\/\/127\.0\.0\.1:\d+\/urp\/risposta\/[\w.-]+/.exec(mail)![0];
      const answered = phone.answers("amina").length;
      for (let press = 0; press < 2; press += 1) {
        await (await fetch(link)).text();
        await fetch(link, { method: "POST", body: new URLSearchParams({ atto: "taken", testo: "" }) });
      }
      const [, ...told] = (await phone.waitForAnswers("amina", answered + 1)).slice(answered - 1);
      assert.match(told.at(-1)!.text, /2026\/000001.* è stata presa in carico da /);
      await phone.quiet();
      assert.equal(phone.answers("amina").length, answered + 1);
    });

    it("who insults is told the rule, once, and the words are gone", async () => {
      const { text } = await answer("nico", "Sei un pezzo di merda, spero che muori");
      assert.match(text, /ricorso/i);
      await silence("nico", "Sei un pezzo di merda, spero che muori presto");
    });

    it("who wants a person is told how to reach one now", async () => {
      const { text } = await answer("nico", "Vorrei parlare con un operatore");
      assert.match(text, /Per parlare adesso con una persona chiama 0586 820204/);
    });

    it("learns what is kept of them", async () => {
      const { text } = await answer("giulia", "Che dati avete su di me? Vorrei l'informativa sulla privacy");
      assert.match(text, /custodito cifrato.*\(Cittadino [A-Z2-7]{4}\)/);
    });

    it("gets the contact card once a day", async () => {
      const card = await answer("renzo", "Mi mandi il biglietto da visita per salvarvi in rubrica?");
      assert.equal(card.kind, "contacts");
      assert.equal(card.contacts![0]!.name, "Urp Comune di Livorno");
      await silence("renzo", "Mi mandi il contatto da salvare in rubrica?");
    });

    it("gets one receipt for messages that no rule knows", async () => {
      assert.match((await answer("amina", "blu dipinto di blu")).text, /Abbiamo ricevuto il tuo messaggio/);
      await silence("amina", "e volare oh oh", { image: true });
    });

    it("gets no answer to thanks and to a heart", async () => {
      const last = phone.answers("giulia").at(-1)!;
      await silence("giulia", "Grazie mille!", { reaction: "❤️", to: last.id }, { reaction: "", to: last.id });
    });

    it("subscribes with a thumb up, consults the Stato, and leaves with one word", async () => {
      assert.match((await answer("renzo", "Stato")).text, /Per iscriverti manda 👍/);
      const last = phone.answers("renzo").at(-1)!;
      assert.match((await answer("renzo", { reaction: "👍🏽", to: last.id })).text, /Non riceverai messaggi/);
      assert.match((await answer("renzo", "stato!")).text, /non ci sono avvisi/);
      assert.match((await answer("renzo", "Cancellami")).text, /Iscrizione allo Stato cancellata/);
      assert.match((await answer("renzo", "Novità")).text, /Per iscriverti manda 👍/);
    });

    it("who calls is rejected, and told the numbers once a day", async () => {
      const before = phone.answers("giulia").length;
      await phone.call("giulia");
      const told = (await phone.waitForAnswers("giulia", before + 1)).at(-1)!;
      assert.match(told.text, /solo messaggi scritti\. Per telefonare: 0586 820204 o 0586 820205/);
      await phone.call("giulia");
      await phone.quiet();
      assert.equal(phone.answers("giulia").length, before + 1);
      const calls = phone.chat("giulia").filter(({ kind }) => kind === "call");
      assert.deepEqual(calls.map(({ call }) => call), ["rejected", "rejected"]);
    });

    it("is told, once a day, what cannot be read here", async () => {
      assert.match((await answer("nico", { unsupported: "poll_creation" })).text, /qui non si può leggere/);
      await silence("nico", { unsupported: "poll_creation" });
    });

    it("who writes English reads English, from the first word to the last", async () => {
      const { text } = await answer("emma", "Hello, where is your office and when is it open?");
      assert.match(text, /^Hello, this is Urp – Comune di Livorno\./);
      assert.match(text, /Opening hours: Mon-Fri/);
      assert.match(text, /We use your messages only to answer you/);
      assert.doesNotMatch(text, /Orario|Adesso|Informativa/);
    });

    it("was told once, and only once, who is speaking", () => {
      for (const citizen of ["giulia", "renzo", "amina", "nico", "emma"]) {
        const greeted = phone.answers(citizen).filter(({ text }) => /^(Ciao, sei in contatto|Hello, this is)/.test(text));
        assert.equal(greeted.length, 1, citizen);
      }
    });

    it("leaves nothing behind in the log that a clerk would have to look at", () => {
      assert.doesNotMatch(service.output(), / (warn|error) .*\[/);
    });
  });

  describe("when the desk is closed", () => {
    afterEach(endAll);

    it("hears on a Saturday that it opens on Monday, once until then, and again when it is closed again", async () => {
      ({ phone } = await at("2026-11-28T10:30:00+01:00"));
      const { text } = await answer("giulia", "Vorrei parlare con una persona");
      assert.match(text, /Adesso non c'è nessuno: lo sportello è chiuso; riapre lunedì 30 novembre alle 9/);
      await silence("giulia", "C'è qualcuno? Vorrei parlare con una persona");
      await phone.setClock("2026-11-29T18:00:00+01:00");
      await silence("giulia", "Vorrei parlare con una persona");
      await phone.setClock("2026-11-30T10:00:00+01:00");
      assert.match((await answer("giulia", "Vorrei parlare con un operatore")).text, /Per parlare adesso con una persona/);
      await phone.setClock("2026-11-30T14:00:00+01:00");
      assert.match((await answer("giulia", "Vorrei parlare con un operatore")).text, /riapre domani alle 9/);
      // What the automaton knows it answers at any hour.
      assert.match((await answer("renzo", "Vorrei prenotare la carta d'identità")).text, /Da qui non si prenota/);
    });

    for (const [when, instant, reopening] of [
      ["in the middle of August", "2027-08-11T10:00:00+02:00", /riapre mercoledì 1 settembre alle 9/],
      ["at Christmas", "2026-12-25T10:00:00+01:00", /riapre lunedì 28 dicembre alle 9/],
      // Monday is All Saints' Day.
      ["in the night in which summer time ends", "2027-10-31T02:50:00+02:00", /riapre martedì 2 novembre alle 9/],
      ["in the second of the two hours from 2 to 3", "2027-10-31T02:50:00+01:00", /riapre martedì 2 novembre alle 9/],
    ] as const) {
      it(`hears ${when} when it reopens, in words`, async () => {
        ({ phone } = await at(instant));
        const { text } = await answer("amina", "blu dipinto di blu");
        assert.match(text, greeting);
        assert.match(text, reopening);
        await silence("amina", "e volare oh oh");
      });
    }
  });
});
