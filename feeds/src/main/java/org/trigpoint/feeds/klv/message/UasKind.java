package org.trigpoint.feeds.klv.message;

/** How the value of an item is encoded. */
enum UasKind {
    /** An unsigned integer of 1 to 8 bytes. */
    NATURAL,
    /** An integer in two's complement of 1 to 8 bytes. */
    INTEGER,
    /** An unsigned integer of a fixed length, mapped onto a range from end to end. */
    UNSIGNED,
    /** An integer in two's complement of a fixed length, mapped onto a symmetric range; the least one stands for something else. */
    SIGNED,
    /** An integer of 1 to 8 bytes, mapped by MISB ST 1201. */
    IMAPB,
    /** UTF-8. */
    TEXT,
    /** A set inside, which has a record of its own. */
    SET,
    /** What is told as hexadecimal digits. */
    BYTES
}
