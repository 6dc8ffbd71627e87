/** Each kind of syntax that Windows PowerShell 5.1 lacks is refused, and no kind is forgotten. */
import { describe, expect, it } from 'vitest';
import { findingsIn, placeIn, useCheck } from './samples.js';

const check = useCheck();

describe('syntax that is newer is refused', () => {
  it.each([
    ['the conditional operator', '$b = «$a ? 1 : 2»'],
    ['a chain of pipelines', '«Get-Own && Get-Own»'],
    ['a chain of pipelines', '«Get-Own || Get-Own»'],
    ['the operator ??', '$b = «$a ?? 1»'],
    ['the operator ??=', '«$a ??= 1»'],
    ['access only where there is something', '$b = «${a}?.own»'],
    ['access only where there is something', '$b = «${a}?.Trim()»'],
    ['access only where there is something', '$b = «${a}?[0]»'],
    ['a method call with type arguments', '$b = «[array]::Empty[int]()»'],
    ['a background pipeline', '«Get-Own» &'],
    ['a clean block', 'function Get-Sample «{ process { 1 } clean { 2 } }»'],
    ['a number of this form', '«0b11»'],
    ['a number of this form', '«1u»'],
    ['a number of this form', '«1ul»'],
    ['a number of this form', '«1y»'],
    ['a number of this form', '«1uy»'],
    ['a number of this form', '«1s»'],
    ['a number of this form', '«1us»'],
    ['a number of this form', '«1n»'],
    ['a number of this form', '«0xFFu»'],
    ['a number of this form', '«1ukb»'],
    ['this escape', '$a = «"`u{1F600}"»'],
    ['this escape', '$a = «"``$b`e[0m"»'],
    ['this escape', '$a = «@"\n`e[0m\n"@»'],
    ['this escape', 'Get-Own «a`e»'],
    ['an enum that says its integers', 'enum Sample : «byte» { One }'],
    ['a range of characters', "$a = «'a'..'z'»"],
    ['a replacement that is a script block', "$a = «$b -replace 'a', { 1 }»"],
    ['a line that begins with |', 'Get-Own\n    «|» Get-Own'],
  ])('%s: %j', async (what, sample) => {
    expect(await findingsIn(check, sample)).toContainEqual({
      file: 'Sample.psm1',
      ...placeIn(sample),
      lacking: `${what} is newer than Windows PowerShell 5.1`,
    });
  });

  it('and what no PowerShell can parse', async () => {
    expect(await findingsIn(check, 'if (')).toMatchObject([{ file: 'Sample.psm1', line: 1, column: 5 }]);
  });
});

describe('what the parser of the engine has and that of Windows PowerShell lacks', () => {
  const language = 'System.Management.Automation.Language';

  /** Refused by a sample above, or no syntax, with the reason. */
  const known = {
    'TernaryExpressionAst TernaryExpressionAst.Condition TernaryExpressionAst.IfFalse TernaryExpressionAst.IfTrue':
      'refused',
    'PipelineChainAst PipelineChainAst.LhsPipelineChain PipelineChainAst.Operator PipelineChainAst.RhsPipeline':
      'refused',
    ChainableAst: 'what pipelines and their chains are derived from',
    'PipelineAst.Background PipelineChainAst.Background': 'refused',
    'MemberExpressionAst.NullConditional IndexExpressionAst.NullConditional': 'refused',
    'InvokeMemberExpressionAst.GenericTypeArguments ScriptBlockAst.CleanBlock': 'refused',
    'TokenKind.QuestionQuestion TokenKind.QuestionQuestionEquals': 'refused',
    'TokenKind.Clean TokenKind.QuestionDot TokenKind.QuestionLBracket TokenKind.QuestionMark':
      'refused as what they stand in',
    'TokenKind.Default': 'the keyword of switch, which was no token of its own',
    'TokenFlags.BinaryPrecedenceCoalesce TokenFlags.TernaryOperator': 'flags of these tokens',
    NoRunspaceAffinityAttribute: 'a type, refused as such',
  };

  it('is known', async () => {
    const { output } = await check.engine().run(`
      foreach ($type in [psobject].Assembly.GetExportedTypes() | Where-Object Namespace -EQ '${language}') {
        $type.FullName
        $members = if ($type.IsEnum) { [enum]::GetNames($type) } else { $type.GetProperties('Public,Instance,DeclaredOnly').Name }
        foreach ($member in $members) { "$($type.FullName).$member" }
      }`);
    const older = new Set(check.reference().namesIn(language));
    const newer = (output as string[])
      .filter((name) => !older.has(name))
      .map((name) => name.slice(language.length + 1));
    expect(newer.toSorted()).toEqual(
      Object.keys(known)
        .flatMap((names) => names.split(' '))
        .toSorted(),
    );
  });
});
