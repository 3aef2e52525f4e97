package org.trigpoint.threat.reception;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.coverage.Coverage;
import org.trigpoint.model.coverage.CoverageCodec;
import org.trigpoint.model.track.TrackIdCodec;
import org.trigpoint.threat.waters.Hearer;

/**
 * A {@link Reception}. Format 2: count of craft, of each {@link TrackIdCodec track}, i64 first slot, f64 latitude, f64 longitude, f64 due,
 * i64 faded, slots by anyone, count of ears, each hearer, slots, f64 reports, flag of hours: i64 newest, i64 delay, i32 for each; count of
 * hearers, of each hearer, i64 delay, i64 last delay, i64 slot, slots; places of class A, places of class B: count, of each i64 cell, f64
 * heard, f64 due, i64 since, i64 last, i64 craft, i64 craft before, i64 lost, i64 lost before, i64 day, count of those who heard it, each
 * hearer, f64 reports; count of cells that were told, each {@link CoverageCodec coverage}; count of cells where nothing is heard now, each
 * i64; count of those who heard in this minute, each hearer, i32 reports. Slots: i64 newest, i64 low, i64 high. Hearer: i32 source,
 * nullable text receiver. Fields are those of {@link Fields}.
 */
public final class ReceptionCodec implements Codec<Reception> {
    public static final ReceptionCodec INSTANCE = new ReceptionCodec();

    private static final int VERSION = 2;
    private static final int MOST = 1 << 24;

    private ReceptionCodec() {}

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(Reception reception, DataOutput out) throws IOException {
        Fields.writeCount(reception.hearings.size(), out);
        for (var each : reception.hearings.entrySet()) {
            TrackIdCodec.INSTANCE.write(each.getKey(), out);
            write(each.getValue(), out);
        }
        Fields.writeCount(reception.listeners.size(), out);
        for (var each : reception.listeners.entrySet()) {
            write(each.getKey(), out);
            Delay delay = each.getValue().delay;
            out.writeLong(delay.micros);
            out.writeLong(delay.lastMicros);
            out.writeLong(delay.slot);
            write(each.getValue().minutes, out);
        }
        write(reception.places.ofClassA, out);
        write(reception.places.ofClassB, out);
        Fields.writeList(List.copyOf(reception.coverage.told.values()), CoverageCodec.INSTANCE, out);
        Fields.writeCount(reception.coverage.deaf.size(), out);
        for (long cell : reception.coverage.deaf) {
            out.writeLong(cell);
        }
        Fields.writeCount(reception.pulse.size(), out);
        for (var each : reception.pulse.entrySet()) {
            write(each.getKey(), out);
            out.writeInt(each.getValue());
        }
    }

    private static void write(Hearing hearing, DataOutput out) throws IOException {
        out.writeLong(hearing.firstSlot);
        out.writeDouble(hearing.firstLatDeg);
        out.writeDouble(hearing.firstLonDeg);
        out.writeDouble(hearing.due);
        out.writeLong(hearing.fadedEpochMicros);
        write(hearing.any, out);
        Fields.writeCount(hearing.ears.size(), out);
        for (Ear ear : hearing.ears) {
            write(ear.by, out);
            write(ear.slots, out);
            out.writeDouble(ear.reports);
        }
        write(hearing.passes, out);
    }

    private static void write(@Nullable Hours hours, DataOutput out) throws IOException {
        out.writeBoolean(hours != null);
        if (hours != null) {
            out.writeLong(hours.newest);
            out.writeLong(hours.delayMicros);
            for (int count : hours.counts) {
                out.writeInt(count);
            }
        }
    }

    private static @Nullable Hours readHours(DataInput in) throws IOException {
        if (!Fields.readFlag(in, "heard in passes")) {
            return null;
        }
        Hours hours = new Hours();
        hours.newest = in.readLong();
        hours.delayMicros = in.readLong();
        for (int i = 0; i < Hours.COUNT; i++) {
            hours.counts[i] = in.readInt();
        }
        return hours;
    }

    private static void write(Slots slots, DataOutput out) throws IOException {
        out.writeLong(slots.newest);
        out.writeLong(slots.low);
        out.writeLong(slots.high);
    }

