package org.trigpoint.model.observation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A platform tells who and what it is: static and voyage data. What it did not say is null, NaN or 0 as given below.
 *
 * @param header who, when, from which bytes
 * @param name as sent, without padding
 * @param callSign as sent, without padding
 * @param imoNumber seven digits, 0 for none
 * @param shipType AIS type of ship and cargo, 0 for none; of an aid its type of aid
 * @param extent where the position's reference point lies within the hull
 * @param draughtMeters present draught, NaN for none; at least this when {@code draughtAtLeast}
 * @param draughtAtLeast true for the "or more" value
 * @param destination as sent, without padding
 * @param etaText {@code MM-DD HH:MM} as sent, with {@code --} for parts not given
 * @param parentIdentity packed identity of the parent ship, 0 for none
 * @param offPosition true when a floating aid says that it has left its place
 * @param airframe what is known of its body, of what flies or comes over a network; null for others
 */
public record IdentityReport(
        Header header,
        @Nullable String name,
        @Nullable String callSign,
        int imoNumber,
        int shipType,
        @Nullable Extent extent,
        double draughtMeters,
        boolean draughtAtLeast,
        @Nullable String destination,
        @Nullable String etaText,
        long parentIdentity,
        boolean offPosition,
        @Nullable Airframe airframe)
        implements Report {
    /** Of something that does not fly. */
    public IdentityReport(
            Header header,
            @Nullable String name,
            @Nullable String callSign,
            int imoNumber,
            int shipType,
            @Nullable Extent extent,
            double draughtMeters,
            boolean draughtAtLeast,
            @Nullable String destination,
            @Nullable String etaText,
            long parentIdentity,
            boolean offPosition) {
        this(
                header,
                name,
                callSign,
                imoNumber,
                shipType,
                extent,
                draughtMeters,
                draughtAtLeast,
                destination,
                etaText,
                parentIdentity,
                offPosition,
                null);
    }

    /** Of an aircraft: a call sign and what is known of its body. */
    public static IdentityReport ofAircraft(Header header, @Nullable String callSign, @Nullable Airframe airframe) {
        return new IdentityReport(
                header, null, callSign, 0, 0, null, Double.NaN, false, null, null, 0, false, airframe);
    }

    /**
     * Distances from the reference point of the reported position to the hull, in metres.
     *
     * @param bowMeters ahead
     * @param sternMeters astern
     * @param portMeters to port
     * @param starboardMeters to starboard
     */
    public record Extent(double bowMeters, double sternMeters, double portMeters, double starboardMeters) {
        public double lengthMeters() {
            return bowMeters + sternMeters;
        }

        public double beamMeters() {
            return portMeters + starboardMeters;
        }
    }

    public Optional<String> findName() {
        return Optional.ofNullable(name);
    }

    public Optional<String> findCallSign() {
        return Optional.ofNullable(callSign);
    }

    public Optional<Extent> findExtent() {
        return Optional.ofNullable(extent);
    }

    public Optional<Airframe> findAirframe() {
        return Optional.ofNullable(airframe);
    }

    public Optional<String> findDestination() {
        return Optional.ofNullable(destination);
    }

    public Optional<String> findEtaText() {
        return Optional.ofNullable(etaText);
    }

    public boolean hasDraught() {
        return !Double.isNaN(draughtMeters);
    }
}
