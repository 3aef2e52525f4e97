package org.trigpoint.feeds.klv.ts;

import org.trigpoint.feeds.klv.packet.Carriage;
import org.trigpoint.feeds.klv.packet.KlvFault;
import org.trigpoint.feeds.klv.packet.KlvFramer;
import org.trigpoint.feeds.klv.packet.KlvFrames;
import org.trigpoint.feeds.klv.packet.KlvKey;
import org.trigpoint.feeds.klv.packet.KlvPackets;
import org.trigpoint.feeds.klv.ts.ProgramTables.KlvElement;

/**
 * One elementary stream that carries KLV: from PES packets to KLV packets. A KLV packet that begins in one PES packet and ends in a
 * later one has the time stamp of the first.
 */
final class KlvElementStream implements PidHandler, PesAssembler.Units, KlvFrames {
    private static final double PTS_HZ = 90_000;
    private static final double PCR_HZ = 27_000_000;
    private static final long PTS_LIMIT = 1L << 33;

    private final KlvElement element;
    private final int program;
    private final WrappingTicks programClock;
    private final KlvPackets packets;
    private final WrappingTicks ptsClock = new WrappingTicks(PTS_LIMIT);
    private final PesAssembler pes = new PesAssembler(this);
    private final KlvFramer framer = new KlvFramer(this);
    private final AccessUnits accessUnits = new AccessUnits(framer, () -> reject(KlvFault.ACCESS_UNIT));
    private double ptsSeconds = Double.NaN;
    private long offsetBytes;
    /** Of the PES packet in which the packet now handed on began. */
    private double firstPtsSeconds = Double.NaN;

    private long firstOffsetBytes;

    KlvElementStream(KlvElement element, int program, WrappingTicks programClock, KlvPackets packets) {
        this.element = element;
        this.program = program;
        this.programClock = programClock;
        this.packets = packets;
    }

    KlvElement element() {
        return element;
    }

    @Override
    public void payload(byte[] array, int offset, int length, boolean unitStart, long packetOffsetBytes) {
        pes.payload(array, offset, length, unitStart, packetOffsetBytes);
    }

    @Override
    public void unit(byte[] array, int offset, int length, long pts, long packetOffsetBytes) {
        boolean goesOn = framer.pending();
        ptsSeconds = pts < 0 ? Double.NaN : ptsClock.read(pts) / PTS_HZ;
        offsetBytes = packetOffsetBytes;
        if (!goesOn) {
            began();
        }
        boolean bare = element.streamType() != ProgramTables.METADATA
                || (!goesOn && KlvKey.prefixAt(array, offset, offset + length));
        if (bare) {
            framer.accept(array, offset, length);
        } else {
            accessUnits.unit(array, offset, length);
        }
    }

    @Override
    public void broken(KlvFault fault, long packetOffsetBytes) {
        accessUnits.cut();
        packets.rejected(fault, carriage(packetOffsetBytes, Double.NaN));
    }

    @Override
    public void frame(byte[] array, int offset, int length, long streamOffsetBytes) {
        packets.packet(carriage(firstOffsetBytes, firstPtsSeconds), array, offset, length);
        began();
    }

    @Override
    public void fault(KlvFault fault, long streamOffsetBytes, long lengthBytes) {
        packets.rejected(fault, carriage(firstOffsetBytes, firstPtsSeconds));
        began();
    }

    /** What is handed on next begins in the PES packet now read. */
    private void began() {
        firstPtsSeconds = ptsSeconds;
        firstOffsetBytes = offsetBytes;
    }

    private void reject(KlvFault fault) {
        packets.rejected(fault, carriage(offsetBytes, ptsSeconds));
    }

    private Carriage carriage(long packetOffsetBytes, double seconds) {
        double pcrSeconds = programClock.heard() ? programClock.ticks() / PCR_HZ : Double.NaN;
        return new Carriage(packetOffsetBytes, program, element.pid(), seconds, pcrSeconds);
    }

    @Override
    public void gap() {
        pes.gap();
        accessUnits.cut();
    }

    @Override
    public void end() {
        pes.finish();
        accessUnits.cut();
    }
}
