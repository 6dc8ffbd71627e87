/** A computer of a test: a network namespace, and the program in it that does what a test asks. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { execa } from 'execa';
import type { Answers, Replied, Requests, Sent } from './agent/protocol.js';

/**
 * A namespace without a name lives as long as the program in it, and the program as long as its test: the kernel itself
 * takes everything away, also after a failure or a kill.
 */
export class Computer {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (reply: Replied) => void>();
  #lastId = 0;

  private constructor(child: ChildProcess) {
    this.#process = child;
    child.on('message', (reply) => {
      const { id } = reply as Replied;
      this.#waiting.get(id)?.(reply as Replied);
      this.#waiting.delete(id);
    });
    child.on('exit', () => {
      for (const [id, settle] of this.#waiting) settle({ id, error: 'the program in the namespace has ended' });
      this.#waiting.clear();
    });
  }

  /** A new computer without any network. Takes the program as makeAgent has made it. */
  static async start(agent: string): Promise<Computer> {
    const child = spawn('unshare', ['--net', process.execPath, agent], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { PATH: process.env['PATH'] },
    });
    // A computer that a failure has left behind keeps no test runner alive.
    child.unref();
    child.channel?.unref();
    const computer = new Computer(child);
    const reply = await new Promise<Replied>((resolve) => {
      computer.#waiting.set(0, resolve);
      child.on('error', (error) => resolve({ id: 0, error: error.message }));
    });
    if ('error' in reply) throw new Error(`No network namespace: ${reply.error}. This needs root with CAP_SYS_ADMIN.`);
    return computer;
  }

  get pid(): string {
    return String(this.#process.pid);
  }

  /** Asks the program in the namespace. */
  async request<Name extends keyof Requests>(name: Name, request: Requests[Name]): Promise<Answers[Name]> {
    this.#lastId += 1;
    const id = this.#lastId;
    const reply = await new Promise<Replied>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#process.send({ id, name, request } as Sent);
    });
    if ('error' in reply) throw new Error(`${name} ${JSON.stringify(request)}: ${reply.error}`);
    return reply.value as Answers[Name];
  }

  /** Lines for `ip`, run in order; the first that fails is an error. */
  async ip(...lines: string[]): Promise<void> {
    await this.run('ip', ['-batch', '-'], { input: lines.join('\n') });
  }

  /** The same for what `ip` takes as IPv4 unless it is told otherwise: routes and rules of IPv6. */
  async ip6(...lines: string[]): Promise<void> {
    await this.run('ip', ['-6', '-batch', '-'], { input: lines.join('\n') });
  }

  /** Settings below /proc/sys/net, such as `ipv4/ip_forward`. */
  async set(settings: Readonly<Record<string, number | string>>): Promise<void> {
    for (const [name, value] of Object.entries(settings)) {
      await this.request('set', { file: `/proc/sys/net/${name}`, value: String(value) });
    }
  }

  /** Runs any program on this computer. */
  async run(
    program: string,
    args: readonly string[],
    { input = '', env = {}, reject = true }: { input?: string; env?: Record<string, string>; reject?: boolean } = {},
  ): Promise<{ exitCode: number | undefined; stdout: string; stderr: string }> {
    const { exitCode, stdout, stderr } = await execa('nsenter', ['--target', this.pid, '--net', program, ...args], {
      input,
      reject,
      extendEnv: false,
      env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', ...env },
    });
    return { exitCode, stdout, stderr };
  }

  /** Ends the program, and with it the namespace. */
  async stop(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill('SIGKILL');
    await ended;
  }
}
