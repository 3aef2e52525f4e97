package org.trigpoint.feeds.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trigpoint.feeds.Cutter;
import org.trigpoint.feeds.DecodeCounts;

/** What a {@link org.trigpoint.feeds.DecodeRun} writes and counts. One thread at a time. */
public final class DecodeLog {
    private static final int FLUSH_CHARACTERS = 1 << 16;
    private static final int CHUNK_BYTES = 1 << 16;

    private final Appendable out;
    private final StringBuilder text = new StringBuilder();
    private final SortedMap<String, Long> rejected = new TreeMap<>();
    private final SortedMap<String, Long> remarks = new TreeMap<>();
    private long read;
    private long messages;
    private long messageRaws;

    /** @param out takes the text */
    public DecodeLog(Appendable out) {
        this.out = out;
    }

    /** One more raw message has been read: a line, a frame, a packet. */
    public void read() {
        read++;
    }

    /** How many raw messages have been read. */
    public long count() {
        return read;
    }

    /** The text that has not been handed on: messages are appended to it. */
    public StringBuilder text() {
        return text;
    }

    /** A message has been appended to {@link #text} that was made of so many raw messages. */
    public void written(int raws) {
        messages++;
        messageRaws += raws;
    }

    /** Writes a record as an object of JSON on a line of its own: its class under {@code message}, then its components. */
    public void json(Record message, int raws) {
        text.append("{\"message\":\"")
                .append(message.getClass().getSimpleName())
                .append('"');
        RecordJson.fields(message, text);
        text.append("}\n");
        written(raws);
    }

    /** So many raw messages could not be decoded, for this reason. */
    public void rejected(String code, int raws) {
        rejected.merge(code, (long) raws, Long::sum);
    }

    /** Something was wrong with a raw message that became a message all the same. */
    public void remark(String code) {
        remarks.merge(code, 1L, Long::sum);
    }

    /** Reads an input to its end through a cutter, whose messages write here. */
    public void pump(InputStream in, Cutter cutter) throws IOException {
        byte[] chunk = new byte[CHUNK_BYTES];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            cutter.take(chunk, 0, read);
            flushMuch();
        }
        cutter.end();
        flush();
    }

    /** Hands the text on when there is much of it. */
    public void flushMuch() throws IOException {
        if (text.length() > FLUSH_CHARACTERS) {
            flush();
        }
    }

    /** Hands the text on. */
    public void flush() throws IOException {
        out.append(text);
        text.setLength(0);
    }

    public DecodeCounts counts() {
        return new DecodeCounts(read, messages, messageRaws, rejected, remarks);
    }
}
