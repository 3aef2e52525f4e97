package org.trigpoint.orbits.elements;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trigpoint.orbits.elements.Refused.Code;

/** The fields of one orbit mean-elements message (OMM; CCSDS 502.0-B-3, section 4), whatever wrote them down. */
final class OmmFields {
    private static final int MOST_CATALOG_NUMBER = 999_999_999;
    private static final int MOST_NAME_CHARS = 200;
    private static final double MOST_MOTION_REVS_PER_DAY = 100;

    private static final Map<String, String> UNITS = Map.of(
            "MEAN_MOTION", "rev/day",
            "INCLINATION", "deg",
            "RA_OF_ASC_NODE", "deg",
            "ARG_OF_PERICENTER", "deg",
            "MEAN_ANOMALY", "deg",
            "BSTAR", "1/ER",
            "MEAN_MOTION_DOT", "rev/day**2",
            "MEAN_MOTION_DDOT", "rev/day**3");

    private static final Set<String> USED = Set.of(
            "OBJECT_NAME",
            "OBJECT_ID",
            "CENTER_NAME",
            "REF_FRAME",
            "TIME_SYSTEM",
            "MEAN_ELEMENT_THEORY",
            "EPOCH",
            "MEAN_MOTION",
            "ECCENTRICITY",
            "INCLINATION",
            "RA_OF_ASC_NODE",
            "ARG_OF_PERICENTER",
            "MEAN_ANOMALY",
            "EPHEMERIS_TYPE",
            "NORAD_CAT_ID",
            "ELEMENT_SET_NO",
            "REV_AT_EPOCH",
            "BSTAR",
            "MEAN_MOTION_DOT",
            "MEAN_MOTION_DDOT");

    private static final Set<String> UNUSED = Set.of(
            "CCSDS_OMM_VERS",
            "COMMENT",
            "CLASSIFICATION",
            "CREATION_DATE",
            "ORIGINATOR",
            "MESSAGE_ID",
            "REF_FRAME_EPOCH",
            "SEMI_MAJOR_AXIS",
            "GM",
            "MASS",
            "SOLAR_RAD_AREA",
            "SOLAR_RAD_COEFF",
            "DRAG_AREA",
            "DRAG_COEFF",
            "CLASSIFICATION_TYPE",
            "BTERM",
            "AGOM",
            "COV_REF_FRAME");

    private static final Pattern FREE = Pattern.compile("C[XYZ](_DOT)?_[XYZ](_DOT)?|USER_DEFINED(_.*)?");

    private static final Pattern DESIGNATOR = Pattern.compile("\\d{4}-\\d{3}[A-Z]{0,3}");

    private record Field(String value, long lineNumber) {}

    private final Map<String, Field> fields = new HashMap<>();
    private final boolean isMessage;

    /**
     * Empty.
     *
     * @param isMessage whether the standard's own keywords and no others stand in it, the mandatory ones all; a row or an object of a
     *     catalogue has columns of its own, and leaves out what is the same for all
     */
    OmmFields(boolean isMessage) {
        this.isMessage = isMessage;
    }

    /** A field, with its unit when one is written. Of a field that stands twice the first value is wrong or the second is: refused. */
    void put(String keyword, String value, @Nullable String unit, long lineNumber) throws FaultException {
        if (!USED.contains(keyword)) {
            if (isMessage && !UNUSED.contains(keyword) && !FREE.matcher(keyword).matches()) {
                throw new FaultException(Code.UNKNOWN_KEYWORD, keyword, value);
            }
            return;
        }
        String known = UNITS.get(keyword);
        if (unit != null && known != null && !unit.equalsIgnoreCase(known)) {
            throw new FaultException(Code.UNIT, keyword, unit);
        }
        if (fields.put(keyword, new Field(value.strip(), lineNumber)) != null) {
            throw new FaultException(Code.SYNTAX, keyword, "stands twice");
        }
    }

    /** Where a field stands; where the record does when it has none. */
    long lineNumber(String keyword, long recordLine) {
        Field field = fields.get(keyword);
        return field == null ? recordLine : field.lineNumber();
    }

    ElementSet set() throws FaultException {
        check("CENTER_NAME", Code.FRAME, "EARTH");
        check("REF_FRAME", Code.FRAME, "TEME");
        check("TIME_SYSTEM", Code.TIME_SYSTEM, "UTC");
        check("MEAN_ELEMENT_THEORY", Code.THEORY, "SGP4", "SGP/SGP4", "SGP");
        String type = text("EPHEMERIS_TYPE");
        if (!type.isEmpty() && !type.equals("0") && !type.equals("2")) {
            throw new FaultException(Code.THEORY, "EPHEMERIS_TYPE", type);
        }
        int number = FieldText.whole("NORAD_CAT_ID", text("NORAD_CAT_ID"), MOST_CATALOG_NUMBER);
        double motion = within("MEAN_MOTION", 0, MOST_MOTION_REVS_PER_DAY);
        double eccentricity = within("ECCENTRICITY", 0, 1);
        refuseAt("NORAD_CAT_ID", number == 0);
        refuseAt("MEAN_MOTION", motion == 0);
        refuseAt("ECCENTRICITY", eccentricity == 1);
        String name = text("OBJECT_NAME");
        return new ElementSet(
                name.length() > MOST_NAME_CHARS ? name.substring(0, MOST_NAME_CHARS) : name,
                number,
                designator(text("OBJECT_ID")),
                OmmTime.epochMicros("EPOCH", text("EPOCH")),
                motion,
                eccentricity,
                within("INCLINATION", 0, 180),
                within("RA_OF_ASC_NODE", -360, 360),
                within("ARG_OF_PERICENTER", -360, 360),
                within("MEAN_ANOMALY", -360, 360),
                FieldText.number("BSTAR", text("BSTAR")),
                numberOrZero("MEAN_MOTION_DOT"),
                numberOrZero("MEAN_MOTION_DDOT"),
                FieldText.wholeOrZero("ELEMENT_SET_NO", text("ELEMENT_SET_NO"), Integer.MAX_VALUE),
                FieldText.wholeOrZero("REV_AT_EPOCH", text("REV_AT_EPOCH"), Integer.MAX_VALUE));
    }

    private String text(String keyword) {
        Field field = fields.get(keyword);
        return field == null ? "" : field.value();
    }

    private double within(String keyword, double least, double most) throws FaultException {
        return FieldText.within(keyword, text(keyword), least, most);
    }

    private double numberOrZero(String keyword) throws FaultException {
        String text = text(keyword);
        return text.isEmpty() ? 0 : FieldText.number(keyword, text);
    }

    private void refuseAt(String keyword, boolean isWrong) throws FaultException {
        if (isWrong) {
            throw new FaultException(Code.OUT_OF_RANGE, keyword, text(keyword));
        }
    }

    private void check(String keyword, Code code, String... allowed) throws FaultException {
        String text = text(keyword);
        if (text.isEmpty() && !isMessage) {
            return;
        }
        if (text.isEmpty()) {
            throw new FaultException(Code.MISSING, keyword, "");
        }
        for (String each : allowed) {
            if (text.equalsIgnoreCase(each)) {
                return;
            }
        }
        throw new FaultException(code, keyword, text);
    }

    /** As {@code 1998-067A}; what is not written so, as UNKNOWN, names no launch, and is left out. */
    private static String designator(String text) {
        return DESIGNATOR.matcher(text).matches() ? text : "";
    }
}
