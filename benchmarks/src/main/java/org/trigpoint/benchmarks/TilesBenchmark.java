package org.trigpoint.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.tile.TileNumber;
import org.trigpoint.geo.tile.VectorLayer;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.PrivateAircraft;
import org.trigpoint.model.track.Covariance4;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Sightings;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.picture.Role;
import org.trigpoint.picture.TrackTiles;
import org.trigpoint.picture.Viewer;

/**
 * Vector tiles, in features a millisecond of one thread: {@code benchmarks/run tiles}.
 *
 * <p>{@code tile} makes tile 0/0/0 of 100,000 live tracks that are packed already, each with its twelve attributes: so many
 * milliseconds are 100,000 through the score. {@code tileOfASixteenth} is one of zoom 2, in which are some 6,000 of them. {@code pack} is the packing, done once a second at most. {@code encode} gives the
 * encoder what was not seen before: points with an id and five attributes, two of them of their own.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class TilesBenchmark {
    static final int TRACKS = 100_000;
    private static final int FEATURES = 10_000;
    private static final long START_EPOCH_MICROS = 1_767_225_600_000_000L;
    private static final TileNumber WORLD = new TileNumber(0, 0, 0);
    private static final TileNumber SIXTEENTH = new TileNumber(2, 1, 1);
    private static final Viewer VIEWER = new Viewer("benchmark", Role.VIEWER, null, 0);

    private final List<Track> tracks = tracks();
    private final List<String> names = new ArrayList<>();
    private final int[] places = new int[2 * FEATURES];
    private TrackTiles tiles;

    /** Ships all over the sea, with names, half of them with a licence; seed 1. */
    static List<Track> tracks() {
        SplittableRandom random = new SplittableRandom(1);
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < TRACKS; i++) {
            tracks.add(track(i, random));
        }
        return tracks;
    }

    @Setup
    public void setUp() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < FEATURES; i++) {
            names.add("VESSEL " + i);
            places[2 * i] = random.nextInt(VectorLayer.EXTENT);
            places[2 * i + 1] = random.nextInt(VectorLayer.EXTENT);
        }
        tiles = TrackTiles.of(tracks, PrivateAircraft.NONE);
    }

    private static Track track(int i, SplittableRandom random) {
        Stamp began = new Stamp(START_EPOCH_MICROS + i, 1, i);
        double courseDeg = random.nextDouble(360);
        return new Track(
                TrackId.of(began, 0),
                7,
                Track.Status.CONFIRMED,
                Platform.SHIP,
                Transponder.AIS_CLASS_A,
                Identity.mmsi(200_000_000L + i),
                new Estimate(
                        START_EPOCH_MICROS + random.nextInt(60) * 1_000_000L,
                        random.nextDouble(-70, 75),
                        random.nextDouble(-180, 180),
                        0,
                        0,
                        new Covariance4(100, 0, 25, 0, 0, 0, 0, 1, 0, 1)),
                new Motion(random.nextDouble(25), false, courseDeg, courseDeg, 0, false),
                Flight.NONE,
                Condition.NONE,
                null,
                NavigationStatus.UNDER_WAY_USING_ENGINE,
                70 + random.nextInt(20),
                null,
                "VESSEL " + i,
                List.of(),
                List.of(),
                Sightings.NONE,
                7,
                began,
                began,
                null,
                new Marking(Marking.Tlp.CLEAR, List.of(), i % 2 == 0 ? "" : "CC-BY-4.0"));
    }

    @Benchmark
    @OperationsPerInvocation(TRACKS)
    public byte[] tile() {
        return tiles.tile(WORLD, VIEWER);
    }

    /** In tiles a millisecond: its count of features goes by chance. */
    @Benchmark
    public byte[] tileOfASixteenth() {
        return tiles.tile(SIXTEENTH, VIEWER);
    }

    @Benchmark
    @OperationsPerInvocation(TRACKS)
    public TrackTiles pack() {
        return TrackTiles.of(tracks, PrivateAircraft.NONE);
    }

    @Benchmark
    @OperationsPerInvocation(FEATURES)
    public byte[] encode() {
        VectorLayer layer = new VectorLayer("points");
        for (int i = 0; i < FEATURES; i++) {
            layer.begin(i);
            layer.tag(layer.key("name"), layer.values().text(names.get(i)));
            layer.tag(layer.key("mmsi"), layer.values().whole(200_000_000L + i));
            layer.tag(layer.key("status"), layer.values().text("CONFIRMED"));
            layer.tag(layer.key("speedMps"), layer.values().real(i % 250 / 10.0));
            layer.tag(layer.key("moored"), layer.values().flag(i % 3 == 0));
            layer.point(places[2 * i], places[2 * i + 1]);
        }
        return layer.toBytes();
    }
}
