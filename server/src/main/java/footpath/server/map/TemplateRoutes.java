package footpath.server.map;

import footpath.maps.Lane;
import footpath.maps.Step;
import footpath.maps.format.MapJson;
import footpath.maps.template.Template;
import footpath.maps.template.Templates;
import footpath.server.http.Request;
import footpath.server.http.Route;
import footpath.server.http.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The routes of templates. A map begins as one of them by `POST /api/v1/maps`.
public final class TemplateRoutes {
    private static final String ALL = "/api/v1/templates";

    private TemplateRoutes() {}

    /// @param templates all of them, the blank one first
    record TemplateList(List<TemplateLine> templates) {}

    /// A template in the list.
    ///
    /// @param key      by which it is asked for
    /// @param audience for whom it is meant
    /// @param stages   in order
    /// @param lanes    their titles
    /// @param personas their titles
    /// @param feelings what people are said to feel at each step, -2 to 2; null where it says nothing
    /// @param cards    how many
    public record TemplateLine(
            String key,
            String title,
            String audience,
            String question,
            List<StageLine> stages,
            List<String> lanes,
            List<String> personas,
            List<@Nullable Double> feelings,
            int cards) {

        public static TemplateLine of(Template template) {
            return new TemplateLine(
                    template.key(),
                    template.title(),
                    template.audience(),
                    template.map().question(),
                    template.map().stages().stream()
                            .map(stage -> new StageLine(
                                    stage.title(),
                                    stage.steps().stream().map(Step::title).toList()))
                            .toList(),
                    template.map().lanes().stream().map(Lane::title).toList(),
                    template.map().personas().stream()
                            .map(persona -> persona.title())
                            .toList(),
                    template.feelings().stream()
                            .<@Nullable Double>map(feeling -> feeling.orElse(null))
                            .toList(),
                    template.map().lanes().stream()
                            .mapToInt(lane -> lane.cards().size())
                            .sum());
        }
    }

    /// @param steps their titles
    public record StageLine(String title, List<String> steps) {}

    public static List<Route> routes() {
        return List.of(
                Route.get(ALL, request -> new TemplateList(list())),
                Route.get(ALL + "/{key}", TemplateRoutes::document));
    }

    /// All templates.
    public static List<TemplateLine> list() {
        return Templates.all().stream().map(TemplateLine::of).toList();
    }

    private static Text document(Request request) {
        return new Text(
                "application/json",
                MapJson.write(MapEditing.template(request.path("key")).map()));
    }
}
