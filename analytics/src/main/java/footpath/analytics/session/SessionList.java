package footpath.analytics.session;

/// Which persons of an answer on sessions are meant.
public enum SessionList {
    /// Who has a session.
    ALL,

    /// Who has a session of one event.
    BOUNCED
}
