/** Who a chunk is for: subscribers at this moment, page by page. Who has left is not among them. */
import type { NoticeStore } from "../store/index.ts";

export interface Recipients {
  /** Digits with country code. */
  numbers: string[];
  unreachable: number;
  /** Pseudonym of the last one looked at; what was asked for when there was none. */
  upto: string;
  /** Nobody comes after them. */
  last: boolean;
}

export interface Stretch {
  after: string;
  /** Not beyond this one; missing: as far as `most` goes. */
  upto?: string;
  most: number;
}

type Page = (at: number, after: string, limit: number) => ReturnType<NoticeStore["subscriberAddresses"]>;

/** Bounds one page when many have no number. */
const pageSize = 512;

/** @param at the service's clock */
export async function recipientsOf(page: Page, at: number, { after, upto, most }: Stretch): Promise<Recipients> {
  const numbers = new Set<string>();
  let unreachable = 0;
  let from = after;
  for (;;) {
    const limit = Math.min(most - numbers.size, pageSize);
    if (limit <= 0) return { numbers: [...numbers], unreachable, upto: from, last: false };
    const found = await page(at, from, limit);
    for (const { citizen, address } of found) {
      if (upto !== undefined && citizen > upto) return { numbers: [...numbers], unreachable, upto: from, last: true };
      from = citizen;
      if (/^\d{6,15}$/.test(address.phone ?? "")) numbers.add(address.phone!);
      else unreachable += 1;
    }
    if (found.length < limit) return { numbers: [...numbers], unreachable, upto: from, last: true };
  }
}
