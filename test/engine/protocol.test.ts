import { describe, expect, it } from 'vitest';
import { useEngine } from './harness.js';

const { engine, run } = useEngine();

describe('arguments and output', () => {
  it.each([
    ['a lone surrogate', 'a\ud800b'],
    ['line ends and quotes', '\r\n"\\\u2028\u0000'],
    ['text beyond the BMP', 'x\u{1f600}y'],
    ['text that looks like a date', '2024-01-02T03:04:05Z'],
    ['an integer of 53 bits', 9007199254740991],
    ['a fraction', 1.25],
    ['null', null],
    ['false', false],
    ['an empty list', []],
    ['a list of one', ['a']],
    ['nested lists', [[1, [2]], [], [[]]]],
    ['an object', { name: 'n', list: [{ deep: [null] }], none: null }],
  ])('%s comes back as it went', async (_name, value) => {
    const result = await run('param($Value) , $Value', { arguments: { Value: value } });
    expect(result.errors).toEqual([]);
    expect(result.output).toEqual([value]);
  });

  it('gives integers as [long] and lists as [object[]]', async () => {
    const result = await run('param($A, $B, $C) $A.GetType().Name; $B.GetType().Name; $C.GetType().Name', {
      arguments: { A: 1, B: [1], C: { d: 1 } },
    });
    expect(result.output).toEqual(['Int64', 'Object[]', 'PSCustomObject']);
  });

  it('binds arguments as parameters, with their types', async () => {
    const result = await run('param([int] $Port) $Port', { arguments: { Port: 'x' } });
    expect(result.ok).toBe(false);
    expect(result.errors[0]?.id).toBe('ParameterArgumentTransformationError');
  });

  it('shows types of objects, enums by name, and stops at cycles', async () => {
    const result =
      await run(`[pscustomobject]@{ PSTypeName = 'My.Type'; day = [DayOfWeek]::Monday; map = [ordered]@{ b = 1; a = , (1, 2) } }
      $a = [pscustomobject]@{ self = $null }; $a.self = $a; $a`);
    expect(result.output[0]).toEqual({ $type: 'My.Type', day: 'Monday', map: { b: 1, a: [[1, 2]] } });
    expect(result.output[1]).toEqual({ self: expect.any(String) as string });
  });
});

describe('streams', () => {
  it('keeps every stream apart and the text in order', async () => {
    const result =
      await run(`Write-Output 'out'; Write-Warning 'warn'; Write-Verbose 'verb' -Verbose; Write-Debug 'debug' -Debug
      Write-Host 'host'; Write-Information 'info' -Tags T; Write-Error 'err' -ErrorId Some.Id; Write-Progress -Activity act -PercentComplete 7`);
    expect(result).toMatchObject({
      ok: true,
      output: ['out'],
      warnings: ['warn'],
      verbose: ['verb'],
      debug: ['debug'],
      information: [
        { message: 'host', tags: ['PSHOST'] },
        { message: 'info', tags: ['T'] },
      ],
      progress: [{ activity: 'act', percent: 7, completed: false }],
    });
    expect(result.errors.map((error) => error.message)).toEqual(['err']);
    expect(result.text).toBe('out\nWARNING: warn\nVERBOSE: verb\nDEBUG: debug\nhost\nWrite-Error: err\n');
  });

  it('describes an error with id, category, target, action and place', async () => {
    const result = await run(`function Get-It {
        [CmdletBinding()] param()
        Write-Error 'bad port' -ErrorId PortInUse -Category ResourceBusy -TargetObject 80 -RecommendedAction 'Stop it.'
      }
      Get-It`);
    expect(result.errors).toEqual([
      expect.objectContaining({
        message: 'bad port',
        id: 'PortInUse,Get-It',
        category: 'ResourceBusy',
        target: '80',
        recommendedAction: 'Stop it.',
        line: 5,
      }),
    ]);
  });

  it('reports a terminating error and what came before it', async () => {
    const result = await run("1; throw 'bad'; 2");
    expect(result).toMatchObject({
      ok: false,
      output: [1],
      errors: [{ message: 'bad', id: 'bad', category: 'OperationStopped' }],
    });
    expect(result.text).toContain('Exception: bad');
  });

  it('formats objects as a shell does, without escape sequences', async () => {
    const { text } = await run(
      '[pscustomobject]@{ Name = "web"; Port = 80 }; 1..2 | ForEach-Object { [pscustomobject]@{ Name = $_; Port = 1 } }',
    );
    expect(text).toBe('\nName Port\n---- ----\nweb    80\n1       1\n2       1\n\n');
  });

  it('does not take an error object on the output stream for an error', async () => {
    const result = await run("try { throw 'x' } catch { $_ }");
    expect(result.errors).toEqual([]);
    expect(result.output).toHaveLength(1);
  });
});

