package org.trigpoint.simulation.receiver;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Units;
import org.trigpoint.geo.Wgs84;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.simulation.ais.Armour;
import org.trigpoint.simulation.ais.Transmission;
import org.trigpoint.simulation.chance.Draws;
import org.trigpoint.simulation.scenario.Jamming;
import org.trigpoint.simulation.scenario.Span;
import org.trigpoint.simulation.scenario.Station;
import org.trigpoint.simulation.world.Craft;
import org.trigpoint.simulation.world.Kinematics;
import org.trigpoint.simulation.world.Vessel;

/**
 * A receiver of a scenario.
 *
 * <p>Range is the radio horizon over an earth of 4/3 radius, or what the scenario says, with a soft edge.
 * What is lost beside that: a share near the receiver, and more towards the edge the more slots were in use in the last minute,
 * as stations that do not hear each other choose the same ones. Each chance belongs to the receiver, the sender and the time.
 */
public final class Receiver {
    private static final double HORIZON_NM_PER_ROOT_METER = 2.22;
    private static final double EDGE_RATIO = 0.07;
    private static final int CURVE_STEPS = 200;
    private static final int SLOTS_A_MINUTE = 4_500;
    private static final long SECOND = 1_000_000;
    private static final long SLOT_MICROS = 26_667;
    private static final int MOST_GROUP = 9_999;
    private static final int BURST_RATIO = 100;

    /** Share heard at distances of 0, 0.01 … 2 ranges. */
    private static final double[] CURVE = new double[CURVE_STEPS + 1];

    static {
        for (int i = 0; i <= CURVE_STEPS; i++) {
            CURVE[i] = 1 / (1 + StrictMath.exp((i / 100.0 - 1) / EDGE_RATIO));
        }
    }

    private final Station.Receiver site;
    private final List<Jamming> jamming;
    private final Fading fading;
    private final long startEpochMicros;
    private final long key;
    private final long batchMicros;
    private final byte[] station;
    private final double latMeters;
    private final double lonMeters;
    private final int[] heardInSecond = new int[60];
    private long lastSecond = Long.MIN_VALUE;
    private int heardInMinute;

    /** A receiver among jammers. */
    public Receiver(Station.Receiver site, List<Jamming> jamming, long seed, long startEpochMicros) {
        this.jamming = jamming.stream().filter(Jamming::radio).toList();
        fading = new Fading(site, seed);
        this.site = site;
        this.startEpochMicros = startEpochMicros;
        batchMicros = Math.round(site.batchMinutes() * 60 * SECOND);
        station = site.name().getBytes(StandardCharsets.ISO_8859_1);
        key = Draws.mix(Draws.mix(seed) ^ Draws.hash(site.name()));
        latMeters = Math.PI * Wgs84.A_METERS / 180;
        lonMeters = latMeters * StrictMath.cos(StrictMath.toRadians(site.latDeg()));
    }

    public String name() {
        return site.name();
    }

    /**
     * A message as it arrived.
     *
     * @param arrivalEpochMicros of all its lines
     */
    public record Arrived(long arrivalEpochMicros, List<Raw> lines) {}

    /** What arrives of a transmission; nothing when it was not heard. Transmissions come in the order in which they were sent. */
    public @Nullable Arrived hear(Transmission sent) {
        double rangeMeters = rangeMeters(sent.antennaMeters(), sent.rangeRatio(), sent.sentEpochMicros());
        double ratio = distanceMeters(sent.latDeg(), sent.lonDeg()) / rangeMeters;
        if (ratio >= 2 || isOff(sent.sentEpochMicros()) || isJammed(sent.sentEpochMicros())) {
            return null;
        }
        double crowdedRatio = ratio < 1.2 ? count(sent.sentEpochMicros()) : heardInMinute / (double) SLOTS_A_MINUTE;
        double heardProb = CURVE[(int) (ratio * 100)]
                * (1 - site.lossProb())
                * (1 - site.coChannelLossProb() * Math.min(1, crowdedRatio) * Math.min(1, ratio * ratio));
        long chance = key ^ Draws.mix(Draws.hash(sent.origin()) + sent.sentEpochMicros());
        if (Draws.ratioOf(chance) >= heardProb) {
            return null;
        }
        double latencyRatio = Draws.ratioOf(chance + 1);
        int group = 1 + (int) Long.remainderUnsigned(chance, MOST_GROUP);
        return arrived(sent, latencyRatio, group);
    }

