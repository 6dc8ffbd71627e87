/** The help file (MAML) as far as checks need it. */
import type { LintContext } from './context.js';
import { moduleText } from './module-files.js';

/** What the help says of one command. */
export interface CommandHelp {
  readonly name: string;
  readonly synopsis: string;
  readonly description: string;
  /** Names and texts below `parameters`. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly outputTypes: readonly string[];
  /** Name and text of each property of the output. */
  readonly outputProperties: ReadonlyMap<string, string>;
  readonly syntaxCount: number;
  readonly exampleCount: number;
  /** Addresses of the links, in order; empty for one without. */
  readonly links: readonly string[];
}

/** What the help file holds, in order. */
export function readHelp(context: LintContext): CommandHelp[] {
  const commands = moduleText(context, 'help').split('<command:command ').slice(1);
  return commands.map(readCommand);
}

function readCommand(text: string): CommandHelp {
  const [details = '', body = ''] = splitAt(text, '</command:details>');
  const [description = ''] = splitAt(body, '<command:syntax>');
  const parameters = inside(text, 'command:parameters').split('<command:parameter ').slice(1);
  const output = inside(text, 'command:returnValues');
  const links = inside(text, 'command:relatedLinks').split('<maml:navigationLink>').slice(1);
  return {
    name: inside(details, 'command:name'),
    synopsis: paragraphs(details).join(' '),
    description: paragraphs(description).join(' '),
    parameters: new Map(
      parameters.map((parameter) => [inside(parameter, 'maml:name'), paragraphs(parameter).join(' ')]),
    ),
    outputTypes: texts(output, 'maml:name'),
    outputProperties: new Map(
      paragraphs(output).flatMap((paragraph): [string, string][] => {
        const [, name, help] = /^([A-Z]\w*): (.*)$/s.exec(paragraph) ?? [];
        return name === undefined || help === undefined ? [] : [[name, help]];
      }),
    ),
    syntaxCount: count(text, '<command:syntaxItem>'),
    exampleCount: count(text, '<command:example>'),
    links: links.map((link) => inside(link, 'maml:uri')),
  };
}

function splitAt(text: string, mark: string): [string, string] {
  const place = text.indexOf(mark);
  return place < 0 ? [text, ''] : [text.slice(0, place), text.slice(place + mark.length)];
}

/** Text of the first element of a name. */
function inside(text: string, element: string): string {
  return texts(text, element)[0] ?? '';
}

function paragraphs(text: string): string[] {
  return texts(text, 'maml:para');
}

function texts(text: string, element: string): string[] {
  return [...text.matchAll(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, 'g'))].map(([, found = '']) => found);
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
