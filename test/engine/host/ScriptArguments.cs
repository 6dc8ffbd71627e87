namespace WslNet.Engine.Host;

/// <summary>Binds the words after -File: <c>-Name value</c>, <c>-Name:value</c>, <c>-Switch</c>, and positional values.</summary>
internal static class ScriptArguments
{
    public static void Add(PowerShell shell, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (!IsParameter(word)) { shell.AddArgument(word); continue; }
            var colon = word.IndexOf(':');
            if (colon > 0) shell.AddParameter(word[1..colon], Literal(word[(colon + 1)..]));
            else if (i + 1 < words.Length && !IsParameter(words[i + 1])) shell.AddParameter(word[1..], words[++i]);
            else shell.AddParameter(word[1..]);
        }
    }

    private static bool IsParameter(string word) => word.Length > 1 && word[0] == '-' && (char.IsLetter(word[1]) || word[1] == '_');

    // pwsh -File understands these two words after a colon, so that -Switch:$false can be said.
    private static object Literal(string text) => text.ToLowerInvariant() switch { "$true" => true, "$false" => false, _ => text };
}
