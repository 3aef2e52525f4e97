package org.trigpoint.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Position;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.model.recording.ZoneCommand;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.storage.journal.Journal;
import org.trigpoint.storage.journal.JournalSettings;

/**
 * A recording with zones and a mix of sentences through the whole program, all rules on, to the picture:
 * {@code RulesToPicture MIX FOLDER [runs]}. Once without zones, once with a thousand.
 *
 * <p>The recording is made before; each run is a JVM of its own that reads, decodes, tracks, judges and keeps the picture. The time is
 * the program's own.
 */
public final class RulesToPicture {
    private static final Pattern TIME = Pattern.compile("[\\\\,]c:(\\d+)");
    private static final double GOAL_PER_SECOND = 300_000;
    private static final int ZONES = 1_000;
    private static final int CORNERS = 32;
    private static final double METERS_PER_DEG = 111_195;
    private static final int BATCH = 4_096;
    private static final int SOURCE = 1;

    private RulesToPicture() {}

    public static void main(String[] args) throws Exception {
        Path mix = Path.of(args[0]);
        int runs = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        StringBuilder summary = new StringBuilder("SUMMARY all rules, recording to picture:");
        for (int zones : new int[] {0, ZONES}) {
            Path folder = Path.of(args[1] + "-" + zones);
            if (!Files.exists(folder.resolve("made"))) {
                record(mix, folder, zones);
                Files.createFile(folder.resolve("made"));
            }
            long[] perSecond = new long[runs];
            for (int i = 0; i < runs; i++) {
                perSecond[i] = play(folder);
            }
            java.util.Arrays.sort(perSecond);
            summary.append(String.format(
                    Locale.ROOT,
                    " %d zones: median %d lines/s (%d to %d);",
                    zones,
                    perSecond[runs / 2],
                    perSecond[0],
                    perSecond[runs - 1]));
        }
        System.out.printf(Locale.ROOT, "%s goal %.0f lines/s%n", summary, GOAL_PER_SECOND);
    }

    private static long play(Path folder) throws IOException, InterruptedException {
        try (Program program = Program.start("", List.of("replay", folder.toString(), "--speed", "max", "--exit"))) {
            return Long.parseLong(
                    program.await(FileToPicture.PLAYED, FileToPicture.LONGEST).group(3));
        }
    }

    private static void record(Path mix, Path folder, int zones) throws Exception {
        Files.createDirectories(folder);
        try (Journal journal = Journal.open(folder, JournalSettings.DEFAULT, InstantSource.system());
                BufferedReader lines = Files.newBufferedReader(mix, StandardCharsets.ISO_8859_1)) {
            List<Message<Recorded>> batch = new ArrayList<>();
            long micros = 0;
            long sequence = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher time = TIME.matcher(line);
                micros = time.find() ? Math.max(micros, Long.parseLong(time.group(1)) * 1_000_000) : micros;
                if (sequence == 0) {
                    begin(micros - 1_000_000, zones, batch);
                    sequence = batch.size();
                }
                byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
                batch.add(Message.ofIngest(new Stamp(micros, SOURCE, sequence++), Raw.view(bytes, 0, bytes.length)));
                if (batch.size() >= BATCH) {
                    journal.append(batch, micros - 1);
                    batch.clear();
                }
            }
            journal.append(batch, micros);
        }
    }

    private static void begin(long micros, int zones, List<Message<Recorded>> batch) {
        SourceOpened opened = new SourceOpened(
                SOURCE, "mix", "ais:file:mix", "ais", SourceOpened.Clock.FILE, Marking.CLEAR, Map.of());
        batch.add(Message.ofIngest(new Stamp(micros, SOURCE, 0), opened));
        Random random = new Random(7);
        for (int i = 0; i < zones; i++) {
            ZoneCategory category = ZoneCategory.values()[i % ZoneCategory.values().length];
            ZoneContent content =
                    new ZoneContent("Zone " + i, category, star(random), Long.MIN_VALUE, Long.MAX_VALUE, Marking.CLEAR);
            batch.add(Message.ofIngest(
                    new Stamp(micros, SOURCE, i + 1L), new ZoneCommand(0, "zone-" + i, content, "local")));
        }
    }

    /** A star of 20 to 100 km somewhere that ships of the mix are: all over the world but the poles. */
    private static Shape star(Random random) {
        double latDeg = random.nextDouble(-60, 60);
        double lonDeg = random.nextDouble(-175, 175);
        double reachDeg = random.nextDouble(20_000, 100_000) / METERS_PER_DEG;
        List<Position> ring = new ArrayList<>();
        for (int k = 0; k < CORNERS; k++) {
            double angle = 2 * Math.PI * k / CORNERS;
            double deg = reachDeg * random.nextDouble(0.6, 1);
            ring.add(Position.of(
                    latDeg + deg * Math.sin(angle), lonDeg + deg * Math.cos(angle) / Math.cos(Math.toRadians(latDeg))));
        }
        return new Shape.Area(List.of(ring));
    }
}
