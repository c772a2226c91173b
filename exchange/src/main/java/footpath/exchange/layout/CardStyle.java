package footpath.exchange.layout;

import footpath.maps.LaneType;

/// How the cards of a lane look.
enum CardStyle {
    /// Words on the ground of the map.
    PLAIN,
    /// Words somebody thinks or says, in quotation marks.
    QUOTED,
    /// A thing of its own, in a frame.
    FRAMED,
    /// What staff and systems do, on a tint.
    TINTED,
    /// A place of contact, with the mark of its channel.
    CHANNEL;

    static CardStyle of(LaneType type) {
        return switch (type) {
            case THOUGHTS, QUESTIONS, QUOTES -> QUOTED;
            case PAINS, GAINS, OPPORTUNITIES, SOLUTIONS, INSIGHTS, MOMENTS_OF_TRUTH, NESTED_JOURNEY -> FRAMED;
            case PHYSICAL_EVIDENCE, FRONTSTAGE, BACKSTAGE, SUPPORT_PROCESS, SYSTEMS, POLICIES -> TINTED;
            case TOUCHPOINTS, CHANNELS -> CHANNEL;
            case TEXT,
                    LIST,
                    ACTIONS,
                    GOALS,
                    EXPECTATIONS,
                    EMOTION_CURVE,
                    DRAMATIC_ARC,
                    STORYBOARD,
                    VIDEO,
                    METRICS,
                    CHART,
                    FUNNEL,
                    TIME,
                    PERSONA_DETAIL,
                    OWNERS,
                    DIVIDER,
                    CUSTOM -> PLAIN;
        };
    }

    /// Whether a card has an edge or a ground of its own.
    boolean isBoxed(int span) {
        return this == FRAMED || this == TINTED || span > 1;
    }
}
