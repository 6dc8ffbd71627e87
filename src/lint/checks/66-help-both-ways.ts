import { verdict } from '../check.js';
import type { Check, Finding } from '../check.js';
import type { LintContext } from '../context.js';
import { readHelp } from '../help-file.js';

/** Commands, parameters, properties, errors and pages: nothing undocumented, nothing documented that is not there. */
export const helpBothWays: Check = {
  number: 66,
  title: 'Help and reality agree in both directions',
  inPowerShell: true,
  judge: (context) => verdict([...helpFindings(context), ...pageFindings(context)]),
};

/** What SupportsShouldProcess brings is described as well. */
const confirmation = ['Confirm', 'WhatIf'];

function helpFindings(context: LintContext): Finding[] {
  return readHelp(context).flatMap(({ name, parameters, outputProperties }): Finding[] => {
    const cmdlet = context.ir.cmdlets.find((candidate) => candidate.name === name);
    if (cmdlet === undefined) return [];
    const object = context.ir.objects.find((candidate) => candidate.name === cmdlet.output);
    const own = [...cmdlet.parameters.map((parameter) => parameter.name), ...(cmdlet.confirms ? confirmation : [])];
    const described = [...parameters].filter(([, text]) => text.trim().length > 10).map(([parameter]) => parameter);
    const properties = object?.properties.map((property) => property.name) ?? [];
    return [
      ...difference(name, 'parameter', own, described),
      ...difference(name, 'property', properties, [...outputProperties.keys()]),
    ];
  });
}

function pageFindings({ ir, errors, artefacts }: LintContext): Finding[] {
  const pages = [...artefacts.keys()].filter((file) => /^docs\/.*\.md$/.test(file) && file !== 'docs/README.md');
  const wanted = [
    ...ir.cmdlets.map(({ name }) => `docs/${name}.md`),
    ...Object.keys(errors).map((id) => `docs/errors/${id}.md`),
  ];
  const index = artefacts.get('docs/README.md') ?? '';
  const unlisted = wanted.filter((file) => !index.includes(`(${file.slice('docs/'.length)})`));
  return [
    ...difference('generated/docs', 'page', wanted, pages),
    ...unlisted.map((file) => ({ where: 'docs/README.md', what: `it does not link ${file}`, toDo: 'list it' })),
  ];
}

function difference(where: string, kind: string, there: readonly string[], told: readonly string[]): Finding[] {
  return [
    ...there
      .filter((name) => !told.includes(name))
      .map((name) => ({ where, what: `the ${kind} ${name} is not described`, toDo: 'describe it in the model' })),
    ...told
      .filter((name) => !there.includes(name))
      .map((name) => ({ where, what: `the ${kind} ${name} is described and not there`, toDo: 'take it out' })),
  ];
}
