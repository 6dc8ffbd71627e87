# A member that is computed is found by nobody who searches for it.
@{
    Bad = '$text.("Len" + "gth")'
    Good = '$text.Length'
    Find = {
        param ($Source)
        foreach ($member in @($Source.Nodes['MemberExpressionAst']) + @($Source.Nodes['InvokeMemberExpressionAst'])) {
            if ($null -ne $member -and $member.Member.GetType().Name -eq 'ParenExpressionAst') {
                New-Finding $Source $member "the member $($member.Member) is computed" 'name it'
            }
        }
    }
}
