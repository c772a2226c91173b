package footpath.server.person;

import footpath.events.Micros;
import footpath.events.identity.Evidence.Strength;
import footpath.events.identity.IdentityPair;
import footpath.events.identity.Reasons;
import footpath.server.Footpath;
import footpath.server.http.Times;
import footpath.store.identity.IdentityDecision;
import footpath.store.identity.IdentityReader;
import footpath.store.identity.LinkOrigin;
import footpath.store.identity.SeenIdentity;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Tells why some identities are one person, in numbers and in words. Confined to one thread.
final class WhyOnePerson {
    private final Footpath footpath;
    private final ZoneId zone;

    WhyOnePerson(Footpath footpath, ZoneId zone) {
        this.footpath = footpath;
        this.zone = zone;
    }

    /// @param number of any identity of the person
    IdentitiesBody of(int number) {
        IdentityReader reader = footpath.log().identities();
        List<SeenIdentity> seen = reader.seen(reader.ofPerson(number));
        Reasons why = reader.why(number);
        Map<IdentityReader.Link, LinkOrigin> origins =
                reader.origins(why.joined().stream().map(WhyOnePerson::link).toList());
        return new IdentitiesBody(
                seen.getFirst().identity().text(),
                seen.stream().map(this::line).toList(),
                why.joined().stream()
                        .map(one -> joined(one, Optional.ofNullable(origins.get(link(one)))))
                        .toList(),
                why.refused().stream().map(this::refused).toList(),
                why.cuts().stream().map(this::cut).toList());
    }

    private static IdentityReader.Link link(Reasons.Joined joined) {
        return new IdentityReader.Link(joined.pair(), joined.timeMicros());
    }

    private IdentitiesBody.IdentityLine line(SeenIdentity seen) {
        return new IdentitiesBody.IdentityLine(
                seen.identity().text(),
                seen.identity().kind(),
                seen.identity().value(),
                time(seen.firstMicros()),
                time(seen.lastMicros()),
                seen.sources(),
                seen.events());
    }

    private IdentitiesBody.Joined joined(Reasons.Joined joined, Optional<LinkOrigin> origin) {
        boolean isForced = joined.strength() == Strength.FORCED;
        Optional<IdentityDecision> decision = isForced ? decision(joined.pair(), true) : Optional.empty();
        Optional<LinkOrigin> told = decision.isPresent() ? Optional.empty() : origin;
        return new IdentitiesBody.Joined(
                joined.one().text(),
                joined.other().text(),
                isForced ? "forced" : "seen",
                time(joined.timeMicros()),
                told.map(LinkOrigin::source).orElse(null),
                told.flatMap(LinkOrigin::messageId).orElse(null),
                told.flatMap(LinkOrigin::event).orElse(null),
                told.filter(one -> one.seq().isPresent())
                        .map(one -> one.seq().getAsLong())
                        .orElse(null),
                decision.map(IdentityDecision::number).orElse(null),
                decision.map(WhyOnePerson::byHand).orElseGet(() -> says(isForced, told)));
    }

    private static String says(boolean isForced, Optional<LinkOrigin> origin) {
        String call = origin.map(one ->
                        one.event().map(event -> "The event “" + event + "”").orElse("A call") + " of the source “"
                                + one.source() + "”")
                .orElse("A call");
        return call + (isForced ? " insisted that both are one person." : " came with both.");
    }

    private static String byHand(IdentityDecision decision) {
        return "Decided by hand, decision " + decision.number()
                + (decision.reason().isEmpty() ? "." : ": " + decision.reason());
    }

    private IdentitiesBody.Refused refused(Reasons.Refused refused) {
        String says = "A call came with both, and was not followed: one person can have "
                + (refused.limit() == 1 ? "only one " : "at most " + refused.limit() + " ") + "of the kind “"
                + refused.kind() + "”.";
        return new IdentitiesBody.Refused(
                refused.one().text(),
                refused.other().text(),
                time(refused.timeMicros()),
                refused.kind(),
                refused.limit(),
                says);
    }

    private IdentitiesBody.Cut cut(Reasons.Cut cut) {
        Optional<IdentityDecision> decision = decision(cut.pair(), false);
        return new IdentitiesBody.Cut(
                cut.one().text(),
                cut.other().text(),
                time(cut.timeMicros()),
                decision.map(IdentityDecision::number).orElse(null),
                decision.map(IdentityDecision::reason)
                        .filter(reason -> !reason.isEmpty())
                        .orElse(null),
                decision.map(WhyOnePerson::byHand).orElse("Somebody said by hand that these are two persons."));
    }

    private Optional<IdentityDecision> decision(IdentityPair pair, boolean isMerge) {
        return footpath.log().decisions().latest(pair, isMerge);
    }

    private String time(long micros) {
        return Times.text(Micros.toInstant(micros), zone);
    }

    private @Nullable String time(OptionalLong micros) {
        return micros.isPresent() ? time(micros.getAsLong()) : null;
    }
}
