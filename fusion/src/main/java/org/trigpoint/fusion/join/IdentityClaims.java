package org.trigpoint.fusion.join;

import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.IdentityReport.Extent;
import org.trigpoint.model.track.Claim.Kind;

/** Turns what a platform says of itself into claims. */
final class IdentityClaims {
    private IdentityClaims() {}

    /** Every report claims the number that it comes under. */
    static void claimNumber(Header header, Claims claims) {
        if (claims.renewNumber(header.identity(), header.stamp())) {
            return;
        }
        Identity identity = Identity.unpack(header.identity());
        Kind kind = kind(identity.scheme());
        if (kind != null) {
            claims.claimNumber(kind, header.identity(), identity.text(), header.stamp());
        }
    }

    private static @Nullable Kind kind(Identity.Scheme scheme) {
        return switch (scheme) {
            case MMSI -> Kind.MMSI;
            case ICAO -> Kind.ICAO_ADDRESS;
            case NON_ICAO -> Kind.ADDRESS;
            case NAMED -> Kind.NAME_DIGEST;
            case NONE -> null;
        };
    }

    /** Takes all that an identity report says; what it does not say stays as it was. */
    static void claim(IdentityReport report, JoinState state) {
        Claims claims = state.claims;
        Stamp stamp = report.header().stamp();
        claims.claim(Kind.NAME, report.name(), stamp);
        claims.claim(Kind.CALL_SIGN, report.callSign(), stamp);
        claims.claim(Kind.IMO, digits(report.imoNumber()), stamp);
        claims.claim(Kind.SHIP_TYPE, digits(report.shipType()), stamp);
        claims.claim(Kind.DESTINATION, report.destination(), stamp);
        claims.claim(Kind.ETA, report.etaText(), stamp);
        claims.claim(Kind.PARENT_MMSI, digits(report.parentIdentity()), stamp);
        if (report.hasDraught()) {
            claims.claim(Kind.DRAUGHT_METERS, number(report.draughtMeters()), stamp);
        }
        report.findExtent().ifPresent(extent -> {
            claims.claim(Kind.EXTENT, text(extent), stamp);
            state.extent = extent;
        });
        report.findAirframe().ifPresent(airframe -> {
            claims.claim(Kind.REGISTRATION, airframe.registration(), stamp);
            claims.claim(Kind.AIRCRAFT_TYPE, airframe.typeCode(), stamp);
            claims.claim(Kind.CATEGORY, airframe.category(), stamp);
        });
        if (report.shipType() != 0) {
            state.shipType = report.shipType();
        }
    }

    private static String digits(long number) {
        return number == 0 ? "" : Long.toString(number);
    }

    private static String text(Extent extent) {
        return number(extent.bowMeters())
                + '/'
                + number(extent.sternMeters())
                + '/'
                + number(extent.portMeters())
                + '/'
                + number(extent.starboardMeters());
    }

    /** Whole numbers without a point. */
    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
