import assert from "node:assert/strict";
import { type Finding, type Policy, defaultPolicy, moderate } from "../../nodes/lib/moderation/index.ts";
import { kinds } from "../../nodes/lib/moderation/likeness/kinds.ts";
import { createModel } from "../../nodes/lib/moderation/likeness/model.ts";
import { weights } from "../../nodes/lib/moderation/likeness/weights.ts";
import { type Case, type CorpusKind, bare, corpus, known } from "./corpus.ts";
import { groupsWithArticle } from "./groups.ts";

const heldOut = corpus("held-out");
const of = (...kinds: CorpusKind[]): Case[] => heldOut.filter(({ kind }) => kinds.includes(kind));
const share = (cases: readonly Case[], holds: (text: string) => boolean): number =>
  cases.filter(({ text }) => holds(text)).length / cases.length;
const passes = (text: string): boolean => moderate(text).outcome === "pass";
const blocked = (text: string): boolean => moderate(text).outcome === "block";
const assertBlocked = (texts: readonly string[], expected: boolean): void => {
  for (const text of texts) assert.equal(blocked(text), expected, text);
};
const counts = ({ level }: Finding): boolean => level !== "note";

const offers = { "OFFER-ILLEGAL": "illegal", "OFFER-SPAM": "spam", "OFFER-FUND": "fundraising", "OFFER-PIRATE": "copyright" } as const;

describe("moderation: messages that nothing was made for", () => {
  const least = (name: string, goal: number, cases: readonly Case[], holds: (text: string) => boolean): void => {
    it(`${name}: ${Math.round(100 * goal)} % or more`, () => {
      const found = share(cases, holds);
      assert.ok(found >= goal, `${(100 * found).toFixed(1)} % of ${cases.length}`);
    });
  };
  least("threats do not pass", 0.88, of("THREAT"), (text) => !passes(text));
  least("insults and hate, hidden or not, do not pass", 0.95, of("INSULT", "HATE", "HIDDEN"), (text) => !passes(text));
  for (const [kind, category] of Object.entries(offers)) {
    const found = (text: string): boolean => moderate(text).findings.some((one) => counts(one) && one.category === category);
    least(`${kind} is found for what it is`, 0.85, of(kind as CorpusKind), found);
  }
  for (const kind of ["OFFER-ILLEGAL", "OFFER-SPAM", "OFFER-FUND"] as const) least(`${kind} is stopped`, 0.8, of(kind), blocked);
  least("threats are stopped", 0.5, of("THREAT"), blocked);
  least("what is told of others does not pass", 0.85, of("THIRD"), (text) => !passes(text));
  least("what asks for a person's data to be spread is stopped", 0.8, of("DOXX"), blocked);
  const asks = (text: string): boolean => moderate(text).urgent;
  least("who may be in danger is found", 0.5, of("DESPAIR"), asks);
  least("nobody in danger is stopped", 1, of("DESPAIR"), (text) => !blocked(text));
  least("hardly a harmless message calls anybody away", 0.995, of("OWN", "BENIGN", "RUDE", "REPORT", "IRONY"), (text) => !asks(text));
  least("the writer's own data pass", 0.95, of("OWN"), passes);
  least("harmless messages pass, rude ones too", 0.93, of("BENIGN", "RUDE", "REPORT", "IRONY"), passes);
  least("no harmless message is stopped", 1, of("OWN", "BENIGN", "RUDE", "REPORT", "IRONY"), (text) => !blocked(text));

  it("are none of those that were learnt", () => {
    const learnt = new Set([...corpus("learnt"), ...known()].map(({ text }) => bare(text)));
    assert.deepEqual(heldOut.filter(({ text }) => learnt.has(bare(text))), []);
  });
});