    private Arrived arrived(Transmission sent, double latencyRatio, int group) {
        long ended = sent.sentEpochMicros() + sent.sentences().size() * SLOT_MICROS;
        double latencySeconds = site.latencySeconds().at(latencyRatio);
        long clockSeconds = Math.floorDiv(ended + (long) (site.clockErrorSeconds() * SECOND), SECOND);
        List<byte[]> sentences = sent.sentences();
        List<Raw> lines = sentences.size() == 1
                ? List.of(line(sentences, 0, clockSeconds, group))
                : all(sentences, clockSeconds, group);
        return new Arrived(handedOver(ended + (long) (latencySeconds * SECOND)), lines);
    }

    /** When what would arrive at a time does: what was held back comes in its order, a hundred times as fast. */
    private long handedOver(long epochMicros) {
        long since = epochMicros - startEpochMicros;
        for (Span span : site.late()) {
            if (span.contains(since)) {
                long from = span.from().toNanos() / 1_000;
                return startEpochMicros + span.to().toNanos() / 1_000 + (since - from) / BURST_RATIO;
            }
        }
        if (batchMicros == 0) {
            return epochMicros;
        }
        long into = Math.floorMod(since, batchMicros);
        return epochMicros - into + batchMicros + into / BURST_RATIO;
    }

    private List<Raw> all(List<byte[]> sentences, long clockSeconds, int group) {
        List<Raw> lines = new ArrayList<>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            lines.add(line(sentences, i, clockSeconds, group));
        }
        return lines;
    }

    private Raw line(List<byte[]> sentences, int index, long clockSeconds, int group) {
        byte[] sentence = sentences.get(index);
        return Raw.of(
                site.tagBlock()
                        ? Armour.tagged(sentence, station, clockSeconds, index + 1, sentences.size(), group)
                        : sentence);
    }

    private boolean isOff(long epochMicros) {
        List<Span> outages = site.outages();
        for (int i = 0; i < outages.size(); i++) {
            if (outages.get(i).contains(epochMicros - startEpochMicros)) {
                return true;
            }
        }
        return false;
    }

    private boolean isJammed(long epochMicros) {
        for (int i = 0; i < jamming.size(); i++) {
            if (jamming.get(i).depthRatio(site.latDeg(), site.lonDeg(), epochMicros - startEpochMicros) <= 1) {
                return true;
            }
        }
        return false;
    }

    private double rangeMeters(double antennaMeters, double rangeRatio, long epochMicros) {
        double rangeNm = Double.isNaN(site.rangeNm())
                ? HORIZON_NM_PER_ROOT_METER * (Math.sqrt(site.heightMeters()) + Math.sqrt(antennaMeters))
                : site.rangeNm();
        return rangeNm
                * rangeRatio
                * fading.rangeRatio(epochMicros - startEpochMicros)
                * Units.METERS_PER_NAUTICAL_MILE;
    }

    private double distanceMeters(double latDeg, double lonDeg) {
        double north = (latDeg - site.latDeg()) * latMeters;
        double east = Angles.wrapLonDeg(lonDeg - site.lonDeg()) * lonMeters;
        return Math.sqrt(north * north + east * east);
    }

    /** What reception of a craft's messages is like at a time, were it to send. */
    Reception reception(Vessel vessel, long epochMicros) {
        Kinematics there = vessel.at(epochMicros);
        Craft craft = vessel.craft();
        double rangeMeters = rangeMeters(
                vessel.antennaMetersAt(epochMicros), craft.equipment().rangeRatio(), epochMicros);
        if (distanceMeters(there.latDeg(), there.lonDeg()) > rangeMeters) {
            return Reception.OUT_OF_RANGE;
        }
        if (isOff(epochMicros)) {
            return Reception.RECEIVER_OFF;
        }
        return isJammed(epochMicros) ? Reception.JAMMED : Reception.POSSIBLE;
    }

    /** Counts a transmission within range; the share of slots in use over the last minute. */
    private double count(long epochMicros) {
        long second = Math.floorDiv(epochMicros, SECOND);
        long from = Math.max(lastSecond + 1, second - heardInSecond.length + 1);
        for (long passed = from; passed <= second; passed++) {
            int index = (int) Math.floorMod(passed, (long) heardInSecond.length);
            heardInMinute -= heardInSecond[index];
            heardInSecond[index] = 0;
        }
        lastSecond = second;
        heardInSecond[(int) Math.floorMod(second, (long) heardInSecond.length)]++;
        heardInMinute++;
        return heardInMinute / (double) SLOTS_A_MINUTE;
    }
}
