package org.trigpoint.threat.user;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.threat.rules.Minutes;
import org.trigpoint.threat.rules.Subject;
import org.trigpoint.threat.rules.Watch;
import org.trigpoint.threat.zones.ZoneMap;

/** A track as it is now. */
final class SubjectFacts implements Facts {
    private static final long MICROS_PER_HOUR = 3_600_000_000L;
    private static final long MICROS_PER_MINUTE = 60_000_000L;

    private final Watch watch;
    private final Subject subject;
    private @Nullable List<ZoneMap.Entry> holding;

    SubjectFacts(Watch watch) {
        this.watch = watch;
        subject = watch.subject();
    }

    private List<ZoneMap.Entry> holding() {
        List<ZoneMap.Entry> found = holding;
        if (found == null) {
            found = ZoneMap.of(watch.zones()).holding(subject.latDeg(), subject.lonDeg(), subject.timeEpochMicros());
            holding = found;
        }
        return found;
    }

    @Override
    public String mmsi() {
        return Identity.unpack(subject.identity()).text();
    }

    @Override
    public @Nullable String name() {
        return subject.name();
    }

    @Override
    public @Nullable String callSign() {
        return subject.callSign();
    }

    @Override
    public @Nullable String destination() {
        return subject.destination();
    }

    @Override
    public long imoNumber() {
        return subject.imoNumber();
    }

    @Override
    public long shipType() {
        return subject.shipType();
    }

    @Override
    public double lengthMeters() {
        return subject.findLengthMeters().orElse(Double.NaN);
    }

    @Override
    public double draughtMeters() {
        return subject.findDraughtMeters().orElse(Double.NaN);
    }

    @Override
    public double latDeg() {
        return subject.latDeg();
    }

    @Override
    public double lonDeg() {
        return subject.lonDeg();
    }

    @Override
    public double speedKn() {
        return UserExpression.knots(subject.motion().speedMps());
    }

    @Override
    public double courseDeg() {
        return subject.motion().courseDeg();
    }

    @Override
    public double headingDeg() {
        return subject.motion().headingDeg();
    }

    @Override
    public String status() {
        return subject.status().name();
    }

    @Override
    public List<String> zones() {
        return holding().stream().map(ZoneMap.Entry::id).toList();
    }

    @Override
    public List<String> zoneCategories() {
        return holding().stream()
                .map(zone -> zone.content().category().name().toLowerCase(java.util.Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<String> said() {
        return subject.saidSince(watch.nowEpochMicros() - MICROS_PER_HOUR);
    }

    @Override
    public long timeEpochMicros() {
        return subject.timeEpochMicros();
    }

    @Override
    public double meanSpeedKn(long minutes) {
        Minutes all = subject.minutes();
        long since = subject.timeEpochMicros() - Math.clamp(minutes, 0, Minutes.MOST) * MICROS_PER_MINUTE;
        double sum = 0;
        int count = 0;
        for (int i = all.since(since); i < all.count(); i++) {
            if (!Double.isNaN(all.speedMps(i))) {
                sum += all.speedMps(i);
                count++;
            }
        }
        return count == 0 ? Double.NaN : UserExpression.knots(sum / count);
    }
}
