import assert from "node:assert/strict";
import { Refused } from "../../nodes/lib/errors.ts";
import { checkOutgoing } from "../../nodes/lib/cloud-api/index.ts";
import {
  checkTemplate,
  comunePlaceholders,
  createComune,
  EMAIL,
  international,
  LINK,
  PHONE,
  render,
} from "../../nodes/lib/texts/index.ts";

const form = {
  name: " Comune di Borgoprova ",
  whatsappNumber: "333 000 0001",
  phones: [
    { number: "0123 456001", label: "centralino" },
    { number: "0123 456002", label: "" },
    { number: " ", label: "vuoto" },
  ],
  email: "urp@borgoprova.example",
  website: "https://borgoprova.example/",
  address: "Piazza del Municipio 1",
  bookingText: "Si prenotano le carte d'identità.",
  bookingTextEn: "Identity cards can be booked.",
  privacyText: "Usiamo i messaggi solo per rispondere.",
  offices: [{ name: "Strade", category: "buche", area: "", email: "strade@borgoprova.example" }],
};

describe("the words of a comune", () => {
  it("fill the placeholders, in Italian or in English where there is English", () => {
    const { values, valuesIn } = createComune(form);
    const template =
      "{{comune.name}}, {{comune.office}}: {{comune.phones}}. {{comune.bookingText}} {{comune.privacyText}}";
    assert.equal(
      render(template, { comune: values }).text,
      "Comune di Borgoprova, Urp: 0123 456001 (centralino) o 0123 456002. Si prenotano le carte d'identità. " +
        "Usiamo i messaggi solo per rispondere.",
    );
    const english = valuesIn("en");
    assert.equal(english.phones, "0123 456001 (centralino) or 0123 456002");
    assert.equal(english.bookingText, "Identity cards can be booked.");
    assert.equal(english.privacyText, form.privacyText, "Italian where there is no English");
    assert.equal(createComune({ ...form, defaultLanguage: "en" }).values.bookingText, form.bookingTextEn);
  });

  it("have a default for the office, the name in the address book and the emergency line", () => {
    const { values, valuesIn, defaultLanguage } = createComune({ name: "Comune di Borgoprova" });
    assert.deepEqual([values.office, values.contactName], ["Urp", "Urp Comune di Borgoprova"]);
    assert.equal(values.emergency, "Per le emergenze chiama il 112.");
    assert.match(valuesIn("en").emergency, /112/);
    assert.equal(defaultLanguage, "it");
  });

  it("are all listed as placeholders, each with its meaning, and nothing else is", () => {
    const { values } = createComune(form);
    const paths = comunePlaceholders.map(({ path }) => path as string);
    assert.deepEqual(
      paths.toSorted(),
      Object.keys(values)
        .map((name) => `comune.${name}`)
        .toSorted(),
    );
    assert.ok(comunePlaceholders.every(({ what }) => what.it !== "" && what.en !== ""));
    assert.deepEqual(checkTemplate("{{comune.phone}} {{#comune.pec}}{{comune.pec}}{{/comune.pec}}", paths), []);
  });

  it("that come from a variable which is not set are as good as empty", () => {
    const { values } = createComune({ ...form, email: "${URP_EMAIL}", phones: [{ number: "${TEL}", label: "" }] });
    assert.deepEqual([values.email, values.phone, values.phones], ["", "", ""]);
  });

  it("are read from a form written by hand without failing on its shapes", () => {
    for (const odd of [null, 5, "x", {}, [null, 3, []]]) {
      const service = createComune({
        ...form,
        phones: odd as never,
        offices: odd as never,
        email: odd === "x" ? "" : (odd as never),
      });
      assert.deepEqual([service.values.phones, service.offices], ["", []]);
    }
  });

  it("are refused with everything that is wrong, in one sentence and both languages", () => {
    const wrong = {
      email: "urp at example",
      website: "http://borgoprova.example",
      whatsappNumber: "12",
      phones: [{ number: "chiamaci", label: "URP" }],
      offices: [{ name: "Strade", category: "", area: "", email: "" }],
    };
    assert.throws(
      () => createComune(wrong),
      (error) => {
        assert.ok(error instanceof Refused && error.code === "comune.invalid");
        for (const part of [
          "manca il nome",
          "«E-mail» non è",
          "«Sito» non è",
          "«Numero WhatsApp» non",
          "«Telefono URP»",
          "«Strade»",
        ]) {
          assert.ok(error.message.includes(part), `${part} in ${error.message}`);
        }
        assert.match(error.in("en"), /“Website” is not an https address/);
        return true;
      },
    );
  });
});

describe("the card for the address book", () => {
  it("is a body that Meta accepts, with the WhatsApp number first", () => {
    const card = createComune({ ...form, email: "", website: "" }).contactCard();
    assert.deepEqual(checkOutgoing(card), card);
    assert.deepEqual(card.contacts[0], {
      name: { formatted_name: "Urp Comune di Borgoprova", first_name: "Urp Comune di Borgoprova" },
      org: { company: "Comune di Borgoprova", department: "Urp" },
      phones: [
        { phone: "+39 333 000 0001", type: "WORK", wa_id: "393330000001" },
        { phone: "+39 0123 456001", type: "WORK" },
        { phone: "+39 0123 456002", type: "WORK" },
      ],
      addresses: [{ street: "Piazza del Municipio 1", type: "WORK" }],
    });
    assert.deepEqual(createComune(form).contactCard().contacts[0]?.emails, [{ email: form.email, type: "WORK" }]);
  });

  it("takes the account's number when the form has none, and is refused without any", () => {
    const service = createComune({ ...form, whatsappNumber: "" });
    assert.equal(service.contactCard("393330000002").contacts[0]?.phones[0]?.phone, "+393330000002");
    assert.throws(() => service.contactCard(), { code: "comune.no-whatsapp-number" });
  });
});

describe("what is typed into the form", () => {
  it("is an e-mail address or is not", () => {
    for (const right of ["a@b.it", "urp.x+y@sub.comune.example", "è@città.it"]) assert.match(right, EMAIL);
    for (const wrong of ["a@b", "a b@c.it", "@b.it", "a@@b.it", "a@b.it, c@d.it", "<a@b.it>"])
      assert.doesNotMatch(wrong, EMAIL);
  });

  it("is a link over https, or to this machine", () => {
    for (const right of [
      "https://a.it",
      "https://a.it/b?c#d",
      "http://127.0.0.1:1880/urp/stato/",
      "http://localhost/",
    ]) {
      assert.match(right, LINK);
    }
    for (const wrong of [
      "http://a.it",
      "a.it",
      "https://",
      "https://a b",
      "javascript:alert(1)",
      "http://localhost.evil.it",
    ]) {
      assert.doesNotMatch(wrong, LINK);
    }
  });

  it("is a telephone number, and is known abroad where it can be", () => {
    for (const right of ["112", "0123 456001", "+39 333-000.0001", "(0123) 456/001", "800 123456"])
      assert.match(right, PHONE);
    for (const wrong of ["12", "x", "0123 456 int. 4", "+", "1".repeat(30)]) assert.doesNotMatch(wrong, PHONE);
    for (const [written, abroad] of [
      ["0123 456001", "+39 0123 456001"],
      ["333 0000001", "+39 333 0000001"],
      ["+44 7700 900001", "+44 7700 900001"],
      ["0044 7700", "+44 7700"],
      ["112", "112"],
      ["800 123456", "800 123456"],
    ] as const) {
      assert.equal(international(written), abroad);
    }
  });
});
