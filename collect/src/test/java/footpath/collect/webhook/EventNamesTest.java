package footpath.collect.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.mapping.BodyMappingReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EventNamesTest {
    private static final Map<String, EventNames> ALL = Map.of(
            "stripe", Stripe.NAMES,
            "shopify", Shopify.NAMES,
            "zendesk", Zendesk.NAMES,
            "intercom", Intercom.NAMES,
            "hubspot", HubSpot.NAMES,
            "salesforce", Salesforce.NAMES);

    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| ([^|]+) \\|");

    @Test
    void theReferenceHasEveryTypeAndNoOther() throws IOException {
        String page = page();
        ALL.forEach((product, names) -> {
            int from = page.indexOf("\n## " + product + "\n");
            String section = page.substring(from, page.indexOf("\n## ", from + 1));
            Map<String, String> told = new LinkedHashMap<>();
            Matcher rows = ROW.matcher(section);
            while (rows.find()) {
                told.put(rows.group(1), rows.group(2));
            }
            assertThat(told).as(product).isEqualTo(names.byType());
        });
    }

    @Test
    void noTwoTypesOfAProductShareAName() {
        ALL.values().forEach(names -> assertThat(names.byType().values()).doesNotHaveDuplicates());
    }

    @Test
    void aTypeThatIsNotKnownKeepsItsName() {
        assertThat(Stripe.NAMES.name("invoice.paid")).isEqualTo("Invoice paid");
        assertThat(Stripe.NAMES.name("invoice.unheard_of")).isEqualTo("invoice.unheard_of");
    }

    @Test
    void theMappingOfTheReferenceIsOne() throws IOException {
        Matcher block = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(page());
        assertThat(block.find()).isTrue();
        assertThat(BodyMappingReader.parse("reference", block.group(1)).identities())
                .hasToString("{email=person.email, loyalty_card=person.cards[0].number}");
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "reference", "webhooks.md"));
    }
}
