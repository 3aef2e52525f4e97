package org.trigpoint.simulation.ais;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.simulation.chance.Draws;
import org.trigpoint.simulation.scenario.Station;

/** What a fixed station sends at equal intervals. */
public final class StationTransmitter implements Transmitter {
    private static final long SECOND = 1_000_000;
    private static final long WEATHER_MICROS = 600 * SECOND;
    private static final double AID_ANTENNA_METERS = 5;
    private static final double AID_RANGE_RATIO = 0.8;
    private static final int FIXED_SURVEYED = 7;

    /** A message at a time. */
    private interface Says {
        AisMessage at(long epochMicros);
    }

    private final String origin;
    private final Station station;
    private final double antennaMeters;
    private final double rangeRatio;
    private final long interval;
    private final Draws draws;
    private final PayloadBits bits;
    private final Says says;
    private long nominal;
    private long next;
    private int sent;

    private StationTransmitter(
            String origin,
            Station station,
            double antennaMeters,
            double rangeRatio,
            long interval,
            Draws draws,
            long fromEpochMicros,
            PayloadBits bits,
            Says says) {
        this.origin = origin;
        this.station = station;
        this.antennaMeters = antennaMeters;
        this.rangeRatio = rangeRatio;
        this.interval = interval;
        this.draws = draws;
        this.bits = bits;
        this.says = says;
        nominal = fromEpochMicros + (long) (draws.nextRatio() * interval);
        next = Slots.begin(nominal);
    }

    /** The type 4 reports of a base station. */
    public static StationTransmitter time(Station.Base base, long seed, long fromEpochMicros, PayloadBits bits) {
        Draws draws = Draws.of(seed, "base " + base.name(), "time");
        return new StationTransmitter(
                base.name(),
                base,
                base.heightMeters(),
                1,
                ReportingIntervals.BASE_MICROS,
                draws,
                fromEpochMicros,
                bits,
                at -> timeReport(base, at));
    }

    /** The type 8 weather reports of a base station. */
    public static StationTransmitter weather(Station.Base base, long seed, long fromEpochMicros, PayloadBits bits) {
        Draws draws = Draws.of(seed, "base " + base.name(), "weather");
        return new StationTransmitter(
                base.name(),
                base,
                base.heightMeters(),
                1,
                WEATHER_MICROS,
                draws,
                fromEpochMicros,
                bits,
                at -> Weather.report(base.mmsi(), base.latDeg(), base.lonDeg(), utc(at), draws));
    }

    /** The type 21 reports of an aid to navigation. */
    public static StationTransmitter aid(Station.Aid aid, long seed, long fromEpochMicros, PayloadBits bits) {
        Draws draws = Draws.of(seed, "aid " + aid.name(), "report");
        return new StationTransmitter(
                aid.name(),
                aid,
                AID_ANTENNA_METERS,
                AID_RANGE_RATIO,
                ReportingIntervals.AID_MICROS,
                draws,
                fromEpochMicros,
                bits,
                at -> aidReport(aid, at, draws));
    }

    @Override
    public long nextEpochMicros() {
        return next;
    }

    @Override
    public @Nullable Transmission act() {
        long now = next;
        nominal += interval;
        next = Math.max(now + SECOND, Slots.near(nominal, interval / 2, draws));
        char channel = (sent++ & 1) == 0 ? 'A' : 'B';
        List<byte[]> sentences = Armour.sentences(AisEncoder.encode(says.at(now), bits), channel, sent % 10);
        return new Transmission(
                origin, now, station.latDeg(), station.lonDeg(), antennaMeters, rangeRatio, sent % 10, sentences);
    }

    private static LocalDateTime utc(long epochMicros) {
        return LocalDateTime.ofInstant(Instant.ofEpochSecond(Math.floorDiv(epochMicros, SECOND)), ZoneOffset.UTC);
    }

    private static AisMessage timeReport(Station.Base base, long epochMicros) {
        LocalDateTime time = utc(epochMicros);
        return new AisMessage.TimeReport(
                4,
                0,
                base.mmsi(),
                time.getYear(),
                time.getMonthValue(),
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond(),
                true,
                FieldCodes.lon(base.lonDeg()),
                FieldCodes.lat(base.latDeg()),
                FIXED_SURVEYED,
                false,
                CommunicationState.sotdma(6, epochMicros, 40));
    }

    private static AisMessage aidReport(Station.Aid aid, long epochMicros, Draws draws) {
        double wanderDeg = aid.virtual() ? 0 : 0.00003;
        boolean surveyed = aid.virtual();
        return new AisMessage.AidReport(
                0,
                aid.mmsi(),
                aid.aidType(),
                aid.name(),
                true,
                FieldCodes.lon(aid.lonDeg() + wanderDeg * draws.nextNormalRatio()),
                FieldCodes.lat(aid.latDeg() + wanderDeg * draws.nextNormalRatio()),
                aid.virtual() ? AisMessage.Extent.NONE : new AisMessage.Extent(1, 1, 1, 1),
                surveyed ? FIXED_SURVEYED : 1,
                surveyed ? 61 : (int) Math.floorMod(epochMicros / SECOND, 60L),
                aid.offPosition(),
                0,
                false,
                aid.virtual(),
                false);
    }
}
