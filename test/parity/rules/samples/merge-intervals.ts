/** Merging of port intervals: those that touch become one. */
import { itemAt, listLength, slice, stableSort, textLength } from '../../../../src/rules/std/index.js';

interface Interval {
  first: number;
  last: number;
}

/** The ports of all intervals in the fewest intervals, in order. What is no interval of ports is left out. */
export function mergeIntervals(intervals: Interval[]): Interval[] {
  const valid = intervals.filter((one) => one.first >= 0 && one.first <= one.last && one.last <= 65_535);
  const sorted = stableSort(
    valid,
    valid.map((interval) => paddedPort(interval.first)),
  );
  const merged: Interval[] = [];
  let open: Interval | undefined = itemAt(sorted, 0);
  for (const interval of sorted) {
    if (open === undefined) {
      continue;
    }
    if (interval.first > open.last + 1) {
      merged.push(open);
      open = interval;
    } else if (interval.last > open.last) {
      open = { first: open.first, last: interval.last };
    }
  }
  if (open !== undefined) {
    merged.push(open);
  }
  return merged;
}

/** How many ports there are in intervals that do not overlap. */
export function countPorts(intervals: Interval[]): number {
  let count = 0;
  for (const interval of mergeIntervals(intervals)) {
    count = count + interval.last - interval.first + 1;
  }
  return count;
}

/** A port in five digits: as texts they have the order of the numbers. */
export function paddedPort(port: number): string {
  const digits = `00000${port}`;
  return slice(digits, textLength(digits) - 5, textLength(digits));
}

/** Whether no two intervals touch. */
export function areApart(intervals: Interval[]): boolean {
  return listLength(mergeIntervals(intervals)) === listLength(intervals);
}
