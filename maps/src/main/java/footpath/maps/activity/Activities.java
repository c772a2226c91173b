package footpath.maps.activity;

import footpath.maps.activity.Activity.Kind;
import footpath.maps.comment.MapComment;
import footpath.maps.edit.ChangeWords;
import footpath.maps.history.ChangeIds;
import footpath.maps.history.MapRevision;
import footpath.maps.review.MapReview;
import footpath.maps.signature.Signature;
import footpath.maps.signature.SignedPart;
import footpath.maps.vote.Vote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Puts together what happened to a map. Confined to one thread.
///
/// A review writes its day into the map, which is a revision of its own; it is told as the review alone.
public final class Activities {
    private static final int MOST_CHARACTERS = 160;

    private final List<Activity> all = new ArrayList<>();

    /// Adds what was done to the document.
    public Activities revisions(List<MapRevision> revisions) {
        for (MapRevision revision : revisions) {
            if (!ChangeIds.isReview(revision.id())) {
                all.add(change(revision));
            }
            revision.named()
                    .ifPresent(at -> all.add(new Activity(
                            Kind.NAME,
                            at,
                            Optional.empty(),
                            revision.name()
                                    .map(name -> "named revision " + revision.revision() + " “" + name + "”")
                                    .orElse("took the name of revision " + revision.revision() + " away"),
                            Optional.of(revision.revision()),
                            Optional.empty())));
        }
        return this;
    }

    private static Activity change(MapRevision revision) {
        Optional<Long> restored = ChangeIds.restored(revision.id());
        String words =
                revision.operations().isEmpty() ? "kept the map as a whole" : ChangeWords.of(revision.operations());
        return new Activity(
                restored.isPresent() ? Kind.RESTORE : Kind.CHANGE,
                revision.savedAt(),
                revision.author(),
                restored.map(number -> "brought revision " + number + " back: " + words)
                        .orElse(words),
                Optional.of(revision.revision()),
                Optional.empty());
    }

    /// Adds what was said.
    public Activities comments(List<MapComment> comments) {
        for (MapComment comment : comments) {
            String said = "“" + shortened(comment.text()) + "”";
            Optional<String> about = Optional.of(comment.target()).filter(target -> !target.equals(MapComment.WHOLE));
            all.add(new Activity(
                    Kind.COMMENT,
                    comment.at(),
                    Optional.of(comment.author()),
                    (comment.thread().isPresent() ? "answered " : "said ") + said,
                    Optional.empty(),
                    about));
            comment.resolved()
                    .ifPresent(at -> all.add(new Activity(
                            Kind.RESOLVE, at, Optional.empty(), "resolved " + said, Optional.empty(), about)));
        }
        return this;
    }

    /// Adds who signed.
    public Activities signatures(List<Signature> signatures) {
        for (Signature one : signatures) {
            Optional<String> about = one.part().stage().map(_ -> one.part().target());
            String what = one.part().equals(SignedPart.WHOLE)
                    ? "the map as a whole"
                    : "the stage " + one.part().stage().orElse("");
            all.add(new Activity(
                    Kind.SIGNATURE,
                    one.at(),
                    Optional.of(one.signer()),
                    "signed " + what + " as " + one.role().word() + noted(one.note()),
                    Optional.of(one.revision()),
                    about));
            one.withdrawn()
                    .ifPresent(back -> all.add(new Activity(
                            Kind.WITHDRAWAL,
                            back.at(),
                            Optional.of(back.by()),
                            "withdrew the signature of " + one.signer() + " of " + what + noted(back.why()),
                            Optional.of(one.revision()),
                            about)));
        }
        return this;
    }

    /// Adds who reviewed it.
    public Activities reviews(List<MapReview> reviews) {
        for (MapReview review : reviews) {
            all.add(new Activity(
                    Kind.REVIEW,
                    review.at(),
                    Optional.of(review.reviewer()),
                    "reviewed it, and all holds" + noted(review.note()),
                    Optional.of(review.revision()),
                    Optional.empty()));
        }
        return this;
    }

    /// Adds what was voted on.
    ///
    /// @param now a vote whose time is over is closed
    public Activities votes(List<Vote> votes, Instant now) {
        for (Vote vote : votes) {
            all.add(new Activity(
                    Kind.VOTE,
                    vote.openedAt(),
                    Optional.of(vote.openedBy()),
                    "opened the vote “" + shortened(vote.title()) + "”: " + dots(vote.dots()) + " each on "
                            + (vote.cards().size() == 1
                                    ? "1 card"
                                    : vote.cards().size() + " cards"),
                    Optional.empty(),
                    Optional.empty()));
            vote.closedAt(now)
                    .ifPresent(at -> all.add(new Activity(
                            Kind.VOTE,
                            at,
                            vote.closed().filter(one -> one.at().equals(at)).map(Vote.Closing::by),
                            "closed the vote “" + shortened(vote.title()) + "”: " + first(vote),
                            Optional.empty(),
                            Optional.empty())));
        }
        return this;
    }

    private static String first(Vote vote) {
        return vote.winners(1).stream()
                .map(result -> "“" + shortened(result.card().text()) + "” with " + dots(result.dots()))
                .reduce((one, other) -> one + ", " + other)
                .orElse("nobody gave a dot");
    }

    private static String dots(int count) {
        return count == 1 ? "1 dot" : count + " dots";
    }

    /// Everything, the latest first.
    public List<Activity> list() {
        return all.stream()
                .sorted(Comparator.comparing(Activity::at).reversed())
                .toList();
    }

    private static String noted(Optional<String> note) {
        return note.map(text -> ": “" + shortened(text) + "”").orElse("");
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS - 1) + "…";
    }
}
