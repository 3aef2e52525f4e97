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
import org.trigpoint.flow.Key;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.marking.MarkingCodec;
import org.trigpoint.model.recording.Audiences;
import org.trigpoint.model.recording.RecordedCodec;

/**
 * The counts of a {@link FeedBook}, for snapshots.
 *
 * <p>Format 2, numbers big-endian, texts and counts as in {@link Fields}: the audiences as in {@link RecordedCodec}; i32 number of
 * sources, each: i32 source, text name, text uri, text format, nullable {@link MarkingCodec marking}, u8 bits of the audiences that
 * have had lines of it, and for each of these, lowest first: i64 accepted, i64 duplicate, i64 rejected, i64 last arrival in epoch
 * microseconds, i32 number of codes, each text code and i64 lines, i32 number of rejected lines, newest first, each a stamp, text
 * code, i32 offset; then i32 number of own ships, each u8 audience and an i64 packed identity. What came in is not written: ingest
 * says it anew.
 *
 * <p>Format 1 had no audiences, a text licence in the place of marking and bits, and no audience of own ships.
 */
public final class FeedBookCodec {
    /** Number of the format. */
    public static final int VERSION = 2;

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
    public static void read(DataInput in, int version, FeedBook book) throws IOException {
        Fields.requireVersion(version, VERSION, "Book of feeds");
        if (version > 1) {
            book.audiences(RecordedCodec.readAudiences(in));
        }
        int sources = count(in, "sources");
        for (int i = 0; i < sources; i++) {
            book.put(page(in, version));
        }
        int ownShips = count(in, "own ships");
        for (int i = 0; i < ownShips; i++) {
            int audience = version > 1 ? in.readUnsignedByte() : 0;
            book.own(new OwnShip(audience, in.readLong()));
        }
    }

    static void write(Audiences audiences, List<FeedPage> pages, List<OwnShip> ownShips, DataOutput out)
            throws IOException {
        RecordedCodec.writeAudiences(audiences, out);
        out.writeInt(pages.size());
        for (FeedPage page : pages) {
            write(page, out);
        }
        out.writeInt(ownShips.size());
        for (OwnShip ship : ownShips) {
            out.writeByte(ship.audience());
            out.writeLong(ship.identity());
        }
    }

    private static void write(FeedPage page, DataOutput out) throws IOException {
        out.writeInt(page.source);
        Fields.writeText(page.name, out);
        Fields.writeText(page.uri, out);
        Fields.writeText(page.format, out);
        Fields.writeNullable(page.marking, MarkingCodec.INSTANCE, out);
        int counted = 0;
        for (int audience = 0; audience < Key.MOST_AUDIENCES; audience++) {
            counted |= page.counts(audience) ? 1 << audience : 0;
        }
        out.writeByte(counted);
        for (int rest = counted; rest != 0; rest &= rest - 1) {
            write(page.count(Integer.numberOfTrailingZeros(rest)), out);
        }
    }

    private static void write(FeedCount count, DataOutput out) throws IOException {
        out.writeLong(count.accepted);
        out.writeLong(count.duplicate);
        out.writeLong(count.rejected);
        out.writeLong(count.lastArrivalEpochMicros);
        out.writeInt(count.rejects.size());
        for (Map.Entry<String, Long> reject : count.rejects.entrySet()) {
            Fields.writeText(reject.getKey(), out);
            out.writeLong(reject.getValue());
        }
        out.writeInt(count.lines.size());
        for (RejectedLine line : count.lines) {
            StampCodec.INSTANCE.write(line.stamp(), out);
            Fields.writeText(line.code(), out);
            out.writeInt(line.offsetBytes());
        }
    }

    private static FeedPage page(DataInput in, int version) throws IOException {
        FeedPage page = new FeedPage(in.readInt());
        page.name = Fields.readText(in, "name");
        page.uri = Fields.readText(in, "uri");
        page.format = Fields.readText(in, "format");
        page.marking = version > 1
                ? Fields.readNullable(in, MarkingCodec.INSTANCE, 1, "marking")
                : new Marking(Marking.Tlp.CLEAR, List.of(), Fields.readText(in, "licence"));
        int counted = version > 1 ? in.readUnsignedByte() : 1;
        if (counted >>> Key.MOST_AUDIENCES != 0) {
            throw new IOException("The book of feeds counts for audiences " + Integer.toBinaryString(counted));
        }
        for (int rest = counted; rest != 0; rest &= rest - 1) {
            read(in, page.count(Integer.numberOfTrailingZeros(rest)));
        }
        return page;
    }

    private static void read(DataInput in, FeedCount count) throws IOException {
        count.accepted = in.readLong();
        count.duplicate = in.readLong();
        count.rejected = in.readLong();
        count.lastArrivalEpochMicros = in.readLong();
        int codes = count(in, "codes");
        for (int i = 0; i < codes; i++) {
            count.rejects.put(Fields.readText(in, "code"), in.readLong());
        }
        int lines = count(in, "rejected lines");
        for (int i = 0; i < lines; i++) {
            count.lines.addLast(
                    new RejectedLine(StampCodec.INSTANCE.read(in, 1), Fields.readText(in, "code"), in.readInt()));
        }
    }

    private static int count(DataInput in, String what) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("The book of feeds has " + count + " " + what);
        }
        return count;
    }
}
