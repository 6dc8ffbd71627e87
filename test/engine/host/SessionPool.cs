namespace WslNet.Engine.Host;

/// <summary>Named runspaces that live as long as the server.</summary>
internal sealed class SessionPool
{
    private readonly Dictionary<string, Session> _sessions = [];

    /// <summary>The session of that name, held until it is disposed of: runs of one session follow each other.</summary>
    public Session Enter(string name, bool renew)
    {
        while (true)
        {
            Session session;
            lock (_sessions)
            {
                if (!_sessions.TryGetValue(name, out session!)) _sessions[name] = session = new Session();
            }
            session.Gate.Wait();
            if (!session.Abandoned)
            {
                if (renew) session.Renew();
                return session;
            }
            // A run that could not be stopped still holds this runspace: leave it, and take a new one.
            session.Gate.Release();
            lock (_sessions)
            {
                if (_sessions.TryGetValue(name, out var current) && ReferenceEquals(current, session)) _sessions.Remove(name);
            }
        }
    }
}
