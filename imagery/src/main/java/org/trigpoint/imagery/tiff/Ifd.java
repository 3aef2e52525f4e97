package org.trigpoint.imagery.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.raster.RasterException;

/** An image file directory: the fields of one image. Values that stand elsewhere are read when they are asked for. */
final class Ifd {
    /**
     * A field.
     *
     * @param count of values
     * @param at where its values begin, in bytes from the beginning of the file
     */
    record Field(FieldType type, long count, long at) {}

    private final ByteSource source;
    private final ByteOrder order;
    private final long at;
    private final Map<Integer, Field> fields;

    Ifd(ByteSource source, ByteOrder order, long at, Map<Integer, Field> fields) {
        this.source = source;
        this.order = order;
        this.at = at;
        this.fields = Map.copyOf(fields);
    }

    ByteOrder order() {
        return order;
    }

    boolean has(Tag tag) {
        return fields.containsKey(tag.number());
    }

    /** Where the values of a field begin, of one that is absent the directory. */
    long at(Tag tag) {
        Field field = fields.get(tag.number());
        return field == null ? at : field.at;
    }

    /** How many values a field has; 0 when it is absent. */
    long count(Tag tag) {
        Field field = fields.get(tag.number());
        return field == null ? 0 : field.count;
    }

    /** The first value of a field that must be there. */
    long whole(Tag tag) throws IOException {
        long[] values = wholes(tag, 1);
        if (values.length == 0) {
            throw new RasterException(tag.toString(), at, "it is missing", "The file is no image that can be read.");
        }
        return values[0];
    }

    /** The first value of a field, or what stands for an absent one. */
    long whole(Tag tag, long otherwise) throws IOException {
        long[] values = wholes(tag, 1);
        return values.length == 0 ? otherwise : values[0];
    }

    /** The first values of a field, as many as there are at most; none when it is absent. */
    long[] wholes(Tag tag, int most) throws IOException {
        Field field = fields.get(tag.number());
        if (field == null) {
            return new long[0];
        }
        int count = (int) Math.min(most, field.count);
        ByteBuffer bytes = bytes(tag, field, count);
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = field.type.wholeAt(bytes, i * field.type.size());
        }
        return values;
    }

    /** The first values of a field as real numbers; none when it is absent. */
    double[] reals(Tag tag, int most) throws IOException {
        Field field = fields.get(tag.number());
        if (field == null) {
            return new double[0];
        }
        int count = (int) Math.min(most, field.count);
        ByteBuffer bytes = bytes(tag, field, count);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = field.type.realAt(bytes, i * field.type.size());
        }
        return values;
    }

    /** The text of a field up to its first NUL; null when it is absent. */
    @Nullable
    String text(Tag tag, int most) throws IOException {
        byte[] bytes = raw(tag, most);
        if (bytes == null) {
            return null;
        }
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    /** The bytes of a field; null when it is absent. */
    byte @Nullable [] raw(Tag tag, int most) throws IOException {
        Field field = fields.get(tag.number());
        if (field == null) {
            return null;
        }
        return bytes(tag, field, (int) Math.min(most / field.type.size(), field.count))
                .array();
    }

    private ByteBuffer bytes(Tag tag, Field field, int count) throws IOException {
        long length = (long) count * field.type.size();
        if (field.at < 0 || length > source.size() || field.at > source.size() - length) {
            throw new RasterException(
                    tag.toString(),
                    field.at,
                    "it claims " + field.count + " values of " + field.type.size() + " bytes, and the file ends at "
                            + source.size(),
                    "The file is cut short or damaged: fetch it again.");
        }
        return ByteBuffer.wrap(source.read(field.at, (int) length)).order(order);
    }
}
