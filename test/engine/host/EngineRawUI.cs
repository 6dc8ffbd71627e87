namespace WslNet.Engine.Host;

/// <summary>A screen of 120 columns that nobody looks at.</summary>
internal sealed class EngineRawUI : PSHostRawUserInterface
{
    public override ConsoleColor ForegroundColor { get; set; } = ConsoleColor.Gray;

    public override ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;

    public override Coordinates CursorPosition { get; set; }

    public override Coordinates WindowPosition { get; set; }

    public override int CursorSize { get; set; } = 25;

    public override Size BufferSize { get; set; } = new(120, 5000);

    public override Size WindowSize { get; set; } = new(120, 50);

    public override Size MaxWindowSize => WindowSize;

    public override Size MaxPhysicalWindowSize => WindowSize;

    public override bool KeyAvailable => false;

    public override string WindowTitle { get; set; } = "WslNet.Engine";

    public override KeyInfo ReadKey(ReadKeyOptions options) => throw new PSNotSupportedException("This host has no keyboard.");

    public override void FlushInputBuffer() { }

    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) { }

    public override void SetBufferContents(Rectangle rectangle, BufferCell fill) { }

    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw new PSNotSupportedException("This host keeps no screen buffer.");

    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) { }
}
