using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace WslNet.Simulation.Store
{
    /// <summary>
    /// Named records in one file. A change appends one line, a reader reads only what was appended since it last
    /// looked, and a file with much history is written anew when it is loaded from its beginning.
    /// </summary>
    public sealed class AppendLog
    {
        private static readonly Encoding Utf8 = new UTF8Encoding(false);

        private readonly string path;
        private readonly string stateFolder;
        private readonly Dictionary<string, LinkedListNode<string[]>> byName =
            new Dictionary<string, LinkedListNode<string[]>>(StringComparer.OrdinalIgnoreCase);

        private readonly LinkedList<string[]> records = new LinkedList<string[]>();
        private string header;
        private long parsed;
        private long seenLength = -1;
        private DateTime seenTime;
        private int history;

        public AppendLog(string stateFolder, string path)
        {
            this.stateFolder = stateFolder;
            this.path = path;
        }

        /// <summary>False where the file does not exist (any more).</summary>
        public bool Exists => Refresh();

        /// <summary>What Create was told.</summary>
        public string Title
        {
            get
            {
                Refresh();
                return header == null ? null : FieldText.Split(header)[2];
            }
        }

        public int Count
        {
            get
            {
                Refresh();
                return byName.Count;
            }
        }

        public void Create(string title)
        {
            using (StateLock.Take(stateFolder))
            {
                if (Refresh())
                {
                    return;
                }
                WriteWhole(NewHeader(title), new string[0][]);
                Refresh();
            }
        }

        /// <summary>The fields after the name, oldest record first.</summary>
        public IReadOnlyList<string[]> All()
        {
            Refresh();
            return new List<string[]>(records);
        }

        /// <summary>The record that was added last, or null.</summary>
        public string[] Last()
        {
            Refresh();
            return records.Last?.Value;
        }

        public string[] Find(string name)
        {
            Refresh();
            return byName.TryGetValue(name, out LinkedListNode<string[]> node) ? node.Value : null;
        }

        /// <summary>The first field is the name.</summary>
        public void Put(params string[] record)
        {
            Append("+", record);
        }

        public void Remove(string name)
        {
            Append("-", new[] { name });
        }

        private void Append(string mark, string[] record)
        {
            using (StateLock.Take(stateFolder))
            {
                if (!Refresh())
                {
                    throw new IOException("Illegal operation attempted on a registry key that has been marked for deletion.");
                }
                var fields = new List<string>(record.Length + 1) { mark };
                fields.AddRange(record);
                // A torn line of a killed writer stays behind as a line of its own, which readers skip.
                string line = (parsed < seenLength ? "\n" : "") + FieldText.Join(fields);
                byte[] bytes = Utf8.GetBytes(line);
                using (var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, 1))
                {
                    file.Write(bytes, 0, bytes.Length);
                    seenLength = file.Length;
                }
                Apply(fields);
                parsed = seenLength;
                // Unknown time makes the next look compare the length only through a fresh stat.
                seenTime = File.GetLastWriteTimeUtc(path);
            }
        }

        private bool Refresh()
        {
            var info = new FileInfo(path);
            if (!info.Exists)
            {
                Forget();
                return false;
            }
            if (info.Length == seenLength && info.LastWriteTimeUtc == seenTime)
            {
                return true;
            }
            try
            {
                Read();
                return true;
            }
            catch (FileNotFoundException)
            {
                Forget();
                return false;
            }
            catch (DirectoryNotFoundException)
            {
                Forget();
                return false;
            }
        }

        private void Read()
        {
            bool fromStart;
            using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1))
            {
                DateTime time = File.GetLastWriteTimeUtc(path);
                long length = file.Length;
                fromStart = length < parsed || !SameHeader(file);
                if (fromStart)
                {
                    Forget();
                }
                file.Position = parsed;
                var bytes = new byte[length - parsed];
                int got = 0;
                while (got < bytes.Length)
                {
                    int part = file.Read(bytes, got, bytes.Length - got);
                    if (part == 0)
                    {
                        break;
                    }
                    got += part;
                }
                Parse(bytes, got);
                seenLength = length;
                seenTime = time;
            }
            if (fromStart && history > 2 * byName.Count + 200)
            {
                Compact();
            }
        }

        private bool SameHeader(FileStream file)
        {
            if (header == null)
            {
                return false;
            }
            byte[] wanted = Utf8.GetBytes(header + "\n");
            var found = new byte[wanted.Length];
            int got = file.Read(found, 0, found.Length);
            return got == wanted.Length && Utf8.GetString(found) == header + "\n";
        }

        private void Parse(byte[] bytes, int count)
        {
            int start = 0;
            while (start < count)
            {
                int end = Array.IndexOf(bytes, (byte)'\n', start, count - start);
                if (end < 0)
                {
                    break;
                }
                string line = Utf8.GetString(bytes, start, end - start);
                string[] fields = FieldText.Split(line);
                if (fields != null && fields[0] == "#")
                {
                    header = line;
                }
                else if (fields != null)
                {
                    Apply(fields);
                }
                parsed += end + 1 - start;
                start = end + 1;
            }
        }

        private void Apply(IReadOnlyList<string> fields)
        {
            history++;
            string name = fields[1];
            byName.TryGetValue(name, out LinkedListNode<string[]> old);
            if (fields[0] == "-")
            {
                if (old != null)
                {
                    records.Remove(old);
                    byName.Remove(name);
                }
                return;
            }
            var record = new string[fields.Count - 1];
            for (int i = 1; i < fields.Count; i++)
            {
                record[i - 1] = fields[i];
            }
            if (old != null)
            {
                // A value keeps the spelling of its first name, as in the registry.
                record[0] = old.Value[0];
                old.Value = record;
            }
            else
            {
                byName[name] = records.AddLast(record);
            }
        }

        private void Compact()
        {
            using (StateLock.Take(stateFolder))
            {
                Read();
                WriteWhole(NewHeader(FieldText.Split(header)[2]), records);
            }
        }

        private void WriteWhole(string newHeader, IEnumerable<string[]> all)
        {
            var text = new StringBuilder(newHeader).Append('\n');
            foreach (string[] record in all)
            {
                var fields = new List<string> { "+" };
                fields.AddRange(record);
                text.Append(FieldText.Join(fields));
            }
            string fresh = path + ".new";
            File.WriteAllText(fresh, text.ToString(), Utf8);
            if (File.Exists(path))
            {
                File.Replace(fresh, path, null);
            }
            else
            {
                File.Move(fresh, path);
            }
            Forget();
            Read();
        }

        private static string NewHeader(string title)
        {
            return FieldText.Join(new[] { "#", Guid.NewGuid().ToString("n"), title }).TrimEnd('\n');
        }

        private void Forget()
        {
            byName.Clear();
            records.Clear();
            header = null;
            parsed = 0;
            history = 0;
            seenLength = -1;
        }
    }
}
