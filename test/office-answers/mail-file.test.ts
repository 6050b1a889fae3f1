import assert from "node:assert/strict";
import type { FileFacts } from "../../nodes/lib/account/index.ts";
import { fileOfMail } from "../../nodes/web/answers/mail-file.ts";

describe("a file behind the link in a mail", () => {
  const content = JSON.stringify({ to: {}, text: "", language: "it", prefix: "segnalazione-2026-000042", media: [{ id: "m0", kind: "video", mime: "video/mp4" }] });
  const facts: FileFacts = { id: "m0", event: "e", kind: "video", state: "ready", reason: null, mime: "video/mp4", name: "x", bytes: 5, sha256: null, forwardable: true };
  const media = (more: Partial<FileFacts> | null) => ({ state: async () => more && { ...facts, ...more } });

  it("is one that may be passed on, under a name of ours", async () => {
    assert.deepEqual(await fileOfMail(content, 1, media({})), { id: "m0", name: "segnalazione-2026-000042-video-1.mp4", mime: "video/mp4", bytes: 5 });
    assert.equal((await fileOfMail(content, 1, media({ mime: "text/html" })))!.mime, "application/octet-stream");
  });

  it("is not there when the scanner has not seen it, when it is gone, or the mail's words are", async () => {
    for (const more of [{ forwardable: false }, { forwardable: false, state: "refused" as const }, { bytes: null }, null]) {
      assert.equal(await fileOfMail(content, 1, media(more)), null);
    }
    assert.deepEqual([await fileOfMail(content, 2, media({})), await fileOfMail(content, 0, media({})), await fileOfMail("null", 1, media({}))], [null, null, null]);
  });
});
