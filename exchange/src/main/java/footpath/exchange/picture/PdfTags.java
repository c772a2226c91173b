package footpath.exchange.picture;

import footpath.exchange.layout.Block;
import footpath.exchange.layout.Mark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/// Says of everything on the pages what it is: heading, paragraph, cell of a table, figure (ISO
/// 32000-1, 14.7 and 14.8).
final class PdfTags {
    /// Something that is drawn.
    interface Drawn {
        void draw() throws IOException;
    }

    private final PDDocument document;
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole;
    private final Map<Integer, COSObjectable> parents = new HashMap<>();
    private final List<Page> pages = new ArrayList<>();

    private record Page(PDPage page, PDPageContentStream content, int number, COSArray owners) {}

    private int nextParent;

    PdfTags(PDDocument document) {
        this.document = document;
        whole = new PDStructureElement("Document", root);
        root.appendKid(whole);
    }

    void page(PDPage page, PDPageContentStream content) {
        Page current = new Page(page, content, nextParent, new COSArray());
        nextParent++;
        page.setStructParents(current.number());
        // Readers go from field to field by the tags.
        page.getCOSObject().setName("Tabs", "S");
        parents.put(current.number(), new PDParentTreeValue(current.owners()));
        pages.add(current);
    }

    void decoration(Drawn drawn) throws IOException {
        PDPageContentStream content = pages.getLast().content();
        content.beginMarkedContent(COSName.ARTIFACT);
        drawn.draw();
        content.endMarkedContent();
    }

    /// Writes blocks with their tags: those of the table row by row.
    void write(List<Block> blocks, InkOnPaper ink, PdfLinks links) throws IOException {
        Optional<PdfTable> table = Optional.empty();
        for (Block block : blocks) {
            if (block.role() == Block.Role.DECORATION) {
                decoration(() -> ink.write(block.marks()));
                continue;
            }
            if (block.row() >= 0 && table.isEmpty()) {
                table = Optional.of(new PdfTable(add(whole, "Table")));
            }
            PDStructureElement owner = block.row() >= 0
                    ? cell(table.orElseThrow(), block)
                    : add(whole, block.role() == Block.Role.TITLE ? "H1" : "P");
            marked(block, owner, ink, links);
        }
    }

    private PDStructureElement cell(PdfTable table, Block block) {
        PDStructureElement cell = table.cell(block);
        if (block.role() != Block.Role.FIGURE) {
            return cell;
        }
        PDStructureElement figure = add(cell, "Figure");
        figure.setAlternateDescription(block.alt());
        return figure;
    }

    private void marked(Block block, PDStructureElement owner, InkOnPaper ink, PdfLinks links) throws IOException {
        Page page = pages.getLast();
        int id = page.owners().size();
        page.owners().add(owner.getCOSObject());
        owner.setPage(page.page());
        owner.appendKid(id);
        page.content().beginMarkedContent(COSName.getPDFName(owner.getStructureType()), id);
        ink.write(block.marks());
        page.content().endMarkedContent();
        for (Mark mark : block.marks()) {
            if (mark instanceof Mark.Words words
                    && words.link().filter(Markup::isSafe).isPresent()) {
                link(links.add(words, words.link().get()), owner);
            }
        }
    }

    private void link(PDAnnotationLink annotation, PDStructureElement owner) {
        PDStructureElement link = add(owner, "Link");
        PDObjectReference reference = new PDObjectReference();
        reference.setReferencedObject(annotation);
        link.setPage(pages.getLast().page());
        link.appendKid(reference);
        annotation.setStructParent(nextParent);
        COSDictionary owned = link.getCOSObject();
        parents.put(nextParent, new PDParentTreeValue(owned));
        nextParent++;
    }

    /// Hangs the tree into the document.
    void done() {
        PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(parents);
        root.setParentTree(tree);
        root.setParentTreeNextKey(nextParent);
        PDMarkInfo info = new PDMarkInfo();
        info.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(info);
        document.getDocumentCatalog().setStructureTreeRoot(root);
    }

    private static PDStructureElement add(PDStructureElement parent, String type) {
        PDStructureElement element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    /// The table of one page. A cell that stands where another one reaches already becomes part of it.
    private static final class PdfTable {
        private final PDStructureElement table;
        private final Map<Integer, PDStructureElement> rows = new HashMap<>();
        private final Map<Integer, Integer> filled = new HashMap<>();
        private final Map<Integer, PDStructureElement> last = new HashMap<>();

        PdfTable(PDStructureElement table) {
            this.table = table;
        }

        PDStructureElement cell(Block block) {
            int row = block.row();
            PDStructureElement line = rows.computeIfAbsent(row, any -> add(table, "TR"));
            int next = filled.getOrDefault(row, 0);
            PDStructureElement before = last.get(row);
            if (block.column() < next && before != null) {
                return before;
            }
            for (int column = next; column < block.column(); column++) {
                add(line, "TD");
            }
            boolean head = block.role() == Block.Role.COLUMN_HEAD || block.role() == Block.Role.ROW_HEAD;
            PDStructureElement cell = add(line, head ? "TH" : "TD");
            attributes(cell, block);
            filled.put(row, block.column() + block.columns());
            last.put(row, cell);
            return cell;
        }

        private static void attributes(PDStructureElement cell, Block block) {
            PDTableAttributeObject attributes = new PDTableAttributeObject();
            if (block.columns() > 1) {
                attributes.setColSpan(block.columns());
            }
            if (block.role() == Block.Role.COLUMN_HEAD) {
                attributes.setScope(PDTableAttributeObject.SCOPE_COLUMN);
            } else if (block.role() == Block.Role.ROW_HEAD) {
                attributes.setScope(PDTableAttributeObject.SCOPE_ROW);
            }
            if (attributes.getCOSObject().size() > 1) {
                cell.addAttribute(attributes);
            }
        }
    }
}
