import assert from "node:assert/strict";
import { type Finding, type Policy, appeal, defaultPolicy, moderate, readPolicy, replyFor, tryOut } from "../../nodes/lib/moderation/index.ts";

const found = (text: string, policy?: Policy): Finding => {
  const [finding] = moderate(text, policy).findings;
  assert.ok(finding, text);
  return finding;
};

const outcome = (text: string): string => moderate(text).outcome;

describe("moderation: a message", () => {
  it("passes when it is an ordinary request, with nothing found", () => {
    assert.deepEqual(moderate("Buongiorno, in via Marradi c'è un lampione spento. Grazie"), {
      outcome: "pass",
      findings: [],
      urgent: false,
      report: "none",
      language: "it",
    });
  });

  it("keeps foul words about things as a note", () => {
    const { outcome: result, findings } = moderate("Che strada di merda");
    assert.equal(result, "pass");
    assert.equal(findings[0]?.level, "note");
  });

  it("says where in the original the reason stands, whatever was done to hide it", () => {
    for (const [text, words] of [
      ["Ma siete dei c0gli0ni!", "siete dei c0gli0ni"],
      ["ecco: S\u200bei un ｓｔｒｏｎｚｏ.", "S\u200bei un ｓｔｒｏｎｚｏ"],
      ["siete dei соgliоni", "siete dei соgliоni"],
    ] as const) {
      const { from, to, level } = found(text);
      assert.equal(text.slice(from, to), words);
      assert.equal(level, "block");
    }
  });

  it("goes down a step for each circumstance, and names it", () => {
    assert.equal(found("I gay sono feccia").level, "block");
    const quoted = found("Ho letto: «I gay sono feccia»");
    assert.equal(quoted.lowered, "quotation, reporting");
    assert.notEqual(quoted.level, "block");
    const denied = found("I turisti non pensano che gli immigrati siano parassiti");
    assert.equal(denied.lowered, "negation, reporting");
    assert.equal(moderate("Un tizio mi ha chiamato frocio, vorrei denunciarlo").outcome, "pass");
  });

  it("is never silent about what it lowered", () => {
    assert.ok(moderate("Il mio vicino mi ha detto: ti ammazzo").findings.some(({ rule, lowered }) => rule === "defamation/threat" && lowered));
  });

  it("suggests a report to the authority for threats and calls to violence, and for nothing milder", () => {
    assert.equal(moderate("So dove abiti, ti ammazzo").report, "suggested");
    assert.equal(moderate("Bisogna sterminare gli zingari").report, "suggested");
    assert.equal(moderate("Siete dei coglioni").report, "none");
    assert.equal(moderate("Te ne pentirai").report, "none");
  });

  it("never deletes a cry for help, however foul its words", () => {
    for (const text of ["Sei un coglione, stasera mi impicco", "Siete degli stronzi, mi avete rovinato e adesso mi ammazzo"]) {
      const { urgent, outcome: result, findings } = moderate(text);
      assert.deepEqual([urgent, result], [true, "review"], text);
      assert.ok(findings.some(({ category }) => category === "offensive"), text);
      assert.ok(findings.every(({ level }) => level !== "block"), text);
    }
  });

  it("is urgent when somebody may harm themselves, and that is no fault of theirs", () => {
    const { urgent, outcome: result } = moderate("Non ce la faccio più, voglio farla finita");
    assert.equal(urgent, true);
    assert.equal(result, "review");
  });

  it("of many categories shows the gravest first", () => {
    const { findings } = moderate("Siete ridicoli. Ti ammazzo. Brutto stronzo");
    assert.equal(findings[0]?.rule, "defamation/threat");
    assert.equal(findings.at(-1)?.level, "note");
  });

  it("does not take a name of a group for one when it is an adjective of things", () => {
    for (const text of ["Il ristorante cinese fa schifo", "Le lingue straniere sono difficili", "Sono incazzato nero", "Ho i capelli neri, odio la tinta"]) {
      assert.equal(outcome(text), "pass", text);
    }
  });

  it("ties a pronoun to the group named before, and not to the office", () => {
    assert.equal(outcome("Gli zingari rubano sempre. Li odio."), "block");
    assert.equal(outcome("I disabili non riescono a passare. Siete ridicoli."), "pass");
  });
});

