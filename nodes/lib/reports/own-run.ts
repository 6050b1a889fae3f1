let last = 0;

/**
 * The run of a message that we begin ourselves. It counts down for the whole process: no run of an event that came in is
 * negative, so no effect of one can be taken for another's.
 */
export function ownRun(): number {
  last -= 1;
  return last;
}
