/** Cmdlet models: the exported interfaces of src/model/cmdlets. */
import type { InterfaceDeclaration, SourceFile } from 'ts-morph';
import type { IrCmdlet, IrFact, IrParameter, IrRule } from './ir.js';
import { readParameter } from './read-parameter.js';
import { pascalCase } from '../pascal-case.js';
import { settingParameters } from './setting-parameters.js';
import { readDocumentation, tagText, tagTexts } from './read-tags.js';
import type { Documentation } from './read-tags.js';
import { refuse, relativePath } from './refusal.js';

const cmdletTags = [
  'output',
  'confirmImpact',
  'check',
  'facts',
  'ask',
  'rule',
  'failures',
  'scope',
  'settings',
  'results',
  'notFound',
  'example',
  'link',
] as const;

/** Reads every model; the facts and rules that it names must exist. */
export function readCmdlets(files: SourceFile[], facts: IrFact[], rules: IrRule[]): IrCmdlet[] {
  const models = files.flatMap((file) => file.getInterfaces().filter((model) => model.isExported()));
  return models.map((model) => readCmdlet(model, facts, rules)).sort((one, other) => (one.name < other.name ? -1 : 1));
}

function readCmdlet(model: InterfaceDeclaration, facts: IrFact[], rules: IrRule[]): IrCmdlet {
  const documentation = readDocumentation(model, cmdletTags);
  const [verb, noun] = /^([A-Z][a-z]+)(Wsl[A-Za-z]*)$/.exec(model.getName())?.slice(1) ?? [];
  if (verb === undefined || noun === undefined) {
    refuse(
      model.getNameNode(),
      'ModelName',
      'a model is named after its cmdlet, with the prefix Wsl in the noun',
      'AddWslPortForward',
    );
  }
  const rule = findRule(model, requiredTag(model, documentation, 'rule'), rules);
  const check = tagText(documentation, 'check');
  const ask = tagText(documentation, 'ask');
  const results = tagText(documentation, 'results');
  const factNames = (tagText(documentation, 'facts') ?? '').split(' ').filter(Boolean);
  checkFacts(model, factNames, facts);
  const settings = readSettingsFile(model, documentation);
  const parameters = [
    ...model.getProperties().map(readParameter),
    ...(settings === undefined ? [] : settingParameters(settings)),
  ];
  checkRequest(model, rule, parameters);
  const notFound = tagText(documentation, 'notFound')?.split(' ');
  const [synopsis = '', ...description] = documentation.paragraphs;
  const kind = kindOf(rule);
  return {
    name: `${verb}-${noun}`,
    source: relativePath(model.getSourceFile().getFilePath()),
    synopsis,
    description,
    parameters,
    output: requiredTag(model, documentation, 'output'),
    kind,
    confirms: kind === 'plan' || kind === 'export',
    settings,
    scope: readScope(model, documentation),
    results: results === undefined ? 'resultsOfSteps' : findRule(model, results, rules).name,
    confirmImpact: tagText(documentation, 'confirmImpact'),
    check: check === undefined ? undefined : findRule(model, check, rules).name,
    facts: factNames,
    ask: ask === undefined ? undefined : findRule(model, ask, rules).name,
    rule: rule.name,
    failures: tagText(documentation, 'failures') === 'continue' ? 'continue' : 'terminate',
    notFound: notFound && { error: notFound[0]!, parameter: pascalCase(notFound[1] ?? '') },
    examples: tagTexts(documentation, 'example').map((text) => {
      const [code = '', ...remarks] = text.split('\n');
      return { code: code.trim(), remarks: remarks.join(' ').trim() };
    }),
    links: tagTexts(documentation, 'link'),
  };
}

/** What a rule answers says what the cmdlet does with it. */
function kindOf({ returns }: IrRule): IrCmdlet['kind'] {
  if (returns.kind === 'list') return 'list';
  if (returns.kind !== 'record') return 'plan';
  const answers = (field: string): boolean => returns.fields.some(({ name }) => name === field);
  if (answers('file')) return 'export';
  return answers('findings') ? 'test' : answers('items') ? 'query' : 'plan';
}

/** What the plans change. */
function readScope(model: InterfaceDeclaration, documentation: Documentation): IrCmdlet['scope'] {
  const scope = tagText(documentation, 'scope') ?? 'machine';
  if (scope === 'machine' || scope === 'user') return scope;
  return refuse(model.getNameNode(), 'ModelTag', `@scope ${scope} is not known`, '@scope user');
}

/** The file whose keys are parameters. */
function readSettingsFile(model: InterfaceDeclaration, documentation: Documentation): IrCmdlet['settings'] {
  const file = tagText(documentation, 'settings');
  if (file === undefined || file === 'wslconfig' || file === 'wslconf') return file;
  return refuse(model.getNameNode(), 'ModelTag', `@settings ${file} is not known`, '@settings wslconfig');
}

function requiredTag(model: InterfaceDeclaration, documentation: Documentation, name: string): string {
  return (
    tagText(documentation, name) ?? refuse(model.getNameNode(), 'ModelTag', `@${name} is missing`, `@${name} name`)
  );
}

function findRule(model: InterfaceDeclaration, name: string, rules: IrRule[]): IrRule {
  const rule = rules.find((candidate) => candidate.name === name);
  return (
    rule ??
    refuse(model.getNameNode(), 'ModelRule', `there is no rule '${name}'`, 'the name of a function of src/rules')
  );
}

/** What the rule is asked has a field for each parameter, and no other: PowerShell ends at a property that is not there. */
function checkRequest(model: InterfaceDeclaration, rule: IrRule, parameters: IrParameter[]): void {
  const [first] = rule.parameters;
  const request = first?.type.kind === 'list' ? first.type.of : first?.type;
  if (rule.parameters.length < 2 || request?.kind !== 'record') return;
  const given = new Set(parameters.map(({ field, setting }) => (setting === undefined ? field : 'edits')));
  const missing = request.fields.find(({ name }) => !given.has(name));
  if (missing !== undefined) {
    refuse(
      model.getNameNode(),
      'ModelRule',
      `the rule ${rule.name} is asked for '${missing.name}', and there is no such parameter`,
      `a parameter, or a request without the field`,
    );
  }
}

/** Facts must exist and stand in the order of their cost, cheapest first. */
function checkFacts(model: InterfaceDeclaration, names: string[], facts: IrFact[]): void {
  const order = names.map((name) => facts.findIndex((fact) => fact.name === name));
  const unknown = names[order.indexOf(-1)];
  if (unknown !== undefined) {
    refuse(model.getNameNode(), 'ModelFact', `there is no fact '${unknown}'`, facts.map((fact) => fact.name).join(' '));
  }
  if (order.some((place, index) => index > 0 && place < order[index - 1]!)) {
    refuse(
      model.getNameNode(),
      'ModelFact',
      'facts stand in the order of their cost (src/model/facts.ts)',
      facts.map((fact) => fact.name).join(' '),
    );
  }
}
