package footpath.collect.wire.call;

import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.Arrival.AccountCall;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The accounts that one call tells of, as far as it was read: one it is about, which may have traits, and
/// others that it only names. Confined to one thread.
public final class DraftAccounts {
    private final Draft draft;
    private final List<AccountCall> named = new ArrayList<>(0);
    private @Nullable AccountCall about;
    private boolean isLeft;

    DraftAccounts(Draft draft) {
        this.draft = draft;
    }

    /// The account the call is about; a blank key is none.
    void of(String kind, @Nullable String key, String field) {
        if (key != null && Traces.isOne(draft, key, field)) {
            about = new AccountCall(kind, key, Arrival.NOTHING);
        }
    }

    /// The person belongs to the account that the call is about no more.
    public void left() {
        isLeft = true;
    }

    /// An account that the call names beside that one. A blank key is none; one too many is left out with a
    /// warning.
    public void name(String kind, @Nullable String key, String field) {
        if (key == null || !Traces.isOne(draft, key, field)) {
            return;
        }
        AccountCall account = new AccountCall(kind, key, Arrival.NOTHING);
        if (named.contains(account)) {
            return;
        }
        if (named.size() == Arrival.MOST_ACCOUNTS - 1) {
            draft.warn(field + " has more than " + named.size() + " accounts; the person does not join \""
                    + Draft.shortened(key) + "\"");
        } else {
            named.add(account);
        }
    }

    /// All of them, the one it is about first.
    ///
    /// @param traits of the one it is about
    List<AccountCall> all(String traits) {
        AccountCall first = about;
        if (first == null) {
            return named;
        }
        List<AccountCall> all = new ArrayList<>(named);
        all.remove(first);
        all.addFirst(new AccountCall(first.kind(), first.key(), traits, !isLeft));
        return all;
    }
}
