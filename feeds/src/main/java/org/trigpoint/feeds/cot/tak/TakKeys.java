package org.trigpoint.feeds.cot.tak;

/**
 * Keys of the fields of the TAK protocol's messages: number and wire type. Named as the fields in takmessage, takcontrol, cotevent,
 * detail, contact, group, precisionlocation, status, takv and track.proto.
 */
final class TakKeys {
    private static final int VARINT = ProtoReader.VARINT;
    private static final int FIXED64 = ProtoReader.FIXED64;
    private static final int BYTES = ProtoReader.BYTES;

    static final int CONTROL = (1 << 3) | BYTES;
    static final int EVENT = (2 << 3) | BYTES;

    static final int MIN_VERSION = (1 << 3) | VARINT;
    static final int MAX_VERSION = (2 << 3) | VARINT;
    static final int CONTACT_UID = (3 << 3) | BYTES;

    static final int TYPE = (1 << 3) | BYTES;
    static final int ACCESS = (2 << 3) | BYTES;
    static final int QOS = (3 << 3) | BYTES;
    static final int OPEX = (4 << 3) | BYTES;
    static final int UID = (5 << 3) | BYTES;
    static final int SEND_TIME = (6 << 3) | VARINT;
    static final int START_TIME = (7 << 3) | VARINT;
    static final int STALE_TIME = (8 << 3) | VARINT;
    static final int HOW = (9 << 3) | BYTES;
    static final int LAT = (10 << 3) | FIXED64;
    static final int LON = (11 << 3) | FIXED64;
    static final int HAE = (12 << 3) | FIXED64;
    static final int CE = (13 << 3) | FIXED64;
    static final int LE = (14 << 3) | FIXED64;
    static final int DETAIL = (15 << 3) | BYTES;
    static final int CAVEAT = (16 << 3) | BYTES;
    static final int RELEASABLE_TO = (17 << 3) | BYTES;

    static final int XML_DETAIL = (1 << 3) | BYTES;
    static final int CONTACT = (2 << 3) | BYTES;
    static final int GROUP = (3 << 3) | BYTES;
    static final int PRECISION_LOCATION = (4 << 3) | BYTES;
    static final int STATUS = (5 << 3) | BYTES;
    static final int TAKV = (6 << 3) | BYTES;
    static final int TRACK = (7 << 3) | BYTES;

    /** The first to fourth field of a message, when they are text. */
    static final int TEXT_1 = (1 << 3) | BYTES;

    static final int TEXT_2 = (2 << 3) | BYTES;
    static final int TEXT_3 = (3 << 3) | BYTES;
    static final int TEXT_4 = (4 << 3) | BYTES;

    static final int BATTERY = (1 << 3) | VARINT;
    static final int SPEED = (1 << 3) | FIXED64;
    static final int COURSE = (2 << 3) | FIXED64;

    private TakKeys() {}
}
