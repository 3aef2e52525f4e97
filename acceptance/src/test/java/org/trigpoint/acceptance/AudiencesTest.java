package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.acceptance.fixtures.Written;
import org.trigpoint.app.pipeline.TrigpointPipeline;
import org.trigpoint.engine.flink.FlinkReplay;
import org.trigpoint.engine.local.LocalEngine;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Sha256;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.recording.Audiences;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.model.track.Track;
import org.trigpoint.simulation.Output;

/** What an audience is given is what a station would give that never had the rest. Another seed: {@code -Dtrigpoint.seed=7}. */
class AudiencesTest {
    private static final long SEED = Long.getLong("trigpoint.seed", 20261126);
    private static final Audiences OWN = new Audiences(List.of("own"), 1);
    private static final Audiences OWN_AND_PARTNERS = new Audiences(List.of("own", "partners"), 0b11);
    private static final int PARTNERS = 1;

    /** Long enough for tracks of all sensors, and for the first image, which comes a quarter of an hour after it was taken. */
    private static final Duration SCENE = Duration.ofMinutes(26);

    /** The radars are for the first audience; what receivers hear and satellites see is for all. */
    private static Marking radarsForOwn(Output output) {
        return output.name().endsWith("-radar") ? new Marking(Marking.Tlp.AMBER, List.of("own"), "") : Marking.CLEAR;
    }

    private static boolean isRadar(String name) {
        return name.endsWith("-radar");
    }

    private static Map<String, List<Message<?>>> local(SimulatedRecording recording, int shards) {
        Map<String, List<Message<?>>> outputs = new TreeMap<>();
        try (LocalEngine engine = engine(shards, outputs)) {
            engine.process(recording.messages(), recording.endEpochMicros());
            assertThat(engine.quarantined()).isEmpty();
        }
        return outputs;
    }

    private static LocalEngine engine(int shards, Map<String, List<Message<?>>> outputs) {
        return new LocalEngine(
                TrigpointPipeline.declare(),
                shards,
                (output, messages) -> outputs.computeIfAbsent(output, name -> new ArrayList<>())
                        .addAll(messages));
    }

    /** What one audience is given of each output: how many messages, and SHA-256 of all their stamps, places and bytes in order. */
    private static Map<String, String> given(int audience, Map<String, List<Message<?>>> outputs) throws IOException {
        Map<String, String> given = new TreeMap<>();
        for (Map.Entry<String, List<Message<?>>> output : outputs.entrySet()) {
            MessageDigest sha = Sha256.begin();
            int count = 0;
            for (Message<?> message : output.getValue()) {
                if (message.emitter().audience() == audience) {
                    count++;
                    String place = message.stamp() + " " + message.step() + " " + message.emitter() + " ";
                    sha.update((place + message.ordinal()).getBytes(StandardCharsets.US_ASCII));
                    sha.update(bytes(message.body()));
                }
            }
            if (count > 0) {
                given.put(output.getKey(), count + " " + HexFormat.of().formatHex(sha.digest()));
            }
        }
        return given;
    }

