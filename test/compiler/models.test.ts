/** What a cmdlet model must not say is refused with a code and a place. */
import { describe, expect, it } from 'vitest';
import { compileSources, refusalOf } from './compile-sources.js';

describe('models', () => {
  const model = (tags: string, properties = '/** A port. */\n  port: Port;', name = 'GetWslThing'): string =>
    `import type { Port } from '../types.js';\n/**\n * Lists.\n * ${tags.split(' | ').join('\n * ')}\n */\nexport interface ${name} {\n  ${properties}\n}`;
  const right = '@output Thing | @facts ready | @rule listNothing';

  it('takes a right one', () => {
    const { cmdlets } = compileSources({ model: model(right) });
    expect(cmdlets).toMatchObject([
      { name: 'Get-WslThing', kind: 'list', parameters: [{ name: 'Port', type: 'int', mandatory: true }] },
    ]);
  });

  it.each([
    ['ModelTag', model(`${right} | @cofirmImpact High`)],
    ['ModelTag', model('@facts ready | @rule listNothing')],
    ['ModelFact', model('@output Thing | @facts reddy | @rule listNothing')],
    ['ModelFact', model('@output Thing | @facts steady ready | @rule listNothing')],
    ['ModelRule', model('@output Thing | @facts ready | @rule listSomething')],
    ['ModelRule', model('@output Thing | @facts ready | @rule planThings')],
    ['ModelName', model(right, undefined, 'GetThing')],
    ['ModelParameter', model(right, '/** Says more. */\n  verbose: Port;')],
    ['ModelParameter', model(right, '/** Says more. */\n  host: Port;')],
    ['ModelDocumentation', model(right, 'port: Port;')],
    ['ModelType', model(right, '/** A text. */\n  name: string;')],
    ['ModelTag', model(right, '/** A port.\n   * @pipline byPropertyName\n   */\n  port: Port;')],
    ['ModelTag', model(right, '/** A port.\n   * @pipeline byValue\n   */\n  port: Port;')],
  ])('%s: %s', (code, source) => {
    const refusal = refusalOf({ model: source });
    expect(refusal.id).toBe(code);
    expect(refusal.where).toMatch(/^src\/model\/cmdlets\/case\.ts:\d+:\d+$/);
  });
});
