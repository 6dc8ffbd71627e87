/**
 * The program that runs inside a network namespace and does there what a test asks. It ends when the test does, and
 * takes the namespace with all its interfaces with it.
 */
import { writeFileSync } from 'node:fs';
import { ask } from './ask.js';
import { openWall, passOn } from './pass-on.js';
import type { Answers, Replied, Requests, Sent } from './protocol.js';
import { listen } from './servers.js';

const does: { [Name in keyof Requests]: (request: Requests[Name]) => Promise<Answers[Name]> } = {
  listen,
  ask,
  passOn,
  openWall,
  set: async ({ file, value }) => {
    writeFileSync(file, value);
    return true;
  },
};

function reply(answer: Replied): void {
  process.send?.(answer);
}

async function handle(sent: Sent): Promise<void> {
  try {
    const action = does[sent.name] as (request: Sent['request']) => Promise<unknown>;
    reply({ id: sent.id, value: await action(sent.request) });
  } catch (error) {
    reply({ id: sent.id, error: (error as Error).message });
  }
}

process.on('message', (sent) => void handle(sent as Sent));
process.on('disconnect', () => process.exit());
reply({ id: 0, value: true });
