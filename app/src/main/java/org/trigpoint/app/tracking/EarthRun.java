package org.trigpoint.app.tracking;

import static org.trigpoint.flow.Pipeline.RECORDING;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.trigpoint.engine.local.LocalEngine;
import org.trigpoint.feeds.DecodeStep;
import org.trigpoint.feeds.detections.DetectionColumns;
import org.trigpoint.feeds.detections.DetectionFormat;
import org.trigpoint.feeds.detections.DetectionLineTime;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Pipeline;
import org.trigpoint.flow.Stamp;
import org.trigpoint.fusion.associate.AssociateStep;
import org.trigpoint.fusion.cell.CellScan;
import org.trigpoint.fusion.join.JoinStep;
import org.trigpoint.fusion.scan.ScanStep;
import org.trigpoint.fusion.stitch.StitchStep;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.observation.OutcomeCodec;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.RecordedCodec;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.model.track.Associated;
import org.trigpoint.model.track.Covariance4;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;

/**
 * Tracks detections on the earth, as docs/feeds/detections.md has them: the steps of the live pipeline that detections go through. Writes a row at
 * each change of a track.
 */
final class EarthRun {
    static final String HEADER =
            "time,track,lat_deg,lon_deg,east_mps,north_mps,cov_ee_m2,cov_en_m2,cov_nn_m2,status,detections\n";

    private static final int SOURCE = 1;
    private static final int BATCH = 2_048;

    private final Appendable out;
    private final TrackRunCounts counts = new TrackRunCounts();
    private final Set<TrackId> confirmed = new HashSet<>();
    private final List<Message<?>> batch = new ArrayList<>();
    private long lastEpochMicros = Long.MIN_VALUE;

    EarthRun(Appendable out) {
        this.out = out;
    }

    private static Pipeline pipeline() {
        return Pipeline.of(RecordedCodec.BODIES)
                .stage(
                        new DecodeStep(
                                List.of(DetectionFormat.ofLines(), DetectionFormat.ofTables()), OutcomeCodec.INSTANCE),
                        Pipeline.from(RECORDING, Raw.class))
                .stage(new ScanStep(), Pipeline.from("decode", Detection.class), Pipeline.from("decode", Look.class))
                .stage(new AssociateStep(), Pipeline.from("scan", CellScan.class))
                .stage(new StitchStep(), Pipeline.from("associate", Associated.class))
                .stage(new JoinStep(), Pipeline.from("stitch", Associated.class))
                .output("rejected", "decode", Rejected.class)
                .output("detections", "decode", Detection.class)
                .output("tracks", "join", Track.class)
                .build();
    }

    /** Reads all lines. */
    TrackRunCounts run(String firstLine, BufferedReader lines) throws IOException {
        out.append(HEADER);
        boolean table = DetectionColumns.isHeader(firstLine);
        DetectionLineTime times = table ? DetectionLineTime.of(firstLine) : DetectionLineTime.ofLines();
        long began = System.nanoTime();
        try (LocalEngine engine = new LocalEngine(pipeline(), 1, this::take)) {
            Map<String, String> options = table ? Map.of("header", firstLine) : Map.of();
            String format = table ? DetectionFormat.TABLE_NAME : DetectionFormat.NAME;
            SourceOpened opened =
                    new SourceOpened(SOURCE, "detections", "", format, SourceOpened.Clock.FILE, Marking.CLEAR, options);
            batch.add(Message.ofIngest(new Stamp(Long.MIN_VALUE + 1, 0, 0), opened));
            String line = table ? lines.readLine() : firstLine;
            for (long number = table ? 2 : 1; line != null; number++) {
                if (!line.isBlank()) {
                    give(line.getBytes(StandardCharsets.UTF_8), number, times);
                }
                if (batch.size() >= BATCH) {
                    hand(engine);
                }
                line = lines.readLine();
            }
            hand(engine);
            if (lastEpochMicros != Long.MIN_VALUE) {
                engine.process(List.of(), lastEpochMicros + 2_000_000);
            }
        }
        counts.trackingNanos = System.nanoTime() - began;
        counts.tracks = confirmed.size();
        return counts;
    }

    /** The number of the line is the sequence of its stamp, so that a rejection leads back to it. */
    private void give(byte[] line, long number, DetectionLineTime times) {
        long time = times.epochMicros(line, 0, line.length);
        if (time != DetectionLineTime.NONE) {
            lastEpochMicros = Math.max(lastEpochMicros, time);
        }
        batch.add(Message.ofIngest(
                new Stamp(Math.max(lastEpochMicros, Long.MIN_VALUE + 2), SOURCE, number), Raw.of(line)));
    }

    /** All but what has the newest time, since more may come with it. */
    private void hand(LocalEngine engine) {
        engine.process(List.copyOf(batch), Math.max(Long.MIN_VALUE + 1, lastEpochMicros - 1));
        batch.clear();
    }

    private void take(String output, List<Message<?>> messages) {
        for (Message<?> message : messages) {
            switch (message.body()) {
                case Track track -> write(track);
                case Rejected rejected ->
                    counts.reject(
                            rejected.stamp().sequence(),
                            rejected.code(),
                            "at byte " + rejected.offsetBytes() + " (docs/feeds/detections.md)");
                case Detection _ -> counts.detections++;
                default -> throw new IllegalStateException("Not an output: " + output);
            }
        }
    }

    private void write(Track track) {
        Estimate estimate = track.estimate();
        if (estimate == null) {
            return;
        }
        if (track.status() == Track.Status.CONFIRMED) {
            confirmed.add(track.id());
        }
        Covariance4 covariance = estimate.covariance();
        long micros = estimate.timeEpochMicros();
        try {
            out.append(String.format(
                    Locale.ROOT,
                    "%s,%s,%.7f,%.7f,%.3f,%.3f,%.2f,%.2f,%.2f,%s,%d%n",
                    Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000),
                    track.id(),
                    estimate.latDeg(),
                    estimate.lonDeg(),
                    estimate.eastMps(),
                    estimate.northMps(),
                    covariance.eeMeters2(),
                    covariance.enMeters2(),
                    covariance.nnMeters2(),
                    track.status(),
                    track.sightings().detections()));
        } catch (IOException lost) {
            throw new java.io.UncheckedIOException(lost);
        }
    }
}
