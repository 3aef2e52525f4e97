package org.trigpoint.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.past.StationHistory;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.app.trial.FolderTrial;
import org.trigpoint.app.trial.RuleText;
import org.trigpoint.app.trial.TrialTable;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.model.recording.UserRule;
import org.trigpoint.server.port.RuleTrial;
import org.trigpoint.storage.history.HistoryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rules}: rules that people write. */
@Command(
        name = "rules",
        description = "Checks rules that people write, and tries them on history (docs/rules/user.md).",
        subcommands = {RulesCommand.Check.class, RulesCommand.Try.class},
        footer = {
            "",
            "Examples:",
            "  ./trigpoint rules check \"speedKn < 3.0 && 'cable-1' in zones\"",
            "  ./trigpoint rules check trigpoint.yaml",
            "  ./trigpoint rules try \"speedKn < 3.0 && 'cable-1' in zones\" --least 10"
        })
public final class RulesCommand implements Runnable {
    private static final String NAMED =
            "An expression, a file that holds one (.cel, .txt), or a settings file with userRules (.yaml).";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Says what is wrong with each rule; true when nothing is. */
    private static boolean check(List<RuleText> rules, PrintWriter err) {
        boolean right = true;
        for (RuleText rule : rules) {
            for (String fault : rule.faults()) {
                err.println(rule.name() + ", " + fault);
                right = false;
            }
        }
        return right;
    }

    /** {@code rules check}: says where an expression is wrong. */
    @Command(
            name = "check",
            description = "Says where a rule is wrong, by line and column; the exit status is then 1.",
            footer = {
                "",
                "Examples:",
                "  ./trigpoint rules check \"speedKn < 3.0 && 'cable-1' in zones\"",
                "  ./trigpoint rules check slow-on-cable.cel",
                "  ./trigpoint rules check trigpoint.yaml"
            })
    static final class Check implements Callable<Integer> {
        @Parameters(paramLabel = "RULE", description = NAMED)
        private String named = "";

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            List<RuleText> rules = RuleText.of(named);
            if (!check(rules, spec.commandLine().getErr())) {
                return 1;
            }
            rules.forEach(rule -> spec.commandLine().getOut().println(rule.name() + " is right"));
            return 0;
        }
    }

    /** {@code rules try}: says what a rule would have raised. */
    @Command(
            name = "try",
            description = "Tells how many alerts a rule would have raised in the history of a station.",
            footer = {
                "",
                "It runs what runs such rules live, over what the history keeps: name, type, and where and how fast a craft was.",
                "A rule that asks for more is not guessed at. Zones are those of now. Nothing is raised or recorded but that it was",
                "asked. Hidden craft are left out unless a purpose is given, which is recorded in the audit.",
                "",
                "Examples:",
                "  ./trigpoint rules try \"speedKn < 3.0 && 'cable-1' in zones\" --least 10",
                "  ./trigpoint rules try slow.cel --from 2026-06-01T06:00:00Z --to 2026-06-08T06:00:00Z --data /var/lib/trigpoint"
            })
    static final class Try implements Callable<Integer> {
        private static final long WEEK_MICROS = 7 * 86_400_000_000L;

        @Parameters(paramLabel = "RULE", description = NAMED)
        private String named = "";

        @Option(
                names = "--least",
                paramLabel = "MINUTES",
                description = "How long it must hold. Default: as the file says, or 0.")
        private @Nullable Integer leastMinutes;

        @Option(names = "--from", paramLabel = "TIME", description = "From when on. Default: a week before the end.")
        private @Nullable String from;

        @Option(
                names = {"--to", "--until"},
                paramLabel = "TIME",
                description = "Until when. Default: the end of the history.")
        private @Nullable String until;

        @Mixin
        private final AskOptions ask = new AskOptions();

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter err = spec.commandLine().getErr();
            List<RuleText> rules = RuleText.of(named);
            if (!check(rules, err)) {
                return 1;
            }
            boolean watched = Terminal.isThere();
            try (StationHistory history = ask.open()) {
                history.record("trigpoint rules try", "", asked(), err);
                FolderTrial trial = new FolderTrial(history, err, watched);
                for (RuleText rule : rules) {
                    RuleTrial.Answer answer =
                            trial.run(content(rule), time("--from", from), time("--to", until), WEEK_MICROS);
                    TrialTable.write(rule.name(), answer, spec.commandLine().getOut());
                }
                return 0;
            } catch (HistoryException e) {
                err.println(e.getMessage());
            } catch (IOException e) {
                err.println("It was not tried: " + (e.getMessage() == null ? e : e.getMessage()));
            }
            return 1;
        }

        private UserRule.Content content(RuleText rule) {
            try {
                return new UserRule.Content(
                        "is tried",
                        rule.expression(),
                        leastMinutes == null ? rule.leastMinutes() : leastMinutes,
                        org.trigpoint.model.alert.AlertContent.Severity.MODERATE);
            } catch (IllegalArgumentException e) {
                throw new SettingsException("--" + e.getMessage());
            }
        }

        private Map<String, String> asked() {
            Map<String, String> asked = new LinkedHashMap<>();
            asked.put("rule", named);
            if (from != null) {
                asked.put("from", from);
            }
            if (until != null) {
                asked.put("to", until);
            }
            return asked;
        }

        private static @Nullable Long time(String flag, @Nullable String text) {
            try {
                return text == null ? null : EpochMicros.parse(text);
            } catch (IllegalArgumentException e) {
                throw new SettingsException(flag + ": " + e.getMessage());
            }
        }
    }
}
