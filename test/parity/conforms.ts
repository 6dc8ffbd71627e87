/** Whether a value has the form that a type of the portable subset says. */
import type { IrType } from '../../src/compiler/ir.js';

/** Where the value is something else, as a path with what was expected; empty where it conforms. Values as in `plain`. */
export function misfits(type: IrType, value: unknown, path: string): string[] {
  const wrong = [`${path}: ${JSON.stringify(value)?.slice(0, 60)} is no ${type.kind}`];
  switch (type.kind) {
    case 'text':
      if (typeof value !== 'string') return wrong;
      return type.literals && !type.literals.includes(value)
        ? [`${path}: '${value}' is not among the known texts`]
        : [];
    case 'int':
      return Number.isSafeInteger(value) ? [] : wrong;
    case 'bool':
      return typeof value === 'boolean' ? [] : wrong;
    case 'optional':
      return value === null ? [] : misfits(type.of, value, path);
    case 'list':
      if (!Array.isArray(value)) return wrong;
      return value.flatMap((item, index) => misfits(type.of, item, `${path}[${index}]`));
    case 'record': {
      if (!isObject(value)) return wrong;
      return type.fields.flatMap((field) =>
        field.name in value
          ? misfits(field.type, value[field.name], `${path}.${field.name}`)
          : [`${path}.${field.name} is missing`],
      );
    }
    case 'union': {
      const all = type.variants.map((variant) => misfits(variant, value, path));
      return all.find((found) => found.length === 0) ?? all[0] ?? wrong;
    }
    case 'index':
      return wrong;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
