package footpath.cli;

import footpath.server.map.TemplateRoutes;
import footpath.server.map.TemplateRoutes.TemplateLine;
import java.util.List;
import picocli.CommandLine.Command;

@Command(
        name = "templates",
        description = "The templates a map can begin as.",
        footer = {"", "Example:", "  footpath map templates"})
final class MapTemplatesCommand extends Action {
    record TemplateList(List<TemplateLine> templates) {}

    @Override
    void run() {
        List<TemplateLine> templates = TemplateRoutes.list();
        if (isJson()) {
            terminal().json(new TemplateList(templates));
            return;
        }
        TextTable table = new TextTable("template", "title", "for", ">stages", ">steps", ">lanes");
        templates.forEach(each -> table.row(
                each.key(),
                each.title(),
                each.audience(),
                each.stages().size(),
                each.stages().stream().mapToInt(stage -> stage.steps().size()).sum(),
                each.lanes().size()));
        table.print(terminal());
        terminal().line("");
        terminal().line("Begin one with footpath map new MAP --template TEMPLATE.");
    }
}
