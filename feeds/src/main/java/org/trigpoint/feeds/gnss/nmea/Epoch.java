package org.trigpoint.feeds.gnss.nmea;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.gnss.message.FixMode;
import org.trigpoint.feeds.gnss.message.Gga;
import org.trigpoint.feeds.gnss.message.Gll;
import org.trigpoint.feeds.gnss.message.Gns;
import org.trigpoint.feeds.gnss.message.GnssPosition;
import org.trigpoint.feeds.gnss.message.Gsa;
import org.trigpoint.feeds.gnss.message.Gst;
import org.trigpoint.feeds.gnss.message.Hdt;
import org.trigpoint.feeds.gnss.message.Rmc;
import org.trigpoint.feeds.gnss.message.Vtg;
import org.trigpoint.feeds.gnss.message.Zda;
import org.trigpoint.geo.Units;

/** What the sentences of one epoch have said so far. The place is that of GGA or GNS where they have one: they write more decimals. */
final class Epoch {
    final List<String> sentences = new ArrayList<>();
    double timeOfDaySeconds = Double.NaN;

    @Nullable
    LocalDate date;

    private double latDeg = Double.NaN;
    private double lonDeg = Double.NaN;
    private double altitudeMeters = Double.NaN;
    private double geoidSeparationMeters = Double.NaN;
    private double speedMps = Double.NaN;
    private double courseDeg = Double.NaN;
    private double headingDeg = Double.NaN;
    private double hdopRatio = Double.NaN;
    private double vdopRatio = Double.NaN;
    private @Nullable FixMode mode;
    private @Nullable Integer satellites;
    private @Nullable Gst errors;
    private boolean best;
    private boolean none;

    void gga(Gga said) {
        fix(said.latDeg(), said.lonDeg(), said.mode(), said.satellites());
        altitude(said.altitudeMeters(), said.geoidSeparationMeters(), said.hdopRatio());
    }

    void gns(Gns said) {
        // A GNS for each system adds to the one of all: it has no place, and its mode and satellites are of its system
        // only.
        if (!Double.isNaN(said.latDeg()) || said.mode() == FixMode.NONE) {
            fix(said.latDeg(), said.lonDeg(), said.mode(), said.satellites());
            altitude(said.altitudeMeters(), said.geoidSeparationMeters(), said.hdopRatio());
        }
    }

    private void fix(
            double saidLatDeg, double saidLonDeg, @Nullable FixMode saidMode, @Nullable Integer saidSatellites) {
        place(saidLatDeg, saidLonDeg, true, saidMode);
        mode = saidMode == null ? mode : saidMode;
        satellites = saidSatellites == null ? satellites : saidSatellites;
    }

    private void altitude(double saidAltitudeMeters, double saidSeparationMeters, double saidHdopRatio) {
        altitudeMeters = saidAltitudeMeters;
        geoidSeparationMeters = saidSeparationMeters;
        hdopRatio = orElse(saidHdopRatio, hdopRatio);
    }

    private void place(double saidLatDeg, double saidLonDeg, boolean better, @Nullable FixMode saidMode) {
        none |= saidMode == FixMode.NONE;
        boolean first = Double.isNaN(latDeg) || (better && !best);
        if (first && !Double.isNaN(saidLatDeg) && !Double.isNaN(saidLonDeg)) {
            latDeg = saidLatDeg;
            lonDeg = saidLonDeg;
            best = better;
        }
    }

    void rmc(Rmc said) {
        place(said.latDeg(), said.lonDeg(), false, said.mode());
        none |= !said.valid();
        mode = mode == null ? said.mode() : mode;
        date = said.date() == null ? date : said.date();
        speedMps = orElse(Units.mpsFromKnots(said.speedKn()), speedMps);
        courseDeg = orElse(said.courseDeg(), courseDeg);
    }

    void gll(Gll said) {
        place(said.latDeg(), said.lonDeg(), false, said.mode());
        none |= !said.valid();
        mode = mode == null ? said.mode() : mode;
    }

    void vtg(Vtg said) {
        speedMps = orElse(speedMps, orElse(Units.mpsFromKnots(said.speedKn()), said.speedMps()));
        courseDeg = orElse(courseDeg, said.courseDeg());
    }

    void hdt(Hdt said) {
        headingDeg = said.headingDeg();
    }

    void gsa(Gsa said) {
        hdopRatio = orElse(hdopRatio, said.hdopRatio());
        vdopRatio = orElse(vdopRatio, said.vdopRatio());
    }

    void gst(Gst said) {
        errors = said;
    }

    void zda(Zda said) {
        date = said.date() == null ? date : said.date();
    }

    private static double orElse(double first, double second) {
        return Double.isNaN(first) ? second : first;
    }

    boolean hasPosition() {
        return !none && !Double.isNaN(latDeg);
    }

    GnssPosition position(@Nullable LocalDate day) {
        Gst said = errors;
        return new GnssPosition(
                day == null || Double.isNaN(timeOfDaySeconds) ? null : instant(day),
                timeOfDaySeconds,
                latDeg,
                lonDeg,
                altitudeMeters + geoidSeparationMeters,
                altitudeMeters,
                speedMps,
                courseDeg,
                headingDeg,
                mode,
                satellites,
                hdopRatio,
                vdopRatio,
                said == null ? Double.NaN : said.sigmaLatMeters(),
                said == null ? Double.NaN : said.sigmaLonMeters(),
                said == null ? Double.NaN : said.sigmaAltitudeMeters(),
                sentences);
    }

    private Instant instant(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(Math.round(timeOfDaySeconds * 1e6), ChronoUnit.MICROS);
    }
}
