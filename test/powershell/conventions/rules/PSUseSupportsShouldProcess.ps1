# WhatIf and Confirm come with SupportsShouldProcess; parameters of one's own only look like them.
@{
    Bad = 'function Set-Sample { param ([switch] $WhatIf) $WhatIf }'
    Find = {
        param ($Source)
        foreach ($parameter in $Source.Nodes['ParameterAst']) {
            if ($parameter.Name.VariablePath.UserPath -in 'WhatIf', 'Confirm') {
                New-Finding $Source $parameter "it declares $($parameter.Name) by hand" 'declare SupportsShouldProcess'
            }
        }
    }
}
