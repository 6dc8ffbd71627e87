# The simulated module: one file for each command, and beside it what the command does on the simulated machine.
Set-StrictMode -Version Latest

foreach ($folder in 'simulation', 'commands') {
    foreach ($file in [System.IO.Directory]::GetFiles([System.IO.Path]::Combine($PSScriptRoot, $folder), '*.ps1')) {
        . $file
    }
}
