package org.trigpoint.feeds.klv;

import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.Cutter;
import org.trigpoint.feeds.klv.packet.Carriage;
import org.trigpoint.feeds.klv.packet.KlvFault;
import org.trigpoint.feeds.klv.packet.KlvFramer;
import org.trigpoint.feeds.klv.packet.KlvFrames;
import org.trigpoint.feeds.klv.packet.KlvKey;
import org.trigpoint.feeds.klv.packet.KlvPackets;
import org.trigpoint.feeds.klv.ts.Film;
import org.trigpoint.feeds.klv.ts.TsDemultiplexer;
import org.trigpoint.feeds.klv.ts.TsFramer;

/**
 * Bytes of a file, connection or row of datagrams in, cut anywhere; their KLV packets out. By its first bytes it knows a transport
 * stream (three sync bytes, 188 bytes apart); all else is KLV as it is.
 */
public final class KlvStream implements Cutter {
    /** Among so many bytes three packets in a row begin, if it is a transport stream. */
    private static final int HEAD_BYTES = 4 * TsFramer.PACKET_BYTES;

    private final KlvPackets packets;
    private final Film.Reel reel;
    private final byte[] head = new byte[HEAD_BYTES];
    private int headBytes;
    private @Nullable TsDemultiplexer transport;
    private @Nullable KlvFramer bare;

    public KlvStream(KlvPackets packets) {
        this(packets, Film.Reel.NONE);
    }

    /** @param reel takes the pictures beside the KLV */
    KlvStream(KlvPackets packets, Film.Reel reel) {
        this.packets = packets;
        this.reel = reel;
    }

    /** A transport stream goes on over datagrams, and so does what may still be one; of KLV as it is, each holds whole packets. */
    @Override
    public boolean spansDatagrams() {
        return bare == null;
    }

    @Override
    public void take(byte[] array, int offset, int length) {
        int taken = 0;
        if (transport == null && bare == null) {
            taken = Math.min(HEAD_BYTES - headBytes, length);
            System.arraycopy(array, offset, head, headBytes, taken);
            headBytes += taken;
            if (headBytes == HEAD_BYTES || KlvKey.prefixAt(head, 0, headBytes)) {
                recognise();
            }
        }
        pass(array, offset + taken, length - taken);
    }

    /** Nothing more comes: what was begun is a fault. */
    @Override
    public void end() {
        if (transport == null && bare == null) {
            recognise();
        }
        if (transport != null) {
            transport.close();
        }
        if (bare != null) {
            bare.cut();
        }
    }

    private void recognise() {
        if (isTransport()) {
            transport = new TsDemultiplexer(packets, reel);
        } else {
            bare = new KlvFramer(new Bare());
        }
        pass(head, 0, headBytes);
    }

    private void pass(byte[] array, int offset, int length) {
        if (transport != null) {
            transport.accept(array, offset, length);
        } else if (bare != null) {
            bare.accept(array, offset, length);
        }
    }

    private boolean isTransport() {
        if (KlvKey.prefixAt(head, 0, headBytes)) {
            return false;
        }
        for (int first = 0; first < TsFramer.PACKET_BYTES && first < headBytes; first++) {
            if (inStepFrom(first)) {
                return true;
            }
        }
        return false;
    }

    private boolean inStepFrom(int first) {
        if (headBytes - first < TsFramer.PACKET_BYTES) {
            return false;
        }
        for (int at = first; at < headBytes && at <= first + 2 * TsFramer.PACKET_BYTES; at += TsFramer.PACKET_BYTES) {
            if (head[at] != TsFramer.SYNC) {
                return false;
            }
        }
        return true;
    }

    /** Hands on packets that nothing carries. */
    private final class Bare implements KlvFrames {
        @Override
        public void frame(byte[] array, int offset, int length, long offsetBytes) {
            packets.packet(Carriage.bare(offsetBytes), array, offset, length);
        }

        @Override
        public void fault(KlvFault fault, long offsetBytes, long lengthBytes) {
            packets.rejected(fault, Carriage.bare(offsetBytes));
        }
    }
}
