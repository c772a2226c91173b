package footpath.cli;

import footpath.server.Footpath;
import footpath.server.consent.ConsentRulesBody;
import footpath.server.consent.ConsentRulesBody.PurposeBody;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "purpose",
        description = "Declares a purpose, in place of any other of its name, or takes it back.",
        footer = {"", "Example:", "  footpath consent purpose newsletter --if-unknown refused --category Email"})
final class ConsentPurposeCommand extends Action {
    @Parameters(paramLabel = "PURPOSE", description = "its name, in small letters, as analytics")
    private String name;

    @Option(
            names = "--basis",
            paramLabel = "BASIS",
            description =
                    "why it is lawful: consent, legitimate_interests, contract, legal_obligation, vital_interests or"
                            + " public_task (default: consent)")
    private @Nullable String basis;

    @Option(
            names = "--if-unknown",
            paramLabel = "WORD",
            description = "of whom nothing is known: allowed or refused (default: refused if it takes consent)")
    private @Nullable String ifUnknown;

    @Option(names = "--category", paramLabel = "NAME", description = "what a sender calls it; may be repeated")
    private List<String> categories = new ArrayList<>();

    @Option(names = "--remove", description = "take the purpose back")
    private boolean isRemoved;

    @Override
    void run() {
        try (Footpath footpath = open()) {
            ConsentRulesBody now = ConsentRulesBody.of(footpath);
            List<PurposeBody> purposes = new ArrayList<>(now.purposes() == null ? List.of() : now.purposes());
            PurposeBody wanted = new PurposeBody(name, basis, ifUnknown, categories, null);
            if (isRemoved) {
                purposes.removeIf(this::isNamed);
            } else if (purposes.stream().anyMatch(this::isNamed)) {
                purposes.replaceAll(one -> isNamed(one) ? wanted : one);
            } else {
                purposes.add(wanted);
            }
            String standard = isRemoved && name.equals(now.standard()) ? null : now.standard();
            ConsentShowCommand.print(new ConsentRulesBody(purposes, standard).save(footpath), this);
        }
    }

    private boolean isNamed(PurposeBody purpose) {
        return name.equals(purpose.name());
    }
}
