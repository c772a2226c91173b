package footpath.exchange.picture;

import static footpath.exchange.picture.Markup.escaped;

import footpath.exchange.MapToExport;
import footpath.exchange.layout.MapView;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// What a PDF says of itself, and the document attached to it.
final class PdfFrame {
    private static final String ATTACHED = "footpath-map.json";
    private static final COSName RELATION = COSName.getPDFName("AFRelationship");

    private PdfFrame() {}

    static void describe(PDDocument document, MapToExport map) throws IOException {
        MapView view = MapView.of(map);
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(map.map().title());
        information.setSubject(map.map().question());
        information.setKeywords(view.document() + " · " + view.period());
        map.map().owner().ifPresent(information::setAuthor);
        information.setCreator("Footpath");
        map.measured().ifPresent(measured -> {
            ZonedDateTime asked = measured.measuredAt().atZone(ZoneId.of("UTC"));
            information.setCreationDate(GregorianCalendar.from(asked));
        });
        document.setDocumentInformation(information);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage("en");
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        catalog.setMetadata(metadata(document, map));
        attach(document, map);
        // Else it would be made of the time.
        document.setDocumentId((long) map.map().hashCode() * 31 + map.revision());
        document.setVersion(1.7f);
    }

    private static PDMetadata metadata(PDDocument document, MapToExport map) throws IOException {
        String text =
                """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
                <xmp:CreatorTool>Footpath</xmp:CreatorTool>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>
                """.formatted(escaped(map.map().title()), escaped(map.map().question()));
        return new PDMetadata(document, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void attach(PDDocument document, MapToExport map) throws IOException {
        byte[] bytes = CarriedMap.bytes(map.map());
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
        file.setSubtype("application/json");
        file.setSize(bytes.length);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(ATTACHED);
        specification.setFileUnicode(ATTACHED);
        specification.setFileDescription("The map as a document of Footpath");
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName(RELATION, "Source");
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(ATTACHED, specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        COSArray associated = new COSArray();
        associated.add(specification.getCOSObject());
        document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
    }

    /// The document that is attached.
    static Optional<PDComplexFileSpecification> attached(PDDocument document) throws IOException {
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        PDEmbeddedFilesNameTreeNode tree = names == null ? null : names.getEmbeddedFiles();
        Map<String, PDComplexFileSpecification> files = tree == null ? null : tree.getNames();
        return files == null ? Optional.empty() : Optional.ofNullable(files.get(ATTACHED));
    }
}
