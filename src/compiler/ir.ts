/** The intermediate representation: everything that printers and templates see of the TypeScript sources. */
import type { ConfigFileKind } from '../model/config.js';

/** A type of the portable subset. */
export type IrType =
  /** With the values that are possible, where these are literals; `ascii` where all characters are U+0020 to U+007E. */
  | { kind: 'text'; literals?: string[]; ascii?: true }
  | { kind: 'int' }
  | { kind: 'bool' }
  | { kind: 'list'; of: IrType }
  | { kind: 'record'; name: string; fields: { name: string; type: IrType }[] }
  | { kind: 'union'; name: string; variants: IrType[] }
  | { kind: 'optional'; of: IrType }
  /** What `indexTexts` of std makes: only std looks inside. */
  | { kind: 'index' };

export type IrComparison = 'equal' | 'notEqual' | 'less' | 'lessOrEqual' | 'greater' | 'greaterOrEqual';

/** An expression. Every one has exactly one value and no effect. */
export type IrExpression =
  | { kind: 'text'; value: string }
  | { kind: 'int'; value: number }
  | { kind: 'bool'; value: boolean }
  | { kind: 'absent' }
  | { kind: 'variable'; name: string }
  /** The value of an `IrConstant`. */
  | { kind: 'constant'; name: string }
  | { kind: 'field'; of: IrExpression; name: string }
  | { kind: 'record'; fields: { name: string; value: IrExpression }[] }
  | { kind: 'list'; items: IrExpression[] }
  | { kind: 'concat'; parts: { value: IrExpression; type: 'text' | 'int' }[] }
  | {
      kind: 'compare';
      how: IrComparison;
      type: 'text' | 'int' | 'bool';
      optional: boolean;
      left: IrExpression;
      right: IrExpression;
    }
  | { kind: 'isAbsent'; value: IrExpression; negated: boolean }
  | { kind: 'arithmetic'; how: 'add' | 'subtract' | 'multiply'; left: IrExpression; right: IrExpression }
  | { kind: 'not'; value: IrExpression }
  | { kind: 'logic'; how: 'and' | 'or'; left: IrExpression; right: IrExpression }
  | { kind: 'call'; library: 'rule' | 'std'; name: string; arguments: IrExpression[] }
  | IrSelection
  | IrConditional;

/** What can be asked of each item of a list. */
export type IrSelectionKind = 'map' | 'filter' | 'some' | 'every' | 'find';

/** A walk over a list with one expression for each item. */
export interface IrSelection {
  kind: 'selection';
  how: IrSelectionKind;
  list: IrExpression;
  /** Name of the item in the expression. */
  item: string;
  /** A condition; for `map` the new item. */
  of: IrExpression;
  captures: IrCapture[];
}

/** One of two values. */
export interface IrConditional {
  kind: 'conditional';
  condition: IrExpression;
  whenTrue: IrExpression;
  whenFalse: IrExpression;
  captures: IrCapture[];
}

/** A variable that a part of a rule uses and does not make. Printers that make a function of the part hand it over. */
export interface IrCapture {
  name: string;
  type: IrType;
}

export type IrStatement =
  | { kind: 'let'; name: string; value: IrExpression }
  | { kind: 'assign'; name: string; value: IrExpression }
  | { kind: 'push'; list: string; value: IrExpression }
  | { kind: 'if'; condition: IrExpression; whenTrue: IrStatement[]; whenFalse: IrStatement[] }
  /** Without a default the cases are all that is possible. */
  | {
      kind: 'switch';
      on: IrExpression;
      cases: { labels: string[]; body: IrStatement[] }[];
      byDefault: IrStatement[] | undefined;
    }
  | { kind: 'forOf'; item: string; list: IrExpression; body: IrStatement[] }
  | { kind: 'break' }
  | { kind: 'continue' }
  | { kind: 'return'; value: IrExpression }
  | { kind: 'comment'; text: string };

/** A portable rule. */
export interface IrRule {
  name: string;
  /** JSDoc without its tags. */
  documentation: string;
  /** Path of the source below the package root, with `/`. */
  source: string;
  parameters: { name: string; type: IrType }[];
  returns: IrType;
  body: IrStatement[];
  /** Whether it is printed for bash, too. */
  bash: boolean;
}

