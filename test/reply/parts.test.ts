import assert from "node:assert/strict";
import type { UrpError } from "../../nodes/lib/errors.ts";
import { greetingOf, otherPlaceholders, readReply, refuseFaults, replyFaults, withUploads } from "../../nodes/lib/reply/index.ts";
import { comunePlaceholders, createComune } from "../../nodes/lib/texts/index.ts";

const comune = createComune({
  name: "Comune di Prova",
  office: "URP",
  email: "urp@prova.example",
  privacyText: "Usiamo i tuoi dati solo per risponderti.",
  privacyTextEn: "We use your data only to answer you.",
  privacyUrl: "https://prova.example/privacy",
});

describe("the greeting", () => {
  it("says who is speaking, that it is automatic, and what becomes of the data", () => {
    assert.deepEqual(greetingOf(comune, "it"), {
      before: "Ciao, sei in contatto con URP – Comune di Prova. Questa è una risposta automatica.",
      after: "Usiamo i tuoi dati solo per risponderti. Informativa: https://prova.example/privacy",
    });
    const english = greetingOf(comune, "en");
    assert.match(english.before, /automatic answer/);
    assert.match(english.after, /^We use your data only to answer you\. Privacy notice: https/);
  });

  it("leaves out what the comune has not said", () => {
    assert.equal(greetingOf(createComune({ name: "Comune di Prova", email: "urp@prova.example" }), "it").after, "");
  });
});

describe("the faults of a reply", () => {
  it("are none when every placeholder is known", () => {
    const all = [...comunePlaceholders, ...otherPlaceholders].map(({ path }) => `{{${path}}}`).join(" ");
    assert.deepEqual(replyFaults(readReply({ texts: { it: `${all} {{msg.hours.words.it}}` } })), []);
  });

  it("are found in every place that is a template, and in every language", () => {
    const bad = "{{comune.nome}}";
    const places = [
      { texts: { it: bad } },
      { texts: { it: "", en: bad } },
      { button: { it: bad } },
      { choices: [{ id: "a", title: { it: bad } }] },
      { choices: [{ id: "a", title: { it: "" }, description: { it: "", en: bad } }] },
      { url: bad },
      { templateParameters: `x\n${bad}` },
      { latitude: bad },
      { longitude: bad },
      { placeName: bad },
    ];
    for (const place of places) {
      const faults = replyFaults(readReply(place));
      assert.deepEqual(faults.map(({ code }) => code), ["unknown"], JSON.stringify(place));
    }
  });

  it("keep a node from starting, with the first of them and the node's name", () => {
    refuseFaults(readReply({ texts: { it: "ciao {{comune.name}}" } }), "Saluto");
    assert.throws(() => refuseFaults(readReply({ texts: { it: "ciao {{comune.nam}}" } }), "Saluto"), (error: UrpError) => {
      assert.equal(error.code, "reply.template");
      assert.match(error.in("it"), /^Nel nodo «Saluto»: .*comune\.nam.*comune\.name/);
      return true;
    });
  });

  it("are told whole even when the placeholder has the form of one of our own parameters", () => {
    assert.throws(
      () => refuseFaults(readReply({ texts: { it: "{{node}}" } }), "{x}"),
      (error: UrpError) => error.in("it").startsWith("Nel nodo «{x}»"),
    );
  });
});

describe("a file that a flow hands over as bytes", () => {
  const uploads: object[] = [];
  const upload = async (file: object) => {
    uploads.push(file);
    return { id: "M1" };
  };
  beforeEach(() => void uploads.splice(0));
  const data = Buffer.from("%PDF");

  it("goes to Meta first, and its id into the message", async () => {
    const body = { type: "document", document: { data, mime: "application/pdf", filename: "modulo.pdf", caption: "Ecco" } };
    assert.deepEqual(await withUploads(body, upload), {
      type: "document",
      document: { id: "M1", filename: "modulo.pdf", caption: "Ecco" },
    });
    assert.deepEqual(uploads, [{ bytes: data, mime: "application/pdf", name: "modulo.pdf" }]);
  });

  it("has its name shown only where Meta shows one", async () => {
    assert.deepEqual(await withUploads({ type: "image", image: { data, mime: "image/png", filename: "a.png" } }, upload), {
      type: "image",
      image: { id: "M1" },
    });
    await withUploads({ type: "audio", audio: { data } }, upload);
    assert.deepEqual(uploads.at(-1), { bytes: data, mime: "", name: "audio" });
  });

  it("is left alone when there are no bytes, or it is no file", async () => {
    const others = [
      { type: "image", image: { link: "https://prova.example/a.jpg" } },
      { type: "image", image: null },
      { type: "image" },
      { type: "text", text: { data } },
      { type: 5 },
      {},
      null,
      undefined,
      "text",
    ];
    for (const body of others) assert.equal(await withUploads(body, upload), body);
    assert.deepEqual(uploads, []);
  });

  it("that Meta does not take fails with Meta's sentence", async () => {
    const refusal = new Error("too big");
    await assert.rejects(withUploads({ type: "image", image: { data } }, () => Promise.reject(refusal)), refusal);
  });
});
