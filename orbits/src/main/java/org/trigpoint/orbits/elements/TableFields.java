package org.trigpoint.orbits.elements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.trigpoint.orbits.elements.Refused.Code;
import org.trigpoint.orbits.elements.StateTable.Frame;
import org.trigpoint.orbits.elements.StateTable.State;
import org.trigpoint.orbits.elements.StateTable.TimeSystem;

/** One segment of an orbit ephemeris message (OEM; CCSDS 502.0-B-3, section 5) while it is read. */
final class TableFields {
    private static final Set<String> KEYWORDS = Set.of(
            "OBJECT_NAME",
            "OBJECT_ID",
            "CENTER_NAME",
            "REF_FRAME",
            "REF_FRAME_EPOCH",
            "TIME_SYSTEM",
            "START_TIME",
            "USEABLE_START_TIME",
            "USEABLE_STOP_TIME",
            "STOP_TIME",
            "INTERPOLATION",
            "INTERPOLATION_DEGREE");

    private static final int STATE_NUMBERS = 6;
    private static final int WITH_ACCELERATION = 9;
    private static final String[] NAMES = {"X", "Y", "Z", "X_DOT", "Y_DOT", "Z_DOT", "X_DDOT", "Y_DDOT", "Z_DDOT"};
    private static final double KM_METERS = 1_000;

    private final Map<String, String> fields = new HashMap<>();
    private final List<State> states = new ArrayList<>();

    void put(String keyword, String value) throws FaultException {
        if (!KEYWORDS.contains(keyword)) {
            throw new FaultException(Code.UNKNOWN_KEYWORD, keyword, value);
        }
        if (fields.put(keyword, value) != null) {
            throw new FaultException(Code.SYNTAX, keyword, "stands twice");
        }
    }

    /** Whether the frame, the times and the middle are such as can be used: asked where the metadata ends. */
    void check() throws FaultException {
        String center = text("CENTER_NAME");
        if (!center.equalsIgnoreCase("EARTH")) {
            throw new FaultException(center.isEmpty() ? Code.MISSING : Code.FRAME, "CENTER_NAME", center);
        }
        frame();
        timeSystem();
        time("START_TIME");
        time("STOP_TIME");
    }

    /** A state: its time, position in km, velocity in km/s, and maybe acceleration. */
    void state(List<String> words) throws FaultException {
        int numbers = words.size() - 1;
        if (numbers != STATE_NUMBERS && numbers != WITH_ACCELERATION) {
            throw new FaultException(Code.SYNTAX, "state", numbers + " numbers, not 6 or 9");
        }
        long atMicros = OmmTime.epochMicros("EPOCH", words.getFirst());
        if (!states.isEmpty() && states.getLast().atMicros() > atMicros) {
            throw new FaultException(Code.OUT_OF_RANGE, "EPOCH", words.getFirst() + " is before the one before");
        }
        double[] values = new double[numbers];
        for (int i = 0; i < numbers; i++) {
            values[i] = FieldText.within(NAMES[i], words.get(i + 1), -1e12, 1e12) * KM_METERS;
        }
        // Published files say the last state of a block twice; the second counts.
        if (!states.isEmpty() && states.getLast().atMicros() == atMicros) {
            states.removeLast();
        }
        states.add(new State(atMicros, values[0], values[1], values[2], values[3], values[4], values[5]));
    }

    StateTable table() throws FaultException {
        check();
        if (states.size() < 2) {
            throw new FaultException(Code.MISSING, "state", states.size() + " states");
        }
        return new StateTable(
                text("OBJECT_NAME"),
                text("OBJECT_ID"),
                frame(),
                timeSystem(),
                text("USEABLE_START_TIME").isEmpty() ? time("START_TIME") : time("USEABLE_START_TIME"),
                text("USEABLE_STOP_TIME").isEmpty() ? time("STOP_TIME") : time("USEABLE_STOP_TIME"),
                states);
    }

    private String text(String keyword) {
        return fields.getOrDefault(keyword, "");
    }

    private long time(String keyword) throws FaultException {
        return OmmTime.epochMicros(keyword, text(keyword));
    }

    private Frame frame() throws FaultException {
        String name = text("REF_FRAME").toUpperCase(Locale.ROOT);
        if (name.startsWith("ITRF")) {
            return Frame.ITRF;
        }
        return switch (name) {
            case "TEME" -> Frame.TEME;
            case "TOD" -> Frame.TOD;
            case "EME2000", "J2000" -> Frame.EME2000;
            case "GCRF", "ICRF" -> Frame.GCRF;
            case "" -> throw new FaultException(Code.MISSING, "REF_FRAME", "");
            default -> throw new FaultException(Code.FRAME, "REF_FRAME", name);
        };
    }

    private TimeSystem timeSystem() throws FaultException {
        String name = text("TIME_SYSTEM").toUpperCase(Locale.ROOT);
        return switch (name) {
            case "UTC" -> TimeSystem.UTC;
            case "TAI" -> TimeSystem.TAI;
            case "TT" -> TimeSystem.TT;
            case "GPS" -> TimeSystem.GPS;
            case "" -> throw new FaultException(Code.MISSING, "TIME_SYSTEM", "");
            default -> throw new FaultException(Code.TIME_SYSTEM, "TIME_SYSTEM", name);
        };
    }
}
