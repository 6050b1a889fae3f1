/** A token bucket: `capacity` at once, one more every `refillMs`. */
export interface Bucket {
  tokens: number;
  at: number;
}

export interface Rate {
  capacity: number;
  refillMs: number;
}

export function full(rate: Rate, now: number): Bucket {
  return { tokens: rate.capacity, at: now };
}

/** Tokens there now. */
export function level(bucket: Bucket, rate: Rate, now: number): number {
  const elapsed = Math.max(0, now - bucket.at);
  return Math.min(rate.capacity, bucket.tokens + elapsed / rate.refillMs);
}

export function take(bucket: Bucket, rate: Rate, now: number, count = 1): void {
  bucket.tokens = level(bucket, rate, now) - count;
  bucket.at = now;
}

/** Milliseconds until a whole token is there; 0 when one is. */
export function waitFor(bucket: Bucket, rate: Rate, now: number): number {
  const missing = 1 - level(bucket, rate, now);
  return missing <= 0 ? 0 : Math.ceil(missing * rate.refillMs);
}
