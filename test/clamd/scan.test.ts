import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { rmSync } from "node:fs";
import { createScan, readClamdAddress } from "../../nodes/lib/clamd/index.ts";
import { Refused, ServiceUnreachable } from "../../nodes/lib/errors.ts";
import { temporaryDirectory } from "../store/engine.ts";
import { type FakeClamd, type Manner, startClamd } from "./fake-clamd.ts";

const times = { connectMs: 1_000, totalMs: 1_000 };

describe("the scanner", () => {
  let clamd: FakeClamd;
  afterEach(() => clamd.close());
  const scan = async (manner: Manner, bytes: Uint8Array = Buffer.from("x"), more = {}) => {
    clamd = await startClamd(manner);
    return createScan(readClamdAddress(clamd.address)!, { ...times, ...more })(bytes);
  };
  const unavailable = (reason: RegExp) => (error: unknown) =>
    error instanceof ServiceUnreachable && error.code === "clamd.unavailable" && reason.test(error.in("en"));

  it("gets every byte, in pieces, and its answer counts however it comes", async () => {
    const bytes = randomBytes(1_500_001);
    for (const manner of ["clean", "drip"] as const) {
      assert.equal(await scan(manner, bytes), "clean");
      assert.deepEqual(clamd.scanned, [bytes]);
      if (manner === "clean") await clamd.close();
    }
  });

  it("is asked over a socket of this machine too", async () => {
    const directory = temporaryDirectory();
    try {
      clamd = await startClamd("infected", join(directory, "clamd.ctl"));
      assert.equal(await createScan(readClamdAddress(clamd.address)!, times)(Buffer.from("EICAR")), "infected");
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  it("says what is too large for it, also in the middle of the file", async () => {
    assert.equal(await scan("limit", Buffer.from("small")), "too-large");
  });

  for (const manner of ["half", "nonsense", "error", "endless", "close"] as const) {
    it(`has said nothing when its answer is ${manner}`, () => assert.rejects(scan(manner), unavailable(/answer|closed|ECONNRESET|EPIPE/)));
  }

  for (const manner of ["hang", "deaf"] as const) {
    it(`is not waited for when it ${manner === "hang" ? "hangs" : "takes nothing"}`, () =>
      assert.rejects(scan(manner, randomBytes(4_000_000), { totalMs: 100 }), unavailable(/timeout/)));
  }

  it("is not there when nobody listens", async () => {
    clamd = await startClamd();
    await clamd.close();
    await assert.rejects(createScan(readClamdAddress(clamd.address)!, times)(Buffer.from("x")), unavailable(/ECONNREFUSED/));
    await assert.rejects(createScan({ path: "/nowhere/clamd.ctl" }, times)(Buffer.from("x")), unavailable(/ENOENT/));
  });

  it("is let go when the service ends", async () => {
    clamd = await startClamd("hang");
    const stop = new AbortController();
    const scanning = createScan(readClamdAddress(clamd.address)!, { connectMs: 60_000, totalMs: 60_000 })(Buffer.from("x"), stop.signal);
    stop.abort();
    await assert.rejects(scanning, unavailable(/stopped/));
  });
});

describe("the scanner's address", () => {
  it("is of this machine", () => {
    assert.equal(readClamdAddress(" "), undefined);
    assert.deepEqual(readClamdAddress("/run/clamav/clamd.ctl"), { path: "/run/clamav/clamd.ctl" });
    assert.deepEqual(readClamdAddress(" localhost:3310 "), { host: "localhost", port: 3310 });
    assert.deepEqual(readClamdAddress("[::1]:3310"), { host: "::1", port: 3310 });
    for (const wrong of ["clamd", "10.0.0.1:3310", "clamav.example.org:3310", "127.0.0.1", "127.0.0.1:0", "127.0.0.1:70000", "tcp://127.0.0.1:3310", `/${"x".repeat(200)}`]) {
      assert.throws(() => readClamdAddress(wrong), Refused, wrong);
    }
  });
});
