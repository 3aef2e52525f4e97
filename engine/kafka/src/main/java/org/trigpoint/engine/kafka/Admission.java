package org.trigpoint.engine.kafka;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.trigpoint.flow.Stamp;

/**
 * Which records of the recording's topic belong to the recording, and how far it has got: a function of the topic alone, so that whoever
 * reads it has the same recording, also after a restart, whenever and however fast it reads.
 *
 * <p>The partitions are taken apart, each in its order. In each, the gateways say how far they have got; the partition has got as far
 * as the last of those that are waited for. A message at or before that is late, and left out. A gateway that falls behind the others
 * for longer than {@link Limits#patienceMicros} of a time in which others wrote is not waited for until it has caught up; so one that
 * dies or whose clock is slow holds nothing up for longer. Time here is the broker's, as it stands with each record, and does not
 * count where nobody wrote: after the broker was away all gateways have the same patience again.
 */
public final class Admission {
    /** What becomes of a message. */
    public enum Verdict {
        /** It belongs to the recording. */
        ADMITTED,
        /** It was read before: its gateway did not know that it was written, and wrote it again. */
        REPEATED,
        /** The recording has got past it. */
        LATE,
        /** It says to have arrived later than the broker got it: the clock of its gateway is wrong. */
        AHEAD
    }

    /**
     * Limits in microseconds.
     *
     * @param patienceMicros how long a gateway may be behind
     * @param behindMicros what is not yet behind
     * @param aheadMicros how far a gateway's clock may be ahead of the broker's
     */
    public record Limits(long patienceMicros, long behindMicros, long aheadMicros) implements Serializable {
        /** 10 s, 2 s and 10 s. */
        public static final Limits DEFAULT = new Limits(10_000_000, 2_000_000, 10_000_000);
    }

    /** How a gateway does in a partition. */
    static final class Standing {
        long progressEpochMicros = Long.MIN_VALUE;
        long inTimeMicros;
        boolean awaited = true;
    }

    /** What is known of a partition. */
    static final class Lane {
        private static final long LONGEST_GAP_MICROS = 1_000_000;

        final Map<Integer, Standing> gateways = new TreeMap<>();
        long progressEpochMicros = Long.MIN_VALUE;
        long lastAppendEpochMicros = Long.MIN_VALUE;
        /** Sum of the gaps between records, none counted for more than a second. */
        long livedMicros;

        void heard(long appendEpochMicros) {
            if (lastAppendEpochMicros != Long.MIN_VALUE && appendEpochMicros > lastAppendEpochMicros) {
                livedMicros += Math.min(appendEpochMicros - lastAppendEpochMicros, LONGEST_GAP_MICROS);
            }
            lastAppendEpochMicros = Math.max(lastAppendEpochMicros, appendEpochMicros);
        }
    }

    final Map<Integer, Lane> lanes = new TreeMap<>();
    final Map<Integer, Stamp> last = new TreeMap<>();
    private final int partitions;
    private final Limits limits;
    final long[] judged = new long[Verdict.values().length];
    long missing;

    /** @param partitions of the recording's topic: nothing gets on before each has said something */
    public Admission(int partitions, Limits limits) {
        this.partitions = partitions;
        this.limits = limits;
    }

    /**
     * Judges a message, in the order of its partition.
     *
     * @param appendEpochMicros when the broker got it
     */
    public Verdict take(int partition, long appendEpochMicros, Stamp stamp) {
        Lane lane = lane(partition);
        lane.heard(appendEpochMicros);
        Verdict verdict = verdict(lane, appendEpochMicros, stamp);
        judged[verdict.ordinal()]++;
        if (verdict == Verdict.REPEATED || verdict == Verdict.AHEAD) {
            return verdict;
        }
        Stamp before = last.put(stamp.source(), stamp);
        if (before != null && stamp.sequence() > before.sequence() + 1) {
            missing += stamp.sequence() - before.sequence() - 1;
        }
        return verdict;
    }

