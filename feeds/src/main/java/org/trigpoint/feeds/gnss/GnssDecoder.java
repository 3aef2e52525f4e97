package org.trigpoint.feeds.gnss;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.trigpoint.feeds.MessageSink;
import org.trigpoint.feeds.gnss.document.FeatureReader;
import org.trigpoint.feeds.gnss.message.GnssFault;
import org.trigpoint.feeds.gnss.message.GnssMessage;
import org.trigpoint.feeds.gnss.message.NmeaSentence;
import org.trigpoint.feeds.gnss.nmea.EpochJoiner;
import org.trigpoint.feeds.gnss.nmea.SentenceLine;
import org.trigpoint.feeds.json.TextFramer;

/**
 * Frames of one source to messages: a line is a sentence, an object a feature of GeoJSON. The position of an epoch comes when a
 * sentence of the next one does, before that sentence. One thread at a time.
 */
public final class GnssDecoder {
    /** Bytes of the longest frame. */
    public static final int LONGEST_BYTES = 1 << 20;

    private final MessageSink<? super GnssMessage> out;
    private final SentenceLine lines = new SentenceLine();
    private final EpochJoiner epochs;
    private final FeatureReader features;

    /** @param out takes what is decoded */
    public GnssDecoder(MessageSink<? super GnssMessage> out) {
        this(FeatureReader.TIME_NAMES, out);
    }

    /**
     * @param timeNames properties that have the time of a feature; the first that is there counts
     * @param out takes what is decoded
     */
    public GnssDecoder(List<String> timeNames, MessageSink<? super GnssMessage> out) {
        this.out = out;
        epochs = new EpochJoiner(out::message);
        features = new FeatureReader(timeNames);
    }

    /** What cuts a stream into the frames of this decoder. */
    public static TextFramer framer(TextFramer.Frames frames) {
        return new TextFramer(List.of("features"), LONGEST_BYTES, frames);
    }

    /** Decodes one frame. */
    public void frame(byte[] array, int offset, int length) {
        if (length > LONGEST_BYTES) {
            out.rejected(GnssFault.TOO_LONG.code(), LONGEST_BYTES);
        } else if (length > 0 && array[offset] == '{') {
            features.read(array, offset, length, out);
        } else if (length > 0) {
            line(array, offset, length);
        } else {
            out.rejected(GnssFault.FORMAT.code(), 0);
        }
    }

    private void line(byte[] array, int offset, int length) {
        int from = offset;
        do {
            NmeaSentence sentence = lines.read(array, offset, from, offset + length);
            if (sentence == null) {
                out.rejected(lines.fault().code(), lines.faultAtBytes());
            } else {
                epochs.add(sentence);
                out.message(sentence);
            }
            from = lines.nextAt();
        } while (from >= 0);
    }

    /** The source has ended: the last epoch is over. */
    public void close() {
        epochs.close();
    }

    /** Writes the date that is known, and the time of day that had it. */
    void writeDate(DataOutput out) throws IOException {
        epochs.writeDate(out);
    }

    void readDate(DataInput in) throws IOException {
        epochs.readDate(in);
    }
}
