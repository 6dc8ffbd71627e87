# What `wslnet pack` made, in the eyes of Windows. Needs a machine that trusts the certificate (the workflow sees to that) and
# Microsoft.PowerShell.PSResourceGet 1.1; tagged Package, so that others can leave it out. WSLNET_DIST names the folder.
BeforeDiscovery {
    $dist = if ($env:WSLNET_DIST) { $env:WSLNET_DIST } else { "$PSScriptRoot/../dist" }
    $signed = @(Get-ChildItem -Path "$dist/WslNet" -Recurse -File -ErrorAction SilentlyContinue |
            Where-Object Extension -In '.ps1', '.psm1', '.psd1', '.ps1xml', '.cat' | ForEach-Object Name)
}

BeforeAll {
    . "$PSScriptRoot/Machine.ps1"

    $dist = if ($env:WSLNET_DIST) { $env:WSLNET_DIST } else { "$PSScriptRoot/../dist" }
    $module = "$dist/WslNet"
    $package = @(Get-ChildItem -Path $dist -Filter 'WslNet.*.nupkg' -File)
    $work = [System.IO.Path]::Combine([System.IO.Path]::GetTempPath(), "WslNetTest-$([guid]::NewGuid())")
    $null = New-Item -ItemType Directory -Path $work

    # A PowerShell of the same edition that runs only what is signed; gives its output, and its exit code as the last item.
    function Invoke-AllSigned {
        param ([string] $Command)
        $shell = (Get-Process -Id $PID).Path
        & $shell -NoProfile -NonInteractive -ExecutionPolicy AllSigned -Command $Command
        $LASTEXITCODE
    }

    # Contents by path, as one hash for each; without the parts that say when and by whom it was packed.
    function Get-PackageContent {
        param ([string] $Path)
        Add-Type -AssemblyName System.IO.Compression.FileSystem
        $content = @{}
        $archive = [System.IO.Compression.ZipFile]::OpenRead($Path)
        try {
            foreach ($entry in $archive.Entries) {
                if ($entry.FullName -like '*.psmdcp' -or $entry.FullName -in '_rels/.rels', '[Content_Types].xml' -or $entry.FullName -like '*.nuspec') {
                    continue
                }
                $stream = $entry.Open()
                try {
                    $content[$entry.FullName] = (Get-FileHash -InputStream $stream).Hash
                } finally {
                    $stream.Dispose()
                }
            }
        } finally {
            $archive.Dispose()
        }
        $content
    }

    # The metadata of a nuspec by name.
    function Get-NuspecContent {
        param ([string] $Path)
        Add-Type -AssemblyName System.IO.Compression.FileSystem
        $archive = [System.IO.Compression.ZipFile]::OpenRead($Path)
        try {
            $entry = $archive.Entries | Where-Object FullName -Like '*.nuspec'
            $reader = [System.IO.StreamReader]::new($entry.Open())
            try {
                $xml = [xml] $reader.ReadToEnd()
            } finally {
                $reader.Dispose()
            }
        } finally {
            $archive.Dispose()
        }
        $content = @{}
        foreach ($element in $xml.package.metadata.ChildNodes) {
            $content[$element.LocalName] = $element.InnerText.Replace("`r`n", "`n").Trim()
        }
        $content
    }
}

AfterAll {
    Remove-Item -LiteralPath $work -Recurse -Force -ErrorAction SilentlyContinue
    Stop-TestMachine
}

Describe 'The signed module' -Tag Package {
    It 'is there' {
        $package | Should -HaveCount 1
        Test-Path -LiteralPath "$module/WslNet.cat" | Should -BeTrue
    }

    It 'has a valid signature in <_>' -ForEach $signed {
        $signature = Get-AuthenticodeSignature -LiteralPath "$module/$_"
        $signature.StatusMessage | Out-Host
        $signature.Status | Should -Be 'Valid'
    }

    It 'has a catalog over all its files, of version 2' {
        $result = Test-FileCatalog -Path $module -CatalogFilePath "$module/WslNet.cat" -FilesToSkip 'WslNet.cat' -Detailed
        $result.Status | Should -Be 'Valid'
        $result.HashAlgorithm | Should -Be 'SHA256'
        $result.Signature.Status | Should -Be 'Valid'
    }

    It 'imports under AllSigned' {
        $answer = @(Invoke-AllSigned "Import-Module '$module/WslNet.psd1' -ErrorAction Stop; (Get-Command -Module WslNet).Count")
        $answer[-1] | Should -Be 0
        [int] $answer[-2] | Should -BeGreaterThan 3
    }

    It 'does not import under AllSigned where a file was altered' {
        $copy = "$work/altered/WslNet"
        Copy-Item -LiteralPath $module -Destination $copy -Recurse
        $file = "$copy/WslNet.psm1"
        [System.IO.File]::WriteAllText($file, [System.IO.File]::ReadAllText($file).Replace('Set-StrictMode', 'Set-StrictMode '))
        (Get-AuthenticodeSignature -LiteralPath $file).Status | Should -Be 'HashMismatch'
        $answer = @(Invoke-AllSigned "Import-Module '$copy/WslNet.psd1' -ErrorAction Stop")
        $answer[-1] | Should -Not -Be 0
    }
}

