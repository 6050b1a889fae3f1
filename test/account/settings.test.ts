import assert from "node:assert/strict";
import { accountSettings } from "../../nodes/lib/account/index.ts";
import type { UrpError } from "../../nodes/lib/errors.ts";

const env = {
  WHATSAPP_PHONE_NUMBER_ID: "123456",
  WHATSAPP_ACCESS_TOKEN: "token",
  WHATSAPP_APP_SECRET: "secret",
  WHATSAPP_VERIFY_TOKEN: "verify",
};

describe("the settings of an account", () => {
  it("are the simulator's when nothing is set, however it is nothing", () => {
    assert.deepEqual(accountSettings({}, {}), { mode: "simulator" });
    assert.deepEqual(accountSettings({ phoneNumberId: " ", accessToken: "" }, { WHATSAPP_APP_SECRET: "" }), { mode: "simulator" });
  });

  it("come from the environment, with Meta's own address", () => {
    assert.deepEqual(accountSettings({}, env), {
      mode: "number",
      phoneNumberId: "123456",
      accessToken: "token",
      appSecrets: ["secret"],
      verifyToken: "verify",
      graphUrl: "https://graph.facebook.com",
      graphVersion: "v25.0",
    });
  });

  it("come from the node's fields before the environment, with the former secret and without stray blanks", () => {
    const fields = { phoneNumberId: " 99999 ", appSecret: "new\n", previousAppSecret: " old ", graphVersion: "v26.0" };
    const settings = accountSettings(fields, { ...env, WHATSAPP_GRAPH_URL: "https://graph.example/" });
    assert.ok(settings.mode === "number");
    assert.deepEqual(
      [settings.phoneNumberId, settings.appSecrets, settings.graphUrl, settings.graphVersion],
      ["99999", ["new", "old"], "https://graph.example", "v26.0"],
    );
  });

  it("that are only in part there are refused, and named", () => {
    assert.throws(
      () => accountSettings({ accessToken: "EAAsecret" }, { WHATSAPP_VERIFY_TOKEN: "v" }),
      (error: UrpError) => {
        assert.equal(error.code, "account.incomplete");
        assert.match(error.in("it"), /WHATSAPP_PHONE_NUMBER_ID, WHATSAPP_APP_SECRET/);
        assert.doesNotMatch(error.in("it"), /EAAsecret|ACCESS_TOKEN/);
        return true;
      },
    );
  });

  it("with a telephone number in place of its id are refused, without repeating it", () => {
    for (const phoneNumberId of ["+393358225555", "335 822 5555", "abc", "12"]) {
      assert.throws(
        () => accountSettings({ phoneNumberId }, env),
        (error: UrpError) => error.code === "account.phone-number-id" && !error.in("it").includes(phoneNumberId),
      );
    }
  });

  it("never send the token in clear text to another machine", () => {
    const at = (graphUrl: string) => () => accountSettings({ graphUrl }, env);
    for (const url of ["http://graph.example", "http://127.0.0.1.example", "ftp://127.0.0.1", "graph.facebook.com", "http://[::2]"]) {
      assert.throws(at(url), { code: "account.graph-url" });
    }
    for (const url of ["https://graph.example", "http://127.0.0.1:9", "http://localhost:9/", "http://[::1]:9"]) {
      assert.doesNotThrow(at(url));
    }
  });

  it("with a version that is none are refused", () => {
    for (const graphVersion of ["25", "v25", "v25.0/../x"]) {
      assert.throws(() => accountSettings({ graphVersion }, env), { code: "account.graph-version" });
    }
  });
});
