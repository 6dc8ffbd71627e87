namespace WslNet.Engine.Json;

/// <summary>
/// Reads strict JSON and keeps what the usual readers lose: lone surrogates (\uD800) and the difference of 1 and 1.0.
/// Integers become long (or double where they do not fit), arrays object[], objects <see cref="JsonRecord"/>.
/// </summary>
internal sealed class JsonReader
{
    private const int MaxDepth = 200;
    private readonly string _text;
    private int _at;

    private JsonReader(string text) => _text = text;

    public static object? Parse(string text)
    {
        var reader = new JsonReader(text);
        var value = reader.Value(0);
        reader.Space();
        return reader._at == text.Length ? value : throw reader.Wrong("the end");
    }

    private object? Value(int depth)
    {
        if (depth > MaxDepth) throw new FormatException($"JSON is nested deeper than {MaxDepth}.");
        Space();
        return Peek() switch
        {
            '{' => Record(depth),
            '[' => List(depth),
            '"' => Text(),
            't' => Word("true", true),
            'f' => Word("false", false),
            'n' => Word("null", null),
            _ => Number(),
        };
    }

    private JsonRecord Record(int depth)
    {
        var record = new JsonRecord();
        Take('{');
        for (Space(); Peek() != '}'; Space())
        {
            if (record.Count > 0) { Take(','); Space(); }
            var name = Text();
            Space();
            Take(':');
            record[name] = Value(depth + 1);
        }
        Take('}');
        return record;
    }

    private object?[] List(int depth)
    {
        var list = new List<object?>();
        Take('[');
        for (Space(); Peek() != ']'; Space())
        {
            if (list.Count > 0) Take(',');
            list.Add(Value(depth + 1));
        }
        Take(']');
        return [.. list];
    }

    private string Text()
    {
        Take('"');
        var text = new StringBuilder();
        while (true)
        {
            var c = Next();
            if (c == '"') return text.ToString();
            if (c < ' ') throw Wrong("an escaped control character");
            text.Append(c == '\\' ? Escape() : c);
        }
    }

    private char Escape()
    {
        switch (Next())
        {
            case '"': return '"';
            case '\\': return '\\';
            case '/': return '/';
            case 'b': return '\b';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'u':
                if (_at + 4 > _text.Length || !ushort.TryParse(_text.AsSpan(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
                    throw Wrong("four hexadecimal digits");
                _at += 4;
                return (char)unit;
            default: throw Wrong("an escape sequence");
        }
    }

    private object Number()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] is '-' or '+' or '.' or 'e' or 'E')) _at++;
        var text = _text.AsSpan(start, _at - start);
        if (text.IndexOfAny('.', 'e', 'E') < 0 && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)) return whole;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong("a value");
    }

    private object? Word(string word, object? value)
    {
        if (string.CompareOrdinal(_text, _at, word, 0, word.Length) != 0) throw Wrong(word);
        _at += word.Length;
        return value;
    }

    private void Space()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t' or '\r' or '\n') _at++;
    }

    private char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private char Next() => _at < _text.Length ? _text[_at++] : throw Wrong("more text");

    private void Take(char expected)
    {
        if (Peek() != expected) throw Wrong($"'{expected}'");
        _at++;
    }

    private FormatException Wrong(string expected) => new($"JSON: expected {expected} at position {_at}.");
}
