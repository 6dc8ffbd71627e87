using System;
using System.IO;
using System.Text;

namespace WslNet.Simulation.Programs.Wsl
{
    /// <summary>
    /// wsl.exe's own text: UTF-16LE without byte order mark and CRLF, or UTF-8 where WSL_UTF8 is exactly 1. Output of
    /// Linux commands passes through.
    /// </summary>
    internal sealed class WslConsole
    {
        private readonly Stream output;
        private readonly Stream error;
        private readonly Encoding encoding;

        public WslConsole(Stream output, Stream error)
        {
            this.output = output;
            this.error = error;
            bool utf8 = Environment.GetEnvironmentVariable("WSL_UTF8") == "1";
            encoding = utf8 ? new UTF8Encoding(false) : (Encoding)new UnicodeEncoding(false, false);
        }

        public void WriteLine(string text)
        {
            Write(output, encoding.GetBytes((text + "\n").Replace("\n", "\r\n")));
        }

        /// <summary>Standard error, in the same encoding as standard output.</summary>
        public void WriteWarning(string text)
        {
            Write(error, encoding.GetBytes((text + "\n").Replace("\n", "\r\n")));
        }

        public void WriteBytes(byte[] bytes)
        {
            Write(output, bytes);
        }

        public void PassThrough(string text, string errorText)
        {
            var utf8 = new UTF8Encoding(false);
            Write(output, utf8.GetBytes(text));
            Write(error, utf8.GetBytes(errorText));
        }

        private static void Write(Stream stream, byte[] bytes)
        {
            stream.Write(bytes, 0, bytes.Length);
        }
    }
}
