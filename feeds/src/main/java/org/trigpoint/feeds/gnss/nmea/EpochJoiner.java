package org.trigpoint.feeds.gnss.nmea;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.gnss.message.Gga;
import org.trigpoint.feeds.gnss.message.Gll;
import org.trigpoint.feeds.gnss.message.Gns;
import org.trigpoint.feeds.gnss.message.GnssPosition;
import org.trigpoint.feeds.gnss.message.Gsa;
import org.trigpoint.feeds.gnss.message.Gst;
import org.trigpoint.feeds.gnss.message.Hdt;
import org.trigpoint.feeds.gnss.message.NmeaSentence;
import org.trigpoint.feeds.gnss.message.Rmc;
import org.trigpoint.feeds.gnss.message.Vtg;
import org.trigpoint.feeds.gnss.message.Zda;

/**
 * The sentences of one epoch become one position.
 *
 * <p>An epoch is of one time of day. Sentences without a time (VTG, GSA, HDT) belong to the one that is open. Another time closes it,
 * as does a sentence of a type that it has and that comes once in an epoch. It gives no position when none of its sentences has one,
 * or one of them says that there is none.
 *
 * <p>The date is that of RMC or ZDA, of the same epoch or the last one that had any; when the time of day falls by more than twelve
 * hours it is the next day, when it rises by more, the day before. One thread at a time.
 */
public final class EpochJoiner {
    private static final double HALF_DAY_SECONDS = 43_200;
    private static final long MOST_DAYS = 10_000_000;

    private final Consumer<? super GnssPosition> out;
    private Epoch epoch = new Epoch();
    private @Nullable LocalDate date;
    private double datedTimeOfDaySeconds = Double.NaN;

    /** @param out takes the positions */
    public EpochJoiner(Consumer<? super GnssPosition> out) {
        this.out = out;
    }

    /** The next sentence. */
    public void add(NmeaSentence sentence) {
        switch (sentence) {
            case Gga gga -> begin(gga, gga.timeOfDaySeconds(), true).gga(gga);
            case Gns gns ->
                begin(gns, gns.timeOfDaySeconds(), !Double.isNaN(gns.latDeg())).gns(gns);
            case Rmc rmc -> begin(rmc, rmc.timeOfDaySeconds(), true).rmc(rmc);
            case Gll gll -> begin(gll, gll.timeOfDaySeconds(), true).gll(gll);
            case Gst gst -> begin(gst, gst.timeOfDaySeconds(), true).gst(gst);
            case Zda zda -> begin(zda, zda.timeOfDaySeconds(), true).zda(zda);
            case Vtg vtg -> begin(vtg, Double.NaN, true).vtg(vtg);
            case Hdt hdt -> begin(hdt, Double.NaN, true).hdt(hdt);
            case Gsa gsa -> begin(gsa, Double.NaN, false).gsa(gsa);
        }
    }

    private Epoch begin(NmeaSentence sentence, double timeOfDaySeconds, boolean once) {
        String type = sentence.getClass().getSimpleName().toUpperCase(Locale.ROOT);
        boolean another = timeOfDaySeconds != epoch.timeOfDaySeconds
                && !Double.isNaN(timeOfDaySeconds)
                && !Double.isNaN(epoch.timeOfDaySeconds);
        if (another || (once && epoch.sentences.contains(type))) {
            close();
        }
        if (!Double.isNaN(timeOfDaySeconds)) {
            epoch.timeOfDaySeconds = timeOfDaySeconds;
        }
        epoch.sentences.add(type);
        return epoch;
    }

    /** There is no more of this epoch. */
    public void close() {
        Epoch closed = epoch;
        epoch = new Epoch();
        dateOf(closed);
        if (closed.hasPosition()) {
            out.accept(closed.position(date));
        }
    }

    private void dateOf(Epoch closed) {
        double timeOfDaySeconds = closed.timeOfDaySeconds;
        if (Double.isNaN(timeOfDaySeconds)) {
            return;
        }
        if (closed.date != null) {
            date = closed.date;
        } else if (date != null && timeOfDaySeconds < datedTimeOfDaySeconds - HALF_DAY_SECONDS) {
            date = date.plusDays(1);
        } else if (date != null && timeOfDaySeconds > datedTimeOfDaySeconds + HALF_DAY_SECONDS) {
            date = date.minusDays(1);
        }
        datedTimeOfDaySeconds = timeOfDaySeconds;
    }

    /** Writes what is known of the date: days since 1970, or the least number for none, and the time of day that had it. */
    public void writeDate(DataOutput out) throws IOException {
        LocalDate known = date;
        out.writeLong(known == null ? Long.MIN_VALUE : known.toEpochDay());
        out.writeDouble(datedTimeOfDaySeconds);
    }

    /** Reads what {@link #writeDate} wrote. */
    public void readDate(DataInput in) throws IOException {
        long day = in.readLong();
        boolean none = day == Long.MIN_VALUE;
        if (!none && Math.abs(day) > MOST_DAYS) {
            throw new IOException("No date is " + day + " days from 1970");
        }
        date = none ? null : LocalDate.ofEpochDay(day);
        datedTimeOfDaySeconds = in.readDouble();
    }
}
