package org.trigpoint.feeds.mavlink.frame;

import java.util.Locale;

/** Types of fields: all little-endian. */
public enum FieldType {
    U8("uint8_t", 1),
    I8("int8_t", 1),
    CHAR("char", 1),
    U16("uint16_t", 2),
    I16("int16_t", 2),
    U32("uint32_t", 4),
    I32("int32_t", 4),
    F32("float", 4),
    U64("uint64_t", 8),
    I64("int64_t", 8),
    F64("double", 8);

    private final String standardName;
    private final int bytes;

    FieldType(String standardName, int bytes) {
        this.standardName = standardName;
        this.bytes = bytes;
    }

    /** The type with this name in messages.txt. */
    static FieldType of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Its name in the definition of messages, of which the checksum is made. */
    String standardName() {
        return standardName;
    }

    /** Length of one value. */
    public int bytes() {
        return bytes;
    }
}
