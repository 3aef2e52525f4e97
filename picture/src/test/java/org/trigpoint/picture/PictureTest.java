package org.trigpoint.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Box;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.track.Claim;
import org.trigpoint.model.track.Covariance4;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Sightings;
import org.trigpoint.model.track.Track;
import org.trigpoint.picture.fixtures.TrackSamples;

/** Tracks in, answers out. */
class PictureTest {
    private static final Viewer ANYONE = new Viewer("leo", Role.VIEWER, null, 0);

    private final Picture picture = new Picture(new PictureSettings(100, 8, 32, 1_000));

    private void apply(TrackSamples... samples) {
        for (TrackSamples sample : samples) {
            picture.apply(List.of(sample.message()));
        }
        picture.settle();
    }

    @Test
    void theHighestRevisionStays() {
        apply(
                TrackSamples.ship(1).revision(5).name("FIVE"),
                TrackSamples.ship(1).revision(4).name("FOUR"));
        apply(TrackSamples.ship(1).revision(5).name("AGAIN"));
        assertThat(picture.find(TrackSamples.id(1)).orElseThrow().name()).isEqualTo("FIVE");
        assertThat(picture.evidence(TrackSamples.id(1)))
                .as("what changed nothing is no evidence")
                .hasSize(1);
    }

    @Test
    void anEndedTrackLeavesAndIsNotBroughtBackByAnOldRevision() {
        apply(TrackSamples.ship(1), TrackSamples.ship(2));
        apply(TrackSamples.ship(1).revision(3).status(Track.Status.ENDED));
        apply(TrackSamples.ship(1).revision(2));
        assertThat(picture.size()).isEqualTo(1);
        assertThat(picture.find(TrackSamples.id(1))).isEmpty();
        assertThat(picture.within(Box.EARTH, 10, ANYONE)).hasSize(1);
        assertThat(picture.search("000000001", 10, ANYONE)).isEmpty();
        assertThat(picture.evidence(TrackSamples.id(1))).isEmpty();
        assertThat(picture.trail(TrackSamples.id(1))).isEmpty();
    }

    @Test
    void evidenceIsTheNewestStampsOfRawMessages() {
        for (int revision = 1; revision <= 20; revision++) {
            Stamp known = revision % 5 == 0 ? Stamp.ofTimer(revision) : new Stamp(revision, 3, revision);
            apply(TrackSamples.ship(1).revision(revision).known(known));
        }
        assertThat(picture.evidence(TrackSamples.id(1)))
                .extracting(Stamp::arrivalEpochMicros)
                .containsExactly(19L, 18L, 17L, 16L, 14L, 13L, 12L, 11L);
    }

    @Test
    void aTrailKeepsTurnsAndHalfMinutesOfWhatMoves() {
        for (int second = 1; second <= 100; second++) {
            apply(moving(second, 50, second * 0.0005, 5, 0));
        }
        List<TrailPoint> straight = picture.trail(TrackSamples.id(1));
        assertThat(straight).hasSize(5);
        assertThat(straight.getLast().lonDeg()).isEqualTo(100 * 0.0005);
        apply(moving(101, 50.0005, 0.05, 0, 5));
        assertThat(picture.trail(TrackSamples.id(1))).as("a turn is kept").hasSize(6);
        for (int second = 102; second <= 1_000; second++) {
            apply(moving(second, 50.0005, 0.05, 0, 0));
        }
        assertThat(picture.trail(TrackSamples.id(1)))
                .as("standing adds nothing")
                .hasSize(6);
    }

    @Test
    void aTrailKeepsClimbsAndEmergenciesOfWhatFlies() {
        apply(flying(1, 1_000, Flight.Emergency.NONE));
        apply(flying(2, 1_049, Flight.Emergency.NONE));
        assertThat(picture.trail(TrackSamples.id(1)))
                .as("less than a twentieth")
                .hasSize(2);
        apply(flying(3, 1_060, Flight.Emergency.NONE));
        apply(flying(4, 1_061, Flight.Emergency.GENERAL));
        apply(flying(5, 1_061, Flight.Emergency.GENERAL));
        apply(flying(6, 1_062.34, Flight.Emergency.NONE));
        List<TrailPoint> trail = picture.trail(TrackSamples.id(1));
        assertThat(trail)
                .extracting(TrailPoint::heightMeters)
                .containsExactly(1_000.0, 1_060.0, 1_061.0, 1_062.3, 1_062.3);
        assertThat(trail)
                .extracting(TrailPoint::emergency)
                .containsExactly(
                        Flight.Emergency.NONE,
                        Flight.Emergency.NONE,
                        Flight.Emergency.GENERAL,
                        Flight.Emergency.NONE,
                        Flight.Emergency.NONE);
    }