/** Data of src/model that rules use: a literal of the portable types. */
export interface IrConstant {
  name: string;
  /** JSDoc without its tags. */
  documentation: string;
  /** Path of the source below the package root, with `/`. */
  source: string;
  type: IrType;
  /** Made of texts, integers, booleans, absent values, records and lists only. */
  value: IrExpression;
}

/** A parameter of a cmdlet. */
export interface IrParameter {
  /** As PowerShell shows it: `ListenPort`. */
  name: string;
  /** As the rules know it: `listenPort`. */
  field: string;
  help: string;
  /** Type without array brackets: `string`, `int`, `switch`. */
  type: string;
  array: boolean;
  mandatory: boolean;
  position: number | undefined;
  pipeline: 'byPropertyName' | undefined;
  aliases: string[];
  validateSet: string[];
  validateRange: { minimum: number; maximum: number } | undefined;
  /** What the parameter selects by patterns: texts, ports, which may also be ranges, or keys, also without their section. */
  wildcards: 'text' | 'ports' | 'key' | undefined;
  /** Values of the default; nothing where there is none. */
  byDefault: string[] | undefined;
  completer: string | undefined;
  /** What it has to become before a rule sees it: paths of the file system, of a pattern or of exactly what is given. */
  path: 'pattern' | 'literal' | undefined;
  /** The key of a configuration file that it sets; nothing for every other parameter. */
  setting: string | undefined;
}

/** A cmdlet. */
export interface IrCmdlet {
  name: string;
  source: string;
  synopsis: string;
  /** Paragraphs. */
  description: string[];
  parameters: IrParameter[];
  output: string;
  /**
   * `plan`: decides changes and executes them; `list`: puts out what a rule lists; `query`: what it answers to a request;
   * `test`: what it finds, or, with -Quiet, whether that is nothing; `export`: writes what it answers to a file.
   */
  kind: 'plan' | 'list' | 'query' | 'test' | 'export';
  /** Whether it has -WhatIf and -Confirm. */
  confirms: boolean;
  /** What its plans change: the machine, or what belongs to an account. */
  scope: 'machine' | 'user';
  /** The file whose keys are parameters of the cmdlet. */
  settings: ConfigFileKind | undefined;
  /** Rule that makes objects of the steps that were done. */
  results: string;
  confirmImpact: string | undefined;
  check: string | undefined;
  facts: string[];
  /** Rule that says which distribution has to be asked. */
  ask: string | undefined;
  rule: string;
  failures: 'terminate' | 'continue';
  notFound: { error: string; parameter: string } | undefined;
  examples: { code: string; remarks: string }[];
  links: string[];
}

/** A class of objects that cmdlets put out. */
export interface IrObject {
  name: string;
  typeName: string;
  documentation: string;
  properties: { name: string; field: string; type: string; array: boolean; help: string }[];
  /** Names of the columns of the table view. */
  table: string[];
  /** Their widths; 0 where PowerShell decides. */
  widths: number[];
  list: string[];
  /** Names of the properties that tell one object from another. */
  key: string[];
}

/** A fact and the port function that reads it. */
export interface IrFact {
  name: string;
  /** The function, and the switches that say what it is handed: `-Request`, `-Question`, `-Known`. */
  gather: string;
  arguments: string[];
  array: boolean;
  /** Whether plans change it. */
  changes: boolean;
}

/** An interface of facts, as it is published. Fields that are records themselves name theirs. */
export interface IrFactType {
  name: string;
  documentation: string;
  fields: { name: string; documentation: string; type: IrType }[];
}

/** Everything that the templates are rendered from. */
export interface Ir {
  cmdlets: IrCmdlet[];
  objects: IrObject[];
  facts: IrFact[];
  factTypes: IrFactType[];
  rules: IrRule[];
  /** What the rules use of src/model, by name. */
  constants: IrConstant[];
  /** Names of the std functions that the rules use. */
  std: string[];
}
