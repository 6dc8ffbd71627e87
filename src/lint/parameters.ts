/** All parameters of all cmdlets, with the words that findings name them by. */
import type { IrCmdlet, IrParameter } from '../compiler/ir.js';
import type { Finding } from './check.js';
import type { LintContext } from './context.js';

/** A parameter and where it is. */
export interface PlacedParameter {
  readonly cmdlet: IrCmdlet;
  readonly parameter: IrParameter;
  /** `Add-WslPortForward -ListenPort`. */
  readonly where: string;
}

/** Every parameter, in the order of the models. */
export function everyParameter({ ir }: LintContext): PlacedParameter[] {
  return ir.cmdlets.flatMap((cmdlet) =>
    cmdlet.parameters.map((parameter) => ({ cmdlet, parameter, where: `${cmdlet.name} -${parameter.name}` })),
  );
}

/** Parameters whose name or alias matches. */
export function parametersNamed(context: LintContext, pattern: RegExp): PlacedParameter[] {
  return everyParameter(context).filter(({ parameter }) =>
    [parameter.name, ...parameter.aliases].some((name) => pattern.test(name)),
  );
}

/** A finding for each parameter of which something is said. */
export function parameterFindings(
  context: LintContext,
  judge: (placed: PlacedParameter) => { what: string; toDo: string } | undefined,
): Finding[] {
  return everyParameter(context).flatMap((placed) => {
    const found = judge(placed);
    return found === undefined ? [] : [{ where: placed.where, ...found }];
  });
}

/** The type as PowerShell writes it: `string[]`. */
export function typeOf({ type, array }: IrParameter): string {
  return array ? `${type}[]` : type;
}