describe("moderation: the policy", () => {
  it("caps each category, and turns it off", () => {
    const levels = { ...defaultPolicy.levels, offensive: "review" } as const;
    assert.equal(moderate("Siete dei coglioni", { ...defaultPolicy, levels }).outcome, "review");
    const off = { ...defaultPolicy, levels: { ...defaultPolicy.levels, offensive: "off" } } as const;
    assert.deepEqual(moderate("Siete dei coglioni", off).findings, []);
  });

  it("finds the comune's own words, whole and in any writing", () => {
    const { policy } = readPolicy({ words: [{ text: "Granfrode", category: "spam", level: "block" }] });
    assert.equal(found("Votate GRANFRÓDE!", policy).rule, "spam/own-word");
    assert.equal(moderate("granfrodella", policy).outcome, "pass");
  });

  it("never counts an exception, and still sees what stands beside it", () => {
    const { policy } = readPolicy({ exceptions: ["Via dei Negri"] });
    assert.equal(moderate("La buca in via dei Negri", policy).outcome, "pass");
    const text = "In via dei Negri siete dei coglioni";
    const { from, to } = found(text, policy);
    assert.equal(text.slice(from, to), "siete dei coglioni");
  });

  it("is read whatever it is made of, and each mistake is a sentence with its place", () => {
    assert.deepEqual(readPolicy(undefined), { policy: defaultPolicy, faults: [] });
    const { policy, faults } = readPolicy({
      levels: { hate: "maybe", spam: "off", "self-harm": "off" },
      words: [{ text: "x", category: "spam", level: "block" }, { text: "buono", category: "none", level: "note" }],
      exceptions: "no",
      ownDomains: ["comune.livorno.it", "not a domain"],
      ownNumbers: ["0586 820204", "abc"],
      allowedDomains: Array.from({ length: 300 }, (_, i) => `d${i}.it`),
    });
    assert.deepEqual(
      faults.map(({ path }) => path),
      ["levels.hate", "levels.self-harm", "words.0.text", "words.1.category", "exceptions", "allowedDomains", "ownDomains.1", "ownNumbers.1"],
    );
    assert.equal(policy.levels.hate, "block");
    assert.equal(policy.levels.spam, "off");
    assert.deepEqual(policy.words, []);
    assert.deepEqual(policy.ownDomains, ["comune.livorno.it"]);
    assert.equal(policy.allowedDomains.length, 200);
    for (const { error } of faults) assert.ok(!error.in("it").includes("{") && !error.in("en").includes("{"));
    for (const nonsense of [null, 7, [], "text"]) assert.deepEqual(readPolicy(nonsense).policy, defaultPolicy);
  });

  it("survives being kept as JSON", () => {
    assert.deepEqual(readPolicy(JSON.parse(JSON.stringify(defaultPolicy))), { policy: defaultPolicy, faults: [] });
  });
});

describe("moderation: the test box", () => {
  it("shows the outcome, each reason with its words, what lowered it, and the reply", () => {
    const shown = tryOut({ text: "Siete dei coglioni", policy: defaultPolicy });
    assert.equal(shown.outcome, "block");
    assert.equal(shown.findings[0]?.words, "Siete dei coglioni");
    assert.ok(shown.reply?.it.includes(appeal.it));
    assert.equal(tryOut({ text: "Mi ha detto: sei un coglione" }).findings[0]?.lowered !== undefined, true);
  });

  it("takes anything and says what is wrong with the policy", () => {
    const shown = tryOut({ text: 7, policy: { levels: { hate: 3 } } });
    assert.equal(shown.outcome, "pass");
    assert.equal(shown.reply, null);
    assert.equal(shown.faults[0]?.path, "levels.hate");
  });
});

describe("moderation: the replies", () => {
  it("are courteous in both languages and say how to appeal, except to a person in danger", () => {
    for (const category of ["illegal", "offensive", "defamation", "personal-data", "hate", "spam", "copyright", "fundraising"] as const) {
      assert.ok(replyFor(category).it.endsWith(appeal.it) && replyFor(category).en.endsWith(appeal.en));
    }
    assert.ok(replyFor("self-harm").it.includes("112"));
    assert.ok(!replyFor("self-harm").it.includes(appeal.it));
  });
});