    private static void write(Hearer hearer, DataOutput out) throws IOException {
        out.writeInt(hearer.source());
        Fields.writeNullableText(hearer.receiver(), out);
    }

    private static void write(Map<Long, Place> places, DataOutput out) throws IOException {
        Fields.writeCount(places.size(), out);
        for (Map.Entry<Long, Place> each : places.entrySet()) {
            Place place = each.getValue();
            out.writeLong(each.getKey());
            out.writeDouble(place.heard);
            out.writeDouble(place.due);
            out.writeLong(place.sinceSlot);
            out.writeLong(place.lastSlot);
            out.writeLong(place.craft);
            out.writeLong(place.craftBefore);
            out.writeLong(place.lost);
            out.writeLong(place.lostBefore);
            out.writeLong(place.daySlot);
            Fields.writeCount(place.by.size(), out);
            for (Map.Entry<Hearer, Double> by : place.by.entrySet()) {
                write(by.getKey(), out);
                out.writeDouble(by.getValue());
            }
        }
    }

    @Override
    public Reception read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, VERSION, "Reception");
        Reception reception = new Reception();
        for (int left = Fields.readCount(in, MOST, "craft"); left > 0; left--) {
            reception.hearings.put(TrackIdCodec.INSTANCE.read(in, 1), readHearing(in));
        }
        for (int left = Fields.readCount(in, MOST, "hearers"); left > 0; left--) {
            Hearer hearer = readHearer(in);
            Listener listener = new Listener();
            listener.delay.micros = in.readLong();
            listener.delay.lastMicros = in.readLong();
            listener.delay.slot = in.readLong();
            readSlots(in, listener.minutes);
            reception.listeners.put(hearer, listener);
        }
        readPlaces(in, reception.places.ofClassA);
        readPlaces(in, reception.places.ofClassB);
        for (Coverage told : Fields.readList(in, CoverageCodec.INSTANCE, 1, MOST, "coverage told")) {
            reception.coverage.told.put(told.cell(), told);
        }
        for (int left = Fields.readCount(in, MOST, "cells"); left > 0; left--) {
            reception.coverage.deaf.add(in.readLong());
        }
        for (int left = Fields.readCount(in, MOST, "hearers of a minute"); left > 0; left--) {
            reception.pulse.put(readHearer(in), in.readInt());
        }
        return reception;
    }

    private static Hearing readHearing(DataInput in) throws IOException {
        Hearing hearing = new Hearing();
        hearing.firstSlot = in.readLong();
        hearing.firstLatDeg = in.readDouble();
        hearing.firstLonDeg = in.readDouble();
        hearing.due = in.readDouble();
        hearing.fadedEpochMicros = in.readLong();
        readSlots(in, hearing.any);
        for (int left = Fields.readCount(in, MOST, "ears"); left > 0; left--) {
            Ear ear = new Ear(readHearer(in));
            readSlots(in, ear.slots);
            ear.reports = in.readDouble();
            hearing.ears.add(ear);
        }
        hearing.passes = readHours(in);
        return hearing;
    }

    private static void readSlots(DataInput in, Slots slots) throws IOException {
        slots.newest = in.readLong();
        slots.low = in.readLong();
        slots.high = in.readLong();
    }

    private static Hearer readHearer(DataInput in) throws IOException {
        return new Hearer(in.readInt(), Fields.readNullableText(in, "receiver"));
    }

    private static void readPlaces(DataInput in, Map<Long, Place> places) throws IOException {
        for (int left = Fields.readCount(in, MOST, "places"); left > 0; left--) {
            long cell = in.readLong();
            Place place = new Place();
            place.heard = in.readDouble();
            place.due = in.readDouble();
            place.sinceSlot = in.readLong();
            place.lastSlot = in.readLong();
            place.craft = in.readLong();
            place.craftBefore = in.readLong();
            place.lost = in.readLong();
            place.lostBefore = in.readLong();
            place.daySlot = in.readLong();
            for (int hearers = Fields.readCount(in, MOST, "hearers of a place"); hearers > 0; hearers--) {
                place.by.put(readHearer(in), in.readDouble());
            }
            places.put(cell, place);
        }
    }
}
