package org.trigpoint.storage.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Statistics;
import org.apache.parquet.format.Type;
import org.jspecify.annotations.Nullable;

/** Values that each row has, as they are (encoding PLAIN). With the least and the greatest of numbers, by which readers pass groups over. */
final class PlainColumn implements Column {
    private final SchemaElement element;
    private ByteBuffer values = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;
    private long leastLong = Long.MAX_VALUE;
    private long greatestLong = Long.MIN_VALUE;

    PlainColumn(String name, Type type) {
        element = new SchemaElement(name).setType(type).setRepetition_type(FieldRepetitionType.REQUIRED);
    }

    @Override
    public SchemaElement element() {
        return element;
    }

    void add(double value) {
        room(Double.BYTES);
        values.putDouble(value);
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
    }

    void add(long value) {
        room(Long.BYTES);
        values.putLong(value);
        leastLong = Math.min(leastLong, value);
        greatestLong = Math.max(greatestLong, value);
    }

    /** To a column of booleans, of which eight take a byte when they are written. */
    void add(boolean value, int rows) {
        for (int i = 0; i < rows; i++) {
            room(1);
            values.put((byte) (value ? 1 : 0));
        }
    }

    void add(byte[] value) {
        room(Integer.BYTES + value.length);
        values.putInt(value.length).put(value);
    }

    private void room(int bytes) {
        if (values.remaining() < bytes) {
            byte[] all = Arrays.copyOf(values.array(), 2 * values.capacity() + bytes);
            int at = values.position();
            values = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN).position(at);
        }
    }

    @Override
    public ColumnChunk write(PageSink sink, int rows) throws IOException {
        long from = sink.position();
        PageHeader header = new PageHeader(PageType.DATA_PAGE, 0, 0);
        header.setData_page_header(new DataPageHeader(rows, Encoding.PLAIN, Encoding.RLE, Encoding.RLE));
        long size = sink.page(header, content());
        ColumnMetaData meta = new ColumnMetaData(
                element.getType(),
                List.of(Encoding.PLAIN, Encoding.RLE),
                List.of(element.getName()),
                CompressionCodec.GZIP,
                rows,
                size,
                sink.position() - from,
                from);
        Statistics statistics = statistics();
        if (statistics != null) {
            meta.setStatistics(statistics);
        }
        forget();
        ColumnChunk chunk = new ColumnChunk(0);
        chunk.setMeta_data(meta);
        return chunk;
    }

    private byte[] content() {
        if (element.getType() != Type.BOOLEAN) {
            return Arrays.copyOf(values.array(), values.position());
        }
        byte[] bits = new byte[(values.position() + Byte.SIZE - 1) / Byte.SIZE];
        for (int i = 0; i < values.position(); i++) {
            bits[i / Byte.SIZE] |= (byte) (values.get(i) << (i % Byte.SIZE));
        }
        return bits;
    }

    private @Nullable Statistics statistics() {
        byte[] low;
        byte[] high;
        if (element.getType() == Type.DOUBLE) {
            low = eight(Double.doubleToLongBits(least));
            high = eight(Double.doubleToLongBits(greatest));
        } else if (element.getType() == Type.INT64) {
            low = eight(leastLong);
            high = eight(greatestLong);
        } else {
            return null;
        }
        Statistics statistics = new Statistics();
        statistics.setMin_value(low);
        statistics.setMax_value(high);
        statistics.setNull_count(0);
        return statistics;
    }

    private static byte[] eight(long value) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES);
        bytes.order(ByteOrder.LITTLE_ENDIAN).putLong(value);
        return bytes.array();
    }

    private void forget() {
        values.clear();
        least = Double.POSITIVE_INFINITY;
        greatest = Double.NEGATIVE_INFINITY;
        leastLong = Long.MAX_VALUE;
        greatestLong = Long.MIN_VALUE;
    }
}
