import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type CitizenRecord, openSqlite } from "../../nodes/lib/store/index.ts";
import { type FakeClamd, startClamd } from "../clamd/fake-clamd.ts";
import { film, keptJpeg, phoneJpeg, sha256 } from "../media/samples.ts";
import { flowWith } from "./flow.ts";
import { inbound, person } from "./meta.ts";
import { type RealNumber, realNumber } from "./number.ts";
import { type Service, endAll, freshDirectory, startService } from "./service.ts";
import { until } from "./until.ts";

type Files = (CitizenRecord["media"][number] & { content: Buffer | null })[];

describe("a citizen's photo, when the service is killed", function () {
  this.timeout(60_000);
  const citizen = person(700);
  let number: RealNumber;
  let clamd: FakeClamd;
  let directory: string;
  let service: Service;

  beforeEach(async () => {
    number = await realNumber();
    clamd = await startClamd("hang");
    directory = freshDirectory();
  });
  afterEach(async () => {
    await endAll();
    await clamd.close();
    await number.graph.close();
  });

  async function start(): Promise<void> {
    service = await startService({ directory, env: number.env, flow: flowWith("whatsapp-account", { clamd: clamd.address }) });
    number.at(service.url);
  }

  /** Meta delivers it until it is taken. */
  async function send(id: string, bytes: Buffer, kind: "image" | "video" = "image"): Promise<void> {
    const mime = kind === "image" ? "image/jpeg" : "video/mp4";
    number.graph.files.set(id, { bytes, mime, given: 0 });
    const part = { id, mime_type: mime, sha256: Buffer.from(sha256(bytes), "hex").toString("base64") };
    await number.meta.deliver(inbound(number.phoneNumberId, citizen, { type: kind, [kind]: part }));
  }

  const onDisk = (): string[] => {
    try {
      return readdirSync(join(directory, "urp.db-media")).filter((name) => !name.endsWith(".part"));
    } catch {
      return [];
    }
  };

  async function stored(): Promise<Files> {
    const store = await openSqlite(join(directory, "urp.db"), join(directory, "keys.json"));
    try {
      const name = await store.findCitizen(number.phoneNumberId, citizen.phone!);
      const { media } = (await store.exportCitizen(number.phoneNumberId, name!))!;
      return await Promise.all(
        media.map(async (file) => {
          const content = await store.readMedia(number.phoneNumberId, file.id);
          return { ...file, content: content && Buffer.from(content) };
        }),
      );
    } finally {
      await store.close();
    }
  }

  /** What is there once all of it is: a service that is stopped a moment too early takes it up again. */
  async function all(count: number): Promise<Files> {
    for (let tries = 0; tries < 5; tries += 1) {
      await until(`${count} files on the disk`, () => onDisk().length >= count, 20_000);
      await service.stop();
      const files = await stored();
      if (files.filter(({ state }) => state === "ready").length >= count) return files;
      await start();
    }
    return assert.fail("they never came");
  }

  it("between the download and the disk, is there after the restart, once and byte for byte, without its place", async () => {
    await start();
    await send("4001", phoneJpeg(6));
    // It has all of it, and the scanner does not answer: nothing is on the disk yet.
    await until("the photo before the scanner", () => clamd.scanned.length === 1);
    assert.equal(number.graph.files.get("4001")!.given, 1);
    await service.kill();
    assert.deepEqual(onDisk(), []);
    clamd.manner = "clean";
    await start();
    const files = await all(1);
    assert.deepEqual(files.map(({ kind, state, mime }) => [kind, state, mime]), [["image", "ready", "image/jpeg"]]);
    assert.deepEqual(files[0]!.content, keptJpeg(6));
    assert.ok(number.graph.files.get("4001")!.given >= 2);
  });

  it("as soon as Meta has its 200, and while Meta itself fails: all come, and nothing is left over", async () => {
    clamd.manner = "clean";
    await start();
    number.graph.fileFaults = 5;
    for (const id of ["4101", "4102", "4103"]) {
      await send(id, phoneJpeg(6));
      await service.kill();
      await start();
    }
    await send("4104", film(), "video");
    await service.kill();
    await start();
    const files = await all(4);
    assert.deepEqual(files.map(({ state }) => state), Array(4).fill("ready"));
    for (const { content } of files.slice(0, 3)) assert.deepEqual(content, keptJpeg(6));
    assert.doesNotMatch(files[3]!.content!.toString("latin1"), /43\.55|CAMERA/);
    // Opening the store has swept away what the killed ones left.
    assert.equal(onDisk().length, 4);
    assert.equal(readdirSync(join(directory, "urp.db-media")).length, 4);
  });
});
