package org.trigpoint.feeds.mavlink.frame;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * How the payload of a message is laid out.
 *
 * @param id number of the message
 * @param name as the definition has it
 * @param fields in the order of the wire: the largest types first, extensions behind all others
 * @param baseBytes length without extensions, which is that of every payload of version 1
 * @param fullBytes length with extensions
 * @param crcExtra byte that goes into the checksum of frames, so that two who define the message differently do not understand
 *     each other (MAVLink developer guide, "Serialization", CRC_EXTRA)
 */
public record MessageLayout(
        int id, String name, List<MessageField> fields, int baseBytes, int fullBytes, int crcExtra) {
    public MessageLayout {
        fields = List.copyOf(fields);
    }

    /** Reads a line of messages.txt: number, name, fields as {@code type:name} or {@code type[count]:name}, extensions behind a bar. */
    static MessageLayout of(String line) {
        String[] words = line.split(" ", -1);
        List<MessageField> fields = new ArrayList<>();
        int bytes = 0;
        int baseBytes = -1;
        for (int i = 2; i < words.length; i++) {
            if (words[i].equals("|")) {
                baseBytes = bytes;
            } else {
                MessageField field = field(words[i], bytes, baseBytes >= 0);
                fields.add(field);
                bytes += field.bytes();
            }
        }
        int id = Integer.parseInt(words[0]);
        return new MessageLayout(
                id, words[1], fields, baseBytes < 0 ? bytes : baseBytes, bytes, crcExtra(words[1], fields));
    }

    private static MessageField field(String word, int offsetBytes, boolean extension) {
        int colon = word.indexOf(':');
        int bracket = word.indexOf('[');
        String type = word.substring(0, bracket < 0 ? colon : bracket);
        int count = bracket < 0 ? 0 : Integer.parseInt(word.substring(bracket + 1, colon - 1));
        return new MessageField(word.substring(colon + 1), FieldType.of(type), count, offsetBytes, extension);
    }

    private static int crcExtra(String name, List<MessageField> fields) {
        int checksum = addWord(Checksum.BEGIN, name);
        for (MessageField field : fields) {
            if (!field.extension()) {
                checksum = addWord(addWord(checksum, field.type().standardName()), field.name());
                checksum = field.count() == 0 ? checksum : Checksum.add(checksum, field.count());
            }
        }
        return (checksum & 0xff) ^ (checksum >> 8);
    }

    private static int addWord(int checksum, String word) {
        int sum = checksum;
        for (byte letter : word.getBytes(StandardCharsets.US_ASCII)) {
            sum = Checksum.add(sum, letter);
        }
        return Checksum.add(sum, ' ');
    }
}
