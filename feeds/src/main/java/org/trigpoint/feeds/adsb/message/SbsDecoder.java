package org.trigpoint.feeds.adsb.message;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.adsb.frame.AdsbFault;
import org.trigpoint.feeds.adsb.frame.HexDigits;
import org.trigpoint.feeds.table.CsvRow;
import org.trigpoint.feeds.table.DecimalNumber;

/** Lines of BaseStation into records. Used again from line to line; one thread at a time. */
public final class SbsDecoder {
    private static final int COLUMNS = 22;
    private static final int TRANSMISSIONS = 8;
    private static final int MOST_ADDRESS = 0xFFFFFF;
    private static final String TYPE = "MSG";

    private final CsvRow row = new CsvRow();
    private byte[] array = new byte[0];
    private int base;
    private @Nullable AdsbFault fault;
    private int faultAt;
    private int address;
    private AddressKind addressKind = AddressKind.ICAO;

    /** Whether a raw message begins as a line of letters does. */
    public static boolean startsAt(byte[] bytes, int offset, int length) {
        return length > 0 && bytes[offset] >= 'A' && bytes[offset] <= 'Z';
    }

    /** Decodes one line; null when it is none, then {@link #fault} says why. */
    public @Nullable SbsMessage decode(byte[] bytes, int offset, int length) {
        array = bytes;
        base = offset;
        fault = null;
        faultAt = 0;
        if (!row.split(bytes, offset, length)) {
            return refuse(AdsbFault.COLUMNS, offset);
        }
        if (!TYPE.equals(text(0))) {
            return refuse(AdsbFault.LINE_TYPE, offset);
        }
        if (row.count() != COLUMNS) {
            return refuse(AdsbFault.COLUMNS, offset);
        }
        Double transmission = number(1);
        if (transmission == null || transmission < 1 || transmission > TRANSMISSIONS || transmission % 1 != 0) {
            return refuse(AdsbFault.LINE_TYPE, row.begin(1));
        }
        if (!readAddress()) {
            return refuse(AdsbFault.HEX, row.begin(4));
        }
        SbsMessage message = message(transmission.intValue());
        return fault == null ? message : null;
    }

    private @Nullable SbsMessage refuse(AdsbFault why, int at) {
        fault = why;
        faultAt = at - base;
        return null;
    }

    /** A tilde marks an address that is not the aircraft's own. */
    private boolean readAddress() {
        int begin = row.begin(4);
        boolean other = begin < row.end(4) && array[begin] == '~';
        addressKind = other ? AddressKind.OTHER : AddressKind.ICAO;
        long value = HexDigits.parse(array, other ? begin + 1 : begin, row.end(4));
        address = (int) value;
        return value >= 0 && value <= MOST_ADDRESS;
    }

    private SbsMessage message(int transmission) {
        return new SbsMessage(
                transmission,
                text(2),
                text(3),
                text(5),
                time(6),
                time(8),
                text(10),
                number(11),
                number(12),
                number(13),
                number(14),
                number(15),
                number(16),
                text(17),
                flag(18),
                flag(19),
                flag(20),
                flag(21));
    }

    private @Nullable String text(int column) {
        String text = new String(
                        array, row.begin(column), row.end(column) - row.begin(column), StandardCharsets.ISO_8859_1)
                .strip();
        return text.isEmpty() ? null : text;
    }

    private @Nullable String time(int column) {
        String date = text(column);
        String time = text(column + 1);
        if (date == null) {
            return time;
        }
        return time == null ? date : date + " " + time;
    }

    private @Nullable Double number(int column) {
        if (row.begin(column) == row.end(column)) {
            return null;
        }
        double number = DecimalNumber.parse(array, row.begin(column), row.end(column));
        if (Double.isNaN(number)) {
            refuse(AdsbFault.NUMBER, row.begin(column));
            return null;
        }
        return number;
    }

    /** −1 or 1 for yes, 0 for no. */
    private @Nullable Boolean flag(int column) {
        Double number = number(column);
        return number == null ? null : (Boolean) (number != 0);
    }

    /** Why the last line is none; null when it is one. */
    public @Nullable AdsbFault fault() {
        return fault;
    }

    /** Where that is, in bytes from the beginning of the line. */
    public int faultAtBytes() {
        return faultAt;
    }

    /** The address in the last line. */
    public int address() {
        return address;
    }

    /** Whose kind it is. */
    public AddressKind addressKind() {
        return addressKind;
    }
}
