package org.trigpoint.feeds.mavlink;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.mavlink.dataflash.AttLog;
import org.trigpoint.feeds.mavlink.dataflash.BatteryLog;
import org.trigpoint.feeds.mavlink.dataflash.ErrorLog;
import org.trigpoint.feeds.mavlink.dataflash.EventLog;
import org.trigpoint.feeds.mavlink.dataflash.GpsLog;
import org.trigpoint.feeds.mavlink.dataflash.LogMessage;
import org.trigpoint.feeds.mavlink.dataflash.ModeLog;
import org.trigpoint.feeds.mavlink.dataflash.PosLog;
import org.trigpoint.feeds.mavlink.dataflash.TextLog;
import org.trigpoint.geo.Angles;
import org.trigpoint.model.observation.Condition.Arming;
import org.trigpoint.model.observation.Condition.Fence;
import org.trigpoint.model.observation.Outcome;

/** What the records of a log tell becomes reports of the vehicle that wrote it. */
final class LogReports {
    /** Its name within the source: a log names no system. */
    static final String NAME = "log";

    private static final int SPEAKER = 1;
    private static final int PLANE = 1;
    private static final int COPTER = 2;
    private static final int ROVER = 10;
    private static final int SUBMARINE = 12;
    private static final int ARMED = 10;
    private static final int DISARMED = 11;
    private static final int FENCE = 9;
    private static final int LEAST_FIX = 2;

    private LogReports() {}

    /** Hands on the outcomes of one record; null is one of a type that says nothing. */
    static void tell(@Nullable LogMessage message, Vehicle vehicle, Heard heard, Consumer<? super Outcome> out) {
        Emission.of(vehicle, message == null ? null : of(message, vehicle, heard), heard, out);
    }

    private static Emission.@Nullable Move of(LogMessage message, Vehicle vehicle, Heard heard) {
        switch (message) {
            case PosLog at -> {
                return filtered(at, vehicle, heard);
            }
            case GpsLog at -> {
                return raw(at, vehicle, heard);
            }
            case AttLog attitude -> {
                if (!Double.isNaN(attitude.yawDeg())) {
                    vehicle.headingDeg = Angles.wrapCourseDeg(attitude.yawDeg());
                }
            }
            case TextLog text -> type(text.text(), vehicle);
            case ModeLog mode -> {
                Integer number = mode.modeNumber() == null ? mode.mode() : mode.modeNumber();
                if (number != null) {
                    vehicle.is(Conditions.of(Arming.UNKNOWN, FlightModes.arduPilot(vehicle.type, number)));
                }
            }
            case EventLog event -> event(event.event(), vehicle);
            case ErrorLog error -> error(error, vehicle);
            case BatteryLog battery -> {
                if (battery.battery() == null || battery.battery() == 0) {
                    vehicle.is(Conditions.battery(battery.remainingPercent()));
                }
            }
            default -> {
                // Nothing that a report tells.
            }
        }
        return null;
    }

    private static Emission.@Nullable Move filtered(PosLog at, Vehicle vehicle, Heard heard) {
        if (!Places.isPlace(at.latDeg(), at.lonDeg())) {
            return null;
        }
        vehicle.filters(heard.nowMicros());
        if (!Double.isNaN(at.aboveHomeMeters())) {
            vehicle.groundMeters = at.altMeters() - at.aboveHomeMeters();
        }
        Emission.stand(vehicle, at.latDeg(), at.lonDeg(), at.altMeters());
        return new Emission.Move(vehicle.motion, vehicle.downMps);
    }

    private static Emission.@Nullable Move raw(GpsLog at, Vehicle vehicle, Heard heard) {
        vehicle.receivers.take(at.receiver(), at.status() == null ? 0 : at.status(), at.satellites());
        vehicle.is(Conditions.of(vehicle.receivers.gnss(), vehicle.receivers.satellites()));
        boolean alone = vehicle.isUnfiltered(heard.nowMicros());
        boolean fixed = at.status() != null && at.status() >= LEAST_FIX;
        double courseDeg = Angles.wrapCourseDeg(at.courseDeg());
        if (at.receiver() == 0 && fixed) {
            vehicle.motion = Emission.motion(at.speedMps(), courseDeg, vehicle.headingDeg);
            vehicle.downMps = at.downMps();
        }
        if (!alone || at.receiver() != 0 || !fixed || !Places.isPlace(at.latDeg(), at.lonDeg())) {
            return null;
        }
        Emission.stand(vehicle, at.latDeg(), at.lonDeg(), at.altMeters());
        return new Emission.Move(vehicle.motion, vehicle.downMps);
    }

    /** The firmware names itself when the log begins. */
    private static void type(@Nullable String text, Vehicle vehicle) {
        if (text == null) {
            return;
        }
        if (text.startsWith("ArduPlane")) {
            vehicle.speaks(SPEAKER, PLANE);
        } else if (text.startsWith("ArduCopter")) {
            vehicle.speaks(SPEAKER, COPTER);
        } else if (text.startsWith("ArduRover") || text.startsWith("Rover")) {
            vehicle.speaks(SPEAKER, ROVER);
        } else if (text.startsWith("ArduSub")) {
            vehicle.speaks(SPEAKER, SUBMARINE);
        }
    }

    private static void event(@Nullable Integer event, Vehicle vehicle) {
        if (event != null && (event == ARMED || event == DISARMED)) {
            vehicle.is(Conditions.of(event == ARMED ? Arming.ARMED : Arming.DISARMED, null));
        }
    }

    private static void error(ErrorLog error, Vehicle vehicle) {
        if (error.subsystem() != null && error.subsystem() == FENCE && error.code() != null) {
            vehicle.is(Conditions.of(error.code() == 0 ? Fence.WITHIN : Fence.BREACHED));
        }
    }
}
