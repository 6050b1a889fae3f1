import assert from "node:assert/strict";
import { CloudApiRefused, ERROR_TABLE, classify, createCloudApi } from "../../nodes/lib/cloud-api/index.ts";
import type { Action } from "../../nodes/lib/cloud-api/index.ts";
import { Refused, ServiceRefused, say } from "../../nodes/lib/errors.ts";
import { PHONE, clientOf, closeAll, failsWith, graphError, reply, sendText, serve } from "./local-graph.ts";

/** Code, what is to be done, from the published table; a few of each class and each edge of a range. */
const EXPECTED: [number, Action][] = [
  [0, "operator"], [1, "retry"], [2, "retry"], [3, "operator"], [4, "retry"], [10, "operator"], [33, "operator"],
  [100, "never"], [190, "operator"], [200, "operator"], [299, "operator"], [368, "operator"], [80007, "retry"],
  [130403, "never"], [130429, "retry"], [130472, "never"], [130497, "operator"], [131000, "retry"],
  [131005, "operator"], [131008, "never"], [131009, "never"], [131016, "retry"], [131021, "never"],
  [131026, "never"], [131030, "operator"],
  [131031, "operator"], [131037, "operator"], [131042, "operator"], [131045, "operator"],
  [131047, "template"], [131048, "operator"], [131049, "long"], [131050, "never"], [131051, "never"],
  [131052, "never"], [131053, "never"], [131055, "never"], [131056, "pair"], [131057, "retry"], [131060, "never"],
  [131062, "never"], [131063, "never"], [131064, "operator"], [132000, "never"], [132001, "never"],
  [132005, "never"], [132007, "operator"], [132012, "never"], [132015, "operator"], [132016, "operator"],
  [132018, "never"], [132068, "operator"], [132069, "operator"], [133000, "operator"], [133004, "retry"],
  [133010, "operator"], [133016, "operator"], [134011, "operator"], [134100, "never"], [134102, "never"],
  [135000, "never"], [139100, "never"], [147001, "operator"], [147005, "operator"],
];

describe("Meta's error codes", () => {
  for (const [code, action] of EXPECTED) {
    it(`${code} means: ${action}`, () => assert.equal(classify(code).action, action));
  }

  it("are all in the table of expectations above, none by chance", () => {
    const untested = ERROR_TABLE.filter(({ from, to }) => !EXPECTED.some(([code]) => from <= code && code <= to));
    assert.deepEqual(untested, []);
  });

  it("have a sentence of their own in both languages, with nothing left to fill in", () => {
    for (const { sentence } of ERROR_TABLE) {
      assert.match(say(sentence, "it"), /^[A-ZÈ].*\.$/);
      assert.match(say(sentence, "en"), /^[A-Z].*\.$/);
      assert.doesNotMatch(sentence.it + sentence.en, /[{}]/);
    }
  });

  it("that nobody knows go by the HTTP status", () => {
    const actions = [400, 401, 403, 404, 429, 500, 503].map((status) => classify(999999, status).action);
    assert.deepEqual(actions, ["never", "operator", "operator", "never", "retry", "retry", "retry"]);
    assert.equal(classify(999999).action, "never");
    assert.equal(classify(undefined, 503).action, "retry");
  });

  it("say how long to wait where waiting helps", () => {
    assert.equal(classify(130429).waitMs, 1000);
    assert.equal(classify(131049).waitMs, 24 * 60 * 60 * 1000);
    assert.equal(classify(1).attempts, 1);
  });
});

describe("a refusal by Meta", () => {
  afterEach(closeAll);

  for (const status of [400, 401, 403, 404, 429, 500, 503]) {
    it(`with HTTP ${status} goes by its code and repeats nothing of the answer`, async () => {
      const graph = await serve((_asked, response) => reply(response, graphError(131056), status));
      const error = await failsWith(sendText(clientOf(graph.url)), CloudApiRefused);
      const { apiCode, httpStatus, action, code } = error;
      assert.deepEqual([apiCode, httpStatus, action, code], [131056, status, "pair", "meta-131056"]);
      assert.ok(error instanceof ServiceRefused);
      assert.equal(error.in("en"), "Too many messages in a short time to the same citizen.");
    });
  }

  it("with a code that nobody knows says code and status", async () => {
    const graph = await serve((_asked, response) => reply(response, graphError(424242), 403));
    const error = await failsWith(sendText(clientOf(graph.url)), CloudApiRefused);
    assert.equal(error.action, "operator");
    assert.equal(error.in("it"), "Meta ha rifiutato la richiesta (codice 424242, HTTP 403).");
  });

  it("keeps how long Meta asks to wait", async () => {
    const graph = await serve((_asked, response) => {
      response.setHeader("Retry-After", "120");
      reply(response, graphError(130429), 429);
    });
    assert.equal((await failsWith(sendText(clientOf(graph.url)), CloudApiRefused)).retryAfterMs, 120_000);
  });

  it("is met by every request, not by sends alone", async () => {
    const graph = await serve((_asked, response) => reply(response, graphError(190), 401));
    const api = clientOf(graph.url);
    const bytes = Buffer.from("%PDF-1.7");
    for (const request of [
      api.markRead("wamid.1"),
      api.uploadMedia({ bytes, mime: "application/pdf", name: "a.pdf" }),
      api.mediaInfo("1"),
      api.deleteMedia("1"),
      api.block({ phone: PHONE }),
      api.unblock({ phone: PHONE }),
      api.rejectCall("wacid.1"),
    ]) {
      assert.equal((await failsWith(request, CloudApiRefused)).action, "operator");
    }
  });

  it("of a block can come with 200: nobody was added", async () => {
    const failed = { input: `+${PHONE}`, errors: [{ code: 139101, message: `+${PHONE}` }] };
    const graph = await serve((_asked, response) =>
      reply(response, { messaging_product: "whatsapp", block_users: { added_users: [], failed_users: [failed] } }),
    );
    const error = await failsWith(clientOf(graph.url).block({ phone: PHONE }), CloudApiRefused);
    assert.deepEqual([error.apiCode, error.action], [139100, "never"]);
  });
});

describe("the options of the client", () => {
  const right = { graphUrl: "https://graph.facebook.com", version: "v25.0", phoneNumberId: "1", token: "t" };
  const wrong: [string, Partial<typeof right>][] = [
    ["graph-url", { graphUrl: "graph.facebook.com" }],
    ["graph-url", { graphUrl: "ftp://graph.facebook.com" }],
    ["graph-url", { graphUrl: "https://user:secret@graph.facebook.com" }],
    ["graph-url", { graphUrl: "https://graph.facebook.com/?a=1" }],
    ["graph-url-not-https", { graphUrl: "http://graph.facebook.com" }],
    ["graph-url-not-https", { graphUrl: "http://127.0.0.1.example.org" }],
    ["graph-version", { version: "25" }],
    ["graph-version", { version: "v25.0/../v1.0" }],
    ["phone-number-id", { phoneNumberId: "" }],
    ["phone-number-id", { phoneNumberId: "1/messages" }],
    ["token", { token: "" }],
    ["token", { token: "abc\r\nX-Evil: 1" }],
  ];
  for (const [code, option] of wrong) {
    it(`are refused with a sentence: ${JSON.stringify(option)}`, () => {
      assert.throws(
        () => createCloudApi({ ...right, ...option }),
        (error: unknown) => error instanceof Refused && error.code === code && !error.message.includes("secret"),
      );
    });
  }
});