describe("what a message is like as a whole", () => {
  it("has each of its words at hand", () => {
    const names = weights.lines.split("\n").map((line) => line.slice(kinds.length).split(" "));
    assert.ok(names.length > 10_000);
    const { knows } = createModel(weights).read([]);
    const known = ([first = "", second = ""]: string[]): boolean => knows({ first, second, from: 0, to: 0 });
    assert.deepEqual(names.filter((name) => !known(name)), []);
    assert.deepEqual([[""], ["zzqx"], ["parola", "zzqx"], ["zzqx", "parola"]].filter(known), []);
  });

  const likeness = (text: string, policy: Policy = defaultPolicy): Finding | undefined =>
    moderate(text, policy).findings.find(({ rule }) => rule.endsWith("/likeness"));

  it("only ever asks a person to look, and shows where", () => {
    for (const { text } of corpus("learnt").filter((_, i) => i % 6 === 0)) {
      const found = likeness(text);
      if (!found) continue;
      assert.equal(found.level, "review", text);
      assert.ok(found.from >= 0 && found.from < found.to && found.to <= text.length, text);
      assert.ok(found.certainty >= 0.25 && found.certainty <= 0.95, text);
    }
  });

  it("is not asked where the comune does not want it", () => {
    const some = of("THREAT", "THIRD").find(({ text }) => likeness(text))!;
    assert.equal(likeness(some.text, { ...defaultPolicy, whole: false }), undefined);
  });

  it("does not hear the name of a group", () => {
    const outcomes = (template: string): Set<string> =>
      new Set(groupsWithArticle().map((group) => JSON.stringify(likeness(template.replace("{}", group))?.certainty)));
    for (const template of ["Aspettate e vedrete che cosa succede a {}", "Chiamate subito {} per uno sconto sul contratto"]) {
      assert.equal(outcomes(template).size, 1, template);
    }
  });

  it("takes a finding down a step in a message that is surely harmless", () => {
    const { outcome, findings } = moderate("Buongiorno, dove si trova la sala matrimoni? Vorrei sapere gli orari. Grazie mille");
    assert.equal(outcome, "pass", JSON.stringify(findings));
  });

  it("stops nobody who praises, announces, looks for somebody or goes to law", () => {
    assertBlocked([
      "Fate girare: il sindaco Aldo Prova ci ha preso in giro, tutti devono sapere",
      "Sono Aldo Prova, canto sabato in piazza, condividete su facebook e in tutti i gruppi",
      "Andiamo tutti a salutare la maestra Anna Prova che va in pensione, fate girare",
      "Scomparsa Anna Prova, 80 anni, fate girare in tutti i gruppi, chiamate la figlia 347 0001112",
      "Ve la farò pagare con gli interessi, ho l'avvocato",
      "Mi hanno proposto una patente falsa per 900 euro, vorrei segnalarlo",
    ], false);
  });

  it("softens no threat for the courtesy around it, and hears a cry for help first", () => {
    assert.equal(blocked("Buongiorno, a che ora apre lo sportello domani mattina? Vi ammazzo tutti. Grazie mille"), true);
    const { outcome, urgent } = moderate("Ho comprato la benzina, vengo da voi e mi brucio davanti a tutti");
    assert.deepEqual({ outcome, urgent }, { outcome: "review", urgent: true });
  });

  it("makes a threat of words of violence only together with them", () => {
    const violent = (text: string, policy: Policy = defaultPolicy): boolean =>
      moderate(text, policy).findings.some(({ rule, level }) => rule === "defamation/violent-words" && level === "block");
    const stopped = of("THREAT").filter(({ text }) => violent(text));
    assert.ok(stopped.length >= 12, String(stopped.length));
    assert.deepEqual(stopped.filter(({ text }) => violent(text, { ...defaultPolicy, whole: false })), []);
    for (const text of ["Il martello della fontana batte da ieri", "Alla fiera ho visto un fucile antico", "Ti aspetto in ufficio"]) {
      assert.equal(violent(text), false, text);
    }
  });

  it("stops a threat that has no word of violence where nobody would read it otherwise", () => {
    const [rules, whole] = [{ ...defaultPolicy, whole: false }, defaultPolicy];
    for (const text of [
      "Dite al geometra Prova che so a che ora esce dal lavoro e che strada fa per tornare a casa",
      "Assessore, so dove vanno a scuola i suoi figli, stia attento quando torna a casa la sera",
    ]) {
      assert.deepEqual([moderate(text, rules), moderate(text, whole)].map(({ outcome }) => outcome === "block"), [false, true], text);
    }
    assertBlocked([
      "State attenti: in via Prova c'è una buca, prima o poi qualcuno si fa male",
      "Ho paura, mi ha detto che sa a che ora esco e dove abito, cosa devo fare?",
      "Vi aspetto al varco delle elezioni, ve ne pentirete",
    ], false);
  });

  it("lets no tale of others excuse what is surely an offer", () => {
    const stoppedAs = (text: string): string[] => [...new Set(moderate(text).findings.flatMap(({ level, category }) => (level === "block" ? [category] : [])))];
    assert.deepEqual(stoppedAs("Manda questo messaggio a 12 contatti entro stasera: una signora di Prova non ci ha creduto e ha perso il lavoro"), ["spam"]);
    assert.deepEqual(stoppedAs("Mi hanno mandato questo: «manda il messaggio a 12 contatti entro stasera». È una truffa?"), []);
  });

  it("takes a grave word down a step only where its own sentence is harmless", () => {
    const text = "Le erbacce davanti alla scuola sono alte un metro, andrebbero ammazzate col diserbo";
    assert.equal(moderate(text).outcome, "review");
    assert.equal(blocked("Andrebbero ammazzati tutti. Le erbacce davanti alla scuola sono alte un metro, quando passate a tagliarle?"), true);
  });

  it("knows surnames, streets and wines from slurs", () => {
    for (const text of [
      "Volevo ringraziare la dottoressa Bianca Negri per la pazienza",
      "La targa in Via Negri è illeggibile",
      "Alla festa c'è il negro amaro delle nostre cantine?",
    ]) {
      assert.equal(moderate(text).outcome, "pass", text);
    }
    for (const text of ["In via Ebrei di Prova manca il cartello", "In largo dei Negri si può scaricare la merce?"]) {
      assert.equal(moderate(text).outcome, "pass", text);
    }
    for (const text of ["La signora Terroni non riceve la posta", "Via Ada Negri è al buio", "Il concerto di negro spirituals è gratis?"]) {
      assert.notEqual(moderate(text).outcome, "block", text);
    }
    assertBlocked(["Siete dei Maledetti Negri", "Via Negri dal quartiere", "Vanno mandati via ebrei e negri"], true);
  });

  it("takes what stands apart from a title, a name or a street for no part of it", () => {
    assertBlocked([
      "Sindaco, Ebrei al rogo",
      "Grazie Mario. Negri fuori dal quartiere",
      "Mario, Negri schifosi ovunque",
      "a piazza zingari di merda, sparite",
    ], true);
  });

  it("lets a quotation that opens a headline end nowhere else, and no stressed word be one", () => {
    assert.equal(blocked("«Ti trovo e ti sgozzo»: giornalista sotto scorta"), false);
    assertBlocked(["«Ti» ammazzo", "«Ti ammazzo» sindaco"], true);
  });

  it("lets a denied condition deny nothing else", () => {
    assert.equal(blocked("Se quello lì non leva la macchina dal mio posto lo ammazzo, siete avvertiti"), true);
    assert.equal(blocked("Se noi non diciamo che gli zingari sono parassiti, perché lo dite voi?"), false);
  });

  it("finds no threat in care, in danger and in what is told of others", () => {
    assertBlocked([
      "Buongiorno, avrei bisogno della visita. Ti porto all'ospedale domattina. Grazie mille",
      "Buongiorno, il semaforo è rotto. Il prossimo morto sarà colpa vostra. Chiedo un intervento",
      "Prima o poi qualcuno si farà male su quelle scale, mettete il corrimano",
      "Non ho mai detto che vi ammazzo o che vi brucio la casa",
      "Ho trovato una bomba della guerra nell'orto, chi chiamo?",
    ], false);
  });

  it("stops no headline and no lost animal for what is asked to be spread or given", () => {
    assertBlocked([
      "Cane trovato, collare rosso. Lo tengo io in giardino, 347 0001112, spargete la voce",
      "Fate girare per favore: domani acqua chiusa in via Prova dalle 8 alle 14, numero verde 800 000111",
      "Il parroco ringrazia: donati trentamila euro per il tetto della chiesa",
    ], false);
  });

  it("asks of data to be spread for a call in the whole message, and for somebody whose they are", () => {
    assert.equal(blocked("È ora che tutti lo sappiano: Aldo Prova di via Prova 9 non paga le tasse, mettetelo in bacheca"), true);
    assert.equal(blocked("È ora che tutti lo sappiano: la biblioteca è chiusa, mettetelo in bacheca"), false);
  });

  it("finds a call to spread data among courtesies, and none where it is quoted or asked about", () => {
    const courtesy = "Buongiorno, a che ora apre lo sportello domani mattina? Serve l'appuntamento per la carta d'identità? ";
    const call = "Fate girare: Mario Prova è un bandito, abita in via Prova 9, tel 347 0001112. ";
    assert.equal(blocked(`${courtesy}${call}${courtesy}Grazie mille e buona giornata.`), true);
    assertBlocked([
      'Mi hanno scritto "Questo è il numero del ladro: 347 0001112 attenzione"',
      "Vogliono che tutti sappiano che Mario Prova è un ladro, è diffamazione?",
      "È girato un messaggio che diceva «tutti devono sapere che Mario Prova di via Prova 9 è un ladro», posso denunciare?",
    ], false);
  });

  it("lets a title or a capital protect no slur and no threat", () => {
    assertBlocked(["SIGNOR SINDACO TI UCCIDO", "Luca Negri di merda", "Dottor Frocio", "famiglia Negra di merda"], true);
  });

  it("says nothing where it is not asked, and takes nothing from the rules there", () => {
    const rulesAlone: Policy = { ...defaultPolicy, whole: false };
    assert.equal(moderate("ti aspetto sotto casa", rulesAlone).outcome, "block");
    assert.equal(moderate("Le tolgo la faccia con l'acido", rulesAlone).findings.some(({ rule }) => rule === "defamation/violent-words"), false);
    assert.equal(moderate("Il maiale lo ammazzo a dicembre, serve il veterinario?", rulesAlone).outcome, "block");
    assert.notEqual(moderate("Il maiale lo ammazzo a dicembre, serve il veterinario?").outcome, "block");
  });

  it("takes up the cause of a group for no contempt of it", () => {
    assertBlocked([
      "Non sopporto gli anziani lasciati senza ascensore",
      "I migranti vivono come bestie in quel capannone, intervenite",
      "Per voi contano più i cani che gli anziani",
      "La tesina di mio figlio: perché i nazisti volevano uccidere gli ebrei, avete libri?",
    ], false);
    assertBlocked(["Non sopporto gli anziani", "I migranti sono bestie"], true);
  });

  it("hears a cry for help in what sounds like a threat", () => {
    for (const text of ["Ho una pistola in casa e penso di usarla su di me, aiutatemi", "Ho il coltello in mano, voglio tagliarmi"]) {
      const { outcome, urgent } = moderate(text);
      assert.deepEqual({ outcome, urgent }, { outcome: "review", urgent: true }, text);
    }
  });
});