    @Test
    void aTrailThatBeginsWithoutHeightsTakesThemLater() throws IOException {
        apply(moving(1, 50, 0, 5, 0));
        apply(moving(31, 50, 0.01, 5, 0));
        apply(flying(61, 500, Flight.Emergency.NONE).at(50, 0.02));
        List<TrailPoint> trail = picture.trail(TrackSamples.id(1));
        assertThat(trail).extracting(TrailPoint::heightMeters).containsExactly(Double.NaN, Double.NaN, 500.0, 500.0);
        Picture restored = new Picture(picture.settings());
        restored.restore(picture.tracks());
        TracesCodec.read(new DataInputStream(new ByteArrayInputStream(traces(picture))), TracesCodec.VERSION, restored);
        assertThat(restored.trail(TrackSamples.id(1))).isEqualTo(trail);
    }

    @Test
    void whatIsOnTheGroundHasNoHeight() {
        Flight landed = new Flight(120, Double.NaN, 0, Flight.Place.ON_GROUND, -1, Flight.Emergency.NONE);
        apply(TrackSamples.ship(1).flight(landed));
        assertThat(picture.trail(TrackSamples.id(1)))
                .extracting(TrailPoint::heightMeters)
                .containsOnly(Double.NaN);
    }

    private static TrackSamples flying(int second, double meters, Flight.Emergency emergency) {
        return moving(second, 50, 0, 5, 0)
                .flight(new Flight(meters, Double.NaN, 0, Flight.Place.AIRBORNE, -1, emergency));
    }

    private static TrackSamples moving(int second, double lat, double lon, double east, double north) {
        return TrackSamples.ship(1)
                .revision(second)
                .estimate(new Estimate(
                        TrackSamples.START_EPOCH_MICROS + second * 1_000_000L,
                        lat,
                        lon,
                        east,
                        north,
                        new Covariance4(1, 0, 1, 0, 0, 0, 0, 1, 0, 1)));
    }

    @Test
    void aTrailIsARingAndLateReportsAreNotInIt() {
        for (int minute = 1; minute <= 100; minute++) {
            apply(moving(minute * 60, 50, minute * 0.01, 5, 0));
        }
        apply(moving(6_001, 10, 10, 5, 0).late());
        List<TrailPoint> trail = picture.trail(TrackSamples.id(1));
        assertThat(trail).hasSize(33);
        assertThat(trail.get(31).lonDeg()).isEqualTo(1.0);
        assertThat(trail.getFirst().lonDeg()).isEqualTo(0.69);
    }

    @Test
    void anUndatedTrackHasATrailWithoutTimes() {
        for (int i = 1; i <= 3; i++) {
            apply(TrackSamples.ship(1)
                    .revision(i)
                    .estimate(
                            new Estimate(Header.UNDATED, 50, i, 5, 0, new Covariance4(1, 0, 1, 0, 0, 0, 0, 1, 0, 1))));
        }
        assertThat(picture.trail(TrackSamples.id(1)))
                .hasSize(4)
                .allSatisfy(point -> assertThat(point.timeEpochMicros()).isEqualTo(Header.UNDATED));
    }

    @Test
    void searchFindsTheBeginningOfEveryWordAndNumber() {
        apply(
                TrackSamples.ship(235_000_001).name("Emma Maersk").claim(Claim.Kind.IMO, "9321483"),
                TrackSamples.ship(235_000_002).name("MAERSK LINE").claim(Claim.Kind.CALL_SIGN, "OUJI2"),
                TrackSamples.ship(2_320_001).name(null));
        assertThat(found("maersk")).containsExactly(235_000_001L, 235_000_002L);
        assertThat(found("emma ma")).containsExactly(235_000_001L);
        assertThat(found("mma")).isEmpty();
        assertThat(found("235")).hasSize(2);
        assertThat(found("0023")).containsExactly(2_320_001L);
        assertThat(found("9321483")).containsExactly(235_000_001L);
        assertThat(found("oUj")).containsExactly(235_000_002L);
        assertThat(found("e")).containsExactly(235_000_001L);
        assertThat(found(" ")).isEmpty();
        apply(TrackSamples.ship(235_000_001).revision(2).name("RENAMED"));
        assertThat(found("maersk")).containsExactly(235_000_002L);
        assertThat(found("renamed")).containsExactly(235_000_001L);
        assertThat(picture.findByIdentity(Identity.mmsi(235_000_002), ANYONE)).hasSize(1);
        assertThat(picture.findByIdentity(Identity.mmsi(235_000_003), ANYONE)).isEmpty();
    }

