using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace WslNet.Simulation.Store
{
    /// <summary>One row of a table: a key and named text fields, with readers for the few types in use.</summary>
    public sealed class Row
    {
        // Unit separator: no address, port or argument holds it.
        private const char ListSeparator = '\u001f';

        private readonly Dictionary<string, string> fields = new Dictionary<string, string>(StringComparer.Ordinal);

        public Row(string key)
        {
            Key = key;
        }

        public Row(string key, Row from)
            : this(key)
        {
            foreach (KeyValuePair<string, string> field in from.fields)
            {
                fields[field.Key] = field.Value;
            }
        }

        public string Key { get; }

        public string this[string name]
        {
            get => fields.TryGetValue(name, out string text) ? text : "";
            set => fields[name] = value ?? "";
        }

        public bool Has(string name)
        {
            return fields.ContainsKey(name);
        }

        public int Int(string name)
        {
            return int.Parse(this[name], CultureInfo.InvariantCulture);
        }

        public bool Bool(string name)
        {
            return this[name] == "true";
        }

        public string[] List(string name)
        {
            string text = this[name];
            return text.Length == 0 ? new string[0] : text.Substring(1).Split(ListSeparator);
        }

        public Row With(string name, string value)
        {
            this[name] = value;
            return this;
        }

        public Row With(string name, int value)
        {
            return With(name, value.ToString(CultureInfo.InvariantCulture));
        }

        public Row With(string name, bool value)
        {
            return With(name, value ? "true" : "false");
        }

        public Row With(string name, IEnumerable<string> values)
        {
            // A mark before every item tells the empty list from a list of one empty text.
            return With(name, string.Concat(values.Select(value => ListSeparator + value)));
        }

        internal static Row FromRecord(string[] record)
        {
            var row = new Row(record[0]);
            for (int i = 1; i + 1 < record.Length; i += 2)
            {
                row.fields[record[i]] = record[i + 1];
            }
            return row;
        }

        internal string[] ToRecord()
        {
            var record = new List<string> { Key };
            foreach (KeyValuePair<string, string> field in fields)
            {
                record.Add(field.Key);
                record.Add(field.Value);
            }
            return record.ToArray();
        }
    }
}
