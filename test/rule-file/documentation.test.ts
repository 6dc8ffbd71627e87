/** docs/rule-file.md has the keys of the schema and the mistakes that there are. `npx vitest run -u` on this file writes them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { markdownText } from '../../src/escape/markdown.js';
import { errors } from '../../src/model/errors.js';
import { packageRoot } from '../../src/package-root.js';
import { allowedValues } from '../../src/rule-file/check-value.js';
import { ownMistakes, ruleMistakes } from '../../src/rule-file/mistake-ids.js';
import type { SectionSchema } from '../../src/rule-file/schema.js';
import { sectionSchemas } from '../../src/rule-file/schema.js';
import type { Form } from './read-forms.js';
import { readForm } from './read-forms.js';

const page = path.join(packageRoot, 'docs/rule-file.md');

function keyTable({ keys, required, defaults }: SectionSchema): string {
  const rows = keys.map((key) => {
    const byDefault = [defaults.get(key.name) ?? []].flat().join(', ');
    const takes = `${key.list ? 'one or more: ' : ''}${allowedValues(key)}`;
    const need = required.includes(key.name) ? 'required' : byDefault && `\`${byDefault}\``;
    return `| \`${key.name}\` | ${takes} | ${need} | ${markdownText(key.description)} |`;
  });
  return ['| key | takes | default | what it is |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

const tables = {
  'the keys of machine': keyTable(sectionSchemas().machine),
  'the keys of forward': keyTable(sectionSchemas().forward),
  'the mistakes': [
    '| id | what is wrong |',
    '| --- | --- |',
    ...Object.entries(ownMistakes).map(([id, meaning]) => `| \`${id}\` | ${meaning} |`),
    ...ruleMistakes.map((id) => {
      const message = errors[id].message.replace(/\{\d\}/g, '…');
      return `| [\`${id}\`](../generated/docs/errors/${id}.md) | ${markdownText(message)} |`;
    }),
  ].join('\n'),
};

it('has the keys and the mistakes as they are', async () => {
  const written = Object.entries(tables).reduce(
    (text, [name, table]) =>
      text.replace(
        new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- end -->)`),
        (_, start, end) => `${start}${table}\n${end}`,
      ),
    readFileSync(page, 'utf8'),
  );
  for (const table of Object.values(tables)) expect(written).toContain(table);
  await expect(written).toMatchFileSnapshot(page);
});

const examples = [...readFileSync(page, 'utf8').matchAll(/```(ini|json|ts)\n([\s\S]*?)```/g)];

it.each(examples.map(([, form, text]) => [form as Form, text!]))(
  'has an example for .%s without mistakes',
  async (form, text) => {
    const { mistakes, forwards } = await readForm(form, text);
    expect(mistakes).toEqual([]);
    expect(forwards).toHaveLength(1);
  },
);