describe('control', () => {
  it.each([
    ['a loop', 'while ($true) { }'],
    ['a sleep', 'Start-Sleep -Seconds 60'],
    ['a native program', 'sleep 60'],
  ])('stops %s at the time-out, and the runspace still works', async (_name, script) => {
    const started = Date.now();
    const result = await engine().run(script, { timeoutMs: 300, runspace: 'stopped' });
    expect(result).toMatchObject({ ok: false, timedOut: true, cancelled: false, abandoned: false });
    expect(Date.now() - started).toBeLessThan(5000);
    expect((await engine().run('1 + 1', { runspace: 'stopped' })).output).toEqual([2]);
  });

  it('gives up a runspace whose pipeline cannot be stopped', async () => {
    const result = await engine().run('$x = 1; [System.Threading.Thread]::Sleep(30000)', {
      timeoutMs: 100,
      runspace: 'stuck',
    });
    expect(result).toMatchObject({ ok: false, timedOut: true, abandoned: true });
    expect((await engine().run('"new:$x"', { runspace: 'stuck' })).output).toEqual(['new:']);
  }, 20_000);

  it('cancels a run', async () => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 200);
    const result = await engine().run(
      'try { while ($true) { Start-Sleep -Milliseconds 10 } } finally { Write-Warning cleaned }',
      { signal: abort.signal, runspace: 'cancelled' },
    );
    expect(result).toMatchObject({ ok: false, cancelled: true, timedOut: false, warnings: ['cleaned'] });
  });

  it('reports exit and goes on', async () => {
    expect(await engine().run("'before'; exit 7; 'after'", { runspace: 'exit' })).toMatchObject({
      output: ['before'],
      exit: 7,
    });
    expect(await engine().run("'alive'", { runspace: 'exit' })).toMatchObject({ output: ['alive'], exit: null });
  });

  it('keeps runspaces apart and their state', async () => {
    await engine().run('$kept = 1; function Get-Kept { $kept }', { runspace: 'one' });
    expect((await engine().run('Get-Kept', { runspace: 'one' })).output).toEqual([1]);
    expect((await engine().run('$null -eq $kept', { runspace: 'two' })).output).toEqual([true]);
    expect((await engine().run('$null -eq $kept', { runspace: 'one', newRunspace: true })).output).toEqual([true]);
  });

  it('runs different runspaces at the same time', async () => {
    const slow = engine().run('Start-Sleep -Milliseconds 1500; 1', { runspace: 'slow' });
    const started = Date.now();
    await engine().run('2', { runspace: 'quick' });
    expect(Date.now() - started).toBeLessThan(1000);
    expect((await slow).output).toEqual([1]);
  });

  it.each([
    ['en-US', '1.5'],
    ['de-DE', '1,5'],
    ['tr-TR', '1,5'],
  ])('runs under %s, for one run only', async (culture, text) => {
    expect((await run('(1.5).ToString(); [cultureinfo]::CurrentCulture.Name', { culture })).output).toEqual([
      text,
      culture,
    ]);
    expect((await run('(1.5).ToString(); [cultureinfo]::CurrentUICulture.Name')).output).toEqual(['1.5', 'en-US']);
  });

  it('answers prompts from the request, and refuses them without', async () => {
    const script =
      "& { [CmdletBinding(SupportsShouldProcess)] param() if ($PSCmdlet.ShouldProcess('it', 'Do')) { 'done' } } -Confirm";
    expect((await run(script, { answers: ['y'] })).output).toEqual(['done']);
    expect((await run(script, { answers: ['No'] })).output).toEqual([]);
    const refused = await run(script);
    expect(refused.errors[0]?.message).toContain('NonInteractive');
  });

  it('keeps native programs away from the protocol', async () => {
    const result = await run('cat; sh -c \'read line; echo "[$line]"; exit 3\'; $LASTEXITCODE');
    expect(result.output).toEqual(['[]', 3]);
  });

  it('moves to a folder, brackets and all', async () => {
    expect((await run('(Get-Location).Path', { cwd: '/usr' })).output).toEqual(['/usr']);
  });
});

describe('parse and complete', () => {
  it('gives syntax errors with their places', async () => {
    expect(await engine().parse('if ($true) { 1 }')).toEqual([]);
    expect(await engine().parse("'ok'\nif (")).toEqual([
      expect.objectContaining({ id: 'IfStatementMissingCondition', line: 2, column: 5 }),
    ]);
  });

  it('reports syntax errors of a run as such', async () => {
    const result = await run('1 +');
    expect(result).toMatchObject({ ok: false, output: [], parseErrors: [{ id: 'ExpectedValueExpression', line: 1 }] });
  });

  it('completes', async () => {
    const { output } = await engine().complete('Get-Item -Lit');
    expect(output).toEqual([expect.objectContaining({ CompletionText: '-LiteralPath' })]);
  });
});

describe('wrong requests', () => {
  it('are refused by name', async () => {
    await expect(engine().run('1', { culture: 'xx-NOPE' })).rejects.toThrow("The culture 'xx-NOPE' is not known.");
    await expect(engine().run(undefined as unknown as string)).rejects.toThrow("no 'script'");
  });
});
