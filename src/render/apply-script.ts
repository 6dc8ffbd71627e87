/** The script that brings a machine to what a rule file says. */
import { powershellComment, powershellName, powershellText } from '../escape/powershell.js';
import type { RuleValue } from '../rule-file/check-section.js';
import type { RuleFile } from '../rule-file/read-rule-file.js';
import { pascalCase } from '../pascal-case.js';
import { crlf } from './artefact.js';
import { renderTemplate } from './templates.js';

/** Renders the script; `source` is the name of the rule file, for its header. */
export function renderApplyScript(rules: RuleFile, source: string): string {
  const forwards = rules.forwards.map(({ name, values }) => ({
    comment: powershellComment(name),
    properties: Object.entries(values).map(([key, value]) => ({
      name: powershellName(pascalCase(key)),
      value: literal(value),
    })),
  }));
  return crlf(renderTemplate('scripts/apply.ps1.hbs', { source: powershellComment(source), forwards }));
}

function literal(value: RuleValue): string {
  if (Array.isArray(value)) return `@(${value.map(literal).join(', ')})`;
  if (typeof value === 'boolean') return value ? '$true' : '$false';
  return typeof value === 'number' ? String(value) : powershellText(value);
}
