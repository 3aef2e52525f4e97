package org.trigpoint.app.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.doctor.Doctor;
import org.trigpoint.app.doctor.Finding;
import org.trigpoint.app.doctor.Station;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.SettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code doctor}: is everything as it should be? */
@Command(
        name = "doctor",
        description =
                "Looks at the machine, the data and the settings of a station, and says what to do. Exits with 1 when "
                        + "something fails.",
        footer = {
            "",
            "Examples:",
            "  ./trigpoint doctor --data /var/lib/trigpoint",
            "  ./trigpoint doctor --deep --json"
        })
public final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private final DataOptions options = new DataOptions();

    @Option(names = "--deep", description = "Reads all of the journal.")
    private boolean deep;

    @Option(names = "--json", description = "Prints a JSON array of objects with check, level and text.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = Settings.NONE;
        @Nullable String trouble = null;
        try {
            settings = options.settings();
        } catch (SettingsException e) {
            trouble = e.getMessage();
        }
        Station station = new Station(options.data(settings), options.file().orElse(null), settings, trouble, deep);
        List<Finding> findings = Doctor.examine(station);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(findings));
        } else {
            findings.forEach(finding -> out.printf(
                    Locale.ROOT,
                    "%-4s  %-10s  %s%n",
                    finding.level().name().toLowerCase(Locale.ROOT),
                    finding.check(),
                    finding.text()));
        }
        out.flush();
        return findings.stream().anyMatch(finding -> finding.level() == Finding.Level.FAIL) ? 1 : 0;
    }
}
