package org.trigpoint.feeds.gnss;

import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.trigpoint.feeds.MessageSink;
import org.trigpoint.feeds.gnss.document.DocumentReader;
import org.trigpoint.feeds.gnss.message.GnssFault;
import org.trigpoint.feeds.gnss.message.GnssMessage;

/** What raw messages of a source say, one after the other, in any of the formats. One thread at a time. */
final class GnssMessages implements MessageSink<GnssMessage> {
    private final List<GnssMessage> messages = new ArrayList<>();
    private final GnssDecoder decoder = new GnssDecoder(this);
    private String code = "";
    private int offsetBytes;

    /** All that the next raw message says, in its order; empty when it says nothing, and then {@link #code} says why. */
    List<GnssMessage> of(byte[] array, int offset, int length) {
        messages.clear();
        code = "";
        offsetBytes = 0;
        if (length > 0 && array[offset] == '<') {
            document(array, offset, length);
        } else {
            decoder.frame(array, offset, length);
        }
        return List.copyOf(messages);
    }

    /** Why the first thing that was wrong with the last raw message was; empty when nothing was. */
    String code() {
        return code.isEmpty() ? GnssFault.DOCUMENT.code() : code;
    }

    int offsetBytes() {
        return offsetBytes;
    }

    /** A point of a document stands in it as in a document of its own. */
    private void document(byte[] array, int offset, int length) {
        String begin = new String(array, offset, Math.min(length, 64), StandardCharsets.ISO_8859_1);
        boolean kml = begin.matches("(?s)<([A-Za-z]+:)?Placemark.*");
        boolean gpx = begin.matches("(?s)<([A-Za-z]+:)?(wpt|rtept|trkpt)[\\s/>].*");
        String root = kml ? "kml" : "gpx";
        ByteArrayInputStream point = new ByteArrayInputStream(array, offset, length);
        DocumentReader reader = new DocumentReader(
                kml || gpx
                        ? new SequenceInputStream(Collections.enumeration(
                                List.of(text("<" + root + ">"), point, text("</" + root + ">"))))
                        : point,
                this);
        try {
            while (reader.next()) {}
        } catch (IOException e) {
            throw new AssertionError("Bytes can be read", e);
        }
    }

    private static ByteArrayInputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void message(GnssMessage message) {
        messages.add(message);
    }

    @Override
    public void rejected(String why, int atBytes) {
        if (code.isEmpty()) {
            code = why;
            offsetBytes = atBytes;
        }
    }

    void write(DataOutput out) throws IOException {
        decoder.writeDate(out);
    }

    void read(DataInput in) throws IOException {
        decoder.readDate(in);
    }
}
