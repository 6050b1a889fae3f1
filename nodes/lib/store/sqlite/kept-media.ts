/** Citizens' files as the rest of the package sees them: rows in the writer's thread, bytes on the disk from this one. */
import type { MediaStore } from "../media.ts";
import type { Call } from "./batch.ts";
import type { MediaFiles } from "./media-files.ts";

type Calling = (name: Call["name"]) => (...values: unknown[]) => Promise<never>;

export interface KeptMedia extends MediaStore {
  /** A call after which files may have to go: it answers when they are off the disk too. */
  clearing<Values extends unknown[], Answer>(work: (...values: Values) => Promise<Answer>): (...values: Values) => Promise<Answer>;
}

export function keptMedia(call: Calling, files: MediaFiles): KeptMedia {
  const rowName = (account: string, id: string): string => `media:${account}:${id}`;

  async function clear(): Promise<void> {
    for (;;) {
      const gone: string[] = await call("goneFiles")();
      if (gone.length === 0) return;
      await Promise.all(gone.map((file) => files.remove(file)));
      await call("forgetFiles")(gone);
    }
  }

  const clearing: KeptMedia["clearing"] =
    (work) =>
    async (...values) => {
      const answer = await work(...values);
      await clear();
      return answer;
    };

  return {
    clearing,
    claimMedia: call("claimMedia"),
    nextMedia: call("nextMedia"),
    settleMedia: clearing(call("settleMedia")),
    rescanMedia: call("rescanMedia"),
    mediaRecord: call("mediaRecord"),
    mediaRecords: call("mediaRecords"),
    eraseMedia: clearing(call("eraseMedia")),
    freeSpace: () => files.freeSpace(),
    async keepMedia({ bytes, ...kept }) {
      const { file, sha256 } = await files.write(rowName(kept.account, kept.id), bytes);
      try {
        return await call("keepMedia")({ ...kept, file, size: bytes.length, sha256 });
      } finally {
        // Also after a fault: the row alone says whether it was written. Without an answer (the store has stopped) the file
        // stays, and goes at the next start if no row speaks of it.
        if ((await call("mediaFile")(kept.account, kept.id)) !== file) await files.remove(file);
      }
    },
    async readMedia(account, id) {
      const file: string | null = await call("mediaFile")(account, id);
      if (file === null) return null;
      try {
        return await files.read(rowName(account, id), file);
      } catch (error) {
        // Erased in between.
        if ((await call("mediaFile")(account, id)) === null) return null;
        throw error;
      }
    },
  };
}
