package footpath.cli;

import picocli.CommandLine.Command;

@Command(
        name = "plan",
        description = "Shows, proposes, checks, saves and exports the tracking plan: what events should say.",
        subcommands = {
            PlanShowCommand.class,
            PlanProposeCommand.class,
            PlanCheckCommand.class,
            PlanSaveCommand.class,
            PlanExportCommand.class
        },
        footer = {"", "Example:", "  footpath plan show"})
final class PlanCommand {}
