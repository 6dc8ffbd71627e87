using System.Runtime.CompilerServices;

namespace WslNet.Engine.Internals;

/// <summary>
/// Refuses the names of member types, so that <c>Add-Member ScriptProperty Name { }</c> is taken for the set with -MemberType
/// and <c>Add-Member Name value</c> for the one with -NotePropertyName.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MemberNameAttribute : ValidateArgumentsAttribute
{
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (arguments is string name && Enum.TryParse<PSMemberTypes>(name, ignoreCase: true, out _))
            throw Refusal($"The parameter NotePropertyName cannot take the name of a member type: '{name}'.", swallowException: true);
    }

    // Only an exception with this mark makes the binder try the next parameter set.
    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    private static extern ValidationMetadataException Refusal(string message, bool swallowException);
}