    private static byte[] bytes(Object body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Written.write(body, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static List<Track> tracks(int audience, Map<String, List<Message<?>>> outputs) {
        return outputs.get(TrigpointPipeline.TRACKS).stream()
                .filter(message -> message.emitter().audience() == audience)
                .map(message -> (Track) message.body())
                .toList();
    }

    private static Set<Integer> sourcesIn(List<Track> tracks) {
        Set<Integer> sources = new TreeSet<>();
        tracks.forEach(track -> track.contributors().forEach(contributor -> sources.add(contributor.source())));
        return sources;
    }

    @Test
    void theLesserAudiencesBytesAreThoseOfAStationWithoutTheRadar() throws Exception {
        SimulatedRecording scene = SimulatedRecording.ofSensors(SCENE, AudiencesTest::radarsForOwn);
        SimulatedRecording whole = scene.saying(OWN_AND_PARTNERS);
        Map<String, List<Message<?>>> both = local(whole, 2);
        Map<String, String> partners = given(PARTNERS, both);
        SimulatedRecording without = whole.without(AudiencesTest::isRadar);
        assertThat(without.messages()).hasSizeLessThan(whole.messages().size() / 2);
        assertThat(partners).isEqualTo(given(PARTNERS, local(without, 1)));

        assertThat(given(0, both))
                .as("the first audience has what it would have alone")
                .isEqualTo(given(0, local(scene.saying(OWN), 1)));

        assertThat(partners)
                .containsKeys(TrigpointPipeline.TRACKS, TrigpointPipeline.OUTCOMES, TrigpointPipeline.DETECTIONS);
        List<Track> theirs = tracks(PARTNERS, both);
        List<Track> ours = tracks(0, both);
        Set<Integer> radars = whole.sources().entrySet().stream()
                .filter(source -> isRadar(source.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        assertThat(sourcesIn(ours)).containsAll(radars);
        assertThat(sourcesIn(theirs)).doesNotContainAnyElementsOf(radars);
        assertThat(theirs).allMatch(track -> track.id().audience() == PARTNERS);
        assertThat(ours).anyMatch(track -> track.identity() == Identity.NONE);
        assertThat(theirs)
                .as("ships that satellites see too")
                .anyMatch(track -> track.sightings().detections() > 0);
        assertThat(identities(theirs)).hasSizeGreaterThan(100);
    }

    @Test
    @Tag("full")
    void theBytesOfEachAudienceAreTheSameOnEveryCarrier() throws Exception {
        SimulatedRecording whole =
                SimulatedRecording.ofSensors(SCENE, AudiencesTest::radarsForOwn).saying(OWN_AND_PARTNERS);
        Map<String, List<Message<?>>> both = local(whole, 2);
        Map<String, String> partners = given(PARTNERS, both);
        assertThat(partners).isNotEmpty();
        for (int shards : new int[] {1, 7}) {
            Map<String, List<Message<?>>> again = local(whole, shards);
            assertThat(given(0, again)).as("%d shards", shards).isEqualTo(given(0, both));
            assertThat(given(PARTNERS, again)).as("%d shards", shards).isEqualTo(partners);
        }
        Map<String, List<Message<?>>> flink =
                new TreeMap<>(FlinkReplay.run(TrigpointPipeline::declare, whole.messages(), whole.endEpochMicros(), 2));
        flink.values().removeIf(List::isEmpty);
        assertThat(given(0, flink)).isEqualTo(given(0, both));
        assertThat(given(PARTNERS, flink)).isEqualTo(partners);
    }

    private static Set<Long> identities(List<Track> tracks) {
        return tracks.stream().map(Track::identity).collect(Collectors.toSet());
    }

    @ParameterizedTest(name = "world {0}")
    @ValueSource(ints = {0, 1, 2})
    void whateverIsReleasableToWhomEachAudienceHasAStationOfItsSources(int world) throws Exception {
        long seed = SEED + world;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Audiences site = new Audiences(List.of("own", "partners", "press", "port"), 1 + random.nextInt(15));
        Map<String, List<String>> releasable = new TreeMap<>();
        SimulatedRecording recording = SimulatedRecording.ofSensors(Duration.ofMinutes(4), output -> {
                    List<String> to = site.names().stream()
                            .filter(name -> random.nextBoolean())
                            .toList();
                    releasable.put(output.name(), to);
                    return new Marking(Marking.Tlp.GREEN, to, "");
                })
                .saying(site);
        Map<String, List<Message<?>>> all = local(recording, 3);
        int compared = 0;
        for (int audience = 0; audience < site.names().size(); audience++) {
            String name = site.names().get(audience);
            boolean present = (site.present() >> audience & 1) != 0;
            SimulatedRecording theirs = recording.without(source -> !present
                    || !(releasable.get(source).isEmpty()
                            || releasable.get(source).contains(name)));
            Map<String, String> given = given(audience, all);
            assertThat(given).as("audience %s of %s", name, site).isEqualTo(given(audience, local(theirs, 1)));
            compared += given.values().stream()
                    .mapToInt(each -> Integer.parseInt(each.split(" ")[0]))
                    .sum();
        }
        assertThat(compared).isGreaterThan(1_000);
    }

    @Test
    void aRestartChangesNothingForAnyAudience() throws Exception {
        SimulatedRecording whole = SimulatedRecording.ofSensors(Duration.ofMinutes(5), AudiencesTest::radarsForOwn)
                .saying(OWN_AND_PARTNERS);
        Map<String, List<Message<?>>> expected = local(whole, 1);
        Map<String, List<Message<?>>> outputs = new TreeMap<>();
        long cut = whole.messages().get(whole.messages().size() / 2).stamp().arrivalEpochMicros();
        ByteArrayOutputStream snapshot = new ByteArrayOutputStream();
        try (LocalEngine first = engine(2, outputs)) {
            first.process(before(whole, cut), cut);
            first.snapshot().writeTo(snapshot);
        }
        try (LocalEngine second = engine(7, outputs)) {
            second.restore(new DataInputStream(new ByteArrayInputStream(snapshot.toByteArray())));
            List<Message<Recorded>> rest = new ArrayList<>(whole.messages());
            rest.removeAll(new HashSet<>(before(whole, cut)));
            second.process(rest, whole.endEpochMicros());
        }
        assertThat(given(0, outputs)).isEqualTo(given(0, expected));
        assertThat(given(PARTNERS, outputs))
                .isEqualTo(given(PARTNERS, expected))
                .isNotEmpty();
    }

    private static List<Message<Recorded>> before(SimulatedRecording recording, long epochMicros) {
        return recording.messages().stream()
                .filter(message -> message.stamp().arrivalEpochMicros() <= epochMicros)
                .toList();
    }

    @Test
    void anAudienceThatIsGoneIsGivenNothingMoreAndItsNumberToNobody() {
        SimulatedRecording ships = SimulatedRecording.ofSensors(Duration.ofMinutes(4), output -> Marking.CLEAR)
                .saying(OWN_AND_PARTNERS);
        long gone = ships.messages().get(ships.messages().size() / 3).stamp().arrivalEpochMicros();
        Audiences later = OWN_AND_PARTNERS.followedBy(List.of("own", "press"));
        SimulatedRecording changed = ships.withNotice(new Stamp(gone, 0, 1), later);
        // Long enough for its tracks to be lost and forgotten.
        long end = ships.endEpochMicros() + Duration.ofDays(3).toNanos() / 1_000;
        Map<String, List<Message<?>>> outputs = local(new SimulatedRecording(changed.messages(), end, Map.of()), 2);
        List<Track> partners = tracks(PARTNERS, outputs);
        assertThat(partners).isNotEmpty();
        Map<Object, Track> last = new TreeMap<>();
        partners.forEach(track -> last.put(track.id(), track));
        assertThat(last.values()).allMatch(track -> track.status() == Track.Status.ENDED);
        assertThat(partners)
                .as("nothing but silence moves them any more")
                .filteredOn(track -> track.known().arrivalEpochMicros() > gone)
                .allMatch(track -> track.known().source() == Stamp.TIMER);
        assertThat(tracks(2, outputs))
                .isNotEmpty()
                .allMatch(track -> track.began().arrivalEpochMicros() >= gone);
    }

    @Test
    void aRecordingThatDoesNotSpeakOfAudiencesHasOneThatHasAll() throws IOException {
        SimulatedRecording marked = SimulatedRecording.ofSensors(Duration.ofMinutes(2), AudiencesTest::radarsForOwn);
        Map<String, List<Message<?>>> outputs = local(marked, 2);
        assertThat(outputs.values())
                .allSatisfy(messages -> assertThat(messages)
                        .allMatch(message -> message.emitter().audience() == 0));
        assertThat(given(0, outputs)).isEqualTo(given(0, local(marked.saying(OWN), 2)));
        assertThat(sourcesIn(tracks(0, outputs)))
                .containsAll(marked.sources().entrySet().stream()
                        .filter(source -> isRadar(source.getKey()))
                        .map(Map.Entry::getValue)
                        .toList());
    }
}
