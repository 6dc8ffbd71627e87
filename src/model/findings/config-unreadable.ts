/** What WSL does about lines that it cannot read. */

/** In `.wslconfig`. */
export const unreadableInWslConfig: string = 'WSL warns and skips the line.';

/** In `wsl.conf`. */
export const unreadableInWslConf: string = 'WSL stops reading here: this line and everything below it has no effect.';