Describe 'The package' -Tag Package {
    BeforeAll {
        Import-Module -Name Microsoft.PowerShell.PSResourceGet -MinimumVersion 1.1.0
        $repository = "WslNetTest$PID"
        $null = New-Item -ItemType Directory -Path "$work/repository", "$work/installed", "$work/reference"
        Register-PSResourceRepository -Name $repository -Uri "$work/repository" -Trusted
    }

    AfterAll {
        Unregister-PSResourceRepository -Name $repository
    }

    It 'is published to a folder, and found there by its name and by its commands' {
        Publish-PSResource -NupkgPath $package[0].FullName -Repository $repository
        (Find-PSResource -Name WslNet -Repository $repository -Prerelease).Name | Should -Be 'WslNet'
        foreach ($command in (Import-PowerShellDataFile -Path "$module/WslNet.psd1").FunctionsToExport) {
            @(Find-PSResource -CommandName $command -Repository $repository -Prerelease).Count | Should -Be 1
        }
    }

    It 'is installed with its signatures checked, as it was signed' {
        Save-PSResource -Name WslNet -Repository $repository -Prerelease -Path "$work/installed" -AuthenticodeCheck
        $base = (Get-ChildItem -Path "$work/installed/WslNet" -Directory).FullName
        foreach ($file in Get-ChildItem -Path $module -Recurse -File) {
            $relative = $file.FullName.Substring((Get-Item -LiteralPath $module).FullName.Length)
            (Get-FileHash -LiteralPath "$base$relative").Hash | Should -Be (Get-FileHash -LiteralPath $file.FullName).Hash
        }
        Import-Module "$base/WslNet.psd1" -Force
        { Get-WslPortForward -ErrorAction Stop } | Should -Not -Throw
        Remove-Module -Name WslNet
    }

    It 'can be installed by Install-PSResource' {
        Install-PSResource -Name WslNet -Repository $repository -Prerelease -Scope CurrentUser -TrustRepository -AuthenticodeCheck
        try {
            (Get-InstalledPSResource -Name WslNet).Name | Should -Be 'WslNet'
        } finally {
            Uninstall-PSResource -Name WslNet -Scope CurrentUser -Prerelease -SkipDependencyCheck
        }
    }

    It 'holds the same files and says the same as the package of Compress-PSResource' {
        Compress-PSResource -Path $module -DestinationPath "$work/reference"
        $reference = (Get-ChildItem -Path "$work/reference" -Filter '*.nupkg').FullName
        (Split-Path -Path $reference -Leaf) | Should -Be $package[0].Name
        $expected = Get-PackageContent -Path $reference
        $actual = Get-PackageContent -Path $package[0].FullName
        @($actual.Keys | Sort-Object) | Should -Be @($expected.Keys | Sort-Object)
        foreach ($name in $expected.Keys) {
            $actual[$name] | Should -Be $expected[$name] -Because $name
        }
        $said = Get-NuspecContent -Path $package[0].FullName
        $wanted = Get-NuspecContent -Path $reference
        # It writes PSModule and the tags of the manifest; those of the commands are ours.
        $tags = $said['tags'].Split(' ')
        foreach ($tag in $wanted['tags'].Split(' ')) {
            $tags | Should -Contain $tag
        }
        foreach ($name in $wanted.Keys | Where-Object { $_ -ne 'tags' }) {
            $said[$name] | Should -Be $wanted[$name] -Because $name
        }
    }
}
