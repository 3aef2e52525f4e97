package org.trigpoint.feeds.mavlink;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.SourceDecoder;
import org.trigpoint.feeds.mavlink.dataflash.LogFault;
import org.trigpoint.feeds.mavlink.dataflash.LogMessage;
import org.trigpoint.feeds.mavlink.dataflash.LogReader;
import org.trigpoint.feeds.mavlink.frame.MavlinkFault;
import org.trigpoint.feeds.mavlink.frame.MavlinkFrame;
import org.trigpoint.feeds.mavlink.message.AdsbVehicle;
import org.trigpoint.feeds.mavlink.message.BroadcastMessages;
import org.trigpoint.feeds.mavlink.message.Decoded;
import org.trigpoint.feeds.mavlink.message.FrameHeader;
import org.trigpoint.feeds.mavlink.message.MavlinkDecoder;
import org.trigpoint.feeds.mavlink.message.MavlinkMessage;
import org.trigpoint.feeds.mavlink.message.OpenDroneIdAuthentication;
import org.trigpoint.feeds.mavlink.message.OpenDroneIdBasicId;
import org.trigpoint.feeds.mavlink.message.OpenDroneIdLocation;
import org.trigpoint.feeds.mavlink.message.OpenDroneIdMessagePack;
import org.trigpoint.feeds.mavlink.message.OpenDroneIdOperatorId;
import org.trigpoint.feeds.mavlink.message.OpenDroneIdSelfId;
import org.trigpoint.feeds.mavlink.message.OpenDroneIdSystem;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.SourceOpened;

/**
 * Raw messages of one source of MAVLink become reports. It holds none back.
 *
 * <p>Its state, format 1: {@link Fleet}, {@link LogReader}.
 */
final class MavlinkSourceDecoder implements SourceDecoder {
    static final int VERSION = 1;

    private final MavlinkDecoder decoder = new MavlinkDecoder();
    private final MavlinkFrame view = new MavlinkFrame();
    private final Fleet fleet = new Fleet();
    private final LogReader log = new LogReader();

    @Override
    public void on(Stamp stamp, Raw raw, SourceOpened source, Consumer<? super Outcome> out) {
        Optional<CutNote> note = CutNote.find(raw.array(), raw.offset(), raw.length());
        if (note.isPresent()) {
            note(note.get(), stamp, source, out);
        } else if (LogReader.begins(raw.array(), raw.offset(), raw.length())) {
            record(stamp, raw, source, out);
        } else {
            frame(stamp, raw, source, out);
        }
    }

    /** A frame that was cut for what it says of an operator has come all the same. */
    private void note(CutNote note, Stamp stamp, SourceOpened source, Consumer<? super Outcome> out) {
        byte[] header = note.header();
        if (note.code().equals(CutNote.OPERATOR) && MavlinkFrame.isHeader(header)) {
            view.at(header, 0);
            system(source, view.system()).link.count(view.component(), view.sequence());
        }
        out.accept(new Rejected(stamp, note.code(), 0, 1));
    }

    private Vehicle system(SourceOpened source, int system) {
        return fleet.vehicle(source.name(), MavlinkFormat.vehicle(system));
    }

    private void record(Stamp stamp, Raw raw, SourceOpened source, Consumer<? super Outcome> out) {
        LogFault fault = log.fault(raw.array(), raw.offset(), raw.length());
        if (fault != null) {
            out.accept(new Rejected(stamp, fault.code(), 0, 1));
            return;
        }
        LogMessage message = log.read(raw.array(), raw.offset());
        long time = log.timeEpochMicros() == LogReader.NO_TIME ? MavlinkLineTime.NONE : log.timeEpochMicros();
        Heard heard = Heard.of(stamp, source, time, raw, 0);
        LogReports.tell(message, fleet.vehicle(source.name(), LogReports.NAME), heard, out);
    }

    private void frame(Stamp stamp, Raw raw, SourceOpened source, Consumer<? super Outcome> out) {
        RecordedFrame found = RecordedFrame.find(raw.array(), raw.offset(), raw.length())
                .orElse(new RecordedFrame(MavlinkLineTime.NONE, 0));
        int at = found.atBytes();
        switch (decoder.decode(raw.array(), raw.offset() + at, raw.length() - at)) {
            case Decoded.Rejected(MavlinkFault fault, int offset) ->
                out.accept(new Rejected(stamp, fault.code(), at + offset, 1));
            case Decoded.Ok(FrameHeader frame, MavlinkMessage message) ->
                tell(frame, message, Heard.of(stamp, source, found.timeEpochMicros(), raw, at), out);
        }
    }

    private void tell(FrameHeader frame, MavlinkMessage message, Heard heard, Consumer<? super Outcome> out) {
        Vehicle sender = system(heard.source(), frame.system());
        String from = from(message);
        if (from != null) {
            sender.link.count(frame.component(), frame.sequence());
            List<MavlinkMessage> said =
                    message instanceof OpenDroneIdMessagePack pack ? BroadcastMessages.of(pack) : List.of(message);
            RemoteDrone drone = fleet.drone(frame.system() + "/" + frame.component() + "/" + from);
            boolean operators = MavlinkFraming.keepsOperators(heard.source().options());
            RemoteReports.tell(said, drone, heard, operators, out);
        } else if (message instanceof AdsbVehicle traffic) {
            sender.link.count(frame.component(), frame.sequence());
            TrafficReports.tell(traffic, heard, out);
        } else {
            VehicleReports.tell(frame, message, sender, heard, out);
        }
    }

    /** The address under which an Open Drone ID message was heard, empty for the sender's own; null for other messages. */
    private static @Nullable String from(MavlinkMessage message) {
        return switch (message) {
            case OpenDroneIdBasicId said -> text(said.from());
            case OpenDroneIdLocation said -> text(said.from());
            case OpenDroneIdSystem said -> text(said.from());
            case OpenDroneIdSelfId said -> text(said.from());
            case OpenDroneIdOperatorId said -> text(said.from());
            case OpenDroneIdAuthentication said -> text(said.from());
            case OpenDroneIdMessagePack said -> text(said.from());
            default -> null;
        };
    }

    private static String text(@Nullable String from) {
        return from == null ? "" : from;
    }

    @Override
    public void onTime(long atEpochMicros, Consumer<? super Outcome> out) {}

    @Override
    public void onClosed(Consumer<? super Outcome> out) {}

    @Override
    public long deadlineEpochMicros() {
        return NO_DEADLINE;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        fleet.write(out);
        log.write(out);
    }

    void read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, VERSION, "State of format " + MavlinkFormat.NAME);
        fleet.read(in);
        log.read(in);
    }
}
