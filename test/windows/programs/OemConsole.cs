using System.IO;
using System.Text;

namespace WslNet.Simulation.Programs
{
    /// <summary>Output of the classic programs: CRLF, here in UTF-8 as on a Windows whose code page is 65001.</summary>
    internal sealed class OemConsole
    {
        private readonly Stream output;

        public OemConsole(Stream output)
        {
            this.output = output;
        }

        public void Write(string text)
        {
            WriteBytes(new UTF8Encoding(false).GetBytes(text.Replace("\n", "\r\n")));
        }

        /// <summary>Line ends as they are.</summary>
        public void WriteExactly(string text)
        {
            WriteBytes(new UTF8Encoding(false).GetBytes(text));
        }

        public void WriteBytes(byte[] bytes)
        {
            output.Write(bytes, 0, bytes.Length);
        }
    }
}
