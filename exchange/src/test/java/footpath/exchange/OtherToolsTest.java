package footpath.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.exchange.catalog.MapFormats;
import footpath.maps.Card;
import footpath.maps.JourneyMap;
import footpath.maps.Lane;
import footpath.maps.LaneType;
import footpath.maps.Stage;
import footpath.maps.Step;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class OtherToolsTest {
    /// Children out of order, as the format's readers must bear.
    private static final String JOURNEY = """
            <?xml version="1.0" encoding="UTF-8"?>
            <CJML version="2.0">
              <actualJourney>
                <touchpoints/>
                <journeyID>AJ1</journeyID>
              </actualJourney>
              <plannedJourney>
                <touchpoints>
                  <plannedCommunicationPoint>
                    <channel><channelName>E-mail</channelName></channel>
                    <receiver><receiverLabel>Get the invitation</receiverLabel><refersTo actorIDref="u"/></receiver>
                    <initiator><refersTo actorIDref="p"/><initiatorLabel>Invite</initiatorLabel></initiator>
                    <belongsTo phaseIDref="one"/>
                    <comment>By Monday</comment>
                    <deltaTime>P1D</deltaTime>
                    <touchpointID>T1</touchpointID>
                  </plannedCommunicationPoint>
                  <plannedAction>
                    <touchpointID>T2</touchpointID>
                    <belongsTo phaseIDref="two"/>
                    <initiator><refersTo actorIDref="u"/><initiatorLabel>Pack the bag</initiatorLabel></initiator>
                  </plannedAction>
                </touchpoints>
                <journeyShortSummary>How do guests come?</journeyShortSummary>
                <actors>
                  <serviceProvider actorID="p"><companyName>Hotel</companyName></serviceProvider>
                  <endUser actorID="u"><actorName>Guest</actorName></endUser>
                </actors>
                <journeyPhases>
                  <journeyPhase phaseID="one"><phaseName>Before</phaseName></journeyPhase>
                  <journeyPhase phaseID="two"><phaseDescription>Be ready</phaseDescription><phaseName>Leave</phaseName></journeyPhase>
                </journeyPhases>
                <journeyTitle>A stay</journeyTitle>
                <journeyID>PJ1</journeyID>
              </plannedJourney>
            </CJML>
            """;

    @Test
    void aPlannedJourneyIsDrawn() {
        ImportedMap read = Files.read("cjml", JOURNEY);
        JourneyMap map = read.map();

        assertThat(map.title()).isEqualTo("A stay");
        assertThat(map.question()).isEqualTo("How do guests come?");
        assertThat(map.stages()).extracting(Stage::title).containsExactly("Before", "Leave");
        assertThat(map.stages().get(1).goal()).contains("Be ready");
        assertThat(map.steps()).extracting(Step::title).containsExactly("Get the invitation", "Pack the bag");
        assertThat(map.steps().getFirst().description()).contains("By Monday");
        assertThat(map.personas()).extracting(persona -> persona.title()).containsExactly("Guest");
        assertThat(map.channels()).extracting(channel -> channel.title()).containsExactly("E-mail");
        assertThat(map.lanes())
                .extracting(Lane::type, lane -> lane.cards().getFirst().text())
                .containsExactly(
                        Tuple.tuple(LaneType.CHANNELS, "E-mail"), Tuple.tuple(LaneType.FRONTSTAGE, "Hotel: Invite"));
        assertThat(read.unplaced())
                .extracting(Unplaced::where, Unplaced::what)
                .containsExactly(Tuple.tuple("line 15", "deltaTime P1D"), Tuple.tuple("line 3", "AJ1"));
    }

    @Test
    void aMapComesBackFromItsPlannedJourneyWithStagesStepsAndPersonas() {
        JourneyMap map = Files.example();
        JourneyMap back = Files.read("cjml", Files.write("cjml", map)).map();

        assertThat(back.stages())
                .extracting(Stage::title)
                .isEqualTo(map.stages().stream().map(Stage::title).toList());
        assertThat(back.steps())
                .extracting(Step::title)
                .isEqualTo(map.steps().stream().map(Step::title).toList());
        assertThat(back.steps())
                .extracting(Step::description)
                .isEqualTo(map.steps().stream().map(Step::description).toList());
        assertThat(back.personas()).hasSameSizeAs(map.personas());
    }

    @Test
    void anActualJourneyAloneGivesStepsAndItsExperience() {
        JourneyMap map = Files.read("cjml", """
                <CJML><actualJourney><touchpoints><actualAction>
                <initiator><initiatorLabel>Wait</initiatorLabel></initiator>
                <touchpointExperience><experienceRating>-2</experienceRating><experienceDescription>So long!</experienceDescription></touchpointExperience>
                </actualAction></touchpoints></actualJourney></CJML>""").map();

        assertThat(map.steps()).extracting(Step::title).containsExactly("Wait");
        assertThat(map.lanes()).extracting(Lane::type).containsExactly(LaneType.QUOTES, LaneType.EMOTION_CURVE);
    }

    @Test
    void insightsOfTheyDoBecomeCards() {
        String file = """
                {"format": "THEYDO_INSIGHTS_V1", "insights": [
                  {"importKey": "a", "title": "It is slow", "type": "Pain", "tags": ["speed"], "externalLinks": ["https://example.org/1", "javascript:x"]},
                  {"importKey": "b", "title": "They like it", "description": "Very much", "weight": 50, "empathyScore": 1.5},
                  {"importKey": "c"}]}
                """;
        ImportedMap read =
                MapFormats.detect(Files.file("x", file)).orElseThrow().read(Files.file("x", file), Files.OPTIONS);

        assertThat(read.map().lanes()).extracting(Lane::type).containsExactly(LaneType.PAINS, LaneType.INSIGHTS);
        Card slow = read.map().lanes().getFirst().cards().getFirst();
        assertThat(slow.marks().tags()).containsExactly("speed");
        assertThat(slow.link()).map(Object::toString).contains("https://example.org/1");
        assertThat(read.unplaced())
                .extracting(Unplaced::where)
                .containsExactlyInAnyOrder(
                        "insights[0].externalLinks", "insights[1].weight", "insights[1].empathyScore", "insights[2]");
    }

    @Test
    void theFormerFormOfTheyDoIsReadToo() {
        assertThat(Files.read("theydo", """
                {"schema": "SOLUTIONS_V1", "data": {"solutions": [{"importKey": "a", "title": "Do it", "description": null}]}}
                """).map().lanes())
                .extracting(Lane::type)
                .containsExactly(LaneType.SOLUTIONS);
        assertThatThrownBy(() -> Files.read("theydo", "{\"format\": \"THEYDO_METRICS_V1\", \"metrics\": []}"))
                .hasMessage("metrics: is empty; give at least one");
    }
}
