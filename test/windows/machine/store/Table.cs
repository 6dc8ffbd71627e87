using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace WslNet.Simulation.Store
{
    /// <summary>Rows of named text fields, by key, in one append log.</summary>
    public sealed class Table
    {
        private readonly AppendLog log;
        private readonly string stateFolder;

        public Table(string stateFolder, string name)
        {
            this.stateFolder = stateFolder;
            string folder = Path.Combine(stateFolder, "tables");
            log = new AppendLog(stateFolder, Path.Combine(folder, name));
            if (!log.Exists)
            {
                Directory.CreateDirectory(folder);
                log.Create(name);
            }
        }

        public int Count => log.Count;

        /// <summary>For several changes that belong together: nobody else writes until it is disposed.</summary>
        public IDisposable Lock()
        {
            return StateLock.Take(stateFolder);
        }

        public IReadOnlyList<Row> All()
        {
            return log.All().Select(Row.FromRecord).ToList();
        }

        public Row Find(string key)
        {
            string[] record = log.Find(key);
            return record == null ? null : Row.FromRecord(record);
        }

        public Row Require(string key, string what)
        {
            return Find(key) ?? throw new SimulationException(what + " '" + key + "' does not exist on the simulated machine.");
        }

        public void Put(Row row)
        {
            log.Put(row.ToRecord());
        }

        public void Remove(string key)
        {
            log.Remove(key);
        }

        /// <summary>Adds a row under the next number; rows are never renumbered.</summary>
        public Row Add(Row row)
        {
            using (StateLock.Take(stateFolder))
            {
                string[] newest = log.Last();
                int last = newest == null ? 0 : int.Parse(newest[0], CultureInfo.InvariantCulture);
                var numbered = new Row((last + 1).ToString(CultureInfo.InvariantCulture), row);
                Put(numbered);
                return numbered;
            }
        }

        public void Change(string key, Action<Row> change)
        {
            using (StateLock.Take(stateFolder))
            {
                Row row = Require(key, "The row");
                change(row);
                Put(row);
            }
        }
    }
}
