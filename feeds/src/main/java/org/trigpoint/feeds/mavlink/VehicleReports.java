package org.trigpoint.feeds.mavlink;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.mavlink.message.Attitude;
import org.trigpoint.feeds.mavlink.message.BatteryStatus;
import org.trigpoint.feeds.mavlink.message.CameraFovStatus;
import org.trigpoint.feeds.mavlink.message.CameraInformation;
import org.trigpoint.feeds.mavlink.message.ExtendedSysState;
import org.trigpoint.feeds.mavlink.message.FenceStatus;
import org.trigpoint.feeds.mavlink.message.FrameHeader;
import org.trigpoint.feeds.mavlink.message.GimbalAttitude;
import org.trigpoint.feeds.mavlink.message.GlobalPosition;
import org.trigpoint.feeds.mavlink.message.GpsRaw;
import org.trigpoint.feeds.mavlink.message.Heartbeat;
import org.trigpoint.feeds.mavlink.message.HighLatency;
import org.trigpoint.feeds.mavlink.message.HomePosition;
import org.trigpoint.feeds.mavlink.message.MavlinkMessage;
import org.trigpoint.feeds.mavlink.message.MountOrientation;
import org.trigpoint.feeds.mavlink.message.SysStatus;
import org.trigpoint.geo.Angles;
import org.trigpoint.model.observation.Condition.Arming;
import org.trigpoint.model.observation.Condition.Fence;
import org.trigpoint.model.observation.Flight.Place;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.Outcome;

/** What the messages of a vehicle tell becomes reports of it. */
final class VehicleReports {
    private static final int LEAST_FIX = 2;

    private VehicleReports() {}

    /** Hands on the outcomes of one frame: one of one line, and others of none. */
    static void tell(
            FrameHeader frame, MavlinkMessage message, Vehicle vehicle, Heard heard, Consumer<? super Outcome> out) {
        vehicle.link.count(frame.component(), frame.sequence());
        vehicle.is(Conditions.link(vehicle.link.percent()));
        look(message, vehicle, heard);
        Emission.Move move = null;
        if (message instanceof Heartbeat beat) {
            beat(beat, frame.component(), vehicle);
        } else if (vehicle.isSpeaker(frame.component())) {
            move = of(message, vehicle, heard);
        }
        Emission.of(vehicle, move, heard, out);
    }

    private static void beat(Heartbeat beat, int component, Vehicle vehicle) {
        if (!VehicleTypes.isWhole(beat.type())) {
            return;
        }
        vehicle.speaks(component, beat.type());
        if (vehicle.isSpeaker(component) && !VehicleTypes.isStation(beat.type())) {
            String mode = FlightModes.name(beat.autopilot(), beat.type(), beat.customMode());
            vehicle.is(Conditions.of(beat.armed() ? Arming.ARMED : Arming.DISARMED, mode));
        }
    }

    /** What bears on where the camera looks; gimbals and cameras are components of their own. */
    private static void look(MavlinkMessage message, Vehicle vehicle, Heard heard) {
        boolean looks = switch (message) {
            case GimbalAttitude gimbal -> vehicle.camera.take(gimbal, vehicle.headingDeg);
            case MountOrientation mount -> vehicle.camera.take(mount, vehicle.headingDeg);
            case CameraFovStatus camera -> vehicle.camera.take(camera, heard.nowMicros());
            case CameraInformation camera -> vehicle.camera.take(camera);
            default -> false;
        };
        if (looks) {
            vehicle.looksElsewhere();
        }
    }

    /** Takes what a message says of the whole vehicle; its move when it says one. */
    private static Emission.@Nullable Move of(MavlinkMessage message, Vehicle vehicle, Heard heard) {
        switch (message) {
            case GlobalPosition at -> {
                return filtered(at, vehicle, heard);
            }
            case GpsRaw at -> {
                return raw(at, vehicle, heard);
            }
            case HighLatency at -> {
                return slow(at, vehicle);
            }
            case Attitude attitude -> {
                if (!Double.isNaN(attitude.yawRad())) {
                    vehicle.headingDeg = Angles.wrapCourseDeg(StrictMath.toDegrees(attitude.yawRad()));
                }
            }
            case SysStatus status -> vehicle.is(Conditions.battery(status.remainingPercent()));
            case BatteryStatus battery -> {
                if (battery.battery() == 0) {
                    vehicle.is(Conditions.battery(battery.remainingPercent()));
                }
            }
            case FenceStatus fence -> vehicle.is(Conditions.of(fence.breached() ? Fence.BREACHED : Fence.WITHIN));
            case HomePosition home -> vehicle.groundMeters = home.altMeters();
            case ExtendedSysState state -> vehicle.place = place(state.landedState());
            default -> {
                // Nothing that a report tells.
            }
        }
        return null;
    }

    private static Place place(@Nullable Integer landedState) {
        return switch (landedState == null ? 0 : landedState) {
            case 1 -> Place.ON_GROUND;
            case 2, 3, 4 -> Place.AIRBORNE;
            default -> Place.UNKNOWN;
        };
    }

    private static Emission.@Nullable Move filtered(GlobalPosition at, Vehicle vehicle, Heard heard) {
        if (!Places.isPlace(at.latDeg(), at.lonDeg())) {
            return null;
        }
        vehicle.filters(heard.nowMicros());
        vehicle.groundMeters = at.altMeters() - at.aboveHomeMeters();
        vehicle.headingDeg = Double.isNaN(at.headingDeg()) ? vehicle.headingDeg : at.headingDeg();
        Emission.stand(vehicle, at.latDeg(), at.lonDeg(), at.altMeters());
        return new Emission.Move(motion(at.northMps(), at.eastMps(), at.headingDeg()), at.downMps());
    }

    private static Emission.@Nullable Move raw(GpsRaw at, Vehicle vehicle, Heard heard) {
        vehicle.receivers.take(at);
        vehicle.is(Conditions.of(vehicle.receivers.gnss(), vehicle.receivers.satellites()));
        boolean alone = vehicle.isUnfiltered(heard.nowMicros());
        if (!alone || at.receiver() != 1 || at.fixType() < LEAST_FIX || !Places.isPlace(at.latDeg(), at.lonDeg())) {
            return null;
        }
        Emission.stand(vehicle, at.latDeg(), at.lonDeg(), at.altMeters());
        double yawDeg = Double.isNaN(at.yawDeg()) ? Double.NaN : Angles.wrapCourseDeg(at.yawDeg());
        return new Emission.Move(Emission.motion(at.speedMps(), at.courseDeg(), yawDeg), Double.NaN);
    }

    private static Emission.@Nullable Move slow(HighLatency at, Vehicle vehicle) {
        vehicle.speaks(1, at.type());
        vehicle.is(Conditions.battery(at.batteryPercent()));
        if (!Places.isPlace(at.latDeg(), at.lonDeg())) {
            return null;
        }
        Emission.stand(vehicle, at.latDeg(), at.lonDeg(), at.altMeters());
        return new Emission.Move(
                Emission.motion(at.groundSpeedMps(), Double.NaN, Angles.wrapCourseDeg(at.headingDeg())), Double.NaN);
    }

    private static Motion motion(double northMps, double eastMps, double headingDeg) {
        double speedMps = Math.sqrt(northMps * northMps + eastMps * eastMps);
        double courseDeg = Angles.wrapCourseDeg(StrictMath.toDegrees(StrictMath.atan2(eastMps, northMps)));
        return Emission.motion(speedMps, speedMps > 0 ? courseDeg : Double.NaN, headingDeg);
    }
}