    private Verdict verdict(Lane lane, long appendEpochMicros, Stamp stamp) {
        Stamp before = last.get(stamp.source());
        // By time, not by sequence alone: a gateway whose disk was lost counts from 0 again.
        if (before != null && stamp.compareTo(before) <= 0) {
            return Verdict.REPEATED;
        }
        if (stamp.arrivalEpochMicros() - limits.aheadMicros() > appendEpochMicros) {
            return Verdict.AHEAD;
        }
        return stamp.arrivalEpochMicros() <= lane.progressEpochMicros ? Verdict.LATE : Verdict.ADMITTED;
    }

    /** Takes a mark of the recording, in the order of its partition. */
    public void take(int partition, long appendEpochMicros, Entry.Mark mark) {
        Lane lane = lane(partition);
        lane.heard(appendEpochMicros);
        if (mark.progressEpochMicros() == Entry.LEFT) {
            lane.gateways.remove(mark.writer());
        } else if (mark.progressEpochMicros() - limits.aheadMicros() <= appendEpochMicros) {
            Standing standing = lane.gateways.computeIfAbsent(mark.writer(), gateway -> new Standing());
            standing.progressEpochMicros = Math.max(standing.progressEpochMicros, mark.progressEpochMicros());
        }
        look(lane);
    }

    /** Looks who is waited for, and how far that lets the partition get. */
    private void look(Lane lane) {
        long front = Long.MIN_VALUE;
        for (Standing standing : lane.gateways.values()) {
            front = Math.max(front, standing.progressEpochMicros);
        }
        long inTime = Math.max(front, Long.MIN_VALUE + limits.behindMicros()) - limits.behindMicros();
        long slowest = Long.MAX_VALUE;
        for (Standing standing : lane.gateways.values()) {
            if (standing.progressEpochMicros >= inTime) {
                standing.inTimeMicros = lane.livedMicros;
                standing.awaited |= standing.progressEpochMicros >= lane.progressEpochMicros;
            } else if (lane.livedMicros - standing.inTimeMicros > limits.patienceMicros()) {
                standing.awaited = false;
            }
            if (standing.awaited) {
                slowest = Math.min(slowest, standing.progressEpochMicros);
            }
        }
        if (slowest != Long.MAX_VALUE) {
            lane.progressEpochMicros = Math.max(lane.progressEpochMicros, slowest);
        }
    }

    private Lane lane(int partition) {
        return lanes.computeIfAbsent(partition, number -> new Lane());
    }

    /** All messages that arrived at or before this have been judged; {@link Long#MIN_VALUE} while some partition has said nothing. */
    public long progressEpochMicros() {
        if (lanes.size() < partitions) {
            return Long.MIN_VALUE;
        }
        long slowest = Long.MAX_VALUE;
        for (Lane lane : lanes.values()) {
            slowest = Math.min(slowest, lane.progressEpochMicros);
        }
        return slowest;
    }

    /** How far each gateway has got, where it is known to be at work. */
    public Map<Integer, GatewayStanding> gateways() {
        Map<Integer, GatewayStanding> all = new TreeMap<>();
        lanes.values()
                .forEach(lane -> lane.gateways.forEach((gateway, standing) -> all.merge(
                        gateway,
                        new GatewayStanding(standing.progressEpochMicros, standing.awaited),
                        GatewayStanding::slower)));
        return all;
    }

    /**
     * How a gateway does.
     *
     * @param progressEpochMicros how far it has got
     * @param awaited false while it is too far behind to be waited for
     */
    public record GatewayStanding(long progressEpochMicros, boolean awaited) {
        private GatewayStanding slower(GatewayStanding other) {
            return new GatewayStanding(
                    Math.min(progressEpochMicros, other.progressEpochMicros), awaited && other.awaited);
        }
    }

    /** What has been counted since the topic's first record. */
    public AdmissionCounts counts() {
        return new AdmissionCounts(
                judged[Verdict.ADMITTED.ordinal()],
                judged[Verdict.REPEATED.ordinal()],
                judged[Verdict.LATE.ordinal()],
                judged[Verdict.AHEAD.ordinal()],
                missing);
    }
}
