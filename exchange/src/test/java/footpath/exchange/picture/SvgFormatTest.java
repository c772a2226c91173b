package footpath.exchange.picture;

import static footpath.exchange.DrawnMaps.dense;
import static footpath.exchange.DrawnMaps.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.exchange.DrawnMaps;
import footpath.exchange.MapFile;
import footpath.exchange.MapToExport;
import footpath.exchange.PageSize;
import footpath.exchange.RenderOptions;
import footpath.exchange.Theme;
import footpath.exchange.UnreadableMap;
import footpath.exchange.catalog.MapFormats;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class SvgFormatTest {
    private static final SvgFormat SVG = new SvgFormat();

    @Test
    void everyCardIsRealTextInWellFormedXml() throws Exception {
        for (MapToExport map : new MapToExport[] {DrawnMaps.measured(), DrawnMaps.hard(), DrawnMaps.blueprint()}) {
            String drawn = dense(texts(parsed(written(SVG, map))));

            assertThat(DrawnMaps.cardTexts(map))
                    .allSatisfy(text -> assertThat(drawn).contains(dense(text)));
        }
    }

    @Test
    void titleDescriptionAndRoleTellWhatItIs() throws Exception {
        Document svg = parsed(written(SVG, DrawnMaps.measured()));

        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("From campaign to loyal household");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .contains("n = 1,000 households")
                .contains("as of 2 Jan 2018")
                .contains("revision 3");
    }

    @Test
    void theDocumentComesBackInWhole() {
        for (MapToExport map : new MapToExport[] {DrawnMaps.demo(), DrawnMaps.hard(), DrawnMaps.blueprint()}) {
            MapFile file = new MapFile("a.svg", written(SVG, map));

            assertThat(MapFormats.detect(file)).get().isInstanceOf(SvgFormat.class);
            assertThat(SVG.read(file).map()).isEqualTo(map.map());
        }
    }

    @Test
    void equalMapsGiveEqualBytesOnEachGround() {
        RenderOptions dark = new RenderOptions(Theme.DARK, PageSize.SHEET, 1);

        assertThat(written(SVG, DrawnMaps.demo())).isEqualTo(written(SVG, DrawnMaps.demo()));
        assertThat(new String(written(SVG, DrawnMaps.demo(), dark), StandardCharsets.UTF_8))
                .contains("fill=\"#131716\"")
                .doesNotContain("fill=\"#FFFFFF\"");
    }

    @Test
    void nothingIsFetchedAndNothingGrowsWhenAFileIsRead() {
        String fetching = "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + "<svg xmlns=\"http://www.w3.org/2000/svg\"><metadata id=\"footpath-map\">&x;</metadata></svg>";

        assertThatThrownBy(() -> SVG.read(file(fetching))).isInstanceOf(UnreadableMap.class);
    }

    @Test
    void aPictureOfSomethingElseIsToldApart() {
        assertThatThrownBy(() -> SVG.read(file("<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>")))
                .isInstanceOf(UnreadableMap.class)
                .hasMessageContaining("metadata: carries no map; give a picture made by Footpath");
        assertThatThrownBy(() -> SVG.read(file("<svg><metadata id=\"footpath-map\">{</metadata>")))
                .isInstanceOf(UnreadableMap.class)
                .hasMessageContaining("line 1");
    }

    private static MapFile file(String text) {
        return new MapFile("a.svg", text.getBytes(StandardCharsets.UTF_8));
    }

    static Document parsed(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static String texts(Document svg) {
        StringBuilder all = new StringBuilder();
        NodeList texts = svg.getElementsByTagName("text");
        for (int at = 0; at < texts.getLength(); at++) {
            all.append(texts.item(at).getTextContent());
        }
        return all.toString();
    }
}
