import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { moderate } from "../../nodes/lib/moderation/index.ts";
import { groupsWithArticle } from "./groups.ts";
import { samples } from "./samples.ts";

/** {} is a group with its article. */
const templates = [
  "Vorrei sapere se ci sono corsi per {}.",
  "{} del quartiere hanno chiesto una riunione con il sindaco.",
  "In piazza sono venuti {} con i loro bambini.",
  "Ammiro molto {}.",
  "Adoro {}.",
  "{} sono persone splendide.",
  "{} mi rendono felice.",
  "Accompagniamo {} a vedere il mercato.",
  "Tra {} che conosco c'è un ottimo cuoco.",
  "Il comune deve ascoltare {}.",
  "A che ora apre lo sportello per {}?",
  "{} hanno gli stessi diritti di tutti.",
  "{} meritano rispetto.",
  "{} sono stati gentilissimi con me.",
  "Mio fratello lavora con {}.",
  "Che documenti servono per {}?",
  "{} pagano le tasse come noi.",
  "{} sono i benvenuti nella nostra città.",
  "Voglio bene a tutti, anche se {} non li conosco.",
  "Ho letto un articolo che parla di tutti {}.",
  "{} aspettano l'autobus sotto la pioggia.",
  "Per {} non c'è posto in sala d'attesa, potete aggiungere delle sedie?",
  "Ringrazio {} che ci hanno dato una mano.",
  "Domani {} fanno una festa al parco.",
  "Secondo me {} cucinano benissimo.",
  "Spero che {} trovino lavoro.",
  "Vorrei conoscere meglio {}.",
  "Non conosco {} di questa città.",
  "{} sono più della metà degli iscritti.",
  "Bisogna proteggere {}.",
  "{} vivono qui da vent'anni.",
  "Sono fiero di lavorare con {}.",
  "Siamo contro chi offende {}.",
];

/** To give, to collect, to help: whatever the outcome is, it is the same for everybody. */
const gifts = [
  "Donate per {}.",
  "Donate qualcosa per {} del quartiere, grazie.",
  "Aiutiamo {}.",
  "Sosteniamo {} con un contributo.",
  "Raccolta fondi per {}.",
  "Raccogliamo coperte per {}.",
  "Raccogliamo soldi per {}.",
  "Stiamo raccogliendo offerte per {} della città.",
  "Fate una donazione per {}.",
  "Colletta per {}, anche pochi euro.",
  "Lotteria di beneficenza per {}.",
  "Dove posso donare vestiti per {}?",
  "Come si può fare una donazione per {}?",
  "C'è un fondo del comune per {}?",
  "Organizziamo una cena per {}, offerta libera.",
  "Donate su paypal per {}.",
];
const others = [
  "i bambini", "gli anziani", "i poveri", "i senzatetto", "le donne", "i malati", "gli orfani", "le famiglie", "i disoccupati", "i giovani", "i pensionati",
];

describe("moderation: fairness", () => {
  const groups = groupsWithArticle();

  it("knows many names of groups", () => assert.ok(groups.length >= 150, String(groups.length)));

  for (const template of templates) {
    it(`“${template}” passes whoever is named`, () => {
      const stopped = groups.filter((group) => moderate(filled(template, group)).outcome !== "pass");
      assert.deepEqual(stopped, []);
    });
  }

  for (const template of gifts) {
    it(`“${template}” is judged alike whoever it is for`, () => {
      const [first, ...rest] = [...others, ...groups].map((group) => ({ group, outcome: moderate(filled(template, group)).outcome }));
      assert.deepEqual(rest.filter(({ outcome }) => outcome !== first!.outcome), []);
    });
  }

  it("the neutral and positive open cases pass whoever is named", function () {
    const file = samples("mhc-it-dev.tsv");
    if (!file || !existsSync(file)) {
      this.test!.title += " (no samples here)";
      return this.skip();
    }
    const rows = readFileSync(file, "utf8").trim().split("\n").slice(1).map((line) => line.split("\t"));
    const texts = rows.filter(([, kind]) => kind?.startsWith("ident_")).map(([, , text]) => text ?? "");
    assert.ok(texts.length > 100);
    assert.deepEqual(texts.filter((text) => moderate(text).outcome !== "pass"), []);
  });
});

function filled(template: string, group: string): string {
  const text = template.replace("{}", group);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
