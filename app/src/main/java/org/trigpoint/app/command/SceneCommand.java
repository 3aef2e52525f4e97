package org.trigpoint.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.scene.SceneArchive;
import org.trigpoint.app.scene.SceneIntake;
import org.trigpoint.app.scene.SceneWishes;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.imagery.stac.StacWriter;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.scene.ImageScene;
import org.trigpoint.model.scene.SceneBand;
import org.trigpoint.model.scene.SceneFile;
import org.trigpoint.server.audit.AuditEntry;
import org.trigpoint.server.audit.AuditLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scene}: the images that a station has. */
@Command(
        name = "scene",
        description = "Adds, lists, shows and removes the images that a station has (docs/scenes.md).",
        subcommands = {
            SceneCommand.Add.class,
            SceneCommand.All.class,
            SceneCommand.Show.class,
            SceneCommand.Remove.class
        },
        footer = {
            "",
            "Examples:",
            "  ./trigpoint scene add S2A_29RKH_20200219_0_L2A.json",
            "  ./trigpoint scene add port.tif --time 2026-06-01T06:00:00Z --kind optical",
            "  ./trigpoint scene list",
            "  ./trigpoint scene show S2A_29RKH_20200219_0_L2A"
        })
public final class SceneCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static String times(ImageScene scene) {
        String from = EpochMicros.instant(scene.fromEpochMicros()).toString();
        return scene.fromEpochMicros() == scene.untilEpochMicros()
                ? from
                : from + " to " + EpochMicros.instant(scene.untilEpochMicros());
    }

    private static void audit(DataOptions station, CommandSpec spec, String about) throws IOException {
        AuditLog audit = new AuditLog(station.folder(), InstantSource.system());
        audit.ready();
        audit.add(AuditEntry.atConsole(AuditEntry.USER, spec.qualifiedName(), about, null, null));
    }

    private static SettingsException none(String id, DataOptions station) {
        return new SettingsException(
                "There is no scene " + id + " in " + station.folder() + "; scene list tells which there are");
    }

    /** {@code scene add}: adds what a file, a folder or an address holds. */
    @Command(
            name = "add",
            description =
                    "Adds a scene: a GeoTIFF or NITF file, a STAC item with its files, or a folder. A running station shows it.",
            footer = {
                "",
                "Files stay where they are and are named with their size and SHA-256, unless they are copied. The time is that of",
                "--time, else of the STAC item, else of a NITF header, else of the name as Sentinel's products have it, else of",
                "the field DateTime of a TIFF file; it is said which. A marking in the file holds beside the one given: the stricter.",
                "",
                "Examples:",
                "  ./trigpoint scene add S2A_29RKH_20200219_0_L2A.json",
                "  ./trigpoint scene add https://example.org/items/one.json",
                "  ./trigpoint scene add port.tif --time 2026-06-01T06:00:00Z --id port-1 --title 'The port' --copy",
                "  ./trigpoint scene add S1A_IW_GRDH_1SDV_20180716T004042_20180716T004107_022812_02792A_FD5B.SAFE",
                "  ./trigpoint scene add target.ntf --tlp amber --releasable own --licence 'Agreement 7'"
            })
    static final class Add implements Callable<Integer> {
        @Mixin
        private final DataOptions station = new DataOptions();

        @Parameters(paramLabel = "SOURCE", description = "A .tif, .ntf or .json file, a folder, or an http(s) address.")
        private String source = "";

        @Option(
                names = "--time",
                paramLabel = "TIME",
                description = "When it was taken: a time, or two with a slash between.")
        private @Nullable String time;

        @Option(
                names = "--id",
                paramLabel = "ID",
                description = "Its name in the station. Default: that of the item or file.")
        private @Nullable String id;

        @Option(names = "--kind", paramLabel = "KIND", description = "sar, optical or other. Default: by what it says.")
        private ImageScene.@Nullable Kind kind;

        @Option(names = "--title", paramLabel = "TEXT", description = "What people call it.")
        private @Nullable String title;

        @Option(names = "--tlp", paramLabel = "LABEL", description = "clear, green, amber, amber-strict or red.")
        private String tlp = "clear";

        @Option(
                names = "--releasable",
                paramLabel = "NAMES",
                split = ",",
                description = "Audiences that may see it, with commas between. Default: all.")
        private List<String> releasable = List.of();

        @Option(names = "--licence", paramLabel = "TEXT", description = "Its licence. Default: what the item says.")
        private String licence = "";

        @Option(
                names = "--copy",
                description = "Keep a copy as a cloud-optimised GeoTIFF among the data of the station.")
        private boolean copy;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() throws InterruptedException {
            PrintWriter out = spec.commandLine().getOut();
            List<String> audiences = station.settings().audiences();
            for (String name : releasable) {
                if (!audiences.isEmpty() && !audiences.contains(name)) {
                    throw new SettingsException("--releasable: this site has no audience " + name + "; it has "
                            + String.join(", ", audiences));
                }
            }
            SceneWishes wishes =
                    new SceneWishes(time, id, kind, title, new Marking(label(), releasable, licence), copy);
            SceneArchive archive = new SceneArchive(station.folder());
            try {
                for (ImageScene scene : new SceneIntake(
                                archive,
                                wishes,
                                audiences,
                                out,
                                spec.commandLine().getErr())
                        .add(source)) {
                    audit(station, spec, scene.id());
                    out.printf(
                            Locale.ROOT,
                            "Scene %s was added: %s, %d bands, %s, TLP %s%n",
                            scene.id(),
                            scene.kind().name().toLowerCase(Locale.ROOT),
                            scene.bands().size(),
                            times(scene),
                            scene.marking().tlp());
                }
                return 0;
            } catch (IOException e) {
                throw new SettingsException(source + ": " + e.getMessage());
            }
        }

        private Marking.Tlp label() {
            String name = tlp.toUpperCase(Locale.ROOT).replace('-', '_');
            return Arrays.stream(Marking.Tlp.values())
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow(() ->
                            new SettingsException("--tlp is clear, green, amber, amber-strict or red, not " + tlp));
        }
    }

    /** {@code scene list}: says which there are. */
    @Command(
            name = "list",
            description = "Lists the scenes of a station, the latest taken first.",
            footer = {"", "Example:", "  ./trigpoint scene list --data /var/lib/trigpoint"})
    static final class All implements Callable<Integer> {
        @Mixin
        private final DataOptions station = new DataOptions();

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            List<SceneArchive.Kept> scenes = new SceneArchive(station.folder()).scenes();
            for (SceneArchive.Kept kept : scenes) {
                ImageScene scene = kept.scene();
                out.printf(
                        Locale.ROOT,
                        "%-40s %-8s %s  %s%n",
                        scene.id(),
                        scene.kind().name().toLowerCase(Locale.ROOT),
                        times(scene),
                        scene.title());
            }
            if (scenes.isEmpty()) {
                out.println("There are no scenes: scene add adds one");
            }
            return 0;
        }
    }

    /** {@code scene show}: says what one is. */
    @Command(
            name = "show",
            description = "Shows what a scene is, where, and the hashes of its files.",
            footer = {
                "",
                "Examples:",
                "  ./trigpoint scene show port-1",
                "  ./trigpoint scene show port-1 --stac > port-1.json"
            })
    static final class Show implements Callable<Integer> {
        @Mixin
        private final DataOptions station = new DataOptions();

        @Parameters(paramLabel = "ID", description = "The scene.")
        private String id = "";

        @Option(names = "--stac", description = "Print the STAC item.")
        private boolean stac;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            SceneArchive.Kept kept = new SceneArchive(station.folder()).find(id).orElseThrow(() -> none(id, station));
            if (stac) {
                out.println(StacWriter.text(kept.item()));
                return 0;
            }
            ImageScene scene = kept.scene();
            out.println("id          " + scene.id());
            out.println("title       " + scene.title());
            out.println("taken       " + times(scene));
            out.println("kind        " + scene.kind().name().toLowerCase(Locale.ROOT) + ", platform " + scene.platform()
                    + ", instrument " + scene.instrument());
            out.println(
                    "ground      " + (scene.hasGroundSample() ? scene.groundSampleMeters() + " m a pixel" : "unknown"));
            out.println(
                    "bands       " + scene.bands().stream().map(SceneBand::name).toList());
            out.println("marking     TLP " + scene.marking().tlp() + ", releasable to "
                    + (scene.marking().releasableTo().isEmpty()
                            ? "all"
                            : scene.marking().releasableTo())
                    + ", licence " + scene.marking().licence());
            out.println("footprint   longitude and latitude of its corners");
            scene.footprint()
                    .rings()
                    .getFirst()
                    .forEach(corner ->
                            out.printf(Locale.ROOT, "            %.6f %.6f%n", corner.lonDeg(), corner.latDeg()));
            for (SceneFile file : scene.files()) {
                out.println("file        " + file.href());
                out.println("            " + file.sizeBytes() + " bytes, SHA-256 "
                        + (file.sha256Hex().isEmpty() ? "not known: it is read over the network" : file.sha256Hex()));
            }
            return 0;
        }
    }

    /** {@code scene remove}: takes one away. */
    @Command(
            name = "remove",
            description = "Removes a scene and the copies of its files; files that are only named stay where they are.",
            footer = {"", "Example:", "  ./trigpoint scene remove port-1"})
    static final class Remove implements Callable<Integer> {
        @Mixin
        private final DataOptions station = new DataOptions();

        @Parameters(paramLabel = "ID", description = "The scene.")
        private String id = "";

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            try {
                if (!new SceneArchive(station.folder()).remove(id)) {
                    throw none(id, station);
                }
                audit(station, spec, id);
            } catch (IOException e) {
                throw new SettingsException("Scene " + id + " cannot be removed: " + e.getMessage());
            }
            spec.commandLine().getOut().println("Scene " + id + " was removed");
            return 0;
        }
    }
}
