/** One line on a terminal that says what is going on, and that nothing else ever sees. */
export class Progress {
  readonly #stream: NodeJS.WriteStream;
  #shown = false;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  /** Replaces the line. */
  show(text: string): void {
    if (!this.#stream.isTTY) return;
    const width = Math.max(10, (this.#stream.columns || 80) - 1);
    this.#stream.write(`\r\u001b[K${text.slice(0, width)}`);
    this.#shown = true;
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#shown) this.#stream.write('\r\u001b[K');
    this.#shown = false;
  }
}
