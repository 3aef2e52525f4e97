package org.trigpoint.feeds.mavlink;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.mavlink.message.CameraFovStatus;
import org.trigpoint.feeds.mavlink.message.CameraInformation;
import org.trigpoint.feeds.mavlink.message.GimbalAttitude;
import org.trigpoint.feeds.mavlink.message.MountOrientation;
import org.trigpoint.flow.Fields;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.model.observation.Gaze;

/**
 * The camera of a vehicle: how it is turned and how wide it sees, as its gimbal, its mount or it itself said last. One camera a vehicle:
 * of several, what the last one said.
 *
 * <p>Bytes: flag turned, and if so f64 w, x, y, z; f64 fields across, up and down; flag seen, and if so f64 latitude, longitude,
 * altitude of the camera, then of the middle of its image; i64 arrival of that.
 */
final class Camera {
    private static final long SEEN_KEPT_MICROS = 2_000_000;
    private static final int SEEN = 6;

    private @Nullable Rotation rotation;
    private double acrossDeg = Double.NaN;
    private double upDownDeg = Double.NaN;
    /** Latitude, longitude and altitude above mean sea level of the camera, then of the middle of the image. */
    private double @Nullable [] seen;

    private long seenMicros;

    /** Where its vehicle is. */
    record Standpoint(double latDeg, double lonDeg, double aboveGroundMeters) {}

    /** @param vehicleYawDeg where the vehicle's nose points, NaN when not known */
    boolean take(GimbalAttitude said, double vehicleYawDeg) {
        double yawDeg = Double.isNaN(said.vehicleYawRad()) ? vehicleYawDeg : StrictMath.toDegrees(said.vehicleYawRad());
        Rotation turned = Rotation.of(said.rotation()).orElse(null);
        if (turned == null || (!said.yawFromNorth() && Double.isNaN(yawDeg))) {
            return false;
        }
        rotation = said.yawFromNorth() ? turned : Rotation.ofYaw(yawDeg).then(turned);
        return true;
    }

    boolean take(MountOrientation said, double vehicleYawDeg) {
        double yawDeg = Double.isNaN(said.yawNorthDeg()) ? said.yawDeg() + vehicleYawDeg : said.yawNorthDeg();
        if (Double.isNaN(said.rollDeg() + said.pitchDeg() + yawDeg)) {
            return false;
        }
        rotation = Rotation.ofAngles(said.rollDeg(), said.pitchDeg(), yawDeg);
        return true;
    }

    boolean take(CameraFovStatus said, long nowMicros) {
        Rotation.of(said.rotation()).ifPresent(turned -> rotation = turned);
        acrossDeg = said.horizontalFovDeg() > 0 ? said.horizontalFovDeg() : acrossDeg;
        upDownDeg = said.verticalFovDeg() > 0 ? said.verticalFovDeg() : upDownDeg;
        double[] both = {
            said.latDeg(),
            said.lonDeg(),
            said.altMeters(),
            said.imageLatDeg(),
            said.imageLonDeg(),
            said.imageAltMeters()
        };
        boolean placed = Places.isPlace(both[0], both[1]) && Places.isPlace(both[3], both[4]) && both[2] > both[5];
        seen = placed ? both : null;
        seenMicros = nowMicros;
        return true;
    }

    /** Fields of view by focal length and sensor. */
    boolean take(CameraInformation said) {
        double across = fieldDeg(said.sensorWidthMeters(), said.focalLengthMeters());
        double upDown = fieldDeg(said.sensorHeightMeters(), said.focalLengthMeters());
        if (Double.isNaN(across + upDown)) {
            return false;
        }
        acrossDeg = across;
        upDownDeg = upDown;
        return true;
    }

    private static double fieldDeg(double sensorMeters, double focalMeters) {
        return sensorMeters > 0 && focalMeters > 0
                ? 2 * StrictMath.toDegrees(StrictMath.atan(sensorMeters / 2 / focalMeters))
                : Double.NaN;
    }

    /** Where it looks; empty before it said how it is turned. */
    Optional<Gaze> gaze(Standpoint vehicle, long nowMicros) {
        Rotation turned = rotation;
        if (turned == null) {
            return Optional.empty();
        }
        double[] both = seen;
        if (both == null || nowMicros - seenMicros > SEEN_KEPT_MICROS) {
            return Optional.of(GroundView.of(
                    turned, acrossDeg, upDownDeg, vehicle.latDeg(), vehicle.lonDeg(), vehicle.aboveGroundMeters()));
        }
        double aboveMeters = both[2] - both[5];
        Gaze reckoned = GroundView.of(turned, acrossDeg, upDownDeg, both[0], both[1], aboveMeters);
        LocalFrame.Offset away = LocalFrame.at(both[0], both[1]).offsetTo(both[3], both[4]);
        double slantMeters = Math.sqrt(away.eastMeters() * away.eastMeters()
                + away.northMeters() * away.northMeters()
                + aboveMeters * aboveMeters);
        return Optional.of(new Gaze(
                reckoned.azimuthDeg(),
                reckoned.elevationDeg(),
                acrossDeg,
                upDownDeg,
                slantMeters,
                new Gaze.Point(both[3], both[4]),
                reckoned.corners()));
    }

    void write(DataOutput out) throws IOException {
        Rotation turned = rotation;
        out.writeBoolean(turned != null);
        if (turned != null) {
            out.writeDouble(turned.w());
            out.writeDouble(turned.x());
            out.writeDouble(turned.y());
            out.writeDouble(turned.z());
        }
        out.writeDouble(acrossDeg);
        out.writeDouble(upDownDeg);
        double[] both = seen;
        out.writeBoolean(both != null);
        if (both != null) {
            for (double each : both) {
                out.writeDouble(each);
            }
        }
        out.writeLong(seenMicros);
    }

    void read(DataInput in) throws IOException {
        rotation = Fields.readFlag(in, "turned")
                ? new Rotation(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble())
                : null;
        acrossDeg = in.readDouble();
        upDownDeg = in.readDouble();
        if (Fields.readFlag(in, "seen")) {
            double[] both = new double[SEEN];
            for (int i = 0; i < both.length; i++) {
                both[i] = in.readDouble();
            }
            seen = both;
        }
        seenMicros = in.readLong();
    }
}
