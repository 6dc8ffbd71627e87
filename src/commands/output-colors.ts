/** Colours on a terminal, and nowhere else. */
import pc from 'picocolors';

/** The colours of what goes to standard output; plain texts where it is no terminal, or where NO_COLOR is set. */
export function outputColors(): ReturnType<typeof pc.createColors> {
  return pc.createColors(process.stdout.isTTY === true && pc.isColorSupported);
}
