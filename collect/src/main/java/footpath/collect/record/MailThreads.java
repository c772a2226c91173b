package footpath.collect.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tells which thread a message belongs to: the id of its first message. That is the first of `References`,
/// else what the message of `In-Reply-To` belongs to, else the message itself. Remembers the last 100,000
/// messages.
final class MailThreads {
    private static final int REMEMBERED = 100_000;

    private final Map<String, String> threads = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// @param id         of the message; empty if it has none
    /// @param references ids of the messages before it, the oldest first
    /// @param inReplyTo  id of the message it answers; empty if it answers none
    String thread(String id, List<String> references, String inReplyTo) {
        String parent = references.isEmpty() ? inReplyTo : references.getFirst();
        String thread = parent.isEmpty() ? id : threads.getOrDefault(parent, parent);
        if (!id.isEmpty()) {
            threads.put(id, thread);
        }
        return thread;
    }
}