    @Test
    void searchIsRightAfterManyNamesCameAndWent() {
        long seed = Long.getLong("trigpoint.seed", 815);
        System.out.println("PictureTest search seed " + seed);
        Random random = new Random(seed);
        TreeMap<Long, String> names = new TreeMap<>();
        for (int revision = 1; revision <= 15_000; revision++) {
            long mmsi = 235_000_000 + random.nextInt(2_000);
            TrackSamples sample = TrackSamples.ship(mmsi).revision(revision);
            if (random.nextInt(10) == 0) {
                picture.apply(List.of(sample.status(Track.Status.ENDED).message()));
                names.remove(mmsi);
            } else {
                String name = word(random) + (random.nextBoolean() ? " " + word(random) : "");
                picture.apply(List.of(sample.name(name).message()));
                names.put(mmsi, name);
            }
            if (revision % 50 == 0) {
                picture.settle();
            }
        }
        for (int i = 0; i < 200; i++) {
            String beginning = i % 4 == 0 ? String.valueOf(235_000_000 + random.nextInt(2_000)) : word(random);
            List<Long> expected = names.entrySet().stream()
                    .filter(entry -> String.valueOf(entry.getKey()).startsWith(beginning)
                            || (" " + entry.getValue()).contains(" " + beginning))
                    .map(java.util.Map.Entry::getKey)
                    .toList();
            assertThat(picture.search(beginning, 10_000, ANYONE))
                    .extracting(track -> Identity.unpack(track.identity()).number())
                    .as(beginning)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            word.append("AB".charAt(random.nextInt(2)));
        }
        return word.toString();
    }

    private List<Long> found(String beginning) {
        return picture.search(beginning, 20, ANYONE).stream()
                .map(track -> Identity.unpack(track.identity()).number())
                .sorted()
                .toList();
    }

