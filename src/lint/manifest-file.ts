/** The manifest (psd1) as far as checks need it: values on one line, as the template writes them. */
import type { LintContext } from './context.js';
import { moduleText } from './module-files.js';

/** The expression that stands behind a key; nothing where the key is missing. */
export function manifestValue(context: LintContext, key: string): string | undefined {
  const line = new RegExp(`^\\s*${key}\\s*=\\s*(.+)$`, 'm').exec(moduleText(context, 'manifest'));
  return line?.[1]?.trim();
}

/** The texts that stand behind a key. */
export function manifestTexts(context: LintContext, key: string): string[] {
  const found = (manifestValue(context, key) ?? '').matchAll(/'((?:[^']|'')*)'/g);
  return [...found].map(([, text = '']) => text.replaceAll("''", "'"));
}
