package org.trigpoint.picture;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;

/**
 * The counts of a {@link FeedBook}, for snapshots.
 *
 * <p>Format 1, numbers big-endian, texts as in {@link Fields}: i32 number of sources, each: i32 source, text name, text uri, text
 * format, text licence, i64 accepted, i64 duplicate, i64 rejected, i64 last arrival in epoch microseconds, i32 number of codes,
 * each text code and i64 lines, i32 number of rejected lines, newest first, each a stamp, text code, i32 offset; then i32 number
 * of own ships, each an i64 packed identity. What came in is not written: ingest says it anew.
 */
public final class FeedBookCodec {
    /** Number of the format. */
    public static final int VERSION = 1;

    private static final int MOST = 1 << 20;

    private FeedBookCodec() {}

    /** The counts now. */
    public static byte[] toBytes(FeedBook book) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Puts the counts of a snapshot into a book; throws IOException that says what is wrong with the bytes. */
    public static void read(DataInput in, FeedBook book) throws IOException {
        int sources = count(in, "sources");
        for (int i = 0; i < sources; i++) {
            book.put(page(in));
        }
        int ownShips = count(in, "own ships");
        for (int i = 0; i < ownShips; i++) {
            book.own(in.readLong());
        }
    }

    static void write(List<FeedPage> pages, Iterable<Long> ownShips, int ownShipCount, DataOutput out)
            throws IOException {
        out.writeInt(pages.size());
        for (FeedPage page : pages) {
            write(page, out);
        }
        out.writeInt(ownShipCount);
        for (long identity : ownShips) {
            out.writeLong(identity);
        }
    }

    private static void write(FeedPage page, DataOutput out) throws IOException {
        out.writeInt(page.source);
        Fields.writeText(page.name, out);
        Fields.writeText(page.uri, out);
        Fields.writeText(page.format, out);
        Fields.writeText(page.licence, out);
        out.writeLong(page.accepted);
        out.writeLong(page.duplicate);
        out.writeLong(page.rejected);
        out.writeLong(page.lastArrivalEpochMicros);
        out.writeInt(page.rejects.size());
        for (Map.Entry<String, Long> reject : page.rejects.entrySet()) {
            Fields.writeText(reject.getKey(), out);
            out.writeLong(reject.getValue());
        }
        out.writeInt(page.lines.size());
        for (RejectedLine line : page.lines) {
            StampCodec.INSTANCE.write(line.stamp(), out);
            Fields.writeText(line.code(), out);
            out.writeInt(line.offsetBytes());
        }
    }

    private static FeedPage page(DataInput in) throws IOException {
        FeedPage page = new FeedPage(in.readInt());
        page.name = Fields.readText(in, "name");
        page.uri = Fields.readText(in, "uri");
        page.format = Fields.readText(in, "format");
        page.licence = Fields.readText(in, "licence");
        page.accepted = in.readLong();
        page.duplicate = in.readLong();
        page.rejected = in.readLong();
        page.lastArrivalEpochMicros = in.readLong();
        int codes = count(in, "codes");
        for (int i = 0; i < codes; i++) {
            page.rejects.put(Fields.readText(in, "code"), in.readLong());
        }
        int lines = count(in, "rejected lines");
        for (int i = 0; i < lines; i++) {
            page.lines.addLast(
                    new RejectedLine(StampCodec.INSTANCE.read(in, 1), Fields.readText(in, "code"), in.readInt()));
        }
        return page;
    }

    private static int count(DataInput in, String what) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("The book of feeds has " + count + " " + what);
        }
        return count;
    }
}
