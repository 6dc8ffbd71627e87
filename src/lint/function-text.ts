/** Generated functions as text. Their layout is ours, so a line tells where a function and a parameter begin and end. */
import type { LintContext } from './context.js';
import { moduleText } from './module-files.js';

/** Every function of the module with its text. */
export function functionTexts(context: LintContext): Map<string, string> {
  const found = moduleText(context, 'module').matchAll(/^function (\S+) \{\n([\s\S]*?)^\}$/gm);
  return new Map([...found].map(([, name = '', body = '']) => [name, body]));
}

/** The functions of the cmdlets. One that is missing is the business of point 55 alone. */
export function cmdletTexts(context: LintContext): [name: string, text: string][] {
  const all = functionTexts(context);
  return context.ir.cmdlets.flatMap(({ name }): [string, string][] => {
    const text = all.get(name);
    return text === undefined ? [] : [[name, text]];
  });
}

/** Attributes and declaration of a parameter, without the comment above; empty where there is none. */
export function parameterText(functionText: string, name: string): string {
  const paragraphs = functionText.split(/\n[ \t]*\n/);
  const declares = new RegExp(`^\\s*\\[[^\\n]*\\] \\$${name}(?:,| =|$)`, 'm');
  const own = paragraphs.find((paragraph) => declares.test(paragraph)) ?? '';
  return own
    .split('\n')
    .filter((line) => !/^\s*#/.test(line))
    .join('\n');
}
