import assert from "node:assert/strict";
import { createScan, readClamdAddress } from "../../nodes/lib/clamd/index.ts";
import { UrpError } from "../../nodes/lib/errors.ts";
import { MB } from "../../nodes/lib/media/index.ts";
import { startFetching } from "../../nodes/lib/fetching/index.ts";
import { type FakeClamd, type Manner, startClamd } from "../clamd/fake-clamd.ts";
import { type Handler, closeAll, graphError, reply, serve } from "../cloud-api/local-graph.ts";
import { phoneJpeg, plainJpeg, sha256, zip } from "../media/samples.ts";
import { until } from "../outbox/post-office.ts";
import { type Engine, sqliteEngine } from "../store/engine.ts";
import { day, hour, minute } from "../store/scene.ts";
import { type MediaDesk, type MediaDeskOptions, openMediaDesk } from "./desk.ts";

const second = 1_000;

describe("a citizen's file", () => {
  let engine: Engine;
  let desk: MediaDesk;
  before(async () => {
    engine = await sqliteEngine();
  });
  after(() => engine.end());
  afterEach(async () => {
    await desk.close();
    await closeAll();
  });
  const open = async (options?: MediaDeskOptions): Promise<MediaDesk> => (desk = await openMediaDesk(engine.store, options));
  const photo = (bytes = phoneJpeg()) => ({ image: { bytes, mime: "image/jpeg", name: "" } });
  /** Whatever else happened, it was nothing unexpected. */
  const calm = (): void => assert.deepEqual(desk.errors, []);

  it("is here a moment after its message, without what the camera wrote into it", async () => {
    await open();
    const id = await desk.sends(photo());
    const facts = await desk.becomes(id, "ready");
    const file = (await desk.account.media.read(id))!;
    assert.deepEqual({ ...file, content: undefined }, { ...facts, content: undefined });
    assert.deepEqual([file.name, file.mime, file.kind, file.forwardable, file.reason], ["foto.jpg", "image/jpeg", "image", true, null]);
    assert.equal(file.sha256, sha256(file.content));
    assert.equal(file.bytes, file.content.length);
    const kept = Buffer.from(file.content);
    assert.ok(kept.includes(plainJpeg.subarray(20)), "the picture itself");
    assert.doesNotMatch(kept.toString("latin1"), /GPS|OWNER|COMMENT/);
    assert.deepEqual([desk.calls("info"), desk.calls("bytes")], [1, 1]);
    calm();
  });

  it("of every kind that a telephone sends is taken", async () => {
    await open();
    for (const what of [{ image: true }, { video: true }, { document: true }, { audio: true }, { voice: true }, { sticker: true }] as const) {
      const id = await desk.sends(what);
      assert.equal((await desk.becomes(id, "ready")).forwardable, true);
    }
    calm();
  });

  it("is not asked for when there is none", async () => {
    await open();
    await desk.sends({ text: "Buongiorno" });
    await desk.pass(minute);
    assert.deepEqual(desk.sim.calls, []);
  });

  for (const fault of ["unavailable", "server-error", "too-many-requests", "html", "timeout", "rate-limit", "token-expired"] as const) {
    for (const on of ["media", "download"] as const) {
      // A silence on the address is waited for 30 s.
      if (fault === "timeout" && on === "media") continue;
      it(`survives one ${fault} of ${on === "media" ? "its address" : "its bytes"}`, async () => {
        await open({ mediaTimeoutMs: 150 });
        desk.sim.failNext(fault, 1, on);
        const id = await desk.sends(photo());
        await desk.becomes(id, "ready", minute);
        assert.equal(desk.calls("bytes"), on === "media" ? 1 : 2);
        calm();
      });
    }
  }

  it("is asked for again with growing pauses, not all the time", async () => {
    await open();
    desk.sim.failNext("unavailable", 1_000, "media");
    const id = await desk.sends(photo());
    const calls: number[] = [];
    for (let passed = 0; passed < hour; passed += 30 * second) {
      const before = desk.calls("info");
      await desk.pass(30 * second);
      for (let turns = 0; turns < 30; turns += 1) await new Promise(setImmediate);
      calls.push(desk.calls("info") - before);
    }
    assert.ok(desk.calls("info") >= 8 && desk.calls("info") < 25, String(desk.calls("info")));
    desk.sim.stopFailing();
    await desk.becomes(id, "ready", minute);
  });

  it("has a new address when the first one has died meanwhile", async () => {
    await open();
    desk.sim.failNext("unavailable", 1, "download");
    const id = await desk.sends(photo());
    // Addresses live five minutes.
    desk.clock.move(6 * minute);
    await desk.becomes(id, "ready", minute);
    assert.equal(desk.calls("info"), 2);
  });

  it("is lost when Meta has it no more after seven days, and that is said", async () => {
    await open();
    desk.sim.failNext("unavailable", 1, "media");
    const id = await desk.sends(photo());
    await until(() => desk.calls("info") > 0);
    desk.clock.move(8 * day);
    assert.equal((await desk.becomes(id, "lost", minute)).reason, "expired");
    await until(() => desk.lost.length > 0);
    assert.deepEqual(desk.lost, ["expired"]);
    assert.equal(await desk.account.media.read(id), null);
  });

  describe("from a Meta that answers otherwise", () => {
    const bytes = phoneJpeg();
    /** The address says what the file is; `give` gives its bytes, the first time and later. */
    async function from(give: Handler, info: object = {}, options: MediaDeskOptions = {}): Promise<string> {
      const graph = await serve((asked, response, number) => {
        if (asked.url.startsWith("/bytes")) return give(asked, response, number);
        reply(response, { url: `${graph.url}/bytes`, mime_type: "image/jpeg", sha256: sha256(bytes), file_size: bytes.length, ...info });
      });
      await open({ graphUrl: graph.url, ...options });
      return desk.sends(photo(bytes));
    }
    const give = (content: Uint8Array): Handler => (_, response) => void response.writeHead(200).end(content);

    it("is lost when Meta says again and again that there is none, and not the first time", async () => {
      let knows = false;
      const graph = await serve((asked, response) => {
        if (asked.url.startsWith("/bytes")) return void response.end(bytes);
        if (!knows) return reply(response, graphError(100), 400);
        reply(response, { url: `${graph.url}/bytes`, mime_type: "image/jpeg" });
      });
      await open({ graphUrl: graph.url });
      const first = await desk.sends(photo(bytes));
      await until(() => graph.asked.length > 0);
      knows = true;
      await desk.becomes(first, "ready", minute);
      knows = false;
      const second = await desk.sends(photo(bytes));
      assert.equal((await desk.becomes(second, "lost", minute)).reason, "not-found");
      await until(() => desk.lost.length > 0);
      assert.deepEqual([desk.lost, desk.errors], [["not-found"], []]);
    });

    it("is asked for again when it breaks off", async () => {
      const id = await from((_, response, number) => {
        response.writeHead(200, { "content-length": bytes.length });
        if (number > 2) return void response.end(bytes);
        response.write(bytes.subarray(0, 100), () => response.destroy());
      });
      await desk.becomes(id, "ready", minute);
    });

    it("is asked for again when it comes too slowly", async () => {
      const id = await from((_, response, number) => void (number > 2 ? response.end(bytes) : response.write(bytes.subarray(0, 9))), {}, { mediaTimeoutMs: 60 });
      await desk.becomes(id, "ready", minute);
    });

    it("is given up when it is always another file than Meta announced", async () => {
      const id = await from(give(plainJpeg));
      assert.equal((await desk.becomes(id, "lost", hour)).reason, "damaged");
    });

    it("is refused as soon as it says how large it is, or when it goes on", async () => {
      const id = await from(give(bytes), { file_size: 101 * MB });
      assert.equal((await desk.becomes(id, "refused")).reason, "too-large");
      await desk.close();
      const endless = Buffer.alloc(MB);
      const other = await from((_, response) => {
        const more = (): void => void (response.writable && response.write(endless, more));
        response.on("error", () => undefined);
        more();
      }, { file_size: undefined });
      assert.equal((await desk.becomes(other, "refused")).reason, "too-large");
      calm();
    });

    it("is not fetched from a host that Meta does not use", async () => {
      const id = await from(give(bytes), { url: "http://127.0.0.2:1/bytes" });
      await desk.pass(minute);
      await desk.pass(hour);
      assert.equal((await desk.account.media.state(id))!.state, "waiting");
      calm();
    });
  });

  it("that nobody should have is refused, and nothing of it stays", async () => {
    await open({ media: { maxBytes: 2 * MB } });
    const name = `${"../".repeat(900)}${"x".repeat(1_300)}.docx`;
    const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    const bomb = zip({ "[Content_Types].xml": "", "word/document.xml": "0".repeat(1_000) }, 0xffff_ff00);
    const sent = {
      "type-not-accepted": { image: { bytes: Buffer.from("<html><script>"), mime: "image/jpeg" } },
      "too-large": { document: { bytes: Buffer.alloc(3 * MB), mime: "application/pdf" } },
    } as const;
    for (const [reason, what] of Object.entries(sent)) {
      assert.equal((await desk.becomes(await desk.sends(what), "refused")).reason, reason);
    }
    const svg = await desk.sends({ document: { bytes: Buffer.from("<svg onload='alert(1)'/>"), mime: "image/svg+xml", name: "a.svg" } });
    assert.equal((await desk.becomes(svg, "refused")).reason, "type-not-accepted");
    const facts = await desk.becomes(await desk.sends({ document: { bytes: bomb, mime: docx, name } }), "refused");
    assert.equal(facts.reason, "type-not-accepted");
    assert.equal(await desk.account.media.read(facts.id), null);
    calm();
  });

  it("has a safe name, whatever it was called", async () => {
    await open();
    const bytes = Buffer.from("Buongiorno");
    const id = await desk.sends({ document: { bytes, mime: "text/plain", name: `../../${"b".repeat(4_000)}\u202etxt.exe` } });
    assert.equal((await desk.becomes(id, "ready")).name, `${"b".repeat(80)}.txt`);
  });

  it("is gone for everybody once its message is erased", async () => {
    await open();
    const id = await desk.sends(photo());
    const { event } = await desk.becomes(id, "ready");
    assert.deepEqual((await desk.account.media.of(event)).map((file) => file.id), [id]);
    assert.equal(await desk.account.media.erase(event), 1);
    assert.equal(await desk.account.media.read(id), null);
    const { state, reason, forwardable } = (await desk.account.media.state(id))!;
    assert.deepEqual([state, reason, forwardable], ["refused", "erased", false]);
  });

  it("waits while there is no room on the disk, and comes when there is", async () => {
    let free = 10 * MB;
    const roomless = { ...engine.store, freeSpace: async () => free };
    desk = await openMediaDesk(roomless);
    const id = await desk.sends(photo());
    await desk.pass(minute);
    await desk.pass(minute);
    assert.deepEqual([desk.begun, desk.account.mediaProblems().map(({ code }) => code)], [["media.no-room"], ["media.no-room"]]);
    assert.deepEqual(desk.sim.calls, []);
    free = 300 * MB;
    await desk.becomes(id, "ready", minute);
    assert.deepEqual(await problemsLeft(), []);
  });

  /** The file is there a moment before the problem is known to be over. */
  async function problemsLeft(): Promise<UrpError[]> {
    const limit = performance.now() + 15_000;
    while (desk.account.mediaProblems().length > 0 && performance.now() < limit) await new Promise(setImmediate);
    return desk.account.mediaProblems();
  }

  it("is fetched again when the disk did not take it, which is said once", async () => {
    let full = true;
    const failing = new UrpError("store.media-not-writable", { it: "pieno", en: "full" });
    desk = await openMediaDesk({ ...engine.store, keepMedia: (file) => (full ? Promise.reject(failing) : engine.store.keepMedia(file)) });
    const id = await desk.sends(photo());
    for (let minutes = 0; minutes < 3; minutes += 1) {
      await desk.pass(minute);
      for (let turns = 0; turns < 50; turns += 1) await new Promise(setImmediate);
    }
    full = false;
    await desk.becomes(id, "ready", minute);
    assert.deepEqual([desk.begun, await problemsLeft()], [["store.media-not-writable"], []]);
  });

  describe("before a virus scanner", () => {
    let clamd: FakeClamd;
    afterEach(() => clamd.close());
    const withScanner = async (manner: Manner): Promise<void> => {
      clamd = await startClamd(manner);
      const scan = createScan(readClamdAddress(clamd.address)!, { connectMs: 500, totalMs: 100 });
      await open({ media: { scan } });
    };

    it("may be forwarded once it was found clean", async () => {
      await withScanner("clean");
      const id = await desk.sends(photo());
      assert.equal((await desk.becomes(id, "ready")).forwardable, true);
      assert.deepEqual(clamd.scanned, [Buffer.from((await desk.account.media.read(id))!.content)]);
    });

    it("is refused when something is found in it", async () => {
      await withScanner("infected");
      const { reason } = await desk.becomes(await desk.sends(photo()), "refused");
      assert.equal(reason, "infected");
      calm();
    });

    for (const manner of ["hang", "half", "close", "error"] as const) {
      it(`that does not answer (${manner}) it is kept and not forwarded, until it was seen`, async () => {
        await withScanner(manner);
        const id = await desk.sends(photo());
        assert.equal((await desk.becomes(id, "ready", second)).forwardable, false);
        assert.deepEqual(desk.account.mediaProblems().map(({ code }) => code), ["clamd.unavailable"]);
        clamd.manner = "clean";
        const limit = performance.now() + 15_000;
        while (!(await desk.account.media.state(id))!.forwardable && performance.now() < limit) {
          await desk.pass(minute);
          await new Promise(setImmediate);
        }
        assert.equal((await desk.account.media.state(id))!.forwardable, true);
        assert.deepEqual([desk.begun, await problemsLeft()], [["clamd.unavailable"], []]);
        assert.equal(desk.calls("bytes"), 1);
        calm();
      });
    }

    it("that finds something only later it goes from the disk", async () => {
      await withScanner("close");
      const id = await desk.sends(photo());
      await desk.becomes(id, "ready", second);
      clamd.manner = "infected";
      assert.equal((await desk.becomes(id, "refused", minute)).reason, "infected");
      assert.equal(await desk.account.media.read(id), null);
    });

    it("that takes no file of its size it is kept, and not forwarded", async () => {
      await withScanner("limit");
      const id = await desk.sends(photo());
      assert.equal((await desk.becomes(id, "ready", second)).forwardable, false);
      const before = clamd.connections();
      await desk.pass(hour);
      await new Promise(setImmediate);
      assert.equal(clamd.connections(), before);
      assert.deepEqual(desk.begun, []);
    });

    it("that came later than the file it is scanned then", async () => {
      await open();
      const id = await desk.sends(photo());
      await desk.becomes(id, "ready");
      await desk.account.stop();
      clamd = await startClamd("clean");
      const scan = createScan(readClamdAddress(clamd.address)!);
      const fetching = startFetching({
        store: engine.store,
        api: { downloadMedia: () => assert.fail("it is here already") },
        account: desk.account.account,
        holder: "later",
        now: desk.clock.now,
        random: () => 0.5,
        maxBytes: MB,
        scan,
        background: (work) => void work.catch((error: unknown) => desk.errors.push(error)),
        onProblems: () => undefined,
        onLost: () => undefined,
      });
      fetching.poke();
      const limit = performance.now() + 15_000;
      while (!(await engine.store.mediaRecord(desk.account.account, id))!.scanned && performance.now() < limit) await new Promise(setImmediate);
      await fetching.stop();
      assert.equal((await engine.store.mediaRecord(desk.account.account, id))!.scanned, true);
      calm();
    });
  });
});
