package footpath.maps.persona;

import footpath.analytics.Share;
import footpath.analytics.ShareDifference;
import footpath.maps.measure.Hiding;

/// How many members have something, beside how many of everybody, members included.
///
/// @param members   who have it
/// @param ofMembers of how many
/// @param all       of everybody: who have it
/// @param ofAll     of how many
record HeldValue(long members, long ofMembers, long all, long ofAll) {

    /// Members against all others, who are drawn independently of them.
    ShareDifference gap() {
        return new ShareDifference(new Share(members, ofMembers), new Share(all - members, ofAll - ofMembers));
    }

    /// Whether there are members and others to be compared.
    boolean isComparable() {
        return ofMembers > 0 && ofAll > ofMembers;
    }

    Share ofTheMembers() {
        return new Share(members, ofMembers);
    }

    Share ofEverybody() {
        return new Share(all, ofAll);
    }

    /// Whether few are behind it, or behind what follows by taking members from everybody.
    boolean isHidden(Hiding hiding) {
        return hiding.hides(members)
                || hiding.hides(all - members)
                || hiding.hides(ofMembers)
                || hiding.hides(ofAll - ofMembers);
    }
}
