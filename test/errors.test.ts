import assert from "node:assert/strict";
import { Refused, UrpError, say } from "../nodes/lib/errors.ts";

describe("errors", () => {
  const sentence = { it: "Manca {what}.", en: "{what} is missing." };

  it("say the same thing in two languages", () => {
    const error = new Refused("missing", sentence, { what: "il calendario" });
    assert.equal(error.message, "Manca il calendario.");
    assert.equal(error.in("en"), "il calendario is missing.");
    assert.ok(error instanceof UrpError);
    assert.equal(error.name, "Refused");
  });

  it("leave an unknown placeholder as it stands", () => {
    assert.equal(say(sentence, "it"), "Manca {what}.");
  });
});
