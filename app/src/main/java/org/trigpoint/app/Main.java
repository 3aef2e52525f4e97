package org.trigpoint.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.TimeZone;
import org.trigpoint.app.command.AccountCommand;
import org.trigpoint.app.command.AuditCommand;
import org.trigpoint.app.command.BackupCommand;
import org.trigpoint.app.command.ChangeCommand;
import org.trigpoint.app.command.ClusterCommand;
import org.trigpoint.app.command.DecodeCommand;
import org.trigpoint.app.command.DemoCommand;
import org.trigpoint.app.command.DetectCommand;
import org.trigpoint.app.command.DoctorCommand;
import org.trigpoint.app.command.ExportCommand;
import org.trigpoint.app.command.GatewayCommand;
import org.trigpoint.app.command.HandoverCommand;
import org.trigpoint.app.command.JournalCommand;
import org.trigpoint.app.command.JudgeCommand;
import org.trigpoint.app.command.ListsCommand;
import org.trigpoint.app.command.LoadCommand;
import org.trigpoint.app.command.LocateCommand;
import org.trigpoint.app.command.LookCommand;
import org.trigpoint.app.command.MatchCommand;
import org.trigpoint.app.command.OverheadCommand;
import org.trigpoint.app.command.PassesCommand;
import org.trigpoint.app.command.PhonesCommand;
import org.trigpoint.app.command.ReachCommand;
import org.trigpoint.app.command.ReplayCommand;
import org.trigpoint.app.command.RestoreCommand;
import org.trigpoint.app.command.RulesCommand;
import org.trigpoint.app.command.RunCommand;
import org.trigpoint.app.command.SceneCommand;
import org.trigpoint.app.command.ScoreCommand;
import org.trigpoint.app.command.SimulateCommand;
import org.trigpoint.app.command.TrackDetectionsCommand;
import org.trigpoint.app.command.VersionLine;
import org.trigpoint.app.command.WhoCommand;
import org.trigpoint.app.command.ZonesCommand;
import org.trigpoint.app.log.LogFormat;
import org.trigpoint.app.settings.SettingsException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ScopeType;

/** The command line. */
@Command(
        name = "trigpoint",
        versionProvider = VersionLine.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        description = "Joins what sensors report into one live map, with the raw messages behind each track.",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            GatewayCommand.class,
            ClusterCommand.class,
            ReplayCommand.class,
            SimulateCommand.class,
            SceneCommand.class,
            ScoreCommand.class,
            DecodeCommand.class,
            TrackDetectionsCommand.class,
            DetectCommand.class,
            JournalCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DoctorCommand.class,
            AccountCommand.class,
            AuditCommand.class,
            JudgeCommand.class,
            ListsCommand.class,
            PhonesCommand.class,
            ExportCommand.class,
            HandoverCommand.class,
            WhoCommand.class,
            MatchCommand.class,
            ReachCommand.class,
            PassesCommand.class,
            OverheadCommand.class,
            LookCommand.class,
            ZonesCommand.class,
            LocateCommand.class,
            ChangeCommand.class,
            RulesCommand.class,
            LoadCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "In a working tree also ./trigpoint test (installs what the tests need, runs all of them), build,",
            "and dist (makes trigpoint-VERSION.tar.gz, which needs only Java).",
            "",
            "Examples:",
            "  ./trigpoint demo",
            "  ./trigpoint run --feed ais:tcp://receiver.example:5631 --feed ais:udp://:10110",
            "  ./trigpoint run --feed 'detections:tcp-listen://:7000?name=coastal-radar'",
            "  ./trigpoint gateway --kafka kafka.example:9092 --gateway 1 --feed ais:udp://:10110",
            "  ./trigpoint cluster --kafka kafka.example:9092 --flink http://flink.example:8081",
            "  ./trigpoint replay recording.nmea --speed 60",
            "  ./trigpoint simulate dark-ships --seed 7",
            "  ./trigpoint simulate dark-ships --seed 7 --out dark",
            "  ./trigpoint score dark-ships --seeds 1..20 --out report.html",
            "  ./trigpoint decode ais recording.nmea.gz --to csv > recording.csv",
            "  ./trigpoint track radar.ndjson --out tracks.csv",
            "  ./trigpoint detect ships sentinel-1-vv.tif --kind sar --time 2026-06-01T06:00:00Z",
            "  ./trigpoint backup station.tar --data data",
            "  ./trigpoint account add ada --role admin",
            "  ./trigpoint scene add S2A_29RKH_20200219_0_L2A.json",
            "  ./trigpoint lists import sdn.csv alt.csv --kind ofac-sdn",
            "  ./trigpoint judge truth.csv tracks.csv --out report.html",
            "  ./trigpoint handover --data data --since 2026-06-01T06:00:00Z --out watch.html",
            "  ./trigpoint who --line cable.geojson --from 2026-06-01T06:00:00Z --to 2026-06-01T18:00:00Z --out who.html",
            "  ./trigpoint reach --identity mmsi:235089034 --hours 1,3,6",
            "  ./trigpoint passes --at 54.9,19.1 --sats sentinel,NORAD:25544 --hours 48",
            "  ./trigpoint look --at 55.2,18.6 --speed 8 --course 40 --length 120 --wind 7",
            "  ./trigpoint overhead --area works.geojson --operator-country CN,RU",
            "  ./trigpoint zones import cables.geojson --category cable --source 'Cable register' --date 2026-11-01",
            "  ./trigpoint export solent.gpkg --bbox -1.5,50.6,-1.0,50.9 --from 2026-06-01T06:00:00Z",
            "  ./trigpoint load ais --to tcp://127.0.0.1:5631 --rate 20000 --keys 50000",
            "",
            "./trigpoint COMMAND --help says more."
        })
public final class Main {
    private Main() {}

    /** Runs a command; exits with 0 when it went well, 1 when it did not, 2 when it was not understood. */
    public static void main(String[] args) throws IOException {
        logPlainly();
        int status = commandLine().execute(args);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** One line a message, in UTC, on standard error; a site's own logging configuration goes before. */
    private static void logPlainly() throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        try (InputStream settings = Main.class.getResourceAsStream("/logging.properties")) {
            LogFormat.begin(settings);
        }
    }

    /** The commands, for {@link #main} and for tests. */
    public static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    if (!(e instanceof SettingsException)) {
                        throw e;
                    }
                    line.getErr().println(e.getMessage());
                    return 2;
                });
    }
}
