package org.trigpoint.imagery.nitf;

import java.util.List;
import java.util.stream.Stream;
import org.trigpoint.imagery.raster.RasterException;
import org.trigpoint.model.marking.Marking;

/**
 * The security fields of a file or a part of it (MIL-STD-2500C, table A-1), as they stand, without blanks.
 *
 * @param classification T, S, C, R or U
 * @param system country or organisation whose rules those are
 * @param codewords that indicate compartments
 * @param control handling of control systems
 * @param releasing to whom it may be released: codes of countries and groups with blanks between
 * @param declassification type, date and exemption
 * @param downgrade to what and when
 * @param text further words
 * @param authority type, name and reason
 * @param sourceDate of the source
 * @param controlNumber of the document
 */
public record SecurityFields(
        String classification,
        String system,
        String codewords,
        String control,
        String releasing,
        String declassification,
        String downgrade,
        String text,
        String authority,
        String sourceDate,
        String controlNumber) {
    static SecurityFields read(NitfCursor in, String part) throws RasterException {
        return new SecurityFields(
                in.text(part + "SCLAS", 1),
                in.text(part + "SCLSY", 2),
                in.text(part + "SCODE", 11),
                in.text(part + "SCTLH", 2),
                in.text(part + "SREL", 20),
                in.text(part + "SDCTP", 2 + 8 + 4),
                in.text(part + "SDG", 1 + 8),
                in.text(part + "SCLTX", 43),
                in.text(part + "SCATP", 1 + 40 + 1),
                in.text(part + "SSRDT", 8),
                in.text(part + "SCTLN", 15));
    }

    /** True unless it says plainly that it is unclassified. */
    public boolean isClassified() {
        return !classification.equals("U");
    }

    /**
     * As much of it as a marking can say. A label never is lower than the classification: top secret and secret are RED, confidential is
     * AMBER_STRICT, restricted and what carries a code word or control is AMBER at least, and what is none of the five letters is RED. The codes
     * that it may be released to are names of audiences.
     */
    public Marking marking() {
        Marking.Tlp label = switch (classification) {
            case "U" -> codewords.isEmpty() && control.isEmpty() ? Marking.Tlp.CLEAR : Marking.Tlp.AMBER;
            case "R" -> Marking.Tlp.AMBER;
            case "C" -> Marking.Tlp.AMBER_STRICT;
            default -> Marking.Tlp.RED;
        };
        List<String> codes = Stream.of(releasing.split("[ ,]+"))
                .filter(code -> !code.isEmpty())
                .toList();
        return new Marking(label, codes, "");
    }
}
