package footpath.collect.wire.call;

/// The names that came in one request, so that each is written down once. One for each request;
/// confined to one thread.
public final class CallTables {
    final MemberNames properties = new MemberNames();
    final MemberNames traits = new MemberNames();
    final MemberNames firstTraits = new MemberNames();
    final MemberNames accountTraits = new MemberNames();
    final MemberNames contextTraits = new MemberNames();
}
