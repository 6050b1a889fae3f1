/** A register in memory, in which any pseudonym can be written: those of the store cannot be made to collide. */
import type { Register } from "../../nodes/lib/share/index.ts";
import type { AuditLine, ConsentLine } from "../../nodes/lib/store/index.ts";

export interface Paper extends Register {
  acts(citizen: string, act: string, at: number, until?: number): void;
  comes(citizen: string, at: number, phone: string | undefined, until?: number): void;
  leaves(citizen: string, at: number, act?: "unsubscribe" | "undo"): void;
}

export function paperRegister(): Paper {
  const lines: ConsentLine[] = [];
  const inside = new Map<string, { phone: string | undefined; until: number | null }>();
  const audit: AuditLine[] = [];
  const current = (at: number): string[] => [...inside].filter(([, { until }]) => until === null || until > at).map(([citizen]) => citizen);
  const paper: Paper = {
    acts: (citizen, act, at, until) => void lines.push({ citizen, act, at, how: "text", textVersion: "=1", until: until ?? null }),
    comes(citizen, at, phone, until) {
      paper.acts(citizen, "subscribe", at, until);
      inside.set(citizen, { phone, until: until ?? null });
    },
    leaves(citizen, at, act = "unsubscribe") {
      paper.acts(citizen, act, at);
      inside.delete(citizen);
    },
    consents: async (after, limit) => lines.slice(after, after + limit).map((consent, index) => ({ line: after + index + 1, consent })),
    subscriberAddresses: async (at, after, limit) =>
      current(at)
        .toSorted()
        .filter((citizen) => citizen > after)
        .slice(0, limit)
        .map((citizen) => ({ citizen, address: { userId: `IT.${citizen}`, ...(inside.get(citizen)!.phone && { phone: inside.get(citizen)!.phone! }) } })),
    subscriberCount: async (at) => current(at).length,
    audit: async (line) => void audit.unshift(line),
    auditLines: async (limit) => audit.slice(0, limit),
  };
  return paper;
}
