/**
 * Ranges of ports as few blocks whose sizes are powers of two, so that an index of texts finds overlaps: two ranges
 * overlap where a block of one is a block of the other, or lies in one.
 */
import type { PortRange } from './port.js';

/** A range in blocks, each as `<first port>/<number of ports>`. */
export interface PortBlocks {
  /** These make up the range: 32 at most, one for a single port. */
  own: string[];
  /** Larger blocks that hold these and more: 32 at most. */
  around: string[];
}

/** The blocks of a range of ports from 0 to 65535. */
export function portBlocks(range: PortRange): PortBlocks {
  const own: string[] = [];
  const around: string[] = [];
  // The blocks of one size that hold the first and the last port. Once they differ, what lies between them is the range's own.
  let left = 0;
  let right = 0;
  for (const size of blockSizes()) {
    const apart = left !== right;
    const goesRight = range.first >= left + size;
    const endsRight = range.last >= right + size;
    if (apart && !goesRight) {
      own.push(`${left + size}/${size}`);
    }
    if (apart && endsRight) {
      own.push(`${right}/${size}`);
    }
    if (goesRight) {
      left = left + size;
    }
    if (endsRight) {
      right = right + size;
    }
    if (size > 1) {
      around.push(`${left}/${size}`);
      if (left !== right) {
        around.push(`${right}/${size}`);
      }
    }
  }
  own.push(`${left}/1`);
  if (left !== right) {
    own.push(`${right}/1`);
  }
  return { own: own, around: around };
}

/** The one block of a single port. */
export function singlePortBlock(port: number): string {
  return `${port}/1`;
}

/** Sizes of blocks, the largest first. */
function blockSizes(): number[] {
  return [32768, 16384, 8192, 4096, 2048, 1024, 512, 256, 128, 64, 32, 16, 8, 4, 2, 1];
}