    @Test
    void areasAreAsTheirBoxSaysAnywhereOnEarth() {
        long seed = Long.getLong("trigpoint.seed", 4711);
        System.out.println("PictureTest seed " + seed);
        Random random = new Random(seed);
        List<Track> all = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            double lat = i % 10 == 0 ? (random.nextBoolean() ? 90 : -90) : random.nextInt(18_001) / 100.0 - 90;
            double lon = i % 7 == 0 ? -180 + random.nextInt(3) * 0.01 : random.nextInt(36_000) / 100.0 - 180;
            TrackSamples sample = TrackSamples.ship(i).at(lat, lon);
            all.add(sample.build());
            picture.apply(List.of(sample.message()));
        }
        picture.settle();
        for (int i = 0; i < 300; i++) {
            double west = random.nextInt(36_001) / 100.0 - 180;
            double east = i % 3 == 0 ? west + random.nextInt(20) / 100.0 : west + random.nextInt(36_000) / 100.0;
            double south = random.nextInt(18_001) / 100.0 - 90;
            Box box = Box.of(west, south, east, south + random.nextInt(18_000) / 100.0);
            List<Track> expected = all.stream()
                    .filter(track -> {
                        Estimate estimate = java.util.Objects.requireNonNull(track.estimate());
                        return box.contains(estimate.latDeg(), Angles.wrapLonDeg(estimate.lonDeg()));
                    })
                    .sorted(java.util.Comparator.comparing(Track::id))
                    .toList();
            assertThat(picture.within(box, 10_000, ANYONE)).as(box.toString()).isEqualTo(expected);
        }
    }

    @Test
    void tracksAreSortedAndRestored() {
        apply(TrackSamples.ship(3), TrackSamples.ship(1), TrackSamples.ship(2));
        Picture restored = new Picture(PictureSettings.DEFAULT);
        restored.restore(picture.tracks());
        restored.settle();
        assertThat(restored.tracks()).isEqualTo(picture.tracks());
        assertThat(picture.tracks()).isSortedAccordingTo(java.util.Comparator.comparing(Track::id));
        assertThat(restored.within(Box.EARTH, 10, ANYONE)).hasSize(3);
    }

    @Test
    void tracesComeBackFromTheirBytes() throws IOException {
        for (int minute = 1; minute <= 50; minute++) {
            apply(moving(minute * 60, 50, minute * 0.01, 5, 0));
        }
        apply(TrackSamples.ship(2).estimate(null));
        byte[] bytes = traces(picture);
        Picture restored = new Picture(picture.settings());
        restored.restore(picture.tracks());
        TracesCodec.read(new DataInputStream(new ByteArrayInputStream(bytes)), TracesCodec.VERSION, restored);
        for (long mmsi = 1; mmsi <= 2; mmsi++) {
            assertThat(restored.evidence(TrackSamples.id(mmsi))).isEqualTo(picture.evidence(TrackSamples.id(mmsi)));
            assertThat(restored.trail(TrackSamples.id(mmsi))).isEqualTo(picture.trail(TrackSamples.id(mmsi)));
        }
        assertThat(restored.trail(TrackSamples.id(1))).hasSize(33);
        assertThat(traces(restored)).isEqualTo(bytes);
        for (int cut = 0; cut < bytes.length; cut++) {
            byte[] part = Arrays.copyOf(bytes, cut);
            assertThatThrownBy(() -> TracesCodec.read(
                            new DataInputStream(new ByteArrayInputStream(part)),
                            TracesCodec.VERSION,
                            new Picture(PictureSettings.DEFAULT)))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void tracesOfTheFormatBeforeHeightsAreRead() throws IOException {
        apply(TrackSamples.ship(1));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(1);
        out.writeLong(TrackSamples.id(1).high());
        out.writeLong(TrackSamples.id(1).low());
        out.writeLong(1);
        out.writeInt(0);
        out.writeInt(1);
        out.writeInt(60);
        out.writeInt(500_000_000);
        out.writeInt(-10_000_000);
        out.writeFloat(5);
        out.writeFloat(0);
        TracesCodec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), 2, picture);
        assertThat(picture.trail(TrackSamples.id(1)))
                .first()
                .isEqualTo(new TrailPoint(60_000_000, 50, -1, Double.NaN, Flight.Emergency.NONE));
        assertThatThrownBy(() -> TracesCodec.read(
                        new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), 1, picture))
                .isInstanceOf(IOException.class);
    }

    @Test
    void tracesThatReachBeyondTheirTracksAreNotEnteredTwice() throws IOException {
        apply(moving(60, 50, 0.01, 5, 0));
        PictureCut cut = new PictureCut(picture);
        List<TrackSamples> later = List.of(moving(120, 50, 0.02, 5, 0), moving(180, 50, 0.03, 5, 0));
        later.forEach(this::apply);
        byte[] bytes = traces(picture);
        Picture restored = new Picture(picture.settings());
        restored.restore(cut.tracks());
        TracesCodec.read(new DataInputStream(new ByteArrayInputStream(bytes)), TracesCodec.VERSION, restored);
        later.forEach(sample -> restored.apply(List.of(sample.message())));
        assertThat(restored.evidence(TrackSamples.id(1))).isEqualTo(picture.evidence(TrackSamples.id(1)));
        assertThat(restored.trail(TrackSamples.id(1))).isEqualTo(picture.trail(TrackSamples.id(1)));
    }

    private static byte[] traces(Picture picture) {
        PictureCut cut = new PictureCut(picture);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(TracesCodec.head(cut));
        for (int i = 0; i < cut.size(); i++) {
            out.writeBytes(TracesCodec.part(cut, i, i + 1));
        }
        return out.toByteArray();
    }

    @Test
    void clearingForgetsRevisionsToo() {
        apply(TrackSamples.ship(1).revision(9), TrackSamples.ship(2).status(Track.Status.ENDED));
        picture.clear();
        apply(TrackSamples.ship(1).revision(1), TrackSamples.ship(2).revision(1));
        assertThat(picture.size()).isEqualTo(2);
        assertThat(picture.within(Box.EARTH, 10, ANYONE)).hasSize(2);
    }

    @Test
    void aTrackThatHasLeftTellsWhichGoesOn() {
        Picture picture = new Picture(PictureSettings.DEFAULT);
        Viewer viewer = new Viewer("leo", Role.VIEWER, null, 0);
        Sightings into = new Sightings(4, List.of(), 0, TrackSamples.id(2), List.of());
        Sightings further = new Sightings(4, List.of(), 0, TrackSamples.id(3), List.of());
        picture.apply(List.of(
                TrackSamples.ship(1).message(),
                TrackSamples.ship(2).message(),
                TrackSamples.ship(3).message(),
                TrackSamples.ship(1)
                        .revision(2)
                        .status(Track.Status.ENDED)
                        .sightings(into)
                        .message()));
        assertThat(picture.findGoingOn(TrackSamples.id(1), viewer))
                .map(Track::id)
                .contains(TrackSamples.id(2));
        picture.apply(List.of(TrackSamples.ship(2)
                .revision(2)
                .status(Track.Status.ENDED)
                .sightings(further)
                .message()));
        assertThat(picture.findGoingOn(TrackSamples.id(1), viewer))
                .map(Track::id)
                .contains(TrackSamples.id(3));
        assertThat(picture.findGoingOn(TrackSamples.id(3), viewer)).isEmpty();
    }
}
