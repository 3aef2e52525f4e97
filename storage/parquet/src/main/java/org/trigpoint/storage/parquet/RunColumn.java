package org.trigpoint.storage.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.Type;

/**
 * Texts or whole numbers that are the same for many rows on end: a dictionary, and runs of its entries (encoding RLE_DICTIONARY of runs
 * alone). An empty text is no value where the column is optional.
 */
final class RunColumn implements Column {
    private final SchemaElement element;
    private final boolean optional;
    private final Map<String, Integer> dictionary = new LinkedHashMap<>();
    private final List<Run> runs = new ArrayList<>();

    /** So many rows of a text of the dictionary; of none where it is negative. */
    private record Run(int number, int rows) {}

    private RunColumn(SchemaElement element) {
        this.element = element;
        optional = element.getRepetition_type() == FieldRepetitionType.OPTIONAL;
    }

    static RunColumn ofTexts(String name, FieldRepetitionType repetition) {
        return new RunColumn(new SchemaElement(name)
                .setType(Type.BYTE_ARRAY)
                .setRepetition_type(repetition)
                .setConverted_type(ConvertedType.UTF8)
                .setLogicalType(LogicalType.STRING(new StringType())));
    }

    /** Of numbers of 32 bits, which are added as texts. */
    static RunColumn ofNumbers(String name) {
        return new RunColumn(
                new SchemaElement(name).setType(Type.INT32).setRepetition_type(FieldRepetitionType.REQUIRED));
    }

    @Override
    public SchemaElement element() {
        return element;
    }

    void add(String text, int rows) {
        int number = optional && text.isEmpty() ? -1 : dictionary.computeIfAbsent(text, _ -> dictionary.size());
        Run last = runs.isEmpty() ? null : runs.getLast();
        if (last != null && last.number == number) {
            runs.set(runs.size() - 1, new Run(number, last.rows + rows));
        } else {
            runs.add(new Run(number, rows));
        }
    }

    @Override
    public ColumnChunk write(PageSink sink, int rows) throws IOException {
        long from = sink.position();
        PageHeader head = new PageHeader(PageType.DICTIONARY_PAGE, 0, 0);
        head.setDictionary_page_header(new DictionaryPageHeader(dictionary.size(), Encoding.PLAIN));
        long size = sink.page(head, entries());
        long data = sink.position();
        PageHeader header = new PageHeader(PageType.DATA_PAGE, 0, 0);
        header.setData_page_header(new DataPageHeader(rows, Encoding.RLE_DICTIONARY, Encoding.RLE, Encoding.RLE));
        size += sink.page(header, numbers());
        ColumnMetaData meta = new ColumnMetaData(
                element.getType(),
                List.of(Encoding.PLAIN, Encoding.RLE, Encoding.RLE_DICTIONARY),
                List.of(element.getName()),
                CompressionCodec.GZIP,
                rows,
                size,
                sink.position() - from,
                data);
        meta.setDictionary_page_offset(from);
        dictionary.clear();
        runs.clear();
        ColumnChunk chunk = new ColumnChunk(0);
        chunk.setMeta_data(meta);
        return chunk;
    }

    private byte[] entries() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String text : dictionary.keySet()) {
            if (element.getType() == Type.INT32) {
                out.writeBytes(four(Integer.parseInt(text)));
                continue;
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(four(bytes.length));
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }

    /** Definition levels where there may be none, then the width of a number in bits, then the runs of numbers. */
    private byte[] numbers() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (optional) {
            ByteArrayOutputStream levels = new ByteArrayOutputStream();
            runs.forEach(run -> run(run.number < 0 ? 0 : 1, run.rows, 1, levels));
            out.writeBytes(four(levels.size()));
            out.writeBytes(levels.toByteArray());
        }
        int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, dictionary.size() - 1)));
        out.write(bits);
        int bytes = (bits + Byte.SIZE - 1) / Byte.SIZE;
        runs.stream().filter(run -> run.number >= 0).forEach(run -> run(run.number, run.rows, bytes, out));
        return out.toByteArray();
    }

    /** A run: twice its length as a variable number, then the value in so many bytes. */
    private static void run(int value, int rows, int bytes, ByteArrayOutputStream out) {
        int left = rows << 1;
        while ((left & ~0x7f) != 0) {
            out.write((left & 0x7f) | 0x80);
            left >>>= 7;
        }
        out.write(left);
        for (int i = 0; i < bytes; i++) {
            out.write(value >>> (i * Byte.SIZE));
        }
    }

    private static byte[] four(int value) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES);
        bytes.order(ByteOrder.LITTLE_ENDIAN).putInt(value);
        return bytes.array();
    }
}
