package footpath.store.events;

import footpath.events.identity.Evidence;
import footpath.events.identity.IdentityPair;
import footpath.events.identity.Separation;
import java.util.List;

/// What people decide about who is one person, where the log sees it otherwise. Safe for use by several
/// threads.
public final class IdentityDecisions {
    private final Transactions transactions;
    private final Persons persons;

    IdentityDecisions(Transactions transactions, Persons persons) {
        this.transactions = transactions;
        this.persons = persons;
    }

    /// What to cut so that two identities are one person no more; nothing if they are two. Cuts nothing.
    ///
    /// @param pair numbers of identities
    public Separation undo(IdentityPair pair) {
        transactions.lock();
        try {
            return persons.undo(pair);
        } finally {
            transactions.unlock();
        }
    }

    /// Takes in what was decided by hand: forced links, and cuts. What is known already is left out.
    ///
    /// @throws IllegalArgumentException if it is of an identity that is not in the log; nothing was taken in
    public void learn(List<? extends Evidence> evidence) {
        transactions.lock();
        try {
            transactions.write(connection -> {
                persons.learn(connection, evidence);
                return true;
            });
            persons.keep();
        } finally {
            persons.forget();
            transactions.unlock();
        }
    }
}
